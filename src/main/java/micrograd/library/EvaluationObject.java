package micrograd.library;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import micrograd.engine.Value;
import micrograd.lang.Evaluation;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Severity;
import org.teavm.jso.JSObject;

/** An {@link Evaluation} as the object that {@code micrograd.d.ts} describes. */
final class EvaluationObject {
    private EvaluationObject() {}

    static JSObject of(Evaluation evaluation) {
        Map<Value, Integer> ids = new IdentityHashMap<>();
        List<Value> values = evaluation.values();
        for (int id = 0; id < values.size(); id++) {
            ids.put(values.get(id), id);
        }
        JSObject object = Js.object();
        Js.set(object, "ok", evaluation.ok());
        Js.set(object, "values", values(values, ids));
        JSObject bindings = Js.dictionary();
        for (Map.Entry<String, Value> binding : evaluation.bindings().entrySet()) {
            Js.set(bindings, binding.getKey(), ids.get(binding.getValue()));
        }
        Js.set(object, "bindings", bindings);
        if (evaluation.output().isPresent()) {
            Js.set(object, "output", ids.get(evaluation.output().get()));
        } else {
            Js.set(object, "output", Js.nothing());
        }
        JSObject printed = Js.array();
        for (String line : evaluation.printed()) {
            Js.push(printed, line);
        }
        Js.set(object, "printed", printed);
        Js.set(object, "diagnostics", diagnostics(evaluation.diagnostics()));
        return object;
    }

    private static JSObject values(List<Value> values, Map<Value, Integer> ids) {
        JSObject array = Js.array();
        for (int id = 0; id < values.size(); id++) {
            Value value = values.get(id);
            JSObject object = Js.object();
            Js.set(object, "id", id);
            Js.set(object, "name", value.label());
            Js.set(object, "op", value.op().symbol());
            Js.set(object, "data", value.data());
            Js.set(object, "grad", value.grad());
            JSObject operands = Js.array();
            for (int i = 0; i < value.operandCount(); i++) {
                Js.push(operands, ids.get(value.operand(i)));
            }
            Js.set(object, "operands", operands);
            Js.push(array, object);
        }
        return array;
    }

    private static JSObject diagnostics(List<Diagnostic> diagnostics) {
        JSObject array = Js.array();
        for (Diagnostic diagnostic : diagnostics) {
            JSObject object = Js.object();
            Js.set(object, "severity", severity(diagnostic.severity()));
            Js.set(object, "message", diagnostic.message());
            Js.set(object, "start", diagnostic.start());
            Js.set(object, "end", diagnostic.end());
            Js.set(object, "line", diagnostic.line());
            Js.set(object, "column", diagnostic.column());
            Js.push(array, object);
        }
        return array;
    }

    private static String severity(Severity severity) {
        return severity == Severity.ERROR ? "error" : severity == Severity.WARNING ? "warning" : "hint";
    }
}
