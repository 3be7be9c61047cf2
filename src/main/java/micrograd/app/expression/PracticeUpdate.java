package micrograd.app.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import micrograd.app.store.Next;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.museum.Hunt;
import micrograd.museum.exercise.Exercises;
import micrograd.museum.exercise.Worksheet;

/** What filling in by hand, the museum and the hunt do to the model. */
final class PracticeUpdate {
    private PracticeUpdate() {}

    static Next<Model, Effect> update(Model model, ExpressionMessage.Practising message) {
        if (message instanceof ExpressionMessage.ActivityChosen chosen) {
            return choose(model, chosen.activity(), chosen.source());
        }
        PracticeWork practice = PracticeWork.of(model);
        Optional<HandWork> work = practice.hand();
        if (work.isPresent()) {
            return fillIn(model, work.get(), message);
        }
        Optional<Hunt> hunt = practice.hunting();
        return hunt.isPresent() ? hunt(model, hunt.get(), message) : Next.of(model);
    }

    /** A document with another program: it is not a random exercise's any more. */
    static Document withSource(Document document, String source) {
        ExpressionDocument expression = document.expression().withSource(source);
        boolean leaves = expression.activity() instanceof Activity.ByHand
                && !source.equals(document.expression().source());
        return document.withExpression(leaves ? expression.withActivity(Activity.ByHand.OWN) : expression);
    }

    private static Next<Model, Effect> choose(Model model, Activity activity, Optional<String> source) {
        ExpressionDocument expression = model.document().expression();
        String program = source.orElse(expression.source());
        if (activity instanceof Activity.ByHand hand && hand.level().isPresent()) {
            program = Exercises.program(hand.level().getAsInt(), hand.seed());
        }
        Next<Model, Effect> next = enter(model, activity, program);
        return next.and(List.of(new Effect.Announce(PracticeWords.opened(PracticeWork.of(next.model())))));
    }

    /** Does something else with a program than before. */
    static Next<Model, Effect> enter(Model model, Activity activity, String program) {
        ExpressionDocument expression = model.document().expression();
        boolean another = !program.equals(expression.source());
        ExpressionDocument chosen = expression
                .withSource(program)
                .withActivity(activity)
                .withWalk(OptionalInt.empty())
                .withAnswers(another ? List.of() : expression.answers())
                .withProbes(expression.probes().withCheck(Optional.empty()).withPlot(Optional.empty()))
                .withSelection(another ? Optional.empty() : expression.selection());
        return Update.change(model, model.document().withExpression(chosen), another);
    }

    private static Next<Model, Effect> fillIn(Model model, HandWork work, ExpressionMessage.Practising message) {
        Worksheet sheet = work.sheet();
        if (message instanceof ExpressionMessage.Answered answered) {
            Worksheet judged = sheet;
            for (Map.Entry<Integer, String> one : answered.typed().entrySet()) {
                if (sheet.exercise().asked().contains(one.getKey())) {
                    judged = judged.answer(one.getKey(), one.getValue());
                }
            }
            String said = PracticeWords.answered(sheet, judged, answered.typed().keySet());
            return filledIn(model, work.with(judged, answered.millis()), said);
        }
        if (message instanceof ExpressionMessage.HintRequested hint) {
            if (!sheet.exercise().asked().contains(hint.node())) {
                return Next.of(model);
            }
            Worksheet helped = sheet.hint(hint.node());
            return filledIn(
                    model,
                    work.with(helped, hint.millis()),
                    helped.hintText(hint.node()).orElse(""));
        }
        if (message instanceof ExpressionMessage.Revealed revealed) {
            Worksheet shown = sheet;
            for (int node : revealed.nodes()) {
                if (!sheet.exercise().asked().contains(node)) {
                    return Next.of(model);
                }
                shown = shown.reveal(node);
            }
            return filledIn(
                    model, work.with(shown, revealed.millis()), PracticeWords.revealed(shown, revealed.nodes()));
        }
        if (message instanceof ExpressionMessage.SheetCleared cleared) {
            HandWork fresh = HandWork.of(Worksheet.of(sheet.exercise())).begun(cleared.millis());
            return filledIn(model, fresh, "All gradients are blank again.");
        }
        if (message instanceof ExpressionMessage.SheetSeen seen && work.began().isEmpty()) {
            return Next.of(practising(model, PracticeWork.of(model).with(work.begun(seen.millis()))));
        }
        return Next.of(model);
    }

    private static Next<Model, Effect> filledIn(Model model, HandWork work, String said) {
        Model filled = practising(model, PracticeWork.of(model).with(work));
        String end = work.sheet().done() ? " " + PracticeWords.summary(work) : "";
        return Next.of(filled, new Effect.Announce(said + end));
    }

    private static Next<Model, Effect> hunt(Model model, Hunt hunt, ExpressionMessage.Practising message) {
        if (message instanceof ExpressionMessage.EngineChecked checked) {
            if (!model.expression().current()) {
                return Next.of(model, new Effect.Announce("Mend the expression first."));
            }
            Hunt next = hunt.check(model.document().source(), checked.check());
            String said = next.latest()
                    .filter(one -> next != hunt)
                    .map(one -> PracticeWords.found(one.detection(), checked.check()))
                    .orElse("This expression is too large to be checked.");
            return hunted(model, next, said);
        }
        if (message instanceof ExpressionMessage.FaultNamed named) {
            Hunt next = hunt.name(named.fault());
            return hunted(
                    model, next, next.judgement().map(one -> one.message()).orElse(""));
        }
        if (message instanceof ExpressionMessage.HuntGivenUp) {
            Hunt next = hunt.giveUp();
            return hunted(
                    model,
                    next,
                    "It is: " + next.reveal().title() + ". " + next.reveal().story());
        }
        return Next.of(model);
    }

    private static Next<Model, Effect> hunted(Model model, Hunt hunt, String said) {
        return Next.of(practising(model, PracticeWork.of(model).with(hunt)), new Effect.Announce(said));
    }

    private static Model practising(Model model, PracticeWork practice) {
        return model.withExpression(model.expression().withPractice(practice));
    }
}
