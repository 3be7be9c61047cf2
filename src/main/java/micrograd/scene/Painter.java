package micrograd.scene;

/** Paints the shapes of a drawing, the lowest first. */
public interface Painter {
    /** Paints a rectangle. */
    void rectangle(Shape.Rectangle rectangle);

    /** Paints a circle. */
    void circle(Shape.Circle circle);

    /** Paints a line. */
    void line(Shape.Line line);

    /** Paints a text. */
    void text(Shape.Text text);
}
