package micrograd.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/** What the code that is compiled to JavaScript must not do. */
class CompiledCodeTest {
    /** What the TeaVM build replaces by JavaScript's own. */
    private static final Set<String> ONLY_ON_THE_JVM = Set.of(
            "micrograd/text/Digits",
            "micrograd/document/Escapes",
            "micrograd/lang/run/text/Big",
            "micrograd/lang/run/text/Unicode");

    @Test
    void makesNoBannedCall() {
        List<String> found = new ArrayList<>();
        List<ClassReader> classes = CompiledClasses.ofThePage(name -> !ONLY_ON_THE_JVM.contains(name));
        assertTrue(classes.size() > 10);
        for (ClassReader reader : classes) {
            found.addAll(BannedCalls.in(reader));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void bannedCallsAreFound() {
        String here = "micrograd.rules.offending.BannedCode.";
        assertEquals(
                List.of(
                        here + "concatenation: java.lang.String.+ double",
                        here + "boxedConcatenation: java.lang.String.+ double",
                        here + "builder: java.lang.StringBuilder.append",
                        here + "split: java.lang.String.split",
                        here + "format: java.lang.String.format",
                        here + "parse: java.lang.Double.parseDouble",
                        here + "pattern: java.util.regex.Pattern.compile",
                        here + "methodReference: java.lang.Math.tanh",
                        here + "letter: java.lang.Character.isLetter",
                        here + "map: java.util.HashMap.<init>",
                        here + "random: java.util.Random.<init>",
                        here + "random: java.util.Random.nextDouble",
                        here + "print: java.lang.System.out",
                        here + "joined: java.util.stream.Collectors.joining",
                        here + "reflection: java.lang.Class.forName",
                        here + "reflection: java.lang.reflect.Method.getName",
                        here + "time: java.lang.System.nanoTime",
                        here + "rounded: java.lang.Math.rint",
                        here + "rounded: java.lang.Math.round",
                        here + "cast: (long).double",
                        here + "cast: (int).double"),
                BannedCalls.in(CompiledClasses.ofTest("micrograd.rules.offending.BannedCode")));
    }

    @Test
    void keepsNoStaticMutableState() {
        List<String> found = new ArrayList<>();
        for (ClassReader reader : CompiledClasses.ofThePage(name -> true)) {
            found.addAll(StaticMutableState.in(reader));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void staticMutableStateIsFound() {
        String here = "micrograd.rules.offending.StaticState.";
        assertEquals(
                List.of(here + "counter", here + "TABLE", here + "NAMES", here + "COUNTS"),
                StaticMutableState.in(CompiledClasses.ofTest("micrograd.rules.offending.StaticState")));
    }

    /** The build, and what Java programs call, those too that the page writes. */
    private static final List<String> CALLED_FROM_ELSEWHERE = List.of(
            "micrograd/build/",
            "micrograd/benchmark/",
            "micrograd/data/",
            "micrograd/engine/",
            "micrograd/library/",
            "micrograd/museum/ShortInputs",
            "micrograd/nn/",
            "micrograd/random/",
            "micrograd/tape/",
            "micrograd/training/");

    @Test
    void hasNoPublicMethodThatOnlyTestsCall() {
        assertEquals(Set.of(), UncalledMethods.in(CompiledClasses.ofMain(), CALLED_FROM_ELSEWHERE));
    }

    /** Offends: nothing calls one of its methods. */
    public static final class Offending implements Runnable {
        @Override
        public void run() {
            begun();
        }

        public void begun() {}

        public void forTests() {}
    }

    @Test
    void aMethodThatOnlyTestsCallIsFound() {
        new Offending().forTests();
        assertEquals(
                Set.of(Offending.class.getName() + ".forTests"),
                UncalledMethods.in(List.of(CompiledClasses.ofTest(Offending.class.getName())), List.of()));
    }
}
