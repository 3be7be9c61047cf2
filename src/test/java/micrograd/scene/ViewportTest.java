package micrograd.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import micrograd.layout.Box;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final Box BOX = new Box(-100, 50, 1000, 200);

    @Test
    void fittingShowsTheWholeBoxInTheMiddle() {
        Viewport fit = Viewport.fit(BOX, 550, 400, 25, 1);
        assertEquals(0.5, fit.scale());
        assertEquals(25, fit.screenX(BOX.x()), 1e-9);
        assertEquals(525, fit.screenX(BOX.right()), 1e-9);
        assertEquals(200, fit.screenY(BOX.centerY()), 1e-9);
    }

    @Test
    void fittingDoesNotEnlargeBeyondWhatIsAsked() {
        assertEquals(1.25, Viewport.fit(BOX, 9000, 9000, 0, 1.25).scale());
    }

    @Test
    void zoomingLeavesThePointInPlace() {
        Viewport view = new Viewport(0.8, 13, -7);
        Viewport zoomed = view.zoomed(1.7, 210, 95);
        assertEquals(view.drawingX(210), zoomed.drawingX(210), 1e-9);
        assertEquals(view.drawingY(95), zoomed.drawingY(95), 1e-9);
        assertEquals(0.8 * 1.7, zoomed.scale(), 1e-12);
    }

    @Test
    void zoomingHasLimits() {
        assertEquals(Viewport.LARGEST, new Viewport(1, 0, 0).zoomed(1000, 5, 5).scale());
        assertEquals(Viewport.SMALLEST, new Viewport(1, 0, 0).zoomed(1e-9, 5, 5).scale());
    }

    @Test
    void aDrawingCannotBeLostBeyondTheScreen() {
        Viewport lost = new Viewport(1, 0, 0).panned(-5000, 9000).clamped(BOX, 600, 400);
        assertTrue(lost.screenX(BOX.right()) >= 48 - 1e-9);
        assertTrue(lost.screenY(BOX.y()) <= 400 - 48 + 1e-9);
        Viewport fine = new Viewport(1, 30, 30);
        assertEquals(fine, fine.clamped(BOX, 600, 400));
    }

    @Test
    void revealingMovesAsLittleAsNeeded() {
        Viewport view = new Viewport(1, 0, 0);
        Box outside = new Box(700, 10, 100, 40);
        Viewport revealing = view.revealing(outside, 600, 400, 20);
        assertEquals(580, revealing.screenX(outside.right()), 1e-9);
        assertEquals(20, revealing.screenY(outside.y()), 1e-9);
        Box inside = new Box(100, 100, 100, 40);
        assertEquals(view, view.revealing(inside, 600, 400, 20));
    }
}
