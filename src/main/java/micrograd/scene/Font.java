package micrograd.scene;

/**
 * How a text is set.
 *
 * @param family the family's role
 * @param size in pixels
 * @param bold whether it is bold
 */
public record Font(Family family, double size, boolean bold) {
    /** The role of a family of type. */
    public enum Family {
        /** Captions and sentences. */
        SANS,
        /** Code and numbers: all characters equally wide. */
        MONO
    }

    /** A sans-serif font. */
    public static Font sans(double size) {
        return new Font(Family.SANS, size, false);
    }

    /** A monospaced font. */
    public static Font mono(double size) {
        return new Font(Family.MONO, size, false);
    }

    /** The same, bold. */
    public Font bolder() {
        return new Font(family, size, true);
    }

    /** About how wide a text is, in pixels: from tables, the same everywhere, so that layouts do not depend on the machine's fonts. */
    public double width(String text) {
        return TextMetrics.width(this, text);
    }
}
