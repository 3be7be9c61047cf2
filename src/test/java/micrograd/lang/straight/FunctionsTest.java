package micrograd.lang.straight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import micrograd.lang.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is declared is there, in programs of straight lines and in all others: one without its case throws, and is named. */
class FunctionsTest {
    private static final List<String> OF_MODULES = FunctionCalls.OF_MODULES;

    static Stream<String> names() {
        return Functions.all().stream().map(Function::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFunctionCanBeCalledInAStraightProgram(String name) {
        Language.evaluate(name + "()");
        Language.evaluate(name + "(2.0)");
    }

    @ParameterizedTest
    @FieldSource("OF_MODULES")
    void everyFunctionOfAModuleCanBeCalled(String name) {
        String module = name.startsWith("random.") ? "random" : "torch";
        String called = name.startsWith("random.") ? name : "torch." + name;
        Language.evaluate("import " + module + "\n" + called + "()");
        Language.evaluate("import " + module + "\nx = 2.0\n" + called + "(3)");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFunctionIsThereInAProgramWithALoop(String name) {
        assertEquals(
                List.of("True"),
                Language.evaluate("for i in [0]:\n    print(callable(" + name + "))")
                        .printed());
    }

    @Test
    void arithmeticByNameIsTheSameWithALoop() {
        String sums = "a = Value(6.0)\nb = add(a, sub(mul(a, 2), div(a, 4)))\nb.backward()\nprint(b.data, a.grad)\n";
        String own = "class V:\n    def __add__(self, other):\n        return 7\nprint(add(V(), 1), add(1, 2))\n";
        assertEquals(List.of("16.5 2.75"), Language.evaluate(sums).printed());
        assertEquals(List.of("16.5 2.75", "7 3"), Language.evaluate(sums + own).printed());
    }

    @Test
    void aSeedOfTorchIsTaken() {
        assertEquals(
                List.of("4.0"),
                Language.evaluate("import torch\ntorch.manual_seed(42)\na = 2.0\nprint(a*a)")
                        .printed());
    }
}
