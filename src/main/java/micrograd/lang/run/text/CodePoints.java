package micrograd.lang.run.text;

/** Texts counted as Python counts them, a character outside the basic plane as one. A lone half of a pair counts as one too. */
public final class CodePoints {
    private CodePoints() {}

    /** {@code len(text)}. */
    public static int count(String text) {
        return count(text, 0, text.length());
    }

    static int count(String text, int from, int to) {
        int count = to - from;
        for (int i = from + 1; i < to; i++) {
            if (isPair(text, i - 1)) {
                count--;
                i++;
            }
        }
        return count;
    }

    /** The offset of the character at an index from 0 to the count. */
    public static int offset(String text, int index) {
        return forward(text, 0, index);
    }

    static int forward(String text, int from, int characters) {
        int at = from;
        for (int left = characters; left > 0 && at < text.length(); left--) {
            at += isPair(text, at) ? 2 : 1;
        }
        return at;
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    /** The character that begins at an offset. */
    static int at(String text, int offset) {
        char first = text.charAt(offset);
        return isPair(text, offset) ? 0x10000 + (first - 0xd800 << 10) + (text.charAt(offset + 1) - 0xdc00) : first;
    }

    /** How many {@code char}s a character takes. */
    static int width(int character) {
        return character >= 0x10000 ? 2 : 1;
    }

    /** {@code text[from:to]} for indices from 0 to the count. */
    public static String slice(String text, int from, int to) {
        if (from >= to) {
            return "";
        }
        int start = forward(text, 0, from);
        return text.substring(start, forward(text, start, to - from));
    }

    /** {@code text[start::step]} of so many characters, all of them there. */
    public static String slice(String text, int start, int step, int length) {
        if (step == 1) {
            return slice(text, start, start + length);
        }
        int[] all = of(text);
        StringBuilder sliced = new StringBuilder();
        for (int i = 0; i < length; i++) {
            append(sliced, all[start + i * step]);
        }
        return sliced.toString();
    }

    /** {@code chr(character)}. */
    public static String text(int character) {
        StringBuilder text = new StringBuilder();
        append(text, character);
        return text.toString();
    }

    /** Its only character, or -1 where it is empty or has more. */
    public static int only(String text) {
        return text.isEmpty() || forward(text, 0, 1) != text.length() ? -1 : at(text, 0);
    }

    /** The characters by number. */
    public static int[] of(String text) {
        int[] characters = new int[count(text)];
        int at = 0;
        for (int i = 0; i < characters.length; i++) {
            characters[i] = at(text, at);
            at += width(characters[i]);
        }
        return characters;
    }

    /** A text's order against another, by the numbers of their characters. */
    public static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                boolean pairLeft = Character.isSurrogate(left);
                return pairLeft == Character.isSurrogate(right) ? left - right : pairLeft ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }

    static void append(StringBuilder text, int character) {
        if (character < 0x10000) {
            text.append((char) character);
        } else {
            text.append((char) (0xd800 + (character - 0x10000 >> 10)));
            text.append((char) (0xdc00 + (character & 0x3ff)));
        }
    }
}
