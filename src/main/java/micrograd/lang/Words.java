package micrograd.lang;

import java.util.List;
import java.util.Set;
import micrograd.text.PythonWords;

/** Python's own words. */
final class Words {
    private static final Set<String> CONSTANTS = Set.of("True", "False", "None");
    private static final int LONGEST = "continue".length();

    private static final Set<String> BLOCKS =
            Set.of("async", "class", "def", "elif", "else", "except", "finally", "for", "if", "try", "while", "with");

    private Words() {}

    static boolean isConstant(String word) {
        return CONSTANTS.contains(word);
    }

    static boolean isKeyword(String word) {
        return word.length() >= 2
                && word.length() <= LONGEST
                && word.charAt(word.length() - 1) >= 'a'
                && PythonWords.KEYWORDS.contains(word);
    }

    /** Whether a line that begins with it has lines of its own below it, further right. */
    static boolean opensBlock(String word) {
        return BLOCKS.contains(word);
    }

    /** Whether it continues the statement of the block above it. */
    static boolean continuesBlock(String word) {
        return List.of("elif", "else", "except", "finally").contains(word);
    }
}
