package micrograd.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void theNotebooksLinearDecayIsExpressedToTheLastBit() {
        Schedule schedule = new Schedule.Linear(0.1, 100);
        for (int k = 0; k < 100; k++) {
            assertEquals(1.0 - 0.9 * k / 100, schedule.rate(1, k));
        }
        assertEquals(0.1, schedule.rate(1, 100));
        assertEquals(0.1, schedule.rate(1, 1_000_000));
    }

    @Test
    void aConstantRateStays() {
        assertEquals(0.3, new Schedule.Constant().rate(0.3, 12345));
    }

    @Test
    void stepsMultiplyByGamma() {
        Schedule schedule = new Schedule.Step(30, 0.5);
        assertEquals(0.8, schedule.rate(0.8, 29));
        assertEquals(0.4, schedule.rate(0.8, 30), 1e-16);
        assertEquals(0.2, schedule.rate(0.8, 60), 1e-16);
    }

    @Test
    void aCosineFallsFromTheWholeRateToItsEnd() {
        Schedule schedule = new Schedule.Cosine(0.2, 100);
        assertEquals(0.5, schedule.rate(0.5, 0));
        assertEquals(0.5 * 0.6, schedule.rate(0.5, 50), 1e-15);
        assertEquals(0.5 * (0.2 + 0.8 * (1 + Math.cos(Math.PI / 4)) / 2), schedule.rate(0.5, 25), 1e-15);
        assertEquals(0.1, schedule.rate(0.5, 100));
        assertEquals(0.1, schedule.rate(0.5, 101));
    }
}
