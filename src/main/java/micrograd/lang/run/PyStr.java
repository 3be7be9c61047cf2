package micrograd.lang.run;

/** A text, in UTF-16 units as Java holds it; where it has characters of two units, {@link #wide()} says so and lengths count characters. */
public final class PyStr extends PyObject {
    /** The empty text. */
    public static final PyStr EMPTY = new PyStr("");

    /** The text. */
    public final String value;

    private int wide = -1;

    /** Holds a text. */
    public PyStr(String value) {
        this.value = value;
    }

    /** Whether some character takes two units. */
    public boolean wide() {
        if (wide < 0) {
            wide = 0;
            for (int i = 0; i < value.length(); i++) {
                if (Character.isHighSurrogate(value.charAt(i))) {
                    wide = 1;
                    break;
                }
            }
        }
        return wide == 1;
    }

    /** How many characters there are. */
    public int length() {
        return wide() ? value.codePointCount(0, value.length()) : value.length();
    }

    /** The characters from {@code from} to {@code to}, counted as Python does. */
    public String part(int from, int to) {
        if (!wide()) {
            return value.substring(from, to);
        }
        int start = value.offsetByCodePoints(0, from);
        return value.substring(start, value.offsetByCodePoints(start, to - from));
    }

    @Override
    public PyType type() {
        return Types.STR;
    }
}
