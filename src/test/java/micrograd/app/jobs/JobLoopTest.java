package micrograd.app.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobLoopTest {
    /** Each slice takes a millisecond. */
    private final class Counting implements Job {
        private final int end;
        private int slices;
        private String stopped = "";

        private Counting(String end) {
            this.end = Integer.parseInt(end);
        }

        @Override
        public boolean work(int instructions) {
            now++;
            slices++;
            return slices == end;
        }

        @Override
        public double steps() {
            return slices;
        }

        @Override
        public String news() {
            return "at " + slices;
        }

        @Override
        public void stop(String message) {
            stopped = message;
        }

        @Override
        public String result() {
            return stopped.isEmpty() ? "all " + slices : stopped + " at " + slices;
        }
    }

    private double now = 1000;
    private final JobLoop loop = new JobLoop((kind, text) -> new Counting(text), () -> now);

    private void begin(int number, String end) {
        loop.handle(JobCommand.read(new JobCommand(number, "count", end).written()));
    }

    private JobReport told() {
        Optional<JobReport> report = loop.report();
        return JobReport.read(report.orElseThrow().written());
    }

    @Test
    void saysThatAJobIsHeardBeforeItWorks() {
        begin(7, "3");
        assertEquals(new JobReport(7, JobReport.State.WORKING, 0, 0, "at 0"), told());
        assertTrue(loop.isBusy());
    }

    @Test
    void workEndsWithItsTimeAndGoesOnLater() {
        begin(1, "20");
        told();
        loop.work(8);
        assertTrue(loop.isBusy());
        assertTrue(loop.report().isEmpty(), "nothing is told more often than anyone can read");
        loop.work(8);
        loop.work(8);
        assertFalse(loop.isBusy());
        assertEquals(new JobReport(1, JobReport.State.DONE, 0.02, 20, "all 20"), told());
        assertTrue(loop.report().isEmpty());
    }

    @Test
    void progressIsToldTenTimesASecond() {
        begin(1, "100000");
        told();
        int told = 0;
        for (int i = 0; i < 100; i++) {
            loop.work(10);
            told += loop.report().isPresent() ? 1 : 0;
        }
        assertEquals(10, told);
    }

    @Test
    void stopEndsItWhereItIs() {
        begin(1, "100");
        loop.work(5);
        loop.handle(JobCommand.stop(1, "enough"));
        assertFalse(loop.isBusy());
        assertEquals(new JobReport(1, JobReport.State.STOPPED, 0.005, 5, "enough at 5"), told());
    }

    @Test
    void anotherJobTakesThePlaceOfTheOneUnderWay() {
        begin(1, "100");
        loop.work(5);
        begin(2, "3");
        assertEquals(2, told().job());
        loop.handle(JobCommand.stop(1, "too late"));
        loop.work(8);
        assertEquals("all 3", told().text());
        loop.handle(JobCommand.stop(2, "too late"));
        assertTrue(loop.report().isEmpty());
    }
}
