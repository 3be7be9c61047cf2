package micrograd.app.expression;

import java.util.List;
import java.util.Optional;
import micrograd.document.Probes;

/**
 * A program of the examples menu.
 *
 * @param key its word in messages
 * @param title what the menu says
 * @param source the program
 * @param probes what is tried on it at once
 */
public record MenuExample(String key, String title, String source, Probes probes) {
    /** The lecture's expression: L = (a·b + c)·f = -8. */
    public static final MenuExample LECTURE = new MenuExample("lecture", "The lecture’s expression", """
            a = 2.0
            b = -3.0
            c = 10.0
            e = a * b
            d = e + c
            f = -2.0
            L = d * f""");

    /** A neuron with two inputs, whose bias makes the output 0.7071. */
    public static final MenuExample NEURON = new MenuExample("neuron", "A neuron", """
            # inputs, weights, bias
            x1 = 2.0
            x2 = 0.0
            w1 = -3.0
            w2 = 1.0
            b = 6.8813735870195432

            # n = w · x + b
            x1w1 = x1 * w1
            x2w2 = x2 * w2
            x1w1x2w2 = x1w1 + x2w2
            n = x1w1x2w2 + b
            o = tanh(n)""");

    /** The same neuron with tanh taken apart into exp, subtraction, addition and division. */
    public static final MenuExample TANH_OUT_OF_EXP = new MenuExample("tanh", "tanh out of exp", """
            x1 = 2.0
            x2 = 0.0
            w1 = -3.0
            w2 = 1.0
            b = 6.8813735870195432
            n = x1 * w1 + x2 * w2 + b

            # tanh(n) = (exp(2n) - 1) / (exp(2n) + 1)
            m = 2 * n
            e = exp(m)
            o = (e - 1) / (e + 1)""");

    /** The example of micrograd's README, which prints 24.7041, 138.8338 and 645.5773. */
    public static final MenuExample README = new MenuExample("readme", "micrograd’s README", """
            from micrograd.engine import Value

            a = Value(-4.0)
            b = Value(2.0)
            c = a + b
            d = a * b + b**3
            c += c + 1
            c += 1 + c + (-a)
            d += d * 2 + (b + a).relu()
            d += 3 * d + (b - a).relu()
            e = c - d
            f = e**2
            g = f / 2.0
            g += 10.0 / f
            print(f'{g.data:.4f}') # 24.7041
            g.backward()
            print(f'{a.grad:.4f}') # 138.8338
            print(f'{b.grad:.4f}') # 645.5773""");

    /** A parabola, plotted with its tangent: height 20 and slope 14 at 3. */
    public static final MenuExample PARABOLA = new MenuExample(
            "parabola",
            "A parabola and its slope",
            """
            x = 3.0
            f = 3 * x**2 - 4 * x + 5""",
            Probes.NONE.withPlot(Optional.of(
                    new Probes.Plot(new Probes.Over("x", Optional.of(new Probes.Range(-5, 5))), Optional.empty()))));

    /** A class of one's own with one fault, which the report beside it names: += where it stands first, = in the addition's second step. */
    public static final MenuExample OWN_ENGINE = new MenuExample("own-engine", "Your own engine, with a fault", """
            import math

            class Value:
                \"""A number that knows where it came from.\"""

                def __init__(self, data, parents=()):
                    self.data, self.grad = data, 0.0
                    self.parents = parents
                    self.push = lambda: None

                def __add__(self, other):
                    other = as_value(other)
                    total = self.data + other.data
                    out = Value(total, (self, other))

                    def push():
                        other.grad += out.grad
                        self.grad = out.grad

                    out.push = push
                    return out

                def __mul__(self, other):
                    other = as_value(other)
                    product = self.data * other.data
                    out = Value(product, (self, other))

                    def push():
                        self.grad += other.data * out.grad
                        other.grad += self.data * out.grad

                    out.push = push
                    return out

                def tanh(self):
                    t = math.tanh(self.data)
                    out = Value(t, (self,))

                    def push():
                        self.grad += (1 - t**2) * out.grad

                    out.push = push
                    return out

                def __radd__(self, other): return self + other
                def __rmul__(self, other): return self * other
                def __neg__(self): return self * -1
                def __sub__(self, other): return self + -as_value(other)
                def __rsub__(self, other): return -self + other

                def backward(self):
                    order, seen = [], set()

                    def visit(value):
                        if value not in seen:
                            seen.add(value)
                            for parent in value.parents:
                                visit(parent)
                            order.append(value)

                    visit(self)
                    self.grad = 1.0
                    for value in reversed(order):
                        value.push()

            def as_value(x):
                return x if isinstance(x, Value) else Value(x)

            a = Value(2.0)
            b = Value(-3.0)
            L = (a * b + 10) * a
            L.backward()
            print(L.data, a.grad, b.grad)  # a's gradient is right here""");

    /** The menu, in its order. */
    public static final List<MenuExample> ALL = List.of(LECTURE, NEURON, TANH_OUT_OF_EXP, README, PARABOLA, OWN_ENGINE);

    private MenuExample(String key, String title, String source) {
        this(key, title, source, Probes.NONE);
    }
}
