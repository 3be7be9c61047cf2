package micrograd.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import micrograd.engine.Op;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a kernel says that it can do is what it can write, forwards and backwards. */
class KernelOperationsTest {
    @ParameterizedTest
    @EnumSource(value = Op.class, mode = EnumSource.Mode.EXCLUDE, names = "LEAF")
    void supportsWhatItCanWrite(Op op) {
        LaneOperand a = new LaneOperand.Row(0);
        LaneOperand b = op.arity() == 1 ? null : op == Op.POW ? new LaneOperand.Constant(3) : new LaneOperand.Row(1);
        LaneAction.Apply step = new LaneAction.Apply(op, a, b, op == Op.POW, 2);
        assertEquals(ApplyMath.supports(step), writes(op), op + " in ApplyMath.supports");
    }

    private static boolean writes(Op op) {
        WasmFunction f = new WasmFunction(0, new int[] {WasmFunction.I32}, new int[0]);
        ApplyMath math = new ApplyMath(new ScalarVector(), f);
        Runnable operand = () -> f.get(0);
        try {
            if (op == Op.POW) {
                math.power(3);
                math.powerContribution(3, operand, 0);
            } else if (op.arity() == 1) {
                math.inlined(op);
                math.contribution(op, operand, operand, 0);
            } else {
                math.binary(op);
                math.contribution(op, 0, operand, operand, operand, 0);
                math.contribution(op, 1, operand, operand, operand, 0);
            }
            return true;
        } catch (UnsupportedKernelException e) {
            return false;
        }
    }
}
