package micrograd.browser.training;

import java.util.LinkedHashMap;
import java.util.Map;
import micrograd.app.store.Store;
import micrograd.app.training.SettingTexts;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingModel;
import micrograd.app.training.TrainingRun;
import micrograd.browser.ui.Dom;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.options.EngineChoice;
import micrograd.training.options.TrainingOptions;
import micrograd.training.options.TrainingSetup;
import micrograd.training.wire.TrainingProgress;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Which engine trains, and how fast: the choice of engines says of each how many steps a second it made of this very run. */
final class EngineSpeed {
    private static final double MEASURED_MILLIS = 500;
    private static final String ENGINE = "engine";

    private final HTMLSelectElement choice = (HTMLSelectElement) Dom.byId("training-engine");
    private final HTMLElement measured = Dom.byId("training-measured");
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Long> rates = new LinkedHashMap<>();
    private TrainingSetup setup;
    private TrainingSetup compared;
    private String engine = "";
    private double sinceMillis;
    private int sinceStep;
    private int sinceRun;

    EngineSpeed(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        FormFields.choices(choice, TrainingOptions.field(ENGINE));
        for (int i = 0; i < choice.getOptions().getLength(); i++) {
            HTMLOptionElement option = choice.getOptions().item(i);
            names.put(option.getValue(), option.getText());
        }
        Dom.on(
                choice,
                "change",
                event -> store.send(new TrainingMessage.SettingEdited(ENGINE, choice.getValue(), Dom.now())));
    }

    void show(TrainingModel model) {
        TrainingRun run = model.run();
        choice.setValue(SettingTexts.text(run.setup(), ENGINE));
        forget(run.setup());
        String now = run.progress().map(TrainingProgress::engine).orElse("");
        if (!run.playing() || run.number() != sinceRun || !now.equals(engine)) {
            engine = now;
            start(run);
            say(run, "");
        } else if (Dom.now() - sinceMillis >= MEASURED_MILLIS) {
            long rate = Rounding.toInt((run.step() - sinceStep) * 1000 / (Dom.now() - sinceMillis));
            if (model.stepsPerSecond() == 0) {
                rates.put(engine, rate);
                name(engine);
            }
            say(run, " · " + Numbers.grouped(rate) + " steps/s");
            start(run);
        }
    }

    private void start(TrainingRun run) {
        sinceRun = run.number();
        sinceStep = run.step();
        sinceMillis = Dom.now();
    }

    private void say(TrainingRun run, String speed) {
        EngineChoice asked = run.setup().engine();
        boolean other = asked != EngineChoice.BEST && !asked.literal().equals(engine);
        String text = engine + (other ? ", no " + asked.literal() + " here" : "") + speed;
        Dom.text(measured, engine.isEmpty() ? "" : speed.isEmpty() ? "engine: " + text : text);
    }

    /** Forgets what was measured of another run: of all settings, only the engine may differ. */
    private void forget(TrainingSetup present) {
        if (present == setup) {
            return;
        }
        setup = present;
        TrainingSetup apart = present.toBuilder().engine(EngineChoice.BEST).build();
        if (!apart.equals(compared)) {
            compared = apart;
            rates.clear();
            names.keySet().forEach(this::name);
        }
    }

    private void name(String literal) {
        for (int i = 0; i < choice.getOptions().getLength(); i++) {
            HTMLOptionElement option = choice.getOptions().item(i);
            if (option.getValue().equals(literal)) {
                Long rate = rates.get(literal);
                option.setText(names.get(literal) + (rate == null ? "" : ": " + Numbers.grouped(rate) + "/s"));
            }
        }
    }
}
