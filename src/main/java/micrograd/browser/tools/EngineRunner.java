package micrograd.browser.tools;

import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.tools.ToolsEffect;
import micrograd.app.tools.ToolsMessage;
import micrograd.app.tools.ToolsModel;
import micrograd.browser.ui.Dom;
import micrograd.museum.check.EngineCheck;
import micrograd.museum.check.EngineRequest;
import org.teavm.jso.browser.Window;

/** Checks a learner's engine in slices of time between which the page does its own work; a new program ends the check of the one before. */
final class EngineRunner {
    /** Typing has to pause for so long. */
    private static final int PAUSE_MILLIS = 700;

    private static final double SLICE_MILLIS = 8;
    private static final int REST_MILLIS = 8;

    private final Store<ToolsModel, ToolsMessage, ToolsEffect> store;
    private Optional<EngineCheck> check = Optional.empty();
    private String source = "";
    private int timer;

    EngineRunner(Store<ToolsModel, ToolsMessage, ToolsEffect> store) {
        this.store = store;
    }

    /** Checks a program once typing pauses; an empty one ends what is under way. */
    void check(String program) {
        Window.clearTimeout(timer);
        check = Optional.empty();
        source = program;
        if (!program.isEmpty()) {
            timer = Window.setTimeout(this::begin, PAUSE_MILLIS);
        }
    }

    private void begin() {
        check = Optional.of(EngineCheck.begin(source, EngineRequest.ALL));
        work();
    }

    private void work() {
        EngineCheck present = check.orElseThrow();
        double end = Dom.now() + SLICE_MILLIS;
        boolean more = true;
        while (more && Dom.now() < end) {
            more = present.work();
        }
        if (more) {
            timer = Window.setTimeout(this::work, REST_MILLIS);
        } else {
            check = Optional.empty();
            store.send(new ToolsMessage.EngineReported(source, present.report()));
        }
    }
}
