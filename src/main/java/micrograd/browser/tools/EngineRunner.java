package micrograd.browser.tools;

import micrograd.app.jobs.JobReport;
import micrograd.app.store.Store;
import micrograd.app.tools.EngineJob;
import micrograd.app.tools.ToolsEffect;
import micrograd.app.tools.ToolsMessage;
import micrograd.app.tools.ToolsModel;
import micrograd.browser.ui.Jobs;
import org.teavm.jso.browser.Window;

/** Has a worker check a learner's engine once typing pauses; a new program ends the check of the one before. */
final class EngineRunner {
    /** Typing has to pause for so long. */
    private static final int PAUSE_MILLIS = 700;

    private static final String STOPPED = "stopped.";

    private final Store<ToolsModel, ToolsMessage, ToolsEffect> store;
    private final Jobs jobs = new Jobs();
    private String source = "";
    private boolean begun;
    private int timer;

    EngineRunner(Store<ToolsModel, ToolsMessage, ToolsEffect> store) {
        this.store = store;
    }

    /** Checks a program once typing pauses; an empty one ends what is under way. */
    void check(String program) {
        Window.clearTimeout(timer);
        jobs.drop();
        source = program;
        begun = false;
        if (!program.isEmpty()) {
            timer = Window.setTimeout(this::begin, PAUSE_MILLIS);
        }
    }

    /** Stops the check that is under way, or about to begin. */
    void stop() {
        Window.clearTimeout(timer);
        if (begun) {
            jobs.stop(STOPPED);
        } else {
            ended("The check of the engine was stopped.");
        }
    }

    private void begin() {
        begun = true;
        jobs.start("engine", source, new Hearing(source));
    }

    private void ended(String why) {
        store.send(new ToolsMessage.EngineCheckEnded(source, why));
    }

    private final class Hearing implements Jobs.Listener {
        private final String program;

        private Hearing(String program) {
            this.program = program;
        }

        @Override
        public void heard(JobReport report) {
            boolean stopped = report.state() == JobReport.State.STOPPED;
            if (stopped && report.text().isEmpty()) {
                ended();
            } else if (report.state() != JobReport.State.WORKING) {
                store.send(new ToolsMessage.EngineReported(program, EngineJob.read(report.text())));
            }
        }

        @Override
        public void ended() {
            EngineRunner.this.ended("The check of the engine was stopped.");
        }

        @Override
        public void failed(String reason) {
            EngineRunner.this.ended("The engine could not be checked: " + reason + ".");
        }
    }
}
