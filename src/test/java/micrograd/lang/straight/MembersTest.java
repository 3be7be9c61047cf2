package micrograd.lang.straight;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MembersTest {
    private static final List<String> METHODS = FunctionCalls.METHODS;

    /** One that is listed and that nothing carries out would throw. */
    @ParameterizedTest
    @FieldSource("METHODS")
    void everyMethodOfAValueCanBeCalled(String method) {
        Evaluation evaluation = Language.evaluate("a = Value(2.0)\nb = a * 3\nb." + method + "()");
        assertTrue(evaluation.ok(), method + ": " + evaluation.diagnostics());
    }
}
