package micrograd.graph;

import static micrograd.graph.Programs.differentiated;
import static micrograd.graph.Programs.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.engine.Op;
import micrograd.engine.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {
    /** What is said of y = op(a, b) at a = 2, b = 3: the data, then each operand's local derivative. */
    private static final Map<Op, List<String>> SAID = new LinkedHashMap<>();

    static {
        said(Op.ADD, "y = a + b = 2 + 3 = 5", "∂y/∂a = 1", "∂y/∂b = 1");
        said(Op.SUB, "y = a − b = 2 − 3 = −1", "∂y/∂a = 1", "∂y/∂b = −1");
        said(Op.MUL, "y = a · b = 2 · 3 = 6", "∂y/∂a = b = 3", "∂y/∂b = a = 2");
        said(
                Op.DIV,
                "y = a / b = 2 / 3 = 0.6667",
                "∂y/∂a = 1 / b = 1 / 3 = 0.3333",
                "∂y/∂b = −y / b = −0.6667 / 3 = −0.2222");
        said(
                Op.POW,
                "y = a^b = 2³ = 8",
                "∂y/∂a = b · a^(b − 1) = 3 · 2^(3 − 1) = 12",
                "∂y/∂b = y · log(a) = 8 · log(2) = 5.5452");
        said(Op.MAX, "y = max(a, b) = max(2, 3) = 3", "∂y/∂a = [a > b] = [2 > 3] = 0", "∂y/∂b = [b > a] = [3 > 2] = 1");
        said(Op.MIN, "y = min(a, b) = min(2, 3) = 2", "∂y/∂a = [a < b] = [2 < 3] = 1", "∂y/∂b = [b < a] = [3 < 2] = 0");
        said(Op.NEG, "y = −a = −2", "∂y/∂a = −1");
        said(Op.RELU, "y = relu(a) = relu(2) = 2", "∂y/∂a = [a > 0] = [2 > 0] = 1");
        said(
                Op.LEAKY_RELU,
                "y = leaky_relu(a) = leaky_relu(2) = 2",
                "∂y/∂a = 1 if a > 0, else 0.01 = 1 if 2 > 0, else 0.01 = 1");
        said(Op.TANH, "y = tanh(a) = tanh(2) = 0.964", "∂y/∂a = 1 − y² = 1 − 0.964² = 0.07065");
        said(Op.EXP, "y = exp(a) = exp(2) = 7.3891", "∂y/∂a = y = 7.3891");
        said(Op.LOG, "y = log(a) = log(2) = 0.6931", "∂y/∂a = 1 / a = 1 / 2 = 0.5");
        said(Op.SIGMOID, "y = sigmoid(a) = sigmoid(2) = 0.8808", "∂y/∂a = y · (1 − y) = 0.8808 · (1 − 0.8808) = 0.105");
        said(Op.SIN, "y = sin(a) = sin(2) = 0.9093", "∂y/∂a = cos(a) = cos(2) = −0.4161");
        said(Op.COS, "y = cos(a) = cos(2) = −0.4161", "∂y/∂a = −sin(a) = −sin(2) = −0.9093");
        said(Op.SQRT, "y = sqrt(a) = sqrt(2) = 1.4142", "∂y/∂a = 1 / (2 · y) = 1 / (2 · 1.4142) = 0.3536");
        said(Op.ABS, "y = abs(a) = abs(2) = 2", "∂y/∂a = sign(a) = sign(2) = 1");
        said(Op.SOFTPLUS, "y = softplus(a) = softplus(2) = 2.1269", "∂y/∂a = sigmoid(a) = sigmoid(2) = 0.8808");
    }

    private static void said(Op op, String... lines) {
        SAID.put(op, List.of(lines));
    }

    @ParameterizedTest
    @EnumSource(value = Op.class, mode = EnumSource.Mode.EXCLUDE, names = "LEAF")
    void everyOperationSaysItsDataAndItsLocalDerivatives(Op op) {
        List<String> lines = SAID.get(op);
        assertNotNull(lines, "no row for " + op);
        Value a = new Value(2, "a");
        Value b = new Value(3, "b");
        Value y = op.arity() == 1 ? Value.apply(op, a) : Value.apply(op, a, b);
        Graph graph = differentiated(y.label("y"));

        assertEquals(
                lines.get(0), text(Explanation.ofData(graph, id(graph, "y")).formulas()));
        for (int operand = 0; operand < op.arity(); operand++) {
            Explanation.Use use =
                    Explanation.ofEdge(graph, id(graph, "y"), operand).uses().get(0);
            assertEquals(lines.get(operand + 1), use.local().text());
            assertEquals(op.local(operand, 2, 3, graph.node(id(graph, "y")).data()), use.localDerivative());
        }
    }

    @Test
    void aGradientIsTheLocalDerivativeTimesTheResultsGradient() {
        Graph graph = Programs.lecture();
        Explanation why = Explanation.ofGradient(graph, id(graph, "a"));
        assertEquals("Why is a’s gradient 6?", why.question());
        assertEquals("a is used once, in e = a · b.", why.sentence());
        assertEquals("∂L/∂a = ∂e/∂a · ∂L/∂e = b · ∂L/∂e = −3 · −2 = 6", text(why.formulas()));
        assertEquals(1, why.uses().size());
        assertEquals(6, why.uses().get(0).contribution());
    }

    @Test
    void theGradientOfAValueUsedTwiceIsTheSumOfItsUses() {
        Value a = new Value(3, "a");
        Value b = a.mul(a).label("b");
        Graph graph = differentiated(b.add(a).label("c"));
        Explanation why = Explanation.ofGradient(graph, id(graph, "a"));
        assertEquals("∂c/∂a = 3 + 3 + 1 = 7", text(why.formulas()));
        assertEquals(
                "a is used 3 times: its gradient is the sum of what each use sends back. b has a as both operands: a₍₁₎ is the first, a₍₂₎ the second.",
                why.sentence());
        assertEquals(
                "∂b/∂a₍₁₎ · ∂c/∂b = a₍₂₎ · ∂c/∂b = 3 · 1 = 3",
                why.uses().get(0).chain().text());
        assertEquals("1", why.uses().get(2).chain().text());
    }

    @Test
    void aUseBesideOneThatDependsOnTheSameValueHasANameOfItsOwn() {
        Value a = new Value(3, "a");
        Value b = a.mul(a).label("b");
        Graph graph = differentiated(b.add(a).label("c"));
        Explanation edge = Explanation.ofEdge(graph, id(graph, "c"), 1);
        assertEquals("∂c/∂a₍₂₎ = 1", edge.formulas().get(0).text());
        assertTrue(
                edge.sentence()
                        .endsWith(
                                "In c the other operand, b, depends on a too: a₍₂₎ is a where it stands as the second operand."));
        assertEquals(
                "∂c/∂b = 1",
                Explanation.ofEdge(graph, id(graph, "c"), 0).formulas().get(0).text());
    }

    @Test
    void aGradientOfWhatHasNoNameStandsInParentheses() {
        Value a = new Value(3, "a");
        Graph graph = differentiated(a.mul(2).add(a));
        assertEquals("(a · 2).grad", Names.of(graph).grad(2));
        assertEquals("a.grad", Names.of(graph).grad(0));
    }

    @Test
    void aUseInTheOutputNeedsNoChain() {
        Graph graph = Programs.lecture();
        assertEquals(
                "∂L/∂f = d = 4",
                text(Explanation.ofGradient(graph, id(graph, "f")).formulas()));
    }

    @Test
    void atATieTheSlopeIsAConventionAndNoFormulaIsShown() {
        Value a = new Value(2, "a");
        Graph tie = differentiated(a.max(new Value(2, "b")).label("m"));
        Explanation why = Explanation.ofEdge(tie, id(tie, "m"), 0);
        assertEquals("∂m/∂a = 0.5", why.formulas().get(0).text());
        assertTrue(why.sentence().endsWith("a convention, the same as PyTorch's: 0.5."), why.sentence());
        assertEquals(
                "∂m/∂a = 0.5", text(Explanation.ofGradient(tie, id(tie, "a")).formulas()));
        Graph clear = differentiated(a.max(new Value(1, "b")).label("m"));
        assertEquals(
                Op.MAX.explanation(),
                Explanation.ofEdge(clear, id(clear, "m"), 0).sentence());
    }

    @Test
    void dataThatIsOutOfDateIsSaidToBe() {
        Value a = new Value(2, "a");
        Value b = a.neg().label("b");
        a.data(5);
        Explanation why = Explanation.ofData(Graph.of(List.of(a, b), Optional.of(b)), 1);
        assertEquals("b = −a", text(why.formulas()));
        assertTrue(why.sentence().endsWith("computed again it would be −5."), why.sentence());
    }

    @ParameterizedTest
    @EnumSource(value = Op.class, mode = EnumSource.Mode.EXCLUDE, names = "LEAF")
    void theFormulaOfEveryOperationComesToItsLocalDerivative(Op op) {
        double[][] points = {{2, 3}, {0.5, -2}, {1.5, 0.25}, {3, 2}};
        for (double[] point : points) {
            double y = op.forward(point[0], point[1]);
            for (int operand = 0; operand < op.arity(); operand++) {
                Formula formula = DerivativeParser.of(
                        op, operand, Formulas.data(point[0]), Formulas.data(point[1]), Formulas.data(y));
                assertEquals(
                        op.local(operand, point[0], point[1], y),
                        formula.accept(new FormulaValue()),
                        1e-12,
                        formula.text());
            }
        }
    }

    @Test
    void theOutputsGradientIsWhereThePassStarts() {
        Graph graph = Programs.lecture();
        Explanation why = Explanation.ofGradient(graph, id(graph, "L"));
        assertEquals("∂L/∂L = 1", text(why.formulas()));
        assertTrue(why.sentence().startsWith("L is the output."), why.sentence());
    }

    @Test
    void aValueThatDoesNotLeadToTheOutputHasNoGradient() {
        Value a = new Value(1, "a");
        Value b = new Value(2, "b");
        Value out = a.exp().label("out");
        out.backward();
        Graph graph = Graph.of(List.of(a, b, out), Optional.of(out));
        Explanation why = Explanation.ofGradient(graph, 1);
        assertEquals("b does not lead to out: changing it does not change out.", why.sentence());
        assertEquals("∂out/∂b = 0", text(why.formulas()));
    }

    @Test
    void aGradientThatAnotherPassLeftIsSaidSo() {
        Value a = new Value(2, "a");
        Value y = a.mul(3).label("y");
        y.backward();
        Graph graph = differentiated(y);
        String sentence = Explanation.ofGradient(graph, id(graph, "a")).sentence();
        assertTrue(
                sentence.endsWith("At present that comes to 3, and the gradient is 6: the program set it,"
                        + " or left something there in an earlier pass."),
                sentence);
        assertEquals("3", text(Explanation.ofGradient(graph, id(graph, "a")).formulas()));
    }

    @Test
    void aConstantExponentIsPartOfTheRuleAndReceivesNothing() {
        Value a = new Value(-3, "a");
        Graph graph = differentiated(a.pow(2).label("y"));
        Explanation why = Explanation.ofGradient(graph, id(graph, "a"));
        assertEquals("∂y/∂a = 2 · a = 2 · −3 = −6", why.uses().get(0).local().text());
        assertEquals(
                "y = a² = (−3)² = 9",
                text(Explanation.ofData(graph, id(graph, "y")).formulas()));
        assertEquals(
                "A constant exponent is a plain number: the power rule needs it, but no gradient is computed for it.",
                Explanation.ofGradient(graph, 1).sentence());
    }

    @Test
    void valuesWithoutANameAreCalledByTheirExpression() {
        Value x = new Value(2, "x");
        Value w = new Value(3, "w");
        Value b = new Value(1, "b");
        Value first = x.mul(w);
        Value second = first.add(b).mul(first.add(b).tanh());
        Graph graph = differentiated(second.label("n"));
        Names names = Names.of(graph);
        assertEquals("x · w", names.name(2));
        assertEquals("x · w + b", names.name(4));
        assertEquals("v6", names.name(6));
        assertEquals(
                "∂n/∂(x · w + b)",
                ((Formula.Equality) Explanation.ofGradient(graph, 4).formulas().get(0))
                        .sides()
                        .get(0)
                        .text());
    }

    @Test
    void valuesOfTheSameNameAreCounted() {
        Value first = new Value(1, "c");
        Graph graph = differentiated(first.add(1).label("c").exp().label("y"));
        assertEquals(
                "c₂ = c₁ + 1 = 1 + 1 = 2", text(Explanation.ofData(graph, 2).formulas()));
        assertEquals("c 2 equals c 1 plus 1, data 2, gradient 7.3891", new Speech(Shown.all(graph)).of(2));
    }

    @Test
    void nodesAreSaidInWords() {
        Graph graph = Programs.lecture();
        assertEquals("a, data 2, gradient 6", new Speech(Shown.all(graph)).of(id(graph, "a")));
        assertEquals(
                "e equals a times b, data minus 6, gradient minus 2", new Speech(Shown.all(graph)).of(id(graph, "e")));
        Graph small = differentiated(new Value(1e-7, "t").sqrt().neg());
        assertEquals(
                "t, data 1 times 10 to the power minus 7, gradient minus 1581.1388",
                new Speech(Shown.all(small)).of(0));
        assertEquals("sqrt of t, data 0.0003162, gradient minus 1", new Speech(Shown.all(small)).of(1));
    }

    @Test
    void formulasAreSaidInWords() {
        Graph graph = Programs.lecture();
        assertEquals(
                "the derivative of L by a equals the derivative of e by a times the derivative of L by e"
                        + " equals b times the derivative of L by e equals minus 3 times minus 2 equals 6",
                Explanation.ofGradient(graph, id(graph, "a")).formulas().get(0).speech());
    }

    @Test
    void formulasAreWrittenAsLatex() {
        Graph graph = Programs.lecture();
        assertEquals(
                "\\frac{\\partial L}{\\partial a} = \\frac{\\partial e}{\\partial a} \\cdot \\frac{\\partial L}{\\partial e}"
                        + " = b \\cdot \\frac{\\partial L}{\\partial e} = -3 \\cdot \\left(-2\\right) = 6",
                Explanation.ofGradient(graph, id(graph, "a")).formulas().get(0).latex());
        Formula name = new Formula.Symbol("w1_2");
        assertEquals("\\mathit{w1\\_2}", name.latex());
        assertEquals("c_{12}", new Formula.Symbol("c₁₂").latex());
        assertEquals(
                "{\\left(a + 1\\right)}^{2}",
                Formulas.power(sum("a"), Formulas.number(2)).latex());
        assertEquals(
                "\\frac{1}{a + 1}",
                Formulas.fraction(Formulas.number(1), sum("a")).latex());
        assertEquals("1.25 \\times 10^{-7}", Formulas.data(1.25e-7).latex());
        assertEquals("-\\infty", Formulas.data(Double.NEGATIVE_INFINITY).latex());
        assertEquals("\\mathrm{NaN}", Formulas.data(Double.NaN).latex());
        assertEquals(
                "\\operatorname{leaky\\_relu}\\left(\\mathit{w1\\_2}\\right)",
                Formulas.result(Op.LEAKY_RELU, name, name).latex());
        assertEquals(
                "\\tanh\\left(a + 1\\right)",
                Formulas.result(Op.TANH, sum("a"), name).latex());
    }

    private static Formula sum(String name) {
        return Formulas.sum(new Formula.Symbol(name), Formulas.number(1));
    }

    private static String text(List<Formula> formulas) {
        assertEquals(1, formulas.size());
        return formulas.get(0).text();
    }
}
