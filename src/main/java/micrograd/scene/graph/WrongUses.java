package micrograd.scene.graph;

import java.util.ArrayList;
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
    private static final double RADIUS = 10;
    private static final int PIECES = 16;
    private static final int POINTS = 24;

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
        List<Box> taken = new ArrayList<>(scene.places());
        boolean first = true;
        for (Selection use : uses) {
            if (scene.curve(use).isPresent()) {
                Path curve = scene.curve(use).get();
                more.line(curve, new Paint(Colour.NONE, Colour.ERROR, 10, 0.16));
                more.line(curve, Paint.stroke(Colour.ERROR, 2.5));
                Box cross = cross(curve, taken);
                taken.add(cross);
                draw(more, cross.centerX(), cross.centerY());
                if (first && !told.isEmpty()) {
                    Box box = EdgeChip.place(FONT.width(told) + 2 * PADDING, curve, taken);
                    taken.add(box);
                    more.rectangle(box, HEIGHT / 2, Paint.of(Colour.PAPER, Colour.ERROR, 1.25));
                    more.text(told, box.centerX(), box.centerY() + 4, Shape.Align.MIDDLE, FONT, Colour.ERROR);
                }
                first = false;
            }
        }
        return more.over(drawing);
    }

    /** As near to the middle of the curve as it lies on no node and on no other mark. */
    private static Box cross(Path curve, List<Box> taken) {
        double[] points = evenly(curve.flattened(PIECES));
        int middle = points.length / 4;
        for (int away = 0; away <= middle; away++) {
            for (int at : new int[] {middle - away, middle + away}) {
                if (at >= 0 && 2 * at < points.length) {
                    Box box = around(points[2 * at], points[2 * at + 1]);
                    if (EdgeChip.isFree(box, taken)) {
                        return box;
                    }
                }
            }
        }
        return around(points[2 * middle], points[2 * middle + 1]);
    }

    /** So many points of a line, each as far from the next as any other. */
    private static double[] evenly(double[] line) {
        double length = 0;
        for (int i = 2; i < line.length; i += 2) {
            length += piece(line, i);
        }
        double[] points = new double[2 * (POINTS + 1)];
        double passed = 0;
        int at = 0;
        for (int i = 2; i < line.length; i += 2) {
            double piece = piece(line, i);
            while (at <= POINTS && (passed + piece >= length * at / POINTS || i + 2 == line.length)) {
                double share = piece == 0 ? 0 : Math.min(1, (length * at / POINTS - passed) / piece);
                points[2 * at] = line[i - 2] + share * (line[i] - line[i - 2]);
                points[2 * at + 1] = line[i - 1] + share * (line[i + 1] - line[i - 1]);
                at++;
            }
            passed += piece;
        }
        return points;
    }

    private static double piece(double[] line, int i) {
        double dx = line[i] - line[i - 2];
        double dy = line[i + 1] - line[i - 1];
        return Math.sqrt(dx * dx + dy * dy);
    }

    private static Box around(double x, double y) {
        double half = RADIUS + 1;
        return new Box(x - half, y - half, 2 * half, 2 * half);
    }

    private static void draw(DrawingBuilder<Selection> more, double x, double y) {
        more.circle(x, y, RADIUS, Paint.of(Colour.PAPER, Colour.ERROR, 1.75));
        more.line(x - CROSS, y - CROSS, x + CROSS, y + CROSS, Paint.stroke(Colour.ERROR, 2));
        more.line(x + CROSS, y - CROSS, x - CROSS, y + CROSS, Paint.stroke(Colour.ERROR, 2));
    }
}
