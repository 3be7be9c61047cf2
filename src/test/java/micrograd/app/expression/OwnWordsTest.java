package micrograd.app.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import micrograd.lang.Language;
import org.junit.jupiter.api.Test;

class OwnWordsTest {
    private static final String SOURCE = """
            class Num:
                def __init__(self, v, prev=()):
                    self.v = v
                    self.grad = 0.0
                    self.prev = prev
                    self.back = lambda: None
                def __mul__(self, o):
                    out = Num(self.v * o.v, (self, o))
                    def back():
                        self.grad = o.v * out.grad
                        o.grad = self.v * out.grad
                    out.back = back
                    return out
            a = Num(3.0)
            b = Num(2.0)
            L = a * a
            M = L * b
            M.grad = 1.0
            M.back()
            L.back()
            """;

    private static OwnWords words(String source, String name) {
        Program program = Program.of(source, Language.evaluate(source));
        for (int node = 0; node < program.graph().nodes().size(); node++) {
            if (program.graph().node(node).name().equals(name)) {
                return OwnWords.of(program, node).orElseThrow();
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void saysWhatTheCodeDidAndWhatTheRulesSay() {
        OwnWords a = words(SOURCE, "a");
        assertEquals("Line 14 made it, by your Num: a = Num(3.0)", a.made());
        assertEquals(
                "[Write[line=10, code=self.grad = o.v * out.grad, did=added 6], Write[line=11, code=o.grad = self.v * out.grad, did=added 0]]",
                a.writes().toString());
        assertEquals(
                "By the rules one backward pass from M would give it a gradient of 12, your code gave it 6.",
                a.rules());
        assertEquals(
                "Your line 10 added 6, line 11 added 0. By the rules one backward pass from M would give it a gradient of 12, your code gave it 6.",
                a.inShort());
        OwnWords l = words(SOURCE, "L");
        assertEquals("Line 16 made it, by your Num.__mul__: L = a * a", l.made());
        assertEquals("", l.rules());
    }

    @Test
    void saysWhereTheDataIsAnother() {
        String swapped = SOURCE.replace("self.v * o.v, (self", "self.v * o.v + 1, (self");
        assertTrue(words(swapped, "L").rules().startsWith("By the rules its data would be 9"));
    }

    @Test
    void valuesOfThePlaygroundHaveNone() {
        Program program = Program.of("a = 2.0\nL = a * a\n", Language.evaluate("a = 2.0\nL = a * a\n"));
        assertTrue(OwnWords.of(program, 0).isEmpty());
    }

    @Test
    void crossesFromAWorkerAsItIs() {
        ProgramJob job = new ProgramJob(SOURCE);
        while (!job.work(50)) {}
        Program told = ProgramOutcome.read(job.result()).program().orElseThrow();
        assertEquals(Program.of(SOURCE, Language.evaluate(SOURCE)), told);
        assertTrue(told.own().isPresent());
    }
}
