package micrograd.app.expression;

import java.util.Optional;
import micrograd.app.store.Next;

/** What a worker that runs the present text does to the model; what it says of another text is not heard. */
final class ProgramRunUpdate {
    private ProgramRunUpdate() {}

    static Next<Model, Effect> progress(Model model, ExpressionMessage.RunProgressed progressed) {
        return Next.of(running(model, progressed.source())
                .map(run -> with(model, run.reported(progressed.seconds(), progressed.steps(), progressed.printed())))
                .orElse(model));
    }

    static Next<Model, Effect> end(Model model, ExpressionMessage.RunEnded ended) {
        Optional<LongRun> run = running(model, ended.source());
        if (run.isEmpty()) {
            return Next.of(model);
        }
        ProgramOutcome outcome = ended.outcome();
        LongRun over = run.get()
                .reported(ended.seconds(), ended.steps(), lines(outcome))
                .in(ended.stopped() ? LongRun.State.STOPPED : LongRun.State.OVER, "");
        return known(model, model.withExpression(model.expression().ran(over, outcome)));
    }

    private static String lines(ProgramOutcome outcome) {
        StringBuilder all = new StringBuilder();
        for (String line : outcome.printed()) {
            all.append(line).append('\n');
        }
        return all.toString();
    }

    static Next<Model, Effect> breakOff(Model model, ExpressionMessage.RunBroken broken) {
        LongRun.State state = broken.reason().isEmpty() ? LongRun.State.STOPPED : LongRun.State.FAILED;
        return Next.of(running(model, broken.source())
                .map(run -> with(model, run.in(state, broken.reason())))
                .orElse(model));
    }

    /** What runs programs is there. */
    static Next<Model, Effect> serve(Model model) {
        if (!model.expression().runs()) {
            return Next.of(model);
        }
        return known(model, model.withExpression(model.expression().served(model.document())));
    }

    /** What the present text came to is known: it follows what was there before, unless it is what was opened. */
    private static Next<Model, Effect> known(Model before, Model after) {
        Next<Model, Effect> next = Next.of(after.showing(after.document()));
        return before.expression().isEmpty() ? next : ExpressionUpdate.followed(before, next);
    }

    static Next<Model, Effect> again(Model model) {
        Optional<LongRun> run = model.expression().run();
        return Next.of(
                run.isPresent() && !model.expression().current()
                        ? with(model, LongRun.of(run.get().source()))
                        : model);
    }

    private static Optional<LongRun> running(Model model, String source) {
        return model.expression()
                .run()
                .filter(run -> run.isRunning() && run.source().equals(source));
    }

    private static Model with(Model model, LongRun run) {
        return model.withExpression(model.expression().withRun(Optional.of(run)));
    }
}
