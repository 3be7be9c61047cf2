package micrograd.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Data and gradients of every operation as PyTorch has them, at kinks, ties and poles too. */
class PyTorchOperationsTest {
    private static final double TOLERANCE = 1e-12;

    @Test
    void everyRowOfTheReferenceAgrees() throws Exception {
        Set<Op> covered = EnumSet.noneOf(Op.class);
        List<String> wrong = new ArrayList<>();
        try (Reader reader = new InputStreamReader(
                PyTorchOperationsTest.class.getResourceAsStream("/fixtures/operations-pytorch.json"),
                StandardCharsets.UTF_8)) {
            for (JsonElement element :
                    JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("rows")) {
                covered.add(check(element.getAsJsonObject(), wrong));
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
        assertEquals(EnumSet.complementOf(EnumSet.of(Op.LEAF)), covered);
    }

    private static Op check(JsonObject row, List<String> wrong) {
        Op op = named(row.get("op").getAsString());
        List<Value> operands = new ArrayList<>();
        row.getAsJsonArray("operands").forEach(operand -> operands.add(new Value(operand.getAsDouble())));
        Value result;
        if (op == Op.POW && operands.size() == 1) {
            result = operands.get(0).pow(row.get("exponent").getAsDouble());
        } else if (operands.size() == 1) {
            result = Value.apply(op, operands.get(0));
        } else {
            result = Value.apply(op, operands.get(0), operands.get(1));
        }
        result.backward();
        boolean right = close(row.get("data").getAsDouble(), result.data());
        for (int i = 0; i < operands.size(); i++) {
            right &= close(
                    row.getAsJsonArray("grad").get(i).getAsDouble(),
                    operands.get(i).grad());
        }
        if (!right) {
            wrong.add(row + " here: " + result + " " + operands);
        }
        return op;
    }

    private static boolean close(double expected, double actual) {
        return expected == actual
                || Double.isNaN(expected) && Double.isNaN(actual)
                || Math.abs(expected - actual) <= TOLERANCE * Math.abs(expected);
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
