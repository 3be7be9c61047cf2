package micrograd.lang.syntax;

import java.util.Arrays;

/** The tokens of a source: kinds, places, and for operators and names their text. */
final class Tokens {
    static final int END = 0;
    static final int NAME = 1;
    static final int NUMBER = 2;
    static final int STRING = 3;
    static final int OPERATOR = 4;
    static final int NEWLINE = 5;
    static final int INDENT = 6;
    static final int DEDENT = 7;
    static final int WRONG = 8;
    /** Only where all words of a text are wanted. */
    static final int COMMENT = 9;
    /** A line for a notebook; only where all words of a text are wanted. */
    static final int DIRECTIVE = 10;

    int count;
    int[] kinds;
    int[] starts;
    int[] ends;
    String[] texts;
    /** What is wrong with a token of kind WRONG. */
    SyntaxProblem[] problems;

    /** Room for those of so many characters, as programs mostly are: a long one is not copied while it is cut. */
    Tokens(int characters) {
        int room = 16 + characters / 2;
        kinds = new int[room];
        starts = new int[room];
        ends = new int[room];
        texts = new String[room];
        problems = new SyntaxProblem[room];
    }

    void add(int kind, int start, int end, String text) {
        if (count == kinds.length) {
            kinds = Arrays.copyOf(kinds, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            texts = Arrays.copyOf(texts, count * 2);
            problems = Arrays.copyOf(problems, count * 2);
        }
        kinds[count] = kind;
        starts[count] = start;
        ends[count] = end;
        texts[count] = text;
        count++;
    }
}
