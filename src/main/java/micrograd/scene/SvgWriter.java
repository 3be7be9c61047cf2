package micrograd.scene;

import java.util.function.Function;
import micrograd.layout.Box;
import micrograd.layout.Pen;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/** Writes a drawing as a picture of its own in SVG. */
public final class SvgWriter implements Painter {
    private static final double MARGIN = 16;

    private final Function<Colour, String> colours;
    private final StringBuilder svg = new StringBuilder();

    private SvgWriter(Function<Colour, String> colours) {
        this.colours = colours;
    }

    /** The picture as the text of an SVG file. */
    public static String write(Drawing<?> drawing, Palette palette) {
        return new SvgWriter(palette::colour).document(drawing);
    }

    /** The shapes alone, in colours of one's own, for an SVG element whose view box are the drawing's bounds. */
    public static String shapes(Drawing<?> drawing, Function<Colour, String> colours) {
        SvgWriter writer = new SvgWriter(colours);
        drawing.paint(writer);
        return writer.svg.toString();
    }

    private String document(Drawing<?> drawing) {
        Box box = drawing.bounds().grown(MARGIN);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        attribute("width", box.width());
        attribute("height", box.height());
        svg.append(" viewBox=\"")
                .append(number(box.x()))
                .append(' ')
                .append(number(box.y()))
                .append(' ');
        svg.append(number(box.width())).append(' ').append(number(box.height())).append("\">\n");
        svg.append("<rect");
        box(box);
        svg.append(" fill=\"").append(colours.apply(Colour.PAPER)).append("\"/>\n<g>\n");
        drawing.paint(this);
        return svg.append("</g>\n</svg>\n").toString();
    }

    @Override
    public void rectangle(Shape.Rectangle rectangle) {
        svg.append("<rect");
        box(rectangle.box());
        attribute("rx", rectangle.radius());
        paint(rectangle.paint());
        svg.append("/>\n");
    }

    @Override
    public void circle(Shape.Circle circle) {
        svg.append("<circle");
        attribute("cx", circle.x());
        attribute("cy", circle.y());
        attribute("r", circle.radius());
        paint(circle.paint());
        svg.append("/>\n");
    }

    @Override
    public void line(Shape.Line line) {
        svg.append("<path d=\"");
        line.path().trace(new PathText());
        svg.append('"');
        paint(line.paint());
        svg.append("/>\n");
    }

    @Override
    public void text(Shape.Text text) {
        svg.append("<text");
        attribute("x", text.x());
        attribute("y", text.y());
        if (text.align() != Shape.Align.START) {
            svg.append(" text-anchor=\"")
                    .append(text.align() == Shape.Align.MIDDLE ? "middle" : "end")
                    .append('"');
        }
        svg.append(" font-family=\"")
                .append(Palette.family(text.font().family()))
                .append('"');
        attribute("font-size", text.font().size());
        if (text.font().bold()) {
            svg.append(" font-weight=\"600\"");
        }
        svg.append(" fill=\"").append(colours.apply(text.colour())).append("\" xml:space=\"preserve\">");
        escape(text.text());
        svg.append("</text>\n");
    }

    private void box(Box box) {
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
    }

    private void paint(Paint paint) {
        svg.append(" fill=\"").append(colours.apply(paint.fill())).append('"');
        if (paint.stroke() != Colour.NONE) {
            svg.append(" stroke=\"").append(colours.apply(paint.stroke())).append('"');
            attribute("stroke-width", paint.width());
            if (paint.dash() > 0) {
                svg.append(" stroke-dasharray=\"")
                        .append(number(paint.dash()))
                        .append(' ')
                        .append(number(Paint.GAP))
                        .append('"');
            }
        }
        if (paint.opacity() != 1) {
            attribute("opacity", paint.opacity());
        }
    }

    private void attribute(String name, double value) {
        svg.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    private static String number(double value) {
        return Numbers.shortest(Rounding.toParts(value, 100));
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                svg.append("&lt;");
            } else if (c == '>') {
                svg.append("&gt;");
            } else if (c == '&') {
                svg.append("&amp;");
            } else if (c >= ' ' || c == '\t') {
                svg.append(c);
            }
        }
    }

    /** Writes the segments of a path as SVG's letters and numbers. */
    private final class PathText implements Pen {
        @Override
        public void moveTo(double x, double y) {
            svg.append('M');
            point(x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            svg.append('L');
            point(x, y);
        }

        @Override
        public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            svg.append('C');
            point(x1, y1);
            svg.append(' ');
            point(x2, y2);
            svg.append(' ');
            point(x, y);
        }

        @Override
        public void close() {
            svg.append('Z');
        }

        private void point(double x, double y) {
            svg.append(number(x)).append(' ').append(number(y));
        }
    }
}
