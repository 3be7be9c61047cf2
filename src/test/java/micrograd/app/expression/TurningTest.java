package micrograd.app.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TurningTest {
    @Test
    void aPixelIsAStepATenthOfItATenth() {
        Turning turning = new Turning(2, false);
        assertEquals(2.01, turning.dragged(1));
        assertEquals(1.5, turning.dragged(-50));
        assertEquals(2.003, turning.dragged(0.3));
        assertEquals(2, turning.dragged(0));
        assertEquals(3, turning.dragged(10 * Turning.factor(true, false)));
        assertEquals(2.01, turning.dragged(10 * Turning.factor(false, true)));
    }

    @Test
    void zeroIsCrossedWithoutASign() {
        assertEquals("0.0", Double.toString(new Turning(-0.05, false).dragged(50)));
    }

    @Test
    void keysNudgeWithShiftTenfoldWithAltByATenth() {
        Turning turning = new Turning(-3, false);
        assertEquals(-2.9, turning.nudged(Turning.factor(false, false)));
        assertEquals(-2, turning.nudged(Turning.factor(true, false)));
        assertEquals(-2.99, turning.nudged(Turning.factor(false, true)));
    }

    @Test
    void whatCountsStaysWhole() {
        Turning turning = new Turning(2, true);
        assertEquals(2, turning.dragged(3));
        assertEquals(4, turning.dragged(24));
        assertEquals(3, turning.nudged(0.1));
        assertEquals(1, turning.nudged(-0.1));
        assertEquals(12, turning.nudged(10));
    }

    @Test
    void aDragInTheCodeIsOneStepToUndo() {
        Model model = edited("a = 2.0\nb = a * -3", 0);
        Model dragged = model;
        for (int pixels = 1; pixels <= 40; pixels++) {
            int offset = model.document().source().indexOf("-3");
            dragged = Update.update(
                            dragged, new ExpressionMessage.NumberTurned(offset, -3 + pixels / 10.0, "drag 1", 5000))
                    .model();
        }
        assertEquals("a = 2.0\nb = a * 1.0", dragged.document().source());
        assertEquals(
                2.0,
                dragged.expression()
                        .program()
                        .graph()
                        .nodes()
                        .get(dragged.expression().program().graph().output().orElseThrow())
                        .data());
        Model undone =
                Update.update(dragged, new DocumentMessage.UndoRequested()).model();
        assertEquals(model.document(), undone.document());
        assertTrue(Update.update(undone, new DocumentMessage.RedoRequested())
                .model()
                .document()
                .source()
                .endsWith("a * 1.0"));
    }

    @Test
    void aNumberIsTurnedWhereTheTextIsWrongToo() {
        Model model = edited("a = 2.0\nb = a *", 0);
        Model turned = Update.update(model, new ExpressionMessage.NumberTurned(4, 2.5, "drag 1", 10))
                .model();
        assertEquals("a = 2.5\nb = a *", turned.document().source());
        Model same = Update.update(model, new ExpressionMessage.NumberTurned(4, Double.NaN, "drag 1", 10))
                .model();
        assertEquals(model, same);
    }

    private static Model edited(String source, double millis) {
        return Update.update(Model.opened("", KeyRuns.NOT_YET), new ExpressionMessage.SourceEdited(source, millis))
                .model();
    }
}
