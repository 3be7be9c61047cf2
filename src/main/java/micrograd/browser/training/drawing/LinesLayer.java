package micrograd.browser.training.drawing;

import java.util.List;
import micrograd.scene.network.NetworkScene;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;

/**
 * The lines of a network while frames have no room for all of them: some are drawn in each frame on a canvas that is not shown, which takes the place of the one
 * that is once all are. So they follow the run some times a second, and never stand half drawn.
 */
final class LinesLayer {
    /** Lines of a frame: thick and dashed curves, which browsers take long to paint. */
    static final int LINES_A_FRAME = 72;

    private final Surface surface;
    private HTMLCanvasElement shown = canvas();
    private HTMLCanvasElement next = canvas();
    private List<NetworkScene.Edge> edges = List.of();
    private double[] drawn = {};
    private int count;
    private boolean whole;

    LinesLayer(Surface surface) {
        this.surface = surface;
    }

    private static HTMLCanvasElement canvas() {
        return (HTMLCanvasElement) HTMLDocument.current().createElement("canvas");
    }

    /** What is shown is of another network, of another size or in other colours: it begins with a whole picture. */
    void forget() {
        whole = false;
        count = edges.size();
    }

    /** Draws some lines more of the scene that is under way, then what is shown; {@code strokes} draws lines of numbers on a canvas. */
    void draw(CanvasRenderingContext2D to, List<NetworkScene.Edge> present, double[] numbers, Strokes strokes) {
        if (count >= edges.size()) {
            edges = present;
            drawn = numbers;
            count = 0;
            clear(next);
        }
        int end = whole ? Math.min(edges.size(), count + LINES_A_FRAME) : edges.size();
        strokes.on((CanvasRenderingContext2D) next.getContext("2d"), edges.subList(count, end), drawn);
        count = end;
        if (count == edges.size()) {
            HTMLCanvasElement before = shown;
            shown = next;
            next = before;
            whole = true;
        }
        to.drawImage(shown, 0, 0, surface.width(), surface.height());
    }

    /** Strokes lines on a canvas. */
    interface Strokes {
        void on(CanvasRenderingContext2D context, List<NetworkScene.Edge> lines, double[] numbers);
    }

    /** A canvas that is given its size is empty. */
    private void clear(HTMLCanvasElement canvas) {
        canvas.setWidth(surface.canvas().getWidth());
        canvas.setHeight(surface.canvas().getHeight());
        CanvasRenderingContext2D context = (CanvasRenderingContext2D) canvas.getContext("2d");
        context.setTransform(surface.scale(), 0, 0, surface.scale(), 0, 0);
    }
}
