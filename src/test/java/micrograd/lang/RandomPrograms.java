package micrograd.lang;

import java.util.List;
import java.util.Random;

/** A seeded stream of programs of which most are wrong: random text, heaps of tokens, and mutations of good programs. */
public final class RandomPrograms {
    private static final String CHARACTERS =
            "ab1.0 +-*/()=\n\t'\"{}[]:;,#\\_!%^<>&|~@$?`é−×²√🙂\u00a0\u2028\u0000\rfrLe";

    private static final List<String> TOKENS = List.of(
            ("a b L x data grad label backward _backward Value torch math nn MLP Neuron n print tanh relu exp log max sum len"
                            + " round str float draw_dot def for if import from as assert return lambda True None in 1 0 2.5 1e308"
                            + " -1 007 0x1f .5 1_0 's' \"t\" f'{a}' f'{a:.4f}' f' ' \"\"\" { } ( ) [ ] ( ) + - * / ** // % = = == < +="
                            + " -= **= . , : ; # \\\n ^ − ² @ ! random.seed(1) L.backward()")
                    .split(" "));

    private static final List<String> LAYOUT = List.of("\n", "\n    ", "\n", " ", "\n\t", "a = 2\n");

    private static final List<String> GOOD = List.of("""
            a = Value(-4.0)
            b = Value(2.0)
            c = a + b
            d = a * b + b**3
            c += c + 1
            d += d * 2 + (b + a).relu()
            g = (c - d)**2 / 2.0
            print(f'{g.data:.4f}')
            g.backward()
            print(f'{a.grad:.4f}')
            """, """
            x1 = Value(2.0, label='x1')
            w1 = Value(-3.0, label='w1')
            b = Value(6.88, label="b")
            n = x1*w1 + b; n.label = 'n'
            o = n.tanh(); o.label = 'o'
            o.grad = 1.0
            o._backward()
            x1.grad = w1.data * n.grad
            """, """
            h = 0.0001
            a = 2.0
            b = -3
            d1 = a*b + 1_0
            a += h
            d2 = a*b
            print('slope', (d2 - d1)/h, sep=' ', end='')
            """, """
            import random
            from micrograd import nn
            random.seed(1337)
            n = nn.Neuron(2)
            x = [Value(1.0), Value(-2.0)]
            y = n(x)
            dot = draw_dot(y)
            print(n, len(n.parameters()))
            """, """
            import torch
            x = torch.Tensor([2.0]).double(); x.requires_grad = True
            o = torch.tanh(x)
            o.backward()
            print('x', x.grad.item())
            """, """
            def test_a():
                x, y = Value(1), Value(2)
                z = max(x, y) / min(x, 3) - abs(-x)
                z.backward()
                assert abs(z.data - 1) < 1e-6, 'off'
            """, """
            a = b = 3
            L = -a**2 + (a *
                 b) - sum([a, b, 1]) \\
              + sqrt(a)^2
            L.data += 0.01 * L.grad
            print(f"{L=} {a!r:>10} {{}}")
            """);

    private final Random random;

    public RandomPrograms(long seed) {
        random = new Random(seed);
    }

    /** The next program. */
    public String next() {
        return switch (random.nextInt(4)) {
            case 0 -> text();
            case 1 -> tokens();
            default -> mutation();
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append(random.nextInt(30) == 0 ? (char) random.nextInt(0x10000) : character());
        }
        return text.toString();
    }

    private String tokens() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(token()).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private String mutation() {
        StringBuilder text = new StringBuilder(GOOD.get(random.nextInt(GOOD.size())));
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(6));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, token());
                case 2 -> text.insert(from, character());
                case 3 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
                default -> text.replace(from, to, token());
            }
        }
        return text.toString();
    }

    private String token() {
        return random.nextInt(6) == 0
                ? LAYOUT.get(random.nextInt(LAYOUT.size()))
                : TOKENS.get(random.nextInt(TOKENS.size()));
    }

    private char character() {
        return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    }
}
