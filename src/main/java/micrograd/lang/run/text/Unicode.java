package micrograd.lang.run.text;

import java.util.Locale;

/** The platform's tables of characters: this class on the JVM, JavaScript's own in the page. */
final class Unicode {
    private Unicode() {}

    /** One text behind the other, in JavaScript without copying either. */
    static String joined(String first, String second) {
        return first.concat(second);
    }

    /** A letter of any script: Python's {@code isalpha}. */
    static boolean isLetter(int character) {
        return Character.isLetter(character);
    }

    /** A digit that numbers are written with, of any script: Python's {@code isdecimal}. */
    static boolean isDecimal(int character) {
        return Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER;
    }

    /** Any character of the categories of numbers. */
    static boolean isNumber(int character) {
        int type = Character.getType(character);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    static boolean isUpper(int character) {
        return Character.isUpperCase(character);
    }

    static boolean isLower(int character) {
        return Character.isLowerCase(character);
    }

    static boolean isTitle(int character) {
        return Character.isTitleCase(character);
    }

    /** A mark that continues a name: an accent or a joining line. */
    static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.CONNECTOR_PUNCTUATION;
    }

    /** Whether {@code repr} writes an escape for it: controls, separators, halves of pairs, what is not assigned. */
    static boolean isEscaped(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> true;
            default -> false;
        };
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
