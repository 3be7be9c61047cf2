package micrograd.lang;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where lines begin. All lines of a program stand in the same column, whichever it is, but those below a {@code def name():} stand
 * further right.
 */
final class Layout {
    private static final String BODY_MISSING = "The lines of this function are missing: write them below.";

    private final Cursor cursor;
    private final Diagnostics diagnostics;
    /** The white space before the lines of the blocks around this line, innermost first. */
    private final Deque<String> blocks = new ArrayDeque<>();

    private boolean expectsBlock;
    private boolean skipsBlock;

    Layout(Cursor cursor, Diagnostics diagnostics) {
        this.cursor = cursor;
        this.diagnostics = diagnostics;
    }

    /** The lines of a function follow. */
    void expectBlock() {
        expectsBlock = true;
    }

    /** The lines of a loop, a condition or the like follow, which has been reported itself. */
    void skipBlock() {
        skipsBlock = true;
    }

    /** Whether this line belongs to a block that is skipped. */
    boolean isInSkippedBlock() {
        String block = blocks.isEmpty() ? "" : blocks.peek();
        skipsBlock &= cursor.lineSpace().length() > block.length()
                || cursor.kind() == TokenKind.KEYWORD && Words.continuesBlock(cursor.text(cursor.peek()));
        return skipsBlock;
    }

    /** Compares the white space before a line with that before the others. */
    void beginLine() {
        String space = cursor.lineSpace();
        if (blocks.isEmpty()) {
            blocks.push(space);
        } else if (expectsBlock) {
            expectsBlock = false;
            beginBlock(space);
        } else if (isMixed(space, blocks.peek())) {
            diagnostics.error(space(), "Tabs and blanks are mixed before the lines: use blanks only.");
        } else {
            endBlocks(space);
        }
    }

    private void beginBlock(String space) {
        if (space.length() > blocks.peek().length() && space.startsWith(blocks.peek())) {
            blocks.push(space);
        } else {
            diagnostics.error(
                    cursor.peek().span(), "The lines of a function stand further right: write blanks before them.");
        }
    }

    private void endBlocks(String space) {
        while (blocks.size() > 1 && blocks.peek().length() > space.length()) {
            blocks.pop();
        }
        if (space.length() > blocks.peek().length()) {
            diagnostics.error(
                    space(), "This line begins further right than the one above: remove the blanks before it.");
        } else if (space.length() < blocks.peek().length()) {
            diagnostics.error(
                    cursor.peek().span(),
                    "This line begins further left than the first one: begin all lines in the same column.");
        }
    }

    /** Reports a function that has no lines. */
    void end() {
        if (expectsBlock) {
            diagnostics.error(cursor.peek(-1).span(), BODY_MISSING);
        }
    }

    /** A function that ends before its lines. */
    SyntaxError bodyMissing(Token first) {
        return SyntaxError.at(first.span(), cursor, BODY_MISSING);
    }

    private static boolean isMixed(String space, String block) {
        return !space.startsWith(block) && !block.startsWith(space);
    }

    private Span space() {
        int end = cursor.peek().start();
        return new Span(end - cursor.column(cursor.index()), end);
    }
}
