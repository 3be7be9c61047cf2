package micrograd.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import micrograd.engine.Op;
import micrograd.engine.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each operation's row says all that is asked of it; what is missing is named. */
class OperationRowsTest {
    @ParameterizedTest
    @EnumSource(value = Op.class, mode = EnumSource.Mode.EXCLUDE, names = "LEAF")
    void everyOperationCanBeWrittenInEachLanguage(Op op) {
        Value a = new Value(0.5);
        Value b = new Value(2);
        Value y = op.arity() == 1 ? Value.apply(op, a) : Value.apply(op, a, b);
        y.label("y").backward();
        Graph graph = Graph.of(op.arity() == 1 ? List.of(a, y) : List.of(a, b, y), Optional.of(y));
        for (String program : List.of(PythonWriter.write(graph), PyTorchWriter.write(graph), JavaWriter.write(graph))) {
            assertTrue(program.contains("y = "), op + " in\n" + program);
        }
    }

    /** Java exports call {@code a.leakyRelu()} for leaky_relu. */
    @ParameterizedTest
    @EnumSource(value = Op.class, mode = EnumSource.Mode.EXCLUDE, names = "LEAF")
    void everyOperationIsAMethodOfValue(Op op) {
        StringBuilder name = new StringBuilder();
        for (String word : op.functionName().split("_")) {
            name.append(name.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        assertTrue(
                Arrays.stream(Value.class.getMethods())
                        .anyMatch(method -> method.getName().contentEquals(name)),
                "Value has no method " + name);
    }

    @ParameterizedTest
    @EnumSource(value = Op.class, mode = EnumSource.Mode.EXCLUDE, names = "LEAF")
    void everyOperationSaysWhatItsFunctionIs(Op op) {
        assertTrue(op.help().endsWith("."), op + " has no help");
        assertFalse(op.functionName().isEmpty(), op + " has no name");
    }

    /** A slope that needs only the result is the same whatever the operand was, as long as it gave that result. */
    @ParameterizedTest
    @EnumSource(value = Op.class, mode = EnumSource.Mode.EXCLUDE, names = "LEAF")
    void aSlopeThatNeedsOnlyTheResultReadsNoOperand(Op op) {
        if (op.slopeNeedsOnlyResult()) {
            for (double x : new double[] {-2, -0.5, 0.5, 3}) {
                double y = op.forward(x, 0);
                assertEquals(op.local(0, x, 0, y), op.local(0, y, 0, y), 0, op + " at " + x);
            }
        }
    }
}
