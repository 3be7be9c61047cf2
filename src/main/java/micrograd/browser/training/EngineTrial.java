package micrograd.browser.training;

import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.browser.ui.Dom;
import micrograd.library.JavaScriptWebAssembly;
import micrograd.text.Numbers;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.EngineComparison;
import micrograd.training.run.TrainingEngines;
import org.teavm.jso.dom.html.HTMLElement;

/** Three engines side by side, for a course: how long each takes for one pass of this very run, and how far their gradients are apart. */
final class EngineTrial {
    private static final double MILLIS_EACH = 80;

    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final HTMLElement panel = Dom.byId("training-trial");
    private Optional<EngineComparison> measured = Optional.empty();
    private boolean compared;
    private TrainingSetup setup;

    EngineTrial(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        this.store = store;
        Dom.onClick(Dom.byId("training-trial-measure"), this::measure);
        Dom.onClick(Dom.byId("training-trial-compare"), this::compare);
    }

    /** Whether it is a part of what is on screen; what was measured of another run is forgotten. */
    void see(boolean there) {
        Dom.show(panel, there);
        TrainingSetup now = store.model().document().setup();
        if (!now.equals(setup)) {
            setup = now;
            measured = Optional.empty();
            compared = false;
        }
        write();
    }

    private void measure() {
        measured = Optional.of(EngineComparison.of(
                store.model().document().setup(),
                TrainingEngines.with(new JavaScriptWebAssembly()),
                Dom::now,
                MILLIS_EACH));
        write();
        store.redraw();
    }

    private void compare() {
        if (measured.isEmpty()) {
            measure();
        }
        compared = true;
        write();
        store.redraw();
    }

    private void write() {
        row("objects", measured.map(EngineComparison::objects), measured.map(one -> 1.0), Optional.empty());
        row(
                "tape",
                measured.map(EngineComparison::tape),
                measured.map(EngineComparison::tapeTimes),
                measured.map(EngineComparison::apartTape));
        row(
                "kernel",
                measured.map(EngineComparison::kernel),
                measured.map(EngineComparison::kernelTimes),
                measured.map(EngineComparison::apartKernel));
        boolean none = measured.isPresent() && !measured.get().compiled();
        Dom.text(
                Dom.byId("training-trial-said"),
                none
                        ? "This browser does not let the engine be compiled: the record, several examples at a time, stands in for it."
                        : "");
    }

    private void row(String engine, Optional<Double> millis, Optional<Double> times, Optional<Double> apart) {
        cell(engine, "time", millis.map(one -> Numbers.fixed(one, 3) + " ms").orElse(""));
        cell(engine, "times", times.map(one -> Numbers.fixed(one, 1)).orElse(""));
        cell(
                engine,
                "apart",
                compared && apart.isPresent() ? apart.map(Numbers::compact).get() : "");
    }

    private static void cell(String engine, String what, String text) {
        Dom.text(Dom.byId("training-trial-" + engine + "-" + what), text);
    }

    /** What a course hears. */
    String facts() {
        if (measured.isEmpty()) {
            return "";
        }
        EngineComparison one = measured.get();
        String speeds = " speed.tape=" + Numbers.shortest(one.tapeTimes()) + " speed.kernel="
                + Numbers.shortest(one.kernelTimes());
        return compared
                ? speeds + " apart.tape=" + Numbers.shortest(one.apartTape()) + " apart.kernel="
                        + Numbers.shortest(one.apartKernel())
                : speeds;
    }
}
