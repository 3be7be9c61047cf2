package micrograd.tape;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.engine.Op;
import micrograd.engine.Value;
import micrograd.fixtures.Fixtures;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;

/** The graphs of the fixtures whose numbers PyTorch computed: each row of operations, and the result of each program. */
final class FixtureGraphs {
    private FixtureGraphs() {}

    /** Fresh graphs by what they are, gradients 0. */
    static Map<String, Value> all() {
        Map<String, Value> graphs = new LinkedHashMap<>();
        for (JsonElement row : Fixtures.read("operations-pytorch.json").getAsJsonArray("rows")) {
            graphs.put(row.toString(), operation(row.getAsJsonObject()));
        }
        for (JsonElement program : Fixtures.readArray("expressions-pytorch.json")) {
            String source = program.getAsJsonObject().get("source").getAsString();
            Evaluation evaluation = Language.evaluate(source);
            graphs.put(source, evaluation.output().orElseThrow());
        }
        return graphs;
    }

    private static Value operation(JsonObject row) {
        List<Value> operands = new ArrayList<>();
        row.getAsJsonArray("operands").forEach(operand -> operands.add(new Value(operand.getAsDouble())));
        Op op = named(row.get("op").getAsString());
        if (op == Op.POW && operands.size() == 1) {
            return operands.get(0).pow(row.get("exponent").getAsDouble());
        }
        return operands.size() == 1
                ? Value.apply(op, operands.get(0))
                : Value.apply(op, operands.get(0), operands.get(1));
    }

    private static Op named(String functionName) {
        for (Op op : Op.values()) {
            if (op.functionName().equals(functionName)) {
                return op;
            }
        }
        throw new AssertionError("no operation is called " + functionName);
    }
}
