package micrograd.graph;

/** Names inside comments of a program: nothing that could end the comment or change how it is read. */
final class Comments {
    private Comments() {}

    static String of(String name) {
        StringBuilder comment = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            comment.append(isHarmless(c) ? c : ' ');
        }
        return comment.toString();
    }

    /** Printing characters of most scripts; no line ends, no marks of direction, no backslash, with which Java begins any character. */
    private static boolean isHarmless(char c) {
        return c >= ' ' && c <= '~' && c != '\\'
                || c > '\u00a0' && c < '\u1fff'
                || c >= '\u2070' && c <= '\u209f'
                || c >= '\u2190' && c <= '\u22ff'
                || c >= '\u3040' && c <= '\ud7ff';
    }
}
