package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.engine.Op;
import micrograd.engine.Value;
import micrograd.lang.report.Severity;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Assignment;
import micrograd.lang.straight.Function;
import micrograd.lang.straight.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    // ---- two ways of writing

    @Test
    void aNameAssignedABareNumberIsALeaf() {
        Evaluation evaluation = run("a = 2\nb = -3.0\nc = 2/3\nd = exp(0)\nL = a*b");
        for (String name : List.of("a", "b", "c", "d")) {
            assertTrue(value(evaluation, name).isLeaf());
            assertEquals(name, value(evaluation, name).label());
        }
        assertEquals(-3.0, value(evaluation, "a").grad());
        assertEquals(2.0, value(evaluation, "b").grad());
    }

    @Test
    void numbersInsideExpressionsAreConstants() {
        Evaluation evaluation = run("a = 2\nL = a * 3 + 4*5");
        assertEquals(List.of(2.0, 3.0, 6.0, 20.0, 26.0), data(evaluation));
        assertTrue(evaluation.values().get(1).isConstant());
        assertTrue(evaluation.values().get(3).isConstant());
    }

    @Test
    void inAProgramThatSaysValueABareNumberIsPlain() {
        Evaluation evaluation = run("h = 0.5\na = Value(2.0)\nh += 1\nL = a * h");
        assertEquals(List.of("a", "L"), List.copyOf(evaluation.bindings().keySet()));
        assertEquals(List.of(2.0, 1.5, 3.0), data(evaluation));
    }

    @Test
    void sayingValueInACommentOrATextIsNotSayingIt() {
        assertEquals(1, run("# Value(1)\na = 2").values().size());
        assertEquals(1, run("print('Value(1)')\na = 2").values().size());
        assertEquals(1, run("a = 2\nx = f'{Value(1)}'").values().size());
    }

    @Test
    void eachNameOfAChainedAssignmentIsALeafUnlessItIsAValue() {
        Evaluation plain = run("a = b = 2\nL = a*b");
        assertNotSame(value(plain, "a"), value(plain, "b"));
        assertEquals(2.0, value(plain, "a").grad());
        Evaluation python = run("a = b = Value(2.0)\nL = a*b");
        assertSame(value(python, "a"), value(python, "b"));
        assertEquals(4.0, value(python, "a").grad());
    }

    @Test
    void severalNamesAreAssignedAtOnce() {
        Evaluation evaluation = run("a, b = 2, 3\na, b = b, a\nx, y = [5, 6]\nL = a - b + x*y");
        assertEquals(31.0, value(evaluation, "L").data());
        assertEquals("b", value(evaluation, "a").label());
    }

    @Test
    void reassigningANameLeavesTheOldValueInTheGraph() {
        Evaluation evaluation = run("a = 2\na = a + 1\na *= a");
        assertEquals(List.of(2.0, 1.0, 3.0, 9.0), data(evaluation));
        assertEquals(6.0, evaluation.values().get(0).grad());
        assertEquals(9.0, value(evaluation, "a").data());
    }

    @Test
    void aNumberThatWasGivenANameCountsAsANumberWhereOneIsWanted() {
        Evaluation evaluation = Language.evaluate("i = 1\nx = [4, 5]\nprint(x[i])\nn = MLP(i, [2, i])\ny = n([i])");
        assertTrue(evaluation.ok());
        assertEquals(List.of("5"), evaluation.printed());
    }

    // ---- operators

    @ParameterizedTest
    @CsvSource({
        "-2**2, -4",
        "2**-1, 0.5",
        "2**3**2, 512",
        "-2**-2, -0.25",
        "2-3-4, -5",
        "8/4/2, 1",
        "2+3*4, 14",
        "(2+3)*4, 20",
        "2*-3, -6",
        "--2, 2",
        "-+-2, 2",
        "2**-1*3, 1.5",
        "2^3, 8",
        "2×3−1, 5",
        "6÷3·2, 4",
        "3², 9",
        "-3², -9",
        "2³², 4294967296",
        "2**3², 512",
        "1_000, 1000",
        "0x10, 16",
        ".5 + 5., 5.5"
    })
    void operatorsBindAsInPython(String expression, double expected) {
        Evaluation numbers = Language.evaluate("L = " + expression);
        assertTrue(numbers.ok(), () -> numbers.diagnostics().toString());
        assertEquals(expected, value(numbers, "L").data());
        String ofValues = expression.replaceAll("(?<![\\w.])(\\d[\\d_]*\\.?\\d*|\\.\\d+)(?!\\w)", "($1 + o)");
        Evaluation values = Language.evaluate("o = 0\nL = " + ofValues + " + o");
        assertEquals(expected, value(values, "L").data());
    }

    @Test
    void mathematicsOwnSignsAreHinted() {
        for (String program : List.of("a = 2^3", "a = 2 − 3", "a = 2 × 3", "a = 3²")) {
            Evaluation evaluation = Language.evaluate(program);
            assertTrue(evaluation.ok());
            assertEquals(1, evaluation.diagnostics().size(), program);
            assertEquals(Severity.HINT, evaluation.diagnostics().get(0).severity());
        }
    }

    @Test
    void functionsAndMethodsAreTheSame() {
        for (Function function : Functions.all()) {
            if (function.op().isEmpty()) {
                continue;
            }
            boolean binary = function.op().get().arity() == 2;
            Evaluation evaluation =
                    run("a = Value(0.5)\nb = Value(2.0)\nx = " + function.name() + (binary ? "(a, b)" : "(a)")
                            + "\ny = a." + function.name() + (binary ? "(b)" : "()") + "\nz = torch." + function.name()
                            + (binary ? "(a, b)" : "(a)"));
            for (String name : List.of("x", "y", "z")) {
                assertEquals(function.op().get(), value(evaluation, name).op(), function.name());
                assertSame(value(evaluation, "a"), value(evaluation, name).operand(0));
            }
        }
    }

    @Test
    void everyOperationHasAFunction() {
        List<Op> ops = new ArrayList<>(List.of(Op.values()));
        ops.remove(Op.LEAF);
        for (Function function : Functions.all()) {
            function.op().ifPresent(ops::remove);
        }
        assertEquals(List.of(), ops);
    }

    /** A declared function that nothing computes would give None: each has a call here, and gives what it is to give. */
    @Test
    void everyFunctionThatIsNoOperationDoesSomething() {
        Map<String, String> calls = Map.ofEntries(
                Map.entry("Value", "2.0"),
                Map.entry("print", "7"),
                Map.entry("draw_dot", "a"),
                Map.entry("sum", "[a, a]"),
                Map.entry("len", "[a]"),
                Map.entry("round", "2.4"),
                Map.entry("float", "2"),
                Map.entry("int", "2.5"),
                Map.entry("str", "2"),
                Map.entry("Neuron", "2"),
                Map.entry("Layer", "2, 3"),
                Map.entry("MLP", "2, [3, 1]"));
        for (Function function : Functions.all()) {
            if (function.op().isPresent()) {
                continue;
            }
            String name = function.name();
            assertTrue(calls.containsKey(name), "no call of " + name + " in this test");
            Evaluation evaluation = Language.evaluate("a = Value(1.0)\nprint(" + name + "(" + calls.get(name) + "))");
            String printed = String.join("\n", evaluation.printed());
            assertFalse(printed.isEmpty(), name);
            assertTrue(
                    name.equals("print") ? printed.startsWith("7") : !printed.contains("None"),
                    name + " gives " + printed);
        }
    }

    @Test
    void aBlankIsToBeFilledIn() {
        for (String source :
                List.of("b = ____", "b = 2 * ____(3)", "def f():\n    return ____\nf()", "a = 2\na.grad ____")) {
            String said = Language.evaluate(source).diagnostics().get(0).message();
            assertEquals("This is a blank: write what belongs in its place.", said, source);
        }
    }

    @Test
    void operandsStandInTheOrderWritten() {
        Evaluation evaluation = run("a = 5\nL = 2 - a");
        Value result = value(evaluation, "L");
        assertEquals(Op.SUB, result.op());
        assertEquals(2.0, result.operand(0).data());
        assertTrue(result.operand(0).isConstant());
    }

    @Test
    void maxAndMinTakeSeveralAndLists() {
        assertEquals(3.0, value(run("a = 3\nL = max(1, a, 2)"), "L").data());
        assertEquals(1.0, value(run("a = 3\nL = min([a, 1, 2])"), "L").data());
        assertEquals(6.0, value(run("a = 3\nL = sum([a, 1, 2])"), "L").data());
    }

    // ---- gradients

    @Test
    void withoutABackwardPassTheLastOneAssignedIsDifferentiated() {
        Evaluation evaluation = run("a = 3\nb = a*a\nc = 2*b");
        assertSame(value(evaluation, "c"), evaluation.output().orElseThrow());
        assertEquals(12.0, value(evaluation, "a").grad());
    }

    @Test
    void theValueOfTheLastBackwardPassIsTheOutput() {
        Evaluation evaluation = run("a = 3\nb = a*a\nc = 2*b\nc.backward()\nb.backward()");
        assertSame(value(evaluation, "b"), evaluation.output().orElseThrow());
    }

    @Test
    void gradientsAccumulateOverPasses() {
        Evaluation evaluation = run("x = Value(1.0)\ny = 2*x\nz = 3*y\nz.backward()\nz.backward()");
        assertEquals(18.0, value(evaluation, "x").grad());
    }

    @Test
    void gradientsAssignedByHandAreKept() {
        Evaluation evaluation = run("a = Value(2.0)\nb = Value(-3.0)\no = a*b\no.grad = 1.0\na.grad = o.grad * b.data");
        assertEquals(-3.0, value(evaluation, "a").grad());
        assertEquals(0.0, value(evaluation, "b").grad());
        assertEquals(1.0, value(evaluation, "o").grad());
    }

    @Test
    void gradientsAreFilledInOnceEvenWhenOthersAreOnlyRead() {
        Evaluation evaluation = run("a = 2\nL = a*a\nprint(a.grad)");
        assertEquals(List.of("0.0"), evaluation.printed());
        assertEquals(4.0, value(evaluation, "a").grad());
    }

    @Test
    void assignedDataChangesNothingDownstreamUntilItIsComputedAnew() {
        Evaluation evaluation =
                run("a = 2\nL = a*a\nL.backward()\na.data += 0.5 * a.grad\nprint(L)\nL = a*a\nprint(L)");
        assertEquals(List.of("4", "16.0"), evaluation.printed());
    }

    @Test
    void aProgramOfPlainNumbersHasNoOutput() {
        assertEquals(Optional.empty(), run("print(1)").output());
        assertEquals(Optional.empty(), run("").output());
    }

    // ---- what the page reads

    @Test
    void literalsOfLeavesAreFoundWithTheirSigns() {
        String source = "a = -2.5\n"
                + "b = Value( - 3 , label='b')\n"
                + "c, d = 1, 2e1\n"
                + "e = 2/3\n"
                + "f = -a\n"
                + "g = torch.Tensor([-4.0]).double()\n"
                + "i = (7)\n"
                + "j = --1\n"
                + "k = b\n";
        Evaluation python = Language.evaluate(source);
        assertEquals(List.of("b=- 3", "g=-4.0"), literals(source, python));
        String plain = "a = -2.5\nc, d = 1, 2e1\ne = 2/3\nf = -a\ni = (7)\nj = --1\nk = a\n";
        assertEquals(List.of("a=-2.5", "c=1", "d=2e1", "i=7"), literals(plain, Language.evaluate(plain)));
    }

    private static List<String> literals(String source, Evaluation evaluation) {
        List<String> found = new ArrayList<>();
        for (Assignment assignment : evaluation.assignments()) {
            if (assignment.literal().isPresent()) {
                found.add(assignment.name() + "=" + assignment.literal().get().of(source));
            }
        }
        return found;
    }

    @Test
    void originsAreTheSourceThatMadeEachValue() {
        String source = "h = 3\na = Value(2.0)\nL = (a + h) * tanh(a)  # end";
        Evaluation evaluation = run(source);
        List<String> origins = new ArrayList<>();
        for (Span origin : evaluation.origins()) {
            origins.add(origin.of(source));
        }
        assertEquals(List.of("Value(2.0)", "h", "a + h", "tanh(a)", "(a + h) * tanh(a)"), origins);
    }

    @Test
    void assignmentsTellTheirLineAndStatement() {
        String source = "a = 2; b = 3\r\n\r\nc = a*b\rd = c";
        Evaluation evaluation = run(source);
        List<String> found = new ArrayList<>();
        for (Assignment assignment : evaluation.assignments()) {
            found.add(assignment.line() + " " + assignment.statement().of(source));
        }
        assertEquals(List.of("1 a = 2", "1 b = 3", "3 c = a*b", "4 d = c"), found);
    }

    @Test
    void labelsAreTheFirstNameUnlessGiven() {
        Evaluation evaluation = run("a = Value(1.0, label='x')\nb = a + 1\nc = b\nb.label = 'sum'\nd = a*a");
        assertEquals("x", value(evaluation, "a").label());
        assertEquals("sum", value(evaluation, "c").label());
        assertEquals("d", value(evaluation, "d").label());
    }

    @Test
    void anErrorKeepsWhatWasMadeBefore() {
        Evaluation evaluation = Language.evaluate("a = 2\nprint(a)\nb = c\nd = 1");
        assertEquals(List.of("2"), evaluation.printed());
        assertEquals(1, evaluation.values().size());
        assertEquals(1, evaluation.diagnostics().size());
    }

    // ---- layout

    @Test
    void layoutIsFree() {
        run("    a = 2\n    b = 3\n\n# comment\n    c = (a +\n b)\n");
        run("\ufeffa = 2\nb = 3");
        run("\ta = 2\n\tb = 3");
        run("a = 1 + \\\n  2\nb = [1,\n2,\n]\n");
        run("\"\"\"A note.\"\"\"\nα = 0.1\nx₁ = α * 2\n");
    }

    // ---- networks

    @Test
    void networksAreThoseOfTheLibrary() {
        Evaluation evaluation = run("random.seed(7)\nn = nn.Layer(2, 2, nonlin=False)\ny = n([1.0, Value(2.0)])\n"
                + "print(n)\nprint(len(y), len(n.parameters()), n.neurons[0].w[1].label, n.neurons[1].b.data)\n"
                + "n.zero_grad()\nL = y[0] + y[1]");
        assertEquals(List.of("Layer of [LinearNeuron(2), LinearNeuron(2)]", "2 6 w2 0.0"), evaluation.printed());
    }

    @Test
    void seedsGivePythonsNumbers() {
        Evaluation evaluation = run("import random\nrandom.seed(1337)\nprint(random.uniform(-1, 1))");
        assertEquals(List.of("0.23550571390294128"), evaluation.printed());
    }

    private static Evaluation run(String program) {
        Evaluation evaluation = Language.evaluate(program);
        assertEquals(List.of(), evaluation.diagnostics());
        return evaluation;
    }

    private static Value value(Evaluation evaluation, String name) {
        return evaluation.bindings().get(name);
    }

    private static List<Double> data(Evaluation evaluation) {
        return evaluation.values().stream().map(Value::data).toList();
    }
}
