package micrograd.app.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import micrograd.app.store.Next;
import micrograd.document.ExpressionDocument;
import micrograd.museum.check.EngineCheck;
import micrograd.museum.check.EngineKind;
import micrograd.museum.check.EngineReport;
import micrograd.museum.check.EngineRequest;
import micrograd.museum.check.EngineRow;
import micrograd.museum.check.Mistake;
import org.junit.jupiter.api.Test;

/** The report on a learner's own engine comes unasked, follows the program, and says where to look. */
class EngineWorkTest {
    private static final String ENGINE = WrongEngine.ADDING;
    private static final Optional<EngineReport> REPORT = EngineCheck.of(ENGINE, EngineRequest.ALL);

    private static Next<ToolsModel, ToolsEffect> shown(ToolsModel model, String source) {
        return ToolsUpdate.update(model, new ToolsMessage.Shown(ExpressionDocument.of(source), Optional.empty()));
    }

    private static Next<ToolsModel, ToolsEffect> reported() {
        ToolsModel model = shown(ToolsModel.none(), ENGINE).model();
        return ToolsUpdate.update(model, new ToolsMessage.EngineReported(ENGINE, REPORT));
    }

    @Test
    void aProgramWithAClassIsCheckedUnasked() {
        Next<ToolsModel, ToolsEffect> next = shown(ToolsModel.none(), ENGINE);
        assertTrue(next.effects().contains(new ToolsEffect.CheckEngine(ENGINE)));
        assertEquals("Checking the engine …", EngineWords.line(next.model().engine()));
        Next<ToolsModel, ToolsEffect> plain = shown(ToolsModel.none(), "a = 2");
        assertEquals(List.of(), plain.effects());
        assertEquals("", EngineWords.line(plain.model().engine()));
    }

    @Test
    void theLineCountsWhatIsRightAndTheReportIsReadOut() {
        Next<ToolsModel, ToolsEffect> next = reported();
        EngineReport report = REPORT.orElseThrow();
        assertEquals(
                "Value as an engine: " + report.right() + " of " + report.rows().size() + " right",
                EngineWords.line(next.model().engine()));
        assertFalse(next.model().engine().open());
        assertTrue(next.effects().contains(new ToolsEffect.PointAtCode(0, 0)));
        assertTrue(next.effects().contains(new ToolsEffect.Announce(EngineWords.done(report))));
        assertTrue(EngineWords.done(report).endsWith("right. assign, not accumulate."), EngineWords.done(report));
    }

    @Test
    void aMistakesNameIsSaidWithoutTheMarksOfCode() {
        assertEquals("swapped subtraction (2-a computes a-2)", EngineWords.title(Mistake.SWAPPED_SUBTRACTION));
    }

    @Test
    void whatIsReportedOfAnotherProgramIsDropped() {
        ToolsModel model = shown(ToolsModel.none(), ENGINE + "\n").model();
        Next<ToolsModel, ToolsEffect> next = ToolsUpdate.update(model, new ToolsMessage.EngineReported(ENGINE, REPORT));
        assertTrue(next.model().engine().running());
        assertEquals(List.of(), next.effects());
    }

    @Test
    void whileTheProgramIsTypedTheLastReportStays() {
        Next<ToolsModel, ToolsEffect> next = shown(reported().model(), ENGINE + "a");
        assertTrue(EngineWords.line(next.model().engine()).endsWith("right, checking again …"));
        assertTrue(next.effects().contains(new ToolsEffect.PointAtCode(0, 0)));
        assertEquals(EngineWork.NONE, shown(next.model(), "a = 2").model().engine());
    }

    @Test
    void theLineToBlameIsUnderlinedWhileItsCaseIsLookedAt() {
        int at = ENGINE.indexOf("self.grad = out.grad");
        ToolsEffect blamed = new ToolsEffect.PointAtCode(at, at + "self.grad = out.grad".length());
        Next<ToolsModel, ToolsEffect> open =
                ToolsUpdate.update(reported().model(), new ToolsMessage.EngineReportOpened(true));
        assertEquals(List.of(blamed), open.effects());
        Next<ToolsModel, ToolsEffect> chosen =
                ToolsUpdate.update(open.model(), new ToolsMessage.EngineRowChosen(EngineKind.USED_TWICE));
        assertTrue(chosen.effects().contains(blamed));
        EngineRow row = chosen.model().engine().shown().orElseThrow();
        assertEquals("L = a + a", EngineWords.expression(row));
        assertEquals(
                "a.grad is 1, right is 2. Line 10 (self.grad = out.grad) replaces what had come before.",
                EngineWords.story(row));
        assertEquals("self.grad = 1", row.witness().orElseThrow().told());
        assertEquals(
                List.of(new ToolsEffect.PointAtCode(0, 0)),
                ToolsUpdate.update(chosen.model(), new ToolsMessage.EngineReportOpened(false))
                        .effects());
    }

    @Test
    void aCheckIsStoppedAndBegunAgain() {
        ToolsModel running = shown(ToolsModel.none(), ENGINE).model();
        Next<ToolsModel, ToolsEffect> stop = ToolsUpdate.update(running, new ToolsMessage.EngineCheckStopped());
        assertEquals(List.of(new ToolsEffect.StopCheck()), stop.effects());
        ToolsModel ended = ToolsUpdate.update(running, new ToolsMessage.EngineCheckEnded(ENGINE, "It was stopped."))
                .model();
        assertEquals("It was stopped.", EngineWords.line(ended.engine()));
        assertTrue(ended.engine().isUnfinished());
        assertEquals(
                List.of(),
                ToolsUpdate.update(ended, new ToolsMessage.EngineCheckStopped()).effects());
        Next<ToolsModel, ToolsEffect> again = ToolsUpdate.update(ended, new ToolsMessage.EngineCheckRepeated());
        assertEquals(List.of(new ToolsEffect.CheckEngine(ENGINE)), again.effects());
        assertTrue(again.model().engine().running());
        assertFalse(reported().model().engine().isUnfinished());
    }

    @Test
    void whatAStoppedCheckHasComeToIsShownAndSaidToBeAPart() {
        EngineCheck check = EngineCheck.begin(ENGINE, EngineRequest.ALL);
        while (check.spent() < 10_000) {
            check.work();
        }
        check.end("stopped.");
        ToolsModel model = shown(ToolsModel.none(), ENGINE).model();
        Next<ToolsModel, ToolsEffect> next =
                ToolsUpdate.update(model, new ToolsMessage.EngineReported(ENGINE, check.report()));
        String line = EngineWords.line(next.model().engine());
        assertTrue(line.endsWith(" right, not all asked: stopped."), line);
        assertTrue(next.model().engine().isUnfinished());
    }
}
