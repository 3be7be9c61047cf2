package micrograd.library;

import java.util.List;
import java.util.Map;
import micrograd.engine.Value;
import micrograd.graph.ValueIds;
import micrograd.lang.Evaluation;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Severity;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** An {@link Evaluation} as the object that {@code micrograd.d.ts} describes. */
final class EvaluationObject {
    private EvaluationObject() {}

    static JSObject of(Evaluation evaluation) {
        List<Value> values = evaluation.values();
        ValueIds ids = new ValueIds(values);
        JSObject object = Js.object();
        Js.set(object, "ok", evaluation.ok());
        Js.set(object, "values", values(values, ids));
        JSObject bindings = Js.dictionary();
        for (Map.Entry<String, Value> binding : evaluation.bindings().entrySet()) {
            Js.set(bindings, binding.getKey(), ids.of(binding.getValue()));
        }
        Js.set(object, "bindings", bindings);
        if (evaluation.output().isPresent()) {
            Js.set(object, "output", ids.of(evaluation.output().get()));
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

    private static JSObject values(List<Value> values, ValueIds ids) {
        JSObject array = Js.array();
        for (int id = 0; id < values.size(); id++) {
            Value value = values.get(id);
            JSObject operands = Js.array();
            for (int i = 0; i < value.operandCount(); i++) {
                Js.push(operands, ids.of(value.operand(i)));
            }
            String symbol = value.op().symbol();
            Js.push(array, value(id, value.label(), symbol, value.data(), value.grad(), operands));
        }
        return array;
    }

    /** All at once: there may be hundreds of thousands. */
    @JSBody(
            params = {"id", "name", "op", "data", "grad", "operands"},
            script = "return { id: id, name: name, op: op, data: data, grad: grad, operands: operands };")
    private static native JSObject value(int id, String name, String op, double data, double grad, JSObject operands);

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
