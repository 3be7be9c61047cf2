package micrograd.scene;

/**
 * How a shape is painted.
 *
 * @param fill its inside
 * @param stroke its outline
 * @param width the outline's width
 * @param opacity from 0 to 1
 * @param dash how long each dash of the outline is, {@link #GAP} apart; 0 for a solid one
 */
public record Paint(Colour fill, Colour stroke, double width, double opacity, double dash) {
    /** How far dashes are apart. */
    public static final double GAP = 4;

    /** With a solid outline. */
    public Paint(Colour fill, Colour stroke, double width, double opacity) {
        this(fill, stroke, width, opacity, 0);
    }

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
        return new Paint(fill, stroke, width, opacity, dash);
    }

    /** The same with a dashed outline, the dashes longer where it is wide. */
    public Paint dashed() {
        return new Paint(fill, stroke, width, opacity, 5 + width);
    }
}
