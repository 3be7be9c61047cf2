package micrograd.text;

import java.util.Set;

/** Python's own words, which no name may be: for all who read or write it. */
public final class PythonWords {
    /** All 35 of them, the constants True, False and None too. */
    public static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private PythonWords() {}

    /** Whether a name is one of them; most are not by their looks. */
    public static boolean isKeyword(String name) {
        int length = name.length();
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        char last = name.charAt(length - 1);
        return last >= 'a' && last <= 'z' && KEYWORDS.contains(name);
    }
}
