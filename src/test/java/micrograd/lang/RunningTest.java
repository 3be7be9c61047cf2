package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import micrograd.limits.Budgets;
import org.junit.jupiter.api.Test;

/** How a run at a key ends: by itself, by a limit, or cut short; what a program raises or says is none of these. */
class RunningTest {
    private static Running ran(String source) {
        Running running = Running.atAKey(source);
        assertTrue(running.runAtMost(250_000), source);
        return running;
    }

    private static String said(Running running) {
        return running.evaluation().diagnostics().get(0).message();
    }

    @Test
    void whatAProgramRaisesIsNoLimit() {
        Running raised = ran("def f():\n    raise RuntimeError('This program : is mine')\nf()");
        assertFalse(raised.isTooLarge());
        assertEquals("RuntimeError: This program : is mine.", said(raised));
        assertFalse(ran("print('There are more than enough')\nx = [1].append").isTooLarge());
    }

    @Test
    void whatAProgramRaisesDoesNotCutItShort() {
        Running raised = ran("for i in [1]:\n    raise KeyboardInterrupt");
        assertFalse(raised.isTooLarge());
        assertEquals("KeyboardInterrupt.", said(raised));
    }

    @Test
    void callsThatCannotBeSetAsideAreCutShort() {
        String endless = "class A:\n    def __eq__(self, other):\n        while True: pass\nx = A() in [A()]";
        assertFalse(Running.atAKey(endless).runAtMost(250_000));
    }

    @Test
    void whatIsTooLargeForAKeyIsLeftToAWorker() {
        assertTrue(ran("x = [0] * " + (Budgets.OBJECTS_ALIVE + 1) + "\nx[0:1]").isTooLarge());
        assertTrue(ran("a = 1\nb = a" + " + a".repeat(Budgets.VALUES_AT_A_KEY)).isTooLarge());
        assertTrue(Running.atAKey("#" + " ".repeat(Budgets.CHARACTERS_AT_A_KEY)).isTooLarge());
        assertFalse(ran("a = 1\nb = a + a").isTooLarge());
    }
}
