package micrograd.scene;

import micrograd.layout.Box;
import micrograd.layout.Path;

/** Something drawn. */
public sealed interface Shape {
    /** Hands itself to a painter. */
    void paint(Painter painter);

    /** The smallest box around it, its outline's width left out. */
    Box bounds();

    /** A rectangle, its corners rounded by a radius. */
    record Rectangle(Box box, double radius, Paint paint) implements Shape {
        @Override
        public void paint(Painter painter) {
            painter.rectangle(this);
        }

        @Override
        public Box bounds() {
            return box;
        }
    }

    /** A circle around (x, y). */
    record Circle(double x, double y, double radius, Paint paint) implements Shape {
        @Override
        public void paint(Painter painter) {
            painter.circle(this);
        }

        @Override
        public Box bounds() {
            return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    /** A line of straight and curved segments. */
    record Line(Path path, Paint paint) implements Shape {
        @Override
        public void paint(Painter painter) {
            painter.line(this);
        }

        @Override
        public Box bounds() {
            return path.bounds();
        }
    }

    /** A line of text: y is its base line, x where its alignment says. */
    record Text(String text, double x, double y, Align align, Font font, Colour colour) implements Shape {
        @Override
        public void paint(Painter painter) {
            painter.text(this);
        }

        @Override
        public Box bounds() {
            double width = font.width(text);
            double left = align == Align.START ? x : align == Align.MIDDLE ? x - width / 2 : x - width;
            return new Box(left, y - 0.8 * font.size(), width, font.size());
        }
    }

    /** What of a text stands at its x. */
    enum Align {
        START,
        MIDDLE,
        END
    }
}
