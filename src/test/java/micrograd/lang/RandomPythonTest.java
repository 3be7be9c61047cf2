package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import micrograd.lang.run.loop.RunLimits;
import org.junit.jupiter.api.Test;

/**
 * Programs with blocks, put together by chance and changed by chance: none throws or hangs. {@code -Dprograms=1000000} makes it a long run.
 */
class RandomPythonTest {
    private static final int PROGRAMS = Integer.getInteger("programs", 20_000);
    private static final int INSTRUCTIONS = 20_000;
    private static final RunLimits LIMITS = new RunLimits(20_000, INSTRUCTIONS, INSTRUCTIONS, 20_000, 5_000);

    private static final String[] PIECES = {
        "for i in range(3):",
        "while x < 5:",
        "if x:",
        "elif y:",
        "else:",
        "def f(a, b=1, *c, **d):",
        "class A(B):",
        "try:",
        "except E as e:",
        "finally:",
        "with A() as a:",
        "return x",
        "yield x",
        "break",
        "continue",
        "pass",
        "x = [i for i in x]",
        "x += 1",
        "self.x = x",
        "lambda k: k",
        "global x",
        "nonlocal x",
        "raise ValueError('x')",
        "assert x, 'm'",
        "del x",
        "import math",
        "from random import seed",
        "print(f'{x:.2f} {y!r}')",
        "x = {1: 2, 'a': x}",
        "x[1:2] = y",
        "x.append(x)",
        "@property",
        "def __add__(self, o):",
        "def __repr__(self): return repr(self)",
        "x = x if y else z",
        "(a, *b), c = x",
        "x = (yield)",
        "f(*x, **y)",
        "x @ y",
        "not x in y",
        "a < b < c",
        "x: int = 3",
        "x = y = z",
        "'%s' % x",
        "10**10**6",
        "[0]*10**9",
        "'a'*10**9",
        "sorted(x, key=f)",
        "sum(x for x in y)",
        "next(x)",
        "super().f()",
        "while True: pass",
        "a = Value(2.0)",
        "b = a * -3 + 1",
        "b.backward()",
        "n = MLP(2, [3, 1])",
        "f()",
        "A()",
        "1/0",
        "x = f'{x'"
    };
    private static final String SIGNS = "()[]{}:,.;=+-*/%<>!'\"#\\\n \tab01_@~^|&é×²";

    @Test
    void neverThrowsAndNeverHangs() throws IOException {
        Random random = new Random(20);
        List<String> seeds = new ArrayList<>();
        for (JsonObject program : PythonProgramsTest.programs()) {
            seeds.add(program.get("source").getAsString());
        }
        String[] current = {""};
        assertTimeoutPreemptively(
                Duration.ofMinutes(PROGRAMS > 20_000 ? 600 : 10),
                () -> {
                    for (int i = 0; i < PROGRAMS; i++) {
                        String source =
                                i % 2 == 0 ? pieces(random) : mutated(seeds.get(random.nextInt(seeds.size())), random);
                        current[0] = source;
                        check(source, i % 16 == 0);
                    }
                },
                () -> "this hangs:\n" + current[0]);
    }

    private static void check(String source, boolean playground) {
        try {
            PythonProgram program = PythonProgram.start(
                    source,
                    new PythonProgram.Options(
                            playground ? PythonProgram.Prelude.PLAYGROUND : PythonProgram.Prelude.NONE,
                            LIMITS,
                            1,
                            () -> 0,
                            false));
            for (int slices = 0; slices < 40 && !program.run(1000); slices++) {
                // On to the next slice.
            }
            program.failure().ifPresent(failure -> {
                assertTrue(failure.start() >= 0 && failure.start() <= failure.end(), source);
                assertTrue(failure.end() <= source.length() + 1, source);
            });
            program.shown();
            program.named();
        } catch (RuntimeException | StackOverflowError error) {
            throw new AssertionError("this throws:\n" + source, error);
        }
    }

    private static String pieces(Random random) {
        StringBuilder program = new StringBuilder();
        int depth = 0;
        int lines = 1 + random.nextInt(14);
        for (int i = 0; i < lines; i++) {
            String piece = PIECES[random.nextInt(PIECES.length)];
            program.append("    ".repeat(depth)).append(piece).append('\n');
            if (piece.endsWith(":") && random.nextInt(8) != 0) {
                depth++;
            } else if (depth > 0 && random.nextInt(3) == 0) {
                depth -= 1 + random.nextInt(depth);
            }
        }
        return program.toString();
    }

    private static String mutated(String seed, Random random) {
        StringBuilder program = new StringBuilder(seed);
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && program.length() > 0; i++) {
            int at = random.nextInt(program.length());
            int end = Math.min(program.length(), at + 1 + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> program.delete(at, end);
                case 1 -> program.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 2 -> program.insert(random.nextInt(program.length()), program.substring(at, end));
                default -> program.insert(at, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return program.toString();
    }
}
