package micrograd.lang.run.text;

/** The methods of Python's {@code str} that ask for kinds of letters or change them. */
public final class Cases {
    private static final int SIGMA = 0x3a3;

    private Cases() {}

    @FunctionalInterface
    private interface Kind {
        boolean holds(int character);
    }

    /** {@code text.upper()}. */
    public static String upper(String text) {
        return Unicode.upper(text);
    }

    /** {@code text.lower()}. */
    public static String lower(String text) {
        return Unicode.lower(text);
    }

    /** {@code text.casefold()}: by the large form, which tells ß and ss apart no more. */
    public static String casefold(String text) {
        StringBuilder folded = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int c = CodePoints.at(text, at);
            at += CodePoints.width(c);
            // The dotless i is a letter of its own.
            folded.append(c < 128 || c == 0x131 ? Characters.lower(c) : folded(c));
        }
        return folded.toString();
    }

    private static String folded(int c) {
        StringBuilder folded = new StringBuilder();
        String upper = Characters.upper(c);
        for (int at = 0; at < upper.length(); ) {
            int large = CodePoints.at(upper, at);
            at += CodePoints.width(large);
            folded.append(Characters.lower(large));
        }
        return folded.toString();
    }

    /** {@code text.capitalize()}. */
    public static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = CodePoints.at(text, 0);
        StringBuilder capital = new StringBuilder(title(first));
        for (int at = CodePoints.width(first); at < text.length(); ) {
            int c = CodePoints.at(text, at);
            capital.append(lowerAt(text, at, c));
            at += CodePoints.width(c);
        }
        return capital.toString();
    }

    /** The small form of a character in its place: a sigma that ends a word has another. */
    private static String lowerAt(String text, int at, int c) {
        if (c != SIGMA) {
            return Characters.lower(c);
        }
        boolean ends = at > 0
                && Characters.isCased(text.charAt(at - 1))
                && (at + 1 == text.length() || !Characters.isCased(text.charAt(at + 1)));
        return ends ? "ς" : "σ";
    }

    /** {@code text.title()}: a large letter wherever none stands before. */
    public static String title(String text) {
        StringBuilder titled = new StringBuilder();
        boolean within = false;
        for (int at = 0; at < text.length(); ) {
            int c = CodePoints.at(text, at);
            titled.append(within ? lowerAt(text, at, c) : title(c));
            at += CodePoints.width(c);
            within = Characters.isCased(c);
        }
        return titled.toString();
    }

    /** A large first letter: Ss for ß. */
    private static String title(int c) {
        // The three forms of letters for two sounds: dž, lj, nj and dz.
        if (c >= 0x1c4 && c <= 0x1cc || c >= 0x1f1 && c <= 0x1f3) {
            int from = c < 0x1f1 ? 0x1c4 : 0x1f1;
            return CodePoints.text(c - (c - from) % 3 + 1);
        }
        String upper = Characters.upper(c);
        int first = CodePoints.at(upper, 0);
        int width = CodePoints.width(first);
        return width == upper.length() ? upper : upper.substring(0, width) + lower(upper.substring(width));
    }

    /** {@code text.swapcase()}. */
    public static String swapcase(String text) {
        StringBuilder swapped = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int c = CodePoints.at(text, at);
            if (Characters.isUpper(c)) {
                swapped.append(lowerAt(text, at, c));
            } else if (Characters.isLower(c)) {
                swapped.append(Characters.upper(c));
            } else {
                CodePoints.append(swapped, c);
            }
            at += CodePoints.width(c);
        }
        return swapped.toString();
    }

    /** What a method of that name, {@code isalpha} and kin, says; false for an unknown name. */
    public static boolean is(String method, String text) {
        return switch (method) {
            case "isalpha" -> all(text, Characters::isLetter);
            case "isdecimal" -> all(text, Characters::isDecimal);
            case "isdigit" -> all(text, Characters::isDigit);
            case "isnumeric" -> all(text, Characters::isNumeric);
            case "isalnum" -> all(text, c -> Characters.isLetter(c) || Characters.isNumeric(c));
            case "isspace" -> all(text, Characters::isSpace);
            case "isascii" -> text.isEmpty() || all(text, c -> c < 128);
            case "isprintable" -> text.isEmpty() || all(text, Characters::isPrintable);
            case "isidentifier" ->
                all(text, Characters::continuesName) && Characters.startsName(CodePoints.at(text, 0));
            case "isupper" -> hasCased(text) && all(text, c -> Characters.isUpper(c) || !Characters.isCased(c));
            case "islower" -> hasCased(text) && all(text, c -> Characters.isLower(c) || !Characters.isCased(c));
            case "istitle" -> isTitle(text);
            default -> false;
        };
    }

    private static boolean all(String text, Kind kind) {
        for (int at = 0; at < text.length(); ) {
            int c = CodePoints.at(text, at);
            if (!kind.holds(c)) {
                return false;
            }
            at += CodePoints.width(c);
        }
        return !text.isEmpty();
    }

    private static boolean hasCased(String text) {
        return !all(text, c -> !Characters.isCased(c)) && !text.isEmpty();
    }

    private static boolean isTitle(String text) {
        boolean within = false;
        boolean cased = false;
        for (int at = 0; at < text.length(); ) {
            int c = CodePoints.at(text, at);
            at += CodePoints.width(c);
            boolean now = Characters.isCased(c);
            if (now && within == !Characters.isLower(c)) {
                return false;
            }
            within = now;
            cased |= now;
        }
        return cased;
    }
}
