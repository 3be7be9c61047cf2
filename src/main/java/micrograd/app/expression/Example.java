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
public record Example(String key, String title, String source, Probes probes) {
    /** The lecture's expression: L = (a·b + c)·f = -8. */
    public static final Example LECTURE = new Example("lecture", "The lecture’s expression", """
            a = 2.0
            b = -3.0
            c = 10.0
            e = a * b
            d = e + c
            f = -2.0
            L = d * f""");

    /** A neuron with two inputs, whose bias makes the output 0.7071. */
    public static final Example NEURON = new Example("neuron", "A neuron", """
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
    public static final Example TANH_OUT_OF_EXP = new Example("tanh", "tanh out of exp", """
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
    public static final Example README = new Example("readme", "micrograd’s README", """
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
    public static final Example PARABOLA = new Example(
            "parabola",
            "A parabola and its slope",
            """
            x = 3.0
            f = 3 * x**2 - 4 * x + 5""",
            Probes.NONE.withPlot(Optional.of(
                    new Probes.Plot(new Probes.Over("x", Optional.of(new Probes.Range(-5, 5))), Optional.empty()))));

    /** The menu, in its order. */
    public static final List<Example> ALL = List.of(LECTURE, NEURON, TANH_OUT_OF_EXP, README, PARABOLA);

    private Example(String key, String title, String source) {
        this(key, title, source, Probes.NONE);
    }
}
