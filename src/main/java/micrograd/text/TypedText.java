package micrograd.text;

/** Texts whatever way they were typed. */
public final class TypedText {
    private static final char FIRST_COMBINING = '\u0300';

    private TypedText() {}

    /** The text in Unicode's composed form (NFC): é is one character, also where it was typed as e and an accent. */
    public static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return Digits.composed(text);
            }
        }
        return text;
    }
}
