package micrograd.library;

import java.util.Optional;
import micrograd.museum.check.EngineCheck;
import micrograd.museum.check.EngineReport;
import micrograd.museum.check.EngineRequest;
import micrograd.museum.check.EngineRow;
import micrograd.museum.check.Mistake;
import org.teavm.jso.JSObject;

/** Checks a learner's engine, and tells the outcome as the {@code EngineReport} that {@code micrograd.d.ts} describes. */
final class CheckObject {
    private CheckObject() {}

    /**
     * Checks the engine that a program defines.
     *
     * @throws IllegalArgumentException for an option that is wrong, and where the program defines no such engine
     */
    static JSObject of(String source, JSObject options) {
        String kind = Js.type(options);
        if (!kind.equals("undefined") && !kind.equals("object")) {
            throw new IllegalArgumentException("The options of checkEngine are an object, { className, data, grad }.");
        }
        String className = "";
        String data = "";
        String grad = "";
        if (kind.equals("object")) {
            for (String key : Js.keys(options)) {
                switch (key) {
                    case "className" -> className = name(options, key);
                    case "data" -> data = name(options, key);
                    case "grad" -> grad = name(options, key);
                    default ->
                        throw new IllegalArgumentException(
                                "There is no option '" + key + "': checkEngine takes className, data and grad.");
                }
            }
        }
        Optional<EngineReport> report = EngineCheck.of(source, EngineRequest.ALL.of(className, data, grad));
        if (report.isEmpty()) {
            throw new IllegalArgumentException(missing(className));
        }
        return result(report.get());
    }

    private static String name(JSObject options, String key) {
        if (Js.type(Js.get(options, key)).equals("undefined")) {
            return "";
        }
        String name = Js.text(options, key).orElse("");
        if (name.isEmpty()) {
            throw new IllegalArgumentException(key + " must be a name; leave it out to have it found");
        }
        return name;
    }

    private static String missing(String className) {
        return "This program defines no class "
                + (className.isEmpty() ? "" : className + " ")
                + "that is an engine: one that is made of a number, can be added or multiplied, and has a backward pass.";
    }

    private static JSObject result(EngineReport report) {
        JSObject object = Js.object();
        Js.set(object, "className", report.className());
        Js.set(object, "right", (double) report.right());
        Js.set(object, "wrong", (double) report.wrong());
        JSObject rows = Js.array();
        for (EngineRow row : report.rows()) {
            Js.push(rows, row(row));
        }
        Js.set(object, "rows", rows);
        JSObject faults = Js.array();
        for (Mistake mistake : report.mistakes()) {
            JSObject one = Js.object();
            Js.set(one, "key", mistake.key());
            Js.set(one, "name", mistake.title());
            Js.push(faults, one);
        }
        Js.set(object, "faults", faults);
        JSObject lacking = Js.array();
        for (String method : report.lacking()) {
            Js.push(lacking, method);
        }
        Js.set(object, "lacking", lacking);
        return object;
    }

    private static JSObject row(EngineRow row) {
        JSObject object = Js.object();
        Js.set(object, "key", row.kind().key());
        Js.set(object, "title", row.title());
        Js.set(object, "ok", row.ok());
        Js.set(object, "expression", row.program());
        Js.set(object, "look", row.look());
        boolean compared = !row.ok() && !row.look().isEmpty();
        if (compared) {
            Js.set(object, "expected", row.expected());
        } else {
            Js.set(object, "expected", Js.nothing());
        }
        if (compared && row.raised().isEmpty()) {
            Js.set(object, "actual", row.actual());
        } else {
            Js.set(object, "actual", Js.nothing());
        }
        String line = row.place().map(place -> " (line " + place.line() + ")").orElse("");
        text(object, "raised", row.raised().map(error -> error + line));
        text(object, "fault", row.mistake().map(Mistake::key));
        return object;
    }

    private static void text(JSObject object, String key, Optional<String> text) {
        if (text.isPresent()) {
            Js.set(object, key, text.get());
        } else {
            Js.set(object, key, Js.nothing());
        }
    }
}
