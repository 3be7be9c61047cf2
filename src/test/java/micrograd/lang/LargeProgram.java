package micrograd.lang;

import java.util.List;

/** Programs that are deep and long, for the JVM and for the compiled language: no recursion is as deep, and what grows with the square takes too long. */
public final class LargeProgram {
    /** Deeper than any stack. */
    private static final int DEEP = 20_000;

    private static final int TERMS = 5_000;

    private LargeProgram() {}

    /** Programs that are only large. */
    public static List<String> thatRun() {
        return List.of(
                "a = 3.0\nL = " + "(".repeat(DEEP) + "a" + ")".repeat(DEEP),
                "a = 2.0\nL = " + "-".repeat(DEEP) + "a",
                "a = 1.0\nL = a" + "**a".repeat(DEEP - 1),
                "a = 2.0\nL = a*2" + " + a*2".repeat(TERMS - 1),
                "a = 2.0\nL = " + "tanh(".repeat(DEEP) + "a" + ")".repeat(DEEP),
                "a = 2.0\nL = " + "-(".repeat(DEEP) + "a" + ")".repeat(DEEP),
                "a = 2.0\nL = a" + ".tanh()".repeat(DEEP),
                "a = 2.0\nL = a\n" + "L = L + 1\n".repeat(TERMS),
                "a = 2.0; b = a" + "; b = b + a".repeat(TERMS),
                "a = 1\nL = a" + "**1".repeat(DEEP),
                "a = 1.0\nL = sum([a" + ", a".repeat(TERMS) + "])",
                "a = 1.0\nL = max(a" + ", a".repeat(TERMS) + ")",
                "a = " + "b = ".repeat(TERMS) + "1",
                "a = 1" + "\n".repeat(DEEP) + "L = a",
                "a = 1 # " + "(".repeat(DEEP) + "\nL = a");
    }

    /** Programs that are wrong, or ask for more than there is. */
    public static List<String> thatAreGreedy() {
        return List.of(
                "L = " + "(".repeat(DEEP),
                "L = " + ")".repeat(DEEP),
                "L = " + "[".repeat(DEEP) + "1" + "]".repeat(DEEP),
                "a = (\n".repeat(TERMS),
                "a = '\n".repeat(TERMS),
                "f'{".repeat(TERMS),
                "L = " + "f'{".repeat(TERMS) + "1",
                ";".repeat(100_000),
                "?".repeat(100_000),
                "=".repeat(DEEP),
                "a ".repeat(DEEP),
                "def a():".repeat(TERMS),
                "def a():\n ".repeat(1000),
                "s = 'ab'\n" + "s = s + s\n".repeat(100),
                "s = " + "'ab'".repeat(60_000),
                "s = 'ab' * 1000000000000",
                "x = [1]\n" + "x = [x, x]\n".repeat(45) + "print(x)",
                "x = [1]\n" + "x = x + x\n".repeat(60),
                "a = 1\nb = a\n" + "b = b + a\n".repeat(TERMS) + "b.backward()\n".repeat(TERMS),
                "a = 2.0\nL = a" + "*a".repeat(600_000),
                "print(f'{1.0:1000000000}')",
                "print(f'{1.0:.1000000000f}')",
                "print(10.0**1000)",
                "print(" + "9".repeat(DEEP) + ")",
                "print(9**9**9**9.0)",
                "n = MLP(1000, [1000, 1000, 1000])",
                "s = 'a' * 90000\n" + "print(s)\n".repeat(TERMS),
                "a = 1\na" + "()".repeat(DEEP),
                "a = 1\na" + "[0]".repeat(DEEP),
                "a = 1\na.grad" + ".grad".repeat(DEEP),
                "a = 1\nif a:\n" + "  b = (\n".repeat(TERMS) + "c = 2a",
                "x".repeat(3_000_000));
    }
}
