package micrograd.browser.ui;

import java.util.Optional;
import micrograd.app.expression.KeyRuns;
import micrograd.app.expression.ProgramOutcome;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Has the program of the language run programs in the page's thread, from when its script is loaded. */
public final class LoadedRuns implements KeyRuns {
    private Optional<Runner> runner = Optional.empty();

    /** The program of the language, as it made itself known. */
    private interface Runner extends JSObject {}

    /** The script is loaded. */
    public void begin() {
        runner = Optional.of(started());
    }

    @Override
    public boolean areThere() {
        return runner.isPresent();
    }

    @Override
    public Optional<ProgramOutcome> run(String source, int instructions) {
        String written = run(runner.orElseThrow(), source, instructions);
        return written.isEmpty() ? Optional.empty() : Optional.of(ProgramOutcome.read(written));
    }

    @JSBody(script = "var host = {}; window.python('keys', host); return host;")
    private static native Runner started();

    @JSBody(
            params = {"runner", "source", "instructions"},
            script = "return runner.run(source, instructions);")
    private static native String run(Runner runner, String source, int instructions);
}
