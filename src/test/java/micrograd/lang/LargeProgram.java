package micrograd.lang;

import java.util.List;

/** Programs of hundreds of thousands of tokens, for the JVM and for the compiled language. */
public final class LargeProgram {
    private static final int DEEP = 200_000;

    private LargeProgram() {}

    /** Programs that are only large. */
    public static List<String> thatRun() {
        return thatRun(DEEP);
    }

    /** The same, so deep. */
    static List<String> thatRun(int deep) {
        int terms = deep / 4;
        return List.of(
                "a = 3.0\nL = " + "(".repeat(deep) + "a" + ")".repeat(deep),
                "a = 2.0\nL = " + "-".repeat(deep) + "a",
                "a = 1.0\nL = a" + "**a".repeat(deep - 1),
                "a = 2.0\nL = a*2" + " + a*2".repeat(terms - 1),
                "a = 2.0\nL = " + "tanh(".repeat(deep) + "a" + ")".repeat(deep),
                "a = 2.0\nL = " + "-(".repeat(deep) + "a" + ")".repeat(deep),
                "a = 2.0\nL = a" + ".tanh()".repeat(deep),
                "a = 2.0\nL = a\n" + "L = L + 1\n".repeat(terms),
                "a = 2.0; b = a" + "; b = b + a".repeat(terms),
                "a = 1\nL = a" + "**1".repeat(deep),
                "a = 1.0\nL = sum([a" + ", a".repeat(terms) + "])",
                "a = 1.0\nL = max(a" + ", a".repeat(terms) + ")",
                "a = " + "b = ".repeat(terms) + "1",
                "a = 1" + "\n".repeat(deep) + "L = a",
                "a = 1 # " + "(".repeat(deep) + "\nL = a");
    }

    /** Programs that are wrong, or ask for more than there is. */
    public static List<String> thatAreGreedy() {
        return thatAreGreedy(DEEP);
    }

    /** The same, so deep. */
    static List<String> thatAreGreedy(int deep) {
        int terms = deep / 4;
        return List.of(
                "L = " + "(".repeat(deep),
                "L = " + ")".repeat(deep),
                "L = " + "[".repeat(deep) + "1" + "]".repeat(deep),
                "a = (\n".repeat(terms),
                "a = '\n".repeat(terms),
                "f'{".repeat(terms),
                "L = " + "f'{".repeat(terms) + "1",
                ";".repeat(deep * 5),
                "?".repeat(deep * 5),
                "=".repeat(deep),
                "a ".repeat(deep),
                "def a():".repeat(terms),
                "def a():\n ".repeat(1000),
                "s = 'ab'\n" + "s = s + s\n".repeat(100),
                "s = " + "'ab'".repeat(Math.max(60_000, terms * 2)),
                "s = 'ab' * 1000000000000",
                "x = [1]\n" + "x = [x, x]\n".repeat(45) + "print(x)",
                "x = [1]\n" + "x = x + x\n".repeat(60),
                "a = 1\n" + "b = a + a\n".repeat(terms) + "b.backward()\n".repeat(terms),
                "a = 2.0\nL = a" + "*a".repeat(600_000),
                "print(f'{1.0:1000000000}')",
                "print(f'{1.0:.1000000000f}')",
                "print(10.0**1000)",
                "print(" + "9".repeat(deep) + ")",
                "print(9**9**9**9.0)",
                "n = MLP(1000, [1000, 1000, 1000])",
                "s = 'a' * 90000\n" + "print(s)\n".repeat(terms),
                "a = 1\na" + "()".repeat(deep),
                "a = 1\na" + "[0]".repeat(deep),
                "a = 1\na.grad" + ".grad".repeat(deep),
                "a = 1\nif a:\n" + "  b = (\n".repeat(terms) + "c = 2a",
                "x".repeat(deep * 15));
    }
}
