package micrograd.app.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import micrograd.document.Selection;
import micrograd.lang.Language;
import micrograd.lang.report.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongRunTest {
    private static final String LONG = """
        from micrograd.nn import MLP
        import random
        random.seed(3)
        n = MLP(2, [8, 8, 1])
        x = [[2.0, 3.0], [-1.0, 0.5], [0.25, 1.0]]
        for step in range(60):
            loss = sum((n(row) - 1.0)**2 for row in x)
            n.zero_grad()
            loss.backward()
            for p in n.parameters():
                p.data -= 0.001 * p.grad
            print(step, loss.data)
        total = 0
        for i in range(200000):
            total += i
        print(total)
        """;

    private static Model typed(Model model, String source) {
        return Update.update(model, new ExpressionMessage.SourceEdited(source, 0))
                .model();
    }

    private static Model started(String source) {
        return typed(Model.opened("", Worked.PYTHON), source);
    }

    private static Model sent(Model model, ExpressionMessage message) {
        return Update.update(model, message).model();
    }

    private static ProgramOutcome outcome(String source, int slice) {
        ProgramJob job = new ProgramJob(source);
        while (!job.work(slice)) {}
        return ProgramOutcome.read(job.result());
    }

    private static ExpressionMessage.RunEnded ended(String source, ProgramOutcome outcome) {
        return new ExpressionMessage.RunEnded(source, 2, 3_400_000, false, outcome);
    }

    @Test
    void aProgramLongerThanAKeystrokeMayBeIsHandedOver() {
        Model before = Model.opened("", Worked.PYTHON);
        Model model = typed(before, LONG);
        assertTrue(model.expression().runs());
        assertFalse(model.expression().current());
        assertEquals(List.of(), model.expression().diagnostics());
        assertEquals(
                before.expression().program(), model.expression().program(), "the graph from before stays meanwhile");
        Model over = sent(model, ended(LONG, outcome(LONG, 20_000)));
        assertTrue(over.expression().current());
        assertFalse(over.expression().runs());
        assertEquals(
                "Ran for 2.0 s, 3.4 million steps",
                over.expression().run().get().words());
        assertEquals(61, over.expression().program().printed().size());
    }

    @Test
    void whatAWorkerFindsIsWhatOneRunFindsHoweverItIsSliced() {
        String shorter = LONG.replace("200000", "2000").replace("range(60)", "range(3)");
        Program whole = Program.of(shorter, Language.evaluate(shorter));
        for (int slice : new int[] {7, 997, 20_000}) {
            assertEquals(whole, outcome(shorter, slice).program().orElseThrow());
        }
        Program told = outcome(shorter, 20_000).program().orElseThrow();
        assertEquals(List.of(ints(whole.callsOfNodes())), List.of(ints(told.callsOfNodes())));
        assertEquals(List.of(ints(whole.linesOfNodes())), List.of(ints(told.linesOfNodes())));
    }

    private static List<Integer> ints(int[] numbers) {
        return java.util.Arrays.stream(numbers).boxed().toList();
    }

    @Test
    void aShortProgramNeedsNoWorker() {
        Model model = started("a = 2.0\nL = a\nfor i in range(10):\n    L = L * a\n");
        assertTrue(model.expression().current());
        assertTrue(model.expression().run().isEmpty());
    }

    @Test
    void whatIsSaidOfAnEarlierTextIsNotHeard() {
        Model model = typed(started("while True: pass"), "while True: x = 1");
        Model late = sent(model, ended("while True: pass", outcome("a = 1.0", 1000)));
        assertEquals(model, late);
        assertEquals(model, sent(model, new ExpressionMessage.RunProgressed("while True: pass", 1, 2, "")));
        Model fixed = typed(model, "a = 2.0");
        assertTrue(fixed.expression().current());
        assertEquals(fixed, sent(fixed, ended("while True: x = 1", outcome("a = 1.0", 1000))));
    }

    @Test
    void aStoppedRunSaysWhereItWasAndKeepsWhatItPrinted() {
        String source = "n = 0\nwhile True:\n    n = n + 1\n    if n < 4:\n        print('round', n)\n";
        ProgramJob job = new ProgramJob(source);
        for (int i = 0; i < 5; i++) {
            assertFalse(job.work(1000));
        }
        assertEquals("round 1\nround 2\nround 3\n", job.news());
        job.stop("Stopped here.");
        ProgramOutcome outcome = ProgramOutcome.read(job.result());
        assertTrue(outcome.program().isEmpty());
        assertEquals(List.of("round 1", "round 2", "round 3"), outcome.printed());
        assertEquals(1, outcome.diagnostics().size());
        assertEquals("Stopped here.", outcome.diagnostics().get(0).message());
        assertTrue(outcome.diagnostics().get(0).line() >= 2);
        Model model = sent(started(source), new ExpressionMessage.RunEnded(source, 1.5, 5_000, true, outcome));
        assertEquals(
                "Stopped after 1.5 s, 5 thousand steps",
                model.expression().run().get().words());
        assertEquals(source, model.document().source());
        assertEquals(
                "round 1\nround 2\nround 3\n", model.expression().run().get().printed());
        Model again = sent(model, new ExpressionMessage.RunAgain());
        assertTrue(again.expression().runs());
        assertEquals("", again.expression().run().get().printed());
    }

    @Test
    void aRunThatCannotBeStoppedGentlyKeepsWhatItHadTold() {
        Model model = started("while True: pass");
        model = sent(model, new ExpressionMessage.RunProgressed("while True: pass", 2, 1e7, "so far\n"));
        Model stopped = sent(model, new ExpressionMessage.RunBroken("while True: pass", ""));
        assertEquals("so far\n", stopped.expression().run().get().printed());
        assertEquals(
                "Stopped after 2.0 s, 10.0 million steps",
                stopped.expression().run().get().words());
        Model failed = sent(model, new ExpressionMessage.RunBroken("while True: pass", "no memory is left"));
        assertTrue(failed.expression().run().get().words().endsWith("could not be run: no memory is left."));
        Model elsewhere = sent(stopped, new ExpressionMessage.SelectionChanged(Optional.empty()));
        assertFalse(elsewhere.expression().runs(), "it does not run again by itself");
    }

    @Test
    void anErrorAtTheEndOfALongRunIsSaidAtItsPlace() {
        String source = "n = 0\nfor i in range(300000):\n    n = n + i\nprint(n)\nn.nothing\n";
        Model model = started(source);
        assertTrue(model.expression().runs());
        model = sent(model, ended(source, outcome(source, 20_000)));
        assertFalse(model.expression().current());
        assertEquals(5, model.expression().diagnostics().get(0).line());
        assertEquals(Severity.ERROR, model.expression().diagnostics().get(0).severity());
        assertEquals("44999850000\n", model.expression().run().get().printed());
    }

    @Test
    void whatIsAskedAboutStaysAskedAboutAcrossALongRun() {
        String source = "a = 2.0\nb = 3.0\nL = a * b\n";
        Model model = started(source);
        int node = model.expression().program().graph().output().get();
        model = sent(model, new ExpressionMessage.SelectionChanged(Optional.of(Selection.ofNode(node))));
        String longer =
                "z = Value(1.0)\nfor i in range(300000): pass\n" + "a = Value(2.0)\nb = Value(3.0)\nL = a * b\n";
        model = typed(model, longer);
        assertTrue(model.expression().runs());
        model = sent(model, ended(longer, outcome(longer, 20_000)));
        assertEquals(
                "L",
                model.expression()
                        .program()
                        .graph()
                        .node(model.document().selection().get().node())
                        .name());
    }

    /** Each ends with an error, or comes back from a slice so that it can be stopped. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "while True: pass",
                "x = [0]*10**9",
                "x = \"a\"*10**9",
                "x = 10**10**6",
                "x = 1 << 10**9",
                "a = []\na.append(a)\nprint(a)\nwhile True: a = [a]",
                "a = []\nwhile True: a.append(a)",
                "def g():\n    while True:\n        yield 1\nsum(g())",
                "def g():\n    while True:\n        yield 1\nx = list(g())",
                "def g():\n    while True:\n        yield 1\n5 in g()",
                "class A:\n    def __lt__(self, o):\n        while True: pass\nx = sorted([A(), A()])",
                "class A:\n    def __hash__(self):\n        return hash(self)\nx = {A(): 1}",
                "class A:\n    def __eq__(self, o):\n        return self == o\nx = [A()] == [A()]",
                "class A:\n    def __repr__(self):\n        return repr(self)\nprint(A())",
                "def f():\n    return f()\nf()",
                "x = range(10**12)\nprint(sum(x))",
                "x = sorted([1, 2, 3], key=lambda v: [k for k in iter(int, 1)])",
                "import itertools\nx = list(itertools.count())",
                "x = ' '.join(str(i) for i in iter(int, 1))",
                "print('a' * 10**7 * 100)",
                "x = max(iter(int, 1))",
                "x = 5 in iter(int, 1)",
                "d = {}\nwhile True: d[len(d)] = d"
            })
    void nothingEndlessOrHugeHoldsAnythingUp(String source) {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> endsOrComesBack(source));
    }

    private static void endsOrComesBack(String source) {
        Model model = started(source);
        if (model.expression().runs()) {
            ProgramJob job = new ProgramJob(source);
            boolean over = false;
            for (int slice = 0; slice < 20 && !over; slice++) {
                over = job.work(20_000);
            }
            if (!over) {
                job.stop("Stopped.");
            }
            ProgramOutcome outcome = ProgramOutcome.read(job.result());
            assertTrue(over || outcome.program().isEmpty());
        } else {
            assertTrue(model.expression().current()
                    || !model.expression().diagnostics().isEmpty());
        }
        assertEquals(source, model.document().source());
    }
}
