package micrograd.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a text after a change within one line, where that line stands for itself: it has no quotes, its brackets are closed in it, and it lies in no text that
 * goes over lines. All else is left to {@link Words#of}.
 */
final class ChangedWords {
    private final String before;
    private final List<Token> words;
    private final String after;
    private final int moved;

    ChangedWords(String before, List<Token> words, String after) {
        this.before = before;
        this.words = words;
        this.after = after;
        moved = after.length() - before.length();
    }

    Optional<Words.Changed> made() {
        int start = lineStart(commonStart());
        int shortest = Math.min(before.length(), after.length());
        int tail = commonEnd(Math.max(0, shortest - start));
        int end = lineEnd(before.length() - tail);
        if (start < 0 || !isAlone(before, start, end) || !isAlone(after, start, end + moved)) {
            return Optional.empty();
        }
        int first = at(start);
        int last = at(end);
        boolean begins = start == 0
                || first > 0 && isLineEnd(first - 1, words.get(first - 1).end() == start);
        boolean ends = end == before.length() || isLineEnd(last, words.get(last).start() == end);
        return begins && ends ? Optional.of(cut(start, end, first, last)) : Optional.empty();
    }

    private Words.Changed cut(int start, int end, int first, int last) {
        List<Token> next = new ArrayList<>(words.size() + 8);
        next.addAll(words.subList(0, first));
        String line = after.substring(start, end + moved);
        List<Token> own = Words.of(line);
        for (Token word : own.subList(0, own.size() - 1)) {
            next.add(moved(word, start));
        }
        for (Token word : words.subList(last, words.size())) {
            next.add(moved == 0 ? word : moved(word, moved));
        }
        return new Words.Changed(next, line.length());
    }

    private static Token moved(Token word, int by) {
        return new Token(word.kind(), word.start() + by, word.end() + by);
    }

    private int commonStart() {
        int most = Math.min(before.length(), after.length());
        int same = 0;
        while (same < most && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        return same;
    }

    private int commonEnd(int most) {
        int same = 0;
        while (same < most && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    private int lineStart(int offset) {
        int start = offset;
        while (start > 0 && !isLineEnd(before.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private int lineEnd(int offset) {
        int end = offset;
        while (end < before.length() && !isLineEnd(before.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private boolean isLineEnd(int word, boolean there) {
        return there && words.get(word).kind() == TokenKind.NEWLINE;
    }

    /** The first word that begins at an offset or behind it. */
    private int at(int offset) {
        int low = 0;
        int high = words.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() >= offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Whether a piece is one line whose words depend on no other. */
    private static boolean isAlone(String text, int from, int to) {
        StringBuilder open = new StringBuilder();
        boolean blank = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isLineEnd(c) || c == '"' || c == '\'' || c == '\\' || c == '#' || blank && (c == '%' || c == '!')) {
                return false;
            }
            blank &= c <= ' ' || c >= 128;
            if (c == '(' || c == '[' || c == '{') {
                open.append(c == '(' ? ')' : c == '[' ? ']' : '}');
            } else if (c == ')' || c == ']' || c == '}') {
                int last = open.length() - 1;
                if (last < 0 || open.charAt(last) != c) {
                    return false;
                }
                open.setLength(last);
            }
        }
        return open.length() == 0;
    }
}
