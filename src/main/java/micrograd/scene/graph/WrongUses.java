package micrograd.scene.graph;

import java.util.List;
import micrograd.document.Selection;
import micrograd.layout.Box;
import micrograd.layout.Path;
import micrograd.scene.Colour;
import micrograd.scene.Drawing;
import micrograd.scene.DrawingBuilder;
import micrograd.scene.Font;
import micrograd.scene.Paint;
import micrograd.scene.Shape;

/** Marks uses of operands along which something wrong, or nothing, came back: a solid line in the colour of errors with a halo, a cross on it, and what was done there. */
public final class WrongUses {
    private static final Font FONT = Font.mono(12);
    private static final double HEIGHT = 24;
    private static final double PADDING = 12;
    private static final double CROSS = 4;
    private static final int PIECES = 16;

    private WrongUses() {}

    /**
     * A scene's picture with the marks over it.
     *
     * @param uses the uses that are wrong
     * @param told what is written beside the first of them; nothing where it is empty
     */
    public static Drawing<Selection> over(
            Drawing<Selection> drawing, GraphScene scene, List<Selection> uses, String told) {
        DrawingBuilder<Selection> more = new DrawingBuilder<>();
        boolean first = true;
        for (Selection use : uses) {
            if (scene.curve(use).isPresent()) {
                Path curve = scene.curve(use).get();
                more.line(curve, new Paint(Colour.NONE, Colour.ERROR, 10, 0.16));
                more.line(curve, Paint.stroke(Colour.ERROR, 2.5));
                cross(more, curve);
                if (first && !told.isEmpty()) {
                    Box box = EdgeChip.place(FONT.width(told) + 2 * PADDING, curve, scene.places());
                    more.rectangle(box, HEIGHT / 2, Paint.of(Colour.PAPER, Colour.ERROR, 1.25));
                    more.text(told, box.centerX(), box.centerY() + 4, Shape.Align.MIDDLE, FONT, Colour.ERROR);
                }
                first = false;
            }
        }
        return more.over(drawing);
    }

    private static void cross(DrawingBuilder<Selection> more, Path curve) {
        double[] points = curve.flattened(PIECES);
        int at = points.length / 4 * 2;
        double x = points[at];
        double y = points[at + 1];
        more.circle(x, y, 2.5 * CROSS, Paint.of(Colour.PAPER, Colour.ERROR, 1.75));
        more.line(x - CROSS, y - CROSS, x + CROSS, y + CROSS, Paint.stroke(Colour.ERROR, 2));
        more.line(x + CROSS, y - CROSS, x - CROSS, y + CROSS, Paint.stroke(Colour.ERROR, 2));
    }
}
