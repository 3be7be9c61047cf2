package micrograd.library;

import java.util.List;
import java.util.Optional;
import micrograd.lang.run.text.Cases;
import micrograd.lang.syntax.Parser;
import micrograd.museum.check.EngineCheck;
import micrograd.museum.check.EngineReport;
import micrograd.museum.check.EngineRequest;
import micrograd.museum.check.EngineRow;
import micrograd.museum.check.Mistake;
import org.teavm.jso.JSObject;

/** Checks a learner's engine, and tells the outcome as the {@code EngineReport} that {@code micrograd.d.ts} describes. */
final class CheckObject {
    private static final List<String> KEYS = List.of("className", "data", "grad");

    private CheckObject() {}

    /**
     * Checks the engine that a program defines.
     *
     * @throws IllegalArgumentException for an option that is wrong, and where the program defines no such engine
     */
    static JSObject of(String source, Argument options) {
        if (!options.isMissing() && !options.is("object")) {
            throw options.wrong("an object, { className, data, grad }");
        }
        for (String key : options.isMissing() ? List.<String>of() : options.keys()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(
                        "There is no option '" + key + "': checkEngine takes className, data and grad.");
            }
        }
        String className = name(options.entry("className"));
        String data = name(options.entry("data"));
        String grad = name(options.entry("grad"));
        Optional<EngineReport> report = EngineCheck.of(source, EngineRequest.ALL.of(className, data, grad));
        if (report.isEmpty()) {
            throw new IllegalArgumentException(missing(className));
        }
        return result(report.get());
    }

    /** A name as Python has them; empty where it is left out. */
    private static String name(Argument option) {
        if (option.isMissing()) {
            return "";
        }
        String name = option.text();
        if (!Cases.is("isidentifier", name) || Parser.isKeyword(name)) {
            throw option.wrong("a name (leave it out to have it found)");
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
