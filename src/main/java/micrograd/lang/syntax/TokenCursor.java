package micrograd.lang.syntax;

import java.util.Optional;
import micrograd.text.PythonWords;

/** A place among the tokens of a program: what stands there, how to go on, and what to say where it cannot be read. */
abstract class TokenCursor {
    final String source;
    final Tokens tokens;
    /** The place of the next token. */
    int next;

    TokenCursor(String source, Tokens tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** The place of the next token. */
    int token() {
        return next;
    }

    int kind() {
        return tokens.kinds[next];
    }

    int start() {
        return tokens.starts[next];
    }

    int end() {
        return tokens.ends[next];
    }

    String text() {
        return tokens.texts[next];
    }

    /** Where the token before ends. */
    int lastEnd() {
        return next == 0 ? 0 : tokens.ends[next - 1];
    }

    void skip() {
        if (next < tokens.count - 1) {
            next++;
        }
    }

    void toEnd() {
        next = tokens.count - 1;
    }

    void toNextLine() {
        while (kind() != Tokens.NEWLINE && kind() != Tokens.END) {
            skip();
        }
        if (kind() == Tokens.NEWLINE) {
            skip();
        }
    }

    boolean atLineEnd() {
        return kind() == Tokens.NEWLINE || kind() == Tokens.END || is(";");
    }

    /** Whether the token is this operator or keyword. */
    boolean is(String text) {
        int kind = tokens.kinds[next];
        return (kind == Tokens.OPERATOR || kind == Tokens.NAME) && tokens.texts[next].equals(text);
    }

    final boolean isAhead(int ahead, String text) {
        int place = Math.min(next + ahead, tokens.count - 1);
        int kind = tokens.kinds[place];
        return (kind == Tokens.OPERATOR || kind == Tokens.NAME) && tokens.texts[place].equals(text);
    }

    boolean accept(String text) {
        if (is(text)) {
            skip();
            return true;
        }
        return false;
    }

    void expect(String text) {
        if (!accept(text)) {
            throw unexpected();
        }
    }

    String name() {
        if (kind() != Tokens.NAME || PythonWords.isKeyword(text())) {
            throw unexpected();
        }
        String name = text();
        skip();
        return name;
    }

    Problem wrong() {
        return new Problem(tokens.problems[next]);
    }

    Problem unexpected() {
        if (kind() == Tokens.WRONG) {
            return wrong();
        }
        if (kind() == Tokens.INDENT) {
            return new Problem("IndentationError", "unexpected indent", "", start(), Math.max(end(), start() + 1));
        }
        return new Problem("invalid syntax", start(), Math.max(end(), Math.min(start() + 1, source.length())));
    }

    /** What to say where a statement should be over. */
    Problem unexpectedAfter(Stmt statement) {
        if (kind() == Tokens.WRONG) {
            return wrong();
        }
        if (statement instanceof Stmt.Evaluate evaluate
                && evaluate.value() instanceof Expr.Name name
                && (name.name().equals("print") || name.name().equals("exec"))) {
            return new Problem(
                    "Missing parentheses in call to '" + name.name() + "'. Did you mean " + name.name() + "(...)?",
                    name.start(),
                    end());
        }
        return unexpected();
    }

    /** What to say where a colon is missing; {@code wanted} where nothing else can follow. */
    Problem missingColon(boolean wanted) {
        if (kind() == Tokens.WRONG) {
            return wrong();
        }
        if (!wanted && kind() != Tokens.NEWLINE) {
            return unexpected();
        }
        return new Problem("expected ':'", start(), Math.max(end(), Math.min(start() + 1, source.length())));
    }

    /** The bracket that is open at the end of all, if it stands on an earlier line than an offset. */
    Optional<SyntaxProblem> neverClosedBefore(int offset) {
        for (int i = tokens.count - 1; i >= 0; i--) {
            SyntaxProblem problem = tokens.problems[i];
            if (problem != null && problem.message().endsWith("was never closed")) {
                boolean earlier = problem.start() < offset
                        && Lexer.lineOf(source, problem.start()) < Lexer.lineOf(source, offset);
                return earlier ? Optional.of(problem) : Optional.empty();
            }
            if (tokens.kinds[i] != Tokens.NEWLINE
                    && tokens.kinds[i] != Tokens.DEDENT
                    && tokens.kinds[i] != Tokens.END) {
                break;
            }
        }
        return Optional.empty();
    }

    /** Whether an expression before a colon is more likely a compound statement's head than an annotated target. */
    boolean isSpurious(Expr target) {
        return target instanceof Expr.Comparison || target instanceof Expr.Logical || target instanceof Expr.Call;
    }

    /** The bracket that is still open at an offset, if it stands on an earlier line. */
    Optional<SyntaxProblem> unclosedBefore(int offset) {
        int[] open = new int[256];
        int count = 0;
        for (int i = 0; i < tokens.count && tokens.starts[i] < offset; i++) {
            if (tokens.kinds[i] == Tokens.OPERATOR) {
                String text = tokens.texts[i];
                if (text.equals("(") || text.equals("[") || text.equals("{")) {
                    open[Math.min(count, 255)] = i;
                    count++;
                } else if (count > 0 && (text.equals(")") || text.equals("]") || text.equals("}"))) {
                    count--;
                }
            }
        }
        if (count == 0 || count > 255) {
            return Optional.empty();
        }
        int token = open[count - 1];
        int place = tokens.starts[token];
        if (Lexer.lineOf(source, place) >= Lexer.lineOf(source, offset)) {
            return Optional.empty();
        }
        return Optional.of(new SyntaxProblem(
                "SyntaxError", "'" + tokens.texts[token] + "' was never closed", "", place, place + 1));
    }

    boolean isMatchStatement() {
        int line = next;
        while (tokens.kinds[line] != Tokens.NEWLINE && tokens.kinds[line] != Tokens.END) {
            line++;
        }
        int after = tokens.kinds[next + 1];
        return line > next + 2
                && tokens.kinds[line - 1] == Tokens.OPERATOR
                && tokens.texts[line - 1].equals(":")
                && (after == Tokens.NAME
                        || after == Tokens.NUMBER
                        || after == Tokens.STRING
                        || isAhead(1, "(")
                        || isAhead(1, "["))
                && tokens.kinds[line + 1 < tokens.count ? line + 1 : line] == Tokens.INDENT;
    }

    /** Whether {@code with (} opens a list of context managers. */
    boolean isBracketedContexts() {
        if (!is("(")) {
            return false;
        }
        int level = 0;
        boolean as = false;
        for (int i = next; i < tokens.count; i++) {
            String text = tokens.kinds[i] == Tokens.OPERATOR || tokens.kinds[i] == Tokens.NAME ? tokens.texts[i] : "";
            if (text.equals("(") || text.equals("[") || text.equals("{")) {
                level++;
            } else if (text.equals(")") || text.equals("]") || text.equals("}")) {
                level--;
                if (level == 0) {
                    return as
                            && i + 1 < tokens.count
                            && tokens.kinds[i + 1] == Tokens.OPERATOR
                            && tokens.texts[i + 1].equals(":");
                }
            } else if (level == 1 && text.equals("as")) {
                as = true;
            } else if (tokens.kinds[i] == Tokens.NEWLINE) {
                return false;
            }
        }
        return false;
    }
}
