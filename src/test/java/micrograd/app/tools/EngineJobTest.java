package micrograd.app.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import micrograd.museum.check.EngineCheck;
import micrograd.museum.check.EngineKind;
import micrograd.museum.check.EngineReport;
import micrograd.museum.check.EngineRequest;
import micrograd.museum.check.EngineRow;
import org.junit.jupiter.api.Test;

/** The check of an engine as a job: in slices, stopped, and of engines that do what they should not. */
class EngineJobTest {
    private static final String ENGINE = WrongEngine.MULTIPLYING;

    private static EngineJob worked(String source) {
        EngineJob job = new EngineJob(source);
        boolean over = false;
        while (!over) {
            over = job.work(1_000);
        }
        return job;
    }

    private static EngineReport report(String source) {
        return EngineJob.read(worked(source).result()).orElseThrow();
    }

    private static String with(String line, String instead) {
        assertTrue(ENGINE.contains(line), line);
        return ENGINE.replace(line, instead);
    }

    @Test
    void theReportIsTheSameHoweverItIsSliced() {
        EngineReport whole = EngineCheck.of(ENGINE, EngineRequest.ALL).orElseThrow();
        assertTrue(whole.rows().stream().anyMatch(row -> row.witness().isPresent()));
        assertEquals(whole, EngineReport.read(whole.written()));
        assertEquals(whole, EngineJob.read(worked(ENGINE).result()).orElseThrow());
        assertEquals(Optional.empty(), EngineJob.read(worked("a = 2").result()));
    }

    @Test
    void aStoppedCheckTellsWhatItHasComeTo() {
        EngineJob job = new EngineJob(ENGINE);
        while (job.steps() < 10_000) {
            assertFalse(job.work(1));
        }
        job.stop("stopped.");
        EngineReport report = EngineJob.read(job.result()).orElseThrow();
        assertEquals("stopped.", report.ended());
        assertTrue(report.rows().size() > 1 && report.rows().size() < 15, report.text());
        assertTrue(report.text().contains("Not everything was asked: stopped."), report.text());
        EngineJob early = new EngineJob(ENGINE);
        early.stop("stopped.");
        assertEquals("", early.result());
    }

    /** Whatever an engine does, it is reported of its rows, and the check comes to an end. */
    @Test
    void enginesThatDoWhatTheyShouldNotAreReported() {
        assertEquals("it does not come to an end", raised("while True: pass"));
        assertEquals(
                "RuntimeError: This program prints more than 1000000 characters: print less.",
                raised("while True: print('x' * 100)"));
        assertEquals("RecursionError: maximum recursion depth exceeded", raised("self.backward()"));
        assertEquals("KeyError: 'no'", raised("raise KeyError('no')"));
        assertEquals("SystemExit", raised("raise SystemExit"));
        assertEquals(
                "MemoryError: This makes 524288 objects at once, and there is room for 500000: make fewer.",
                raised("x = [0]\n        while True: x = x + x"));
        assertEquals("MemoryError: this text would have more than 10000000 characters", raised("print('x' * 10 ** 8)"));
    }

    private static String raised(String instead) {
        EngineReport report = report(with("self.grad = 1.0", instead));
        assertTrue(report.wrong() > 2, report.text());
        EngineRow row = report.rows().get(0);
        assertEquals(EngineKind.ADDITION, row.kind());
        assertFalse(row.ok());
        return row.raised().orElseThrow();
    }

    /** What an engine prints of each of its operations is no fault of it, however much that comes to. */
    @Test
    void printingIsNoFault() {
        String talks = with(
                        "other.grad += out.grad",
                        "print('the gradient of the sum is', out.grad, '-' * 400)\n            other.grad += out.grad")
                .replace("self.grad = out.grad", "self.grad += out.grad");
        EngineReport report = report(talks);
        assertEquals(0, report.wrong(), report.text());
    }

    @Test
    void anEngineThatTakesTooLongIsReportedOnAsFarAsItWasAsked() {
        String slow = with("        order = []\n", "        order = []\n        for i in range(24000): pass\n");
        EngineReport report = report(slow);
        assertEquals("this engine takes too long.", report.ended());
        assertTrue(report.rows().size() > 3, report.text());
    }
}
