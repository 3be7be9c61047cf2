package micrograd.browser.ui;

import micrograd.layout.Box;
import micrograd.layout.Pen;
import micrograd.scene.Colour;
import micrograd.scene.Drawing;
import micrograd.scene.Font;
import micrograd.scene.Paint;
import micrograd.scene.Painter;
import micrograd.scene.Shape;
import micrograd.scene.Viewport;
import micrograd.text.Rounding;
import org.teavm.jso.JSBody;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Paints drawings on a canvas, what lies outside of it or is too small to be read left out. */
public final class CanvasPainter implements Painter, Pen {
    private static final double LEAST_TEXT_PIXELS = 3;
    private static final double LEAST_LINE_PIXELS = 0.7;

    /** Room for outlines and for letters that are wider than measured. */
    private static final double MARGIN = 8;

    private final CanvasRenderingContext2D context;
    private final ThemeColours colours;
    private final String sans = ThemeColours.property("--text");
    private final String mono = ThemeColours.property("--mono");
    private Drawing<?> known;
    private double[] boxes = new double[0];
    private double scale = 1;
    private Font font;
    private Colour fill = Colour.NONE;
    private Colour stroke = Colour.NONE;
    private Shape.Align align;
    private double opacity = 1;
    private double width = 1;
    private double dash;

    public CanvasPainter(HTMLCanvasElement canvas, ThemeColours colours) {
        context = (CanvasRenderingContext2D) canvas.getContext("2d");
        this.colours = colours;
    }

    /** Paints a drawing afresh: on a canvas of {@code width} by {@code height} CSS pixels with {@code ratio} device pixels each. */
    public void paint(Drawing<?> drawing, Viewport viewport, double screenWidth, double screenHeight, double ratio) {
        context.setTransform(ratio, 0, 0, ratio, 0, 0);
        context.clearRect(0, 0, screenWidth, screenHeight);
        scale = viewport.scale();
        context.setTransform(
                ratio * scale,
                0,
                0,
                ratio * scale,
                Rounding.round(viewport.left() * ratio),
                Rounding.round(viewport.top() * ratio));
        forget();
        measure(drawing);
        Box visible = viewport.visible(screenWidth, screenHeight).grown(MARGIN);
        int at = 0;
        for (Shape shape : drawing.shapes()) {
            if (boxes[at] < visible.right()
                    && boxes[at + 1] < visible.bottom()
                    && boxes[at + 2] > visible.x()
                    && boxes[at + 3] > visible.y()) {
                shape.paint(this);
            }
            at += 4;
        }
    }

    /** Notes where the shapes of a drawing are, once for all its paintings. */
    private void measure(Drawing<?> drawing) {
        if (drawing == known) {
            return;
        }
        known = drawing;
        if (boxes.length < 4 * drawing.shapes().size()) {
            boxes = new double[4 * drawing.shapes().size()];
        }
        int at = 0;
        for (Shape shape : drawing.shapes()) {
            Box box = shape.bounds();
            boxes[at++] = box.x();
            boxes[at++] = box.y();
            boxes[at++] = box.right();
            boxes[at++] = box.bottom();
        }
    }

    /** A canvas forgets its state when it is given a size. */
    private void forget() {
        font = null;
        fill = null;
        stroke = null;
        align = null;
        opacity = -1;
        width = -1;
        dash = -1;
    }

    @Override
    public void rectangle(Shape.Rectangle rectangle) {
        Box box = rectangle.box();
        context.beginPath();
        if (rectangle.radius() > 0) {
            roundRectangle(context, box.x(), box.y(), box.width(), box.height(), rectangle.radius());
        } else {
            context.rect(box.x(), box.y(), box.width(), box.height());
        }
        apply(rectangle.paint());
    }

    @Override
    public void circle(Shape.Circle circle) {
        context.beginPath();
        context.arc(circle.x(), circle.y(), circle.radius(), 0, 2 * Math.PI);
        apply(circle.paint());
    }

    @Override
    public void line(Shape.Line line) {
        context.beginPath();
        line.path().trace(this);
        apply(line.paint());
    }

    @Override
    public void text(Shape.Text text) {
        if (text.font().size() * scale < LEAST_TEXT_PIXELS) {
            return;
        }
        if (!text.font().equals(font)) {
            font = text.font();
            String family = font.family() == Font.Family.MONO ? mono : sans;
            context.setFont((font.bold() ? "600 " : "") + Css.number(font.size()) + "px " + family);
        }
        if (text.align() != align) {
            align = text.align();
            context.setTextAlign(
                    align == Shape.Align.START ? "left" : align == Shape.Align.MIDDLE ? "center" : "right");
        }
        opaque(1);
        fill(text.colour());
        context.fillText(text.text(), text.x(), text.y());
    }

    @Override
    public void moveTo(double x, double y) {
        context.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        context.lineTo(x, y);
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
        context.bezierCurveTo(x1, y1, x2, y2, x, y);
    }

    @Override
    public void close() {
        context.closePath();
    }

    private void apply(Paint paint) {
        opaque(paint.opacity());
        if (paint.fill() != Colour.NONE) {
            fill(paint.fill());
            context.fill();
        }
        if (paint.stroke() != Colour.NONE && paint.width() > 0) {
            if (paint.stroke() != stroke) {
                stroke = paint.stroke();
                context.setStrokeStyle(colours.of(stroke));
            }
            double wide = Math.max(paint.width(), LEAST_LINE_PIXELS / scale);
            if (wide != width) {
                width = wide;
                context.setLineWidth(width);
            }
            if (paint.dash() != dash) {
                dash = paint.dash();
                setDash(context, dash, Paint.GAP);
            }
            context.stroke();
        }
    }

    private void fill(Colour colour) {
        if (colour != fill) {
            fill = colour;
            context.setFillStyle(colours.of(colour));
        }
    }

    private void opaque(double wanted) {
        if (wanted != opacity) {
            opacity = wanted;
            context.setGlobalAlpha(wanted);
        }
    }

    @JSBody(
            params = {"context", "dash", "gap"},
            script = "context.setLineDash(dash ? [dash, gap] : []);")
    private static native void setDash(CanvasRenderingContext2D context, double dash, double gap);

    @JSBody(
            params = {"context", "x", "y", "width", "height", "radius"},
            script =
                    "if (context.roundRect) context.roundRect(x, y, width, height, radius); else context.rect(x, y, width, height);")
    private static native void roundRectangle(
            CanvasRenderingContext2D context, double x, double y, double width, double height, double radius);
}
