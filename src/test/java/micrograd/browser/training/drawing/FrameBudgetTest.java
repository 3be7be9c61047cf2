package micrograd.browser.training.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FrameBudgetTest {
    @Test
    void growsWhileFramesComeInTimeAndShrinksByWhatTheBrowserTakesAfterTheScript() {
        FrameBudget budget = new FrameBudget();
        double least = budget.work();
        for (int i = 0; i < 100; i++) {
            budget.took(2, 16.7);
        }
        double most = budget.work();
        assertTrue(most > 4 * least);
        budget.took(2, 33.4);
        assertEquals(0.8 * most, budget.work(), 1e-6, "a frame was left out though the script was quick");
        budget.took(9, 16.7);
        assertEquals(0.64 * most, budget.work(), 1e-6, "the script was slow");
        budget.took(5, 16.7);
        assertEquals(0.64 * most, budget.work(), 1e-6, "as it should be");
        for (int i = 0; i < 100; i++) {
            budget.took(20, 40);
        }
        assertEquals(least, budget.work());
    }

    @Test
    void panelsTakeTurnsForAWhileAfterAFrameThatWasLate() {
        FrameBudget budget = new FrameBudget();
        assertTrue(budget.hasRoom());
        budget.took(2, 33.4);
        int turns = 0;
        while (!budget.hasRoom()) {
            budget.took(2, 16.7);
            turns++;
        }
        assertEquals(90, turns, "one that is in time is no sign that all have room");
    }
}
