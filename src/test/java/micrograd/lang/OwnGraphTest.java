package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import micrograd.engine.Op;
import micrograd.engine.Value;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Severity;
import micrograd.lang.report.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnGraphTest {
    /** The lecture's way: closures, a set, labels and operations said. */
    private static final String CLOSURES = """
            import math
            class Value:
                def __init__(self, data, _children=(), _op='', label=''):
                    self.data = data
                    self.grad = 0.0
                    self._backward = lambda: None
                    self._prev = set(_children)
                    self._op = _op
                    self.label = label
                def __add__(self, other):
                    other = other if isinstance(other, Value) else Value(other)
                    out = Value(self.data + other.data, (self, other), '+')
                    def _backward():
                        self.grad += 1.0 * out.grad
                        other.grad += 1.0 * out.grad
                    out._backward = _backward
                    return out
                def __mul__(self, other):
                    other = other if isinstance(other, Value) else Value(other)
                    out = Value(self.data * other.data, (self, other), '*')
                    def _backward():
                        self.grad += other.data * out.grad
                        other.grad += self.data * out.grad
                    out._backward = _backward
                    return out
                def __radd__(self, other):
                    return self + other
                def __neg__(self):
                    return self * -1
                def __sub__(self, other):
                    return self + (-other)
                def __pow__(self, other):
                    out = Value(self.data**other, (self,), f'**{other}')
                    def _backward():
                        self.grad += other * self.data**(other - 1) * out.grad
                    out._backward = _backward
                    return out
                def tanh(self):
                    t = math.tanh(self.data)
                    out = Value(t, (self,), 'tanh')
                    def _backward():
                        self.grad += (1 - t**2) * out.grad
                    out._backward = _backward
                    return out
                def backward(self):
                    topo, visited = [], set()
                    def build(v):
                        if v not in visited:
                            visited.add(v)
                            for child in v._prev:
                                build(child)
                            topo.append(v)
                    build(self)
                    self.grad = 1.0
                    for node in reversed(topo):
                        node._backward()
            """;

    /** No labels, no operations said, a tuple, other names; derivatives pushed by a method. */
    private static final String TUPLES = """
            class Num:
                def __init__(self, value, parents=()):
                    self.value = value
                    self.deriv = 0
                    self.parents = parents
                def __add__(self, other):
                    return Num(self.value + other.value, ((self, 1), (other, 1)))
                def __mul__(self, other):
                    return Num(self.value * other.value, ((self, other.value), (other, self.value)))
                def __rsub__(self, number):
                    return Num(number - self.value, ((self, -1),))
                def push(self, amount):
                    self.deriv += amount
                    for parent, local in self.parents:
                        parent.push(amount * local)
            """;

    private static Evaluation run(String source) {
        Evaluation evaluation = Language.evaluate(source);
        assertEquals(List.of(), errors(evaluation));
        return evaluation;
    }

    private static List<String> errors(Evaluation evaluation) {
        List<String> errors = new ArrayList<>();
        for (Diagnostic diagnostic : evaluation.diagnostics()) {
            if (diagnostic.severity() == Severity.ERROR) {
                errors.add(diagnostic.message());
            }
        }
        return errors;
    }

    private static String written(Evaluation evaluation, Value value) {
        StringBuilder text =
                new StringBuilder(value.op() == Op.LEAF ? "leaf" : value.op().symbol());
        for (int i = 0; i < value.operandCount(); i++) {
            text.append(' ')
                    .append(
                            value.operand(i).label().isEmpty()
                                    ? "?"
                                    : value.operand(i).label());
        }
        return text + " " + value.data() + " " + value.grad();
    }

    private static OwnCode.Node node(Evaluation evaluation, String name) {
        int place = evaluation.values().indexOf(evaluation.bindings().get(name));
        return evaluation.own().orElseThrow().nodes().get(place).orElseThrow();
    }

    private static int line(String source, String of) {
        return source.substring(0, source.indexOf(of)).split("\n", -1).length;
    }

    @Test
    void theLecturesExpressionIsDrawnWithTheLearnersNumbers() {
        String source = CLOSURES
                + "a = Value(2.0, label='a')\nb = Value(-3.0)\nc = Value(10.0)\ne = a*b\nd = e + c\nf = Value(-2.0)\nL = d * f\nL.backward()\n";
        Evaluation evaluation = run(source);
        Map<String, Value> named = evaluation.bindings();
        assertEquals(List.of("a", "b", "c", "e", "d", "f", "L"), List.copyOf(named.keySet()));
        assertEquals("* a b -6.0 -2.0", written(evaluation, named.get("e")));
        assertEquals("+ e c 4.0 -2.0", written(evaluation, named.get("d")));
        assertEquals("* d f -8.0 1.0", written(evaluation, named.get("L")));
        assertEquals("leaf 2.0 6.0", written(evaluation, named.get("a")));
        assertEquals(named.get("L"), evaluation.output().get());
        assertEquals(7, evaluation.values().size());
        assertEquals(7, evaluation.assignments().size());
        Span literal = evaluation.assignments().get(0).literal().orElseThrow();
        assertEquals("2.0", literal.of(source), "a leaf of the learner's can be turned");
    }

    @Test
    void saysWhichLineMadeAValueAndWhichAddedWhat() {
        String source = CLOSURES + "a = Value(3.0)\nb = a + a\nL = b * b\nL.backward()\n";
        Evaluation evaluation = run(source);
        OwnCode.Node b = node(evaluation, "b");
        assertEquals("__add__", b.method());
        assertEquals(line(source, "b = a + a"), b.line());
        OwnCode.Node a = node(evaluation, "a");
        assertEquals(
                List.of(
                        new OwnCode.Write(line(source, "self.grad += 1.0 * out.grad"), 12.0),
                        new OwnCode.Write(line(source, "other.grad += 1.0 * out.grad"), 12.0)),
                a.writes());
        assertEquals(24.0, a.grad().get());
        assertEquals("Value", evaluation.own().get().className());
        assertEquals("+ a a 6.0 12.0", written(evaluation, evaluation.bindings().get("b")), "a set keeps a once");
    }

    @Test
    void aFaultStandsBesideWhatTheRulesSay() {
        String source =
                CLOSURES.replace("self.grad += 1.0", "self.grad = 1.0").replace("other.grad += 1.0", "other.grad = 1.0")
                        + "a = Value(3.0)\nb = a + a\nb.backward()\n";
        Evaluation evaluation = run(source);
        assertEquals(1.0, evaluation.bindings().get("a").grad());
        assertEquals(2.0, node(evaluation, "a").grad().get());
    }

    @Test
    void namesAndContainersAreTheLearners() {
        Evaluation evaluation =
                run(TUPLES + "x = Num(2.0)\ny = Num(3.0)\nz = x * y\nw = z + x\nL = 10 - w\nL.push(1)\n");
        Map<String, Value> named = evaluation.bindings();
        assertEquals("* x y 6.0 -1.0", written(evaluation, named.get("z")));
        assertEquals("leaf 2.0 -4.0", written(evaluation, named.get("x")));
        assertEquals("- ? w 2.0 1.0", written(evaluation, named.get("L")));
        assertEquals(10.0, named.get("L").operand(0).data());
        assertTrue(named.get("L").operand(0).isConstant());
        assertEquals(-4.0, node(evaluation, "x").grad().get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a**3",
                "a**-2",
                "a**0.5",
                "a - 1",
                "a - a*2",
                "-a",
                "1 + a",
                "(a*2).tanh() + a",
                "sum([a, a, a])"
            })
    void whatTheLearnersClassComputesIsWhatTheRulesCompute(String expression) {
        Evaluation evaluation = run(CLOSURES + "a = Value(1.5)\nL = " + expression + "\nL.backward()\n");
        assertEquals("L", evaluation.output().get().label());
        for (int i = 0; i < evaluation.values().size(); i++) {
            Value value = evaluation.values().get(i);
            assertFalse(value.op() == Op.LEAF
                    && value.label().isEmpty()
                    && value.data() == evaluation.output().get().data());
            evaluation.own().get().nodes().get(i).ifPresent(node -> {
                assertTrue(node.known());
                assertEquals(value.data(), node.data(), 1e-12);
                assertEquals(value.grad(), node.grad().get(), 1e-12);
            });
        }
    }

    @Test
    void aNetworkOfTheLearnersOwnIsDrawnAfterItsLastPass() {
        Evaluation evaluation = run(CLOSURES + """
                import random
                random.seed(1)
                class Neuron:
                    def __init__(self, n):
                        self.w = [Value(random.uniform(-1, 1)) for _ in range(n)]
                        self.b = Value(0.0)
                    def __call__(self, x):
                        return sum((w*v for w, v in zip(self.w, x)), self.b).tanh()
                    def parameters(self):
                        return self.w + [self.b]
                n = Neuron(2)
                for step in range(3):
                    loss = sum((n(x) - y)**2 for x, y in [([1.0, 2.0], 1.0), ([-1.0, 0.5], -1.0)])
                    for p in n.parameters():
                        p.grad = 0.0
                    loss.backward()
                """);
        assertEquals(evaluation.bindings().get("loss"), evaluation.output().get());
        for (int i = 0; i < evaluation.values().size(); i++) {
            Value value = evaluation.values().get(i);
            evaluation.own().get().nodes().get(i).ifPresent(node -> {
                assertTrue(node.known());
                assertEquals(value.grad(), node.grad().get(), 1e-12);
            });
        }
    }

    @Test
    void anOperationThatIsNotKnownIsDrawnWithoutItsOperands() {
        Evaluation evaluation = run(CLOSURES + """
                def mean(values):
                    return Value(sum(v.data for v in values) / len(values), tuple(values), 'mean')
                a, b, c = Value(1.0), Value(2.0), Value(6.0)
                m = mean([a, b, c])
                L = m * a
                """);
        assertFalse(node(evaluation, "m").known());
        assertEquals("leaf 3.0 0.0", written(evaluation, evaluation.bindings().get("m")));
        assertEquals("* m a 3.0 0.0", written(evaluation, evaluation.bindings().get("L")));
        assertTrue(node(evaluation, "L").grad().isEmpty(), "no backward pass was made");
    }

    @Test
    void objectsWithoutOperationsMakeNoGraph() {
        Evaluation evaluation =
                run("class P:\n    def __init__(self):\n        self.data = 1.0\n        self.grad = 0.0\np = P()\n");
        assertTrue(evaluation.own().isEmpty());
        assertTrue(evaluation.output().isEmpty());
    }
}
