package micrograd.app.expression;

import micrograd.app.store.Change;
import micrograd.app.store.Next;
import micrograd.document.Probes.Descent;
import micrograd.text.Numbers;

/** What checking, plotting and descending do to the model. */
final class ProbesUpdate {
    private ProbesUpdate() {}

    static Next<Model, Effect> choose(Model model, ExpressionMessage.ProbesChosen chosen) {
        return Update.change(
                model,
                model.document().withExpression(model.document().expression().withProbes(chosen.probes())),
                Change.grouped(chosen.gesture(), chosen.millis()));
    }

    static Next<Model, Effect> descend(Model model, ExpressionMessage.Descended descended) {
        ExpressionModel expression = model.expression();
        if (!expression.current()
                || expression.practice().isOn()
                || !expression.hold().isNone() && !expression.showsStep()
                || expression.program().leaves().isEmpty()) {
            return Next.of(model);
        }
        Program before = expression.program();
        Descent descent = model.document().expression().probes().descent();
        DescentStep step = DescentStep.of(before, descent, descended.up());
        if (!step.isFinite()) {
            return refuse(model, "A step of this rate leads beyond all numbers; try a smaller one.");
        }
        Next<Model, Effect> next = ExpressionUpdate.edit(
                model,
                DescentStep.write(before.evaluated(), step.numbers()),
                Change.grouped("descent " + descended.gesture(), descended.millis()));
        ExpressionModel after = next.model().expression();
        if (after.runs()) {
            DescentTrace awaiting =
                    expression.trace().awaiting(before, next.model().document().source(), step.predicted());
            return new Next<>(next.model().withExpression(after.withTrace(awaiting)), next.effects());
        }
        if (!after.current()) {
            return refuse(
                    model,
                    "A step of this rate leads to where the program fails: "
                            + after.diagnostics().get(0).message() + " Try a smaller one.");
        }
        double output = DescentTrace.Stop.of(after.program(), 0).output();
        if (output - output != 0) {
            return refuse(
                    model,
                    "A step of this rate leads to where " + before.outputName() + " is " + Numbers.display(output)
                            + "; try a smaller one.");
        }
        DescentTrace trace = expression.trace().stepped(before, after.program(), step.predicted());
        return new Next<>(next.model().withExpression(after.withTrace(trace)), next.effects());
    }

    /** The way that was gone before a reload, where the program is on it and none was gone since. */
    static Model restored(Model model, DescentTrace way) {
        ExpressionModel expression = model.expression();
        boolean fits = expression.trace().stops().isEmpty()
                && !way.upTo(model.document().source()).isEmpty();
        return fits ? model.withExpression(expression.withTrace(way)) : model;
    }

    private static Next<Model, Effect> refuse(Model model, String sentence) {
        ExpressionModel expression = model.expression();
        DescentTrace trace = expression.trace().stopped(model.document().source(), sentence);
        return Next.of(model.withExpression(expression.withTrace(trace)), new Effect.Announce(sentence));
    }
}
