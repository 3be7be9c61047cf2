package micrograd.scene;

/**
 * How a shape is painted.
 *
 * @param fill its inside
 * @param stroke its outline
 * @param width the outline's width
 * @param opacity from 0 to 1
 */
public record Paint(Colour fill, Colour stroke, double width, double opacity) {
    /** The inside alone. */
    public static Paint fill(Colour fill) {
        return new Paint(fill, Colour.NONE, 0, 1);
    }

    /** The outline alone. */
    public static Paint stroke(Colour stroke, double width) {
        return new Paint(Colour.NONE, stroke, width, 1);
    }

    /** The inside and an outline. */
    public static Paint of(Colour fill, Colour stroke, double width) {
        return new Paint(fill, stroke, width, 1);
    }

    /** The same, letting through what is below. */
    public Paint withOpacity(double opacity) {
        return new Paint(fill, stroke, width, opacity);
    }
}
