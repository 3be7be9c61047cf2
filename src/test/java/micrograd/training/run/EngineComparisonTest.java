package micrograd.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import micrograd.course.Lessons;
import micrograd.document.Document;
import micrograd.document.TrainingFragment;
import org.junit.jupiter.api.Test;

class EngineComparisonTest {
    @Test
    void theRecordIsTheSameBitForBitAndTheNextBestToTwelveDigits() {
        Document state = Lessons.course().numbered("19").orElseThrow().states().get("start");
        double[] clock = {0};
        EngineComparison one = EngineComparison.of(
                TrainingFragment.decode(state.training(), new ArrayList<>()).setup(),
                TrainingEngines.everywhere(),
                () -> clock[0]++,
                1);
        assertEquals(0, one.apartTape());
        assertTrue(one.apartKernel() < 1e-12, one.toString());
        assertFalse(one.compiled());
        assertEquals(1, one.tapeTimes());
    }
}
