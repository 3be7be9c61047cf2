package micrograd.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.lang.Language;
import micrograd.training.options.GivenOptions;
import micrograd.training.options.Options;
import micrograd.training.options.Settings;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.TrainingEngines;
import micrograd.training.run.TrainingSession;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/** The functions that {@code micrograd.mjs} exports; {@code micrograd.d.ts} describes them. */
public final class Micrograd {
    private Micrograd() {}

    /** Runs a program of the playground's language. */
    @JSExport
    public static JSObject evaluate(JSObject source) {
        return Js.guarded(() -> EvaluationObject.of(Language.evaluate(source(source))));
    }

    /** Runs a program as Python reads it. */
    @JSExport
    public static JSObject run(JSObject source, JSObject options) {
        return Js.guarded(() -> RunObject.of(source(source), Argument.options(options)));
    }

    /** Checks the engine that a program defines. */
    @JSExport
    public static JSObject checkEngine(JSObject source, JSObject options) {
        return Js.guarded(() -> CheckObject.of(source(source), Argument.options(options)));
    }

    /** Minimises a program's output over its leaves. */
    @JSExport
    public static JSObject descend(JSObject source, JSObject options) {
        return Js.guarded(() -> Descend.run(source(source), Argument.options(options)));
    }

    /** Sets a network up for training. */
    @JSExport
    public static JSObject train(JSObject options) {
        return Js.guarded(() -> {
            Argument given = Argument.options(options);
            Map<String, String> settings = GivenOptions.ofTraining(OptionSettings.of(given), List.of("preset"));
            Optional<OwnPoints> points = OwnPoints.of(given);
            Argument preset = given.entry("preset");
            points.ifPresent(own -> own.complete(settings));
            TrainingSetup setup = setup(preset.isMissing() ? Optional.empty() : Optional.of(preset.text()), settings);
            TrainingSetup whole = points.isPresent() ? points.get().in(setup) : setup;
            return Js.bound(
                    new SessionObject(new TrainingSession(whole, TrainingEngines.with(new JavaScriptWebAssembly()))));
        });
    }

    private static String source(JSObject source) {
        return Argument.of("source", source).text();
    }

    private static TrainingSetup setup(Optional<String> preset, Map<String, String> settings) {
        if (preset.isEmpty()) {
            TrainingSetup setup = Settings.take(settings);
            Settings.requireNone(settings, setup);
            return setup;
        }
        TrainingSetup published = Options.preset("preset", preset.get()).setup();
        String engine = settings.remove("engine");
        Settings.requireNone(settings, "preset and engine where there is a preset");
        return engine == null
                ? published
                : published.toBuilder().engine(Options.engine("engine", engine)).build();
    }
}
