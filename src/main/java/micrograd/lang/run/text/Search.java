package micrograd.lang.run.text;

/** Finds a text within another, in a time that grows with the sum of their lengths. */
final class Search {
    private static final double SMALL = 1e6;

    private Search() {}

    /** The first offset from which {@code sub} stands within {@code from} and {@code to}, or -1. */
    static int first(String text, String sub, int from, int to) {
        if (to - from < sub.length()) {
            return -1;
        }
        if (sub.isEmpty()) {
            return from;
        }
        if ((double) sub.length() * (to - from) > SMALL) {
            return byTable(text, sub, from, to, false);
        }
        int last = to - sub.length();
        for (int at = text.indexOf(sub.charAt(0), from);
                at >= 0 && at <= last;
                at = text.indexOf(sub.charAt(0), at + 1)) {
            if (text.startsWith(sub, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The last such offset, or -1. */
    static int last(String text, String sub, int from, int to) {
        if ((double) sub.length() * (to - from) > SMALL) {
            return byTable(text, sub, from, to, true);
        }
        for (int at = to - sub.length(); at >= from; at--) {
            if (text.startsWith(sub, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Knuth, Morris and Pratt's way: how much of the text's end is a beginning of what is looked for. */
    private static int byTable(String text, String sub, int from, int to, boolean last) {
        int[] shorter = new int[sub.length() + 1];
        for (int i = 1, length = 0; i < sub.length(); i++) {
            while (length > 0 && sub.charAt(i) != sub.charAt(length)) {
                length = shorter[length];
            }
            length += sub.charAt(i) == sub.charAt(length) ? 1 : 0;
            shorter[i + 1] = length;
        }
        int found = -1;
        for (int i = from, length = 0; i < to; i++) {
            while (length > 0 && (length == sub.length() || text.charAt(i) != sub.charAt(length))) {
                length = shorter[length];
            }
            length += text.charAt(i) == sub.charAt(length) ? 1 : 0;
            if (length == sub.length()) {
                found = i + 1 - length;
                if (!last) {
                    return found;
                }
            }
        }
        return found;
    }
}
