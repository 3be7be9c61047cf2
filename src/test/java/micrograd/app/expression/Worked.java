package micrograd.app.expression;

import java.util.Optional;

/** Models of any program: what is too large for a key a worker's job has run, as in the page. */
public final class Worked {
    private static final int SLICE = 1_000_000;

    /** Runs what is short enough for a key, and tells it as text, as the page hears it. */
    public static final KeyRuns PYTHON = new KeyRuns() {
        @Override
        public boolean areThere() {
            return true;
        }

        @Override
        public Optional<ProgramOutcome> run(String source, int instructions) {
            return new DirectRuns().run(source, instructions).map(outcome -> ProgramOutcome.read(outcome.written()));
        }
    };

    private Worked() {}

    /** The page with a program, run to its end. */
    public static Model model(String source) {
        Model any = Model.opened(
                "source=a%3D1", PYTHON); // The page that opens without a link begins in the middle of a walk.
        Model model = any.showing(any.document().withSource(source));
        return model.expression().runs() ? ended(model, source) : model;
    }

    /** The program, run to its end. */
    public static Program program(String source) {
        return model(source).expression().program();
    }

    /** A model whose program a worker is running, once it has come to the end. */
    static Model ended(Model model) {
        return ended(model, model.document().source());
    }

    private static Model ended(Model model, String source) {
        ProgramJob job = new ProgramJob(source);
        while (!job.work(SLICE)) {}
        ProgramOutcome outcome = ProgramOutcome.read(job.result());
        return Update.update(model, new ExpressionMessage.RunEnded(source, 0, 0, false, outcome))
                .model();
    }
}
