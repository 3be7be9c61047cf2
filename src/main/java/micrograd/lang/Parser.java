package micrograd.lang;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import micrograd.lang.Instruction.Kind;

/**
 * Parses a source into statements. A wrong statement is reported and left out, and parsing goes on behind it.
 *
 * <p>White space before a line means nothing by itself, but all lines have to stand in the same column, except those below a
 * {@code def name():}.
 */
final class Parser {
    private static final String BODY_MISSING = "The lines of this function are missing: write them below.";

    private final Cursor cursor;
    private final Diagnostics diagnostics;
    private final ExpressionParser expressions;
    private final List<Statement> statements = new ArrayList<>();
    /** The white space before the lines of the blocks around this line, innermost first. */
    private final Deque<String> blocks = new ArrayDeque<>();

    private boolean expectsBlock;
    private boolean skipsBlock;
    private boolean bodyFollows;

    private Parser(Cursor cursor, Diagnostics diagnostics, Limits limits) {
        this.cursor = cursor;
        this.diagnostics = diagnostics;
        this.expressions = new ExpressionParser(cursor, diagnostics, limits.nesting());
    }

    /** program = { line }. */
    static Program parse(String source, Diagnostics diagnostics, Limits limits) {
        Cursor cursor = new Cursor(source, new Lexer(source, diagnostics).scan());
        Parser parser = new Parser(cursor, diagnostics, limits);
        boolean python = cursor.calls("Value") || cursor.calls("Tensor") || cursor.calls("tensor");
        cursor.index(0);
        while (cursor.kind() != TokenKind.END && !diagnostics.isFull()) {
            parser.line();
        }
        if (parser.expectsBlock) {
            diagnostics.error(cursor.peek(-1).span(), BODY_MISSING);
        }
        return new Program(parser.statements, python);
    }

    /** line = [ statement { ";" statement } [ ";" ] ] NEWLINE. */
    private void line() {
        if (cursor.kind() == TokenKind.NEWLINE) {
            cursor.next();
            return;
        }
        int start = cursor.index();
        if (isInSkippedBlock()) {
            while (cursor.kind() != TokenKind.NEWLINE && cursor.kind() != TokenKind.END) {
                cursor.next();
            }
            return;
        }
        indentation();
        try {
            while (!diagnostics.isFull()) {
                int place = cursor.index();
                try {
                    statement();
                } catch (SyntaxError error) {
                    report(error, place);
                }
                if (cursor.kind() == TokenKind.SEMICOLON) {
                    cursor.next();
                } else if (!bodyFollows) {
                    break;
                }
                bodyFollows = false;
                if (cursor.endsStatement() && cursor.kind() != TokenKind.SEMICOLON) {
                    break;
                }
                start = cursor.index();
            }
            if (!cursor.endsStatement() && !diagnostics.isFull()) {
                throw unexpected();
            }
        } catch (SyntaxError error) {
            report(error, start);
        }
    }

    /** Compares the white space before a line with that before the others. */
    private void indentation() {
        String space = cursor.lineSpace();
        Span span = new Span(
                cursor.peek().start() - cursor.column(cursor.index()),
                cursor.peek().start());
        if (blocks.isEmpty()) {
            blocks.push(space);
            return;
        }
        String block = blocks.peek();
        if (expectsBlock) {
            expectsBlock = false;
            if (space.length() > block.length() && space.startsWith(block)) {
                blocks.push(space);
            } else {
                diagnostics.error(
                        cursor.peek().span(), "The lines of a function stand further right: write blanks before them.");
            }
            return;
        }
        boolean mixed = !space.startsWith(block) && !block.startsWith(space);
        while (blocks.size() > 1 && blocks.peek().length() > space.length()) {
            blocks.pop();
        }
        block = blocks.peek();
        if (space.equals(block) && !mixed) {
            return;
        }
        if (space.length() > block.length() && space.startsWith(block) && !mixed) {
            diagnostics.error(span, "This line begins further right than the one above: remove the blanks before it.");
        } else if (block.startsWith(space) && !mixed) {
            diagnostics.error(
                    cursor.peek().span(),
                    "This line begins further left than the first one: begin all lines in the same column.");
        } else {
            diagnostics.error(span, "Tabs and blanks are mixed before the lines: use blanks only.");
        }
    }

    /** Whether this line belongs to a loop, a condition or the like that has been reported. */
    private boolean isInSkippedBlock() {
        if (!skipsBlock) {
            return false;
        }
        String space = cursor.lineSpace();
        String block = blocks.isEmpty() ? "" : blocks.peek();
        if (space.length() > block.length()
                || cursor.kind() == TokenKind.KEYWORD && Words.continuesBlock(cursor.text(cursor.peek()))) {
            return true;
        }
        skipsBlock = false;
        return false;
    }

    /** statement = import | assert | routine | "pass" | DIRECTIVE | simple. */
    private void statement() {
        Token first = cursor.peek();
        if (first.kind() == TokenKind.DIRECTIVE) {
            cursor.next();
        } else if (first.kind() == TokenKind.KEYWORD && !Words.isConstant(cursor.text(first))) {
            keyword(first, cursor.text(first));
        } else if (cursor.is(TokenKind.NAME, "print") && printsWithoutBrackets()) {
            throw SyntaxError.at(
                    first.span(),
                    cursor,
                    "print takes its arguments in brackets: write print(" + Mistakes.shown(cursor, cursor.peek(1))
                            + ").");
        } else if (cursor.is(TokenKind.NAME, "plt") && cursor.peek(1).kind() == TokenKind.DOT) {
            expression();
            diagnostics.hint(first.span(), "Plots of Matplotlib are not drawn here: this line does nothing.");
        } else if (cursor.text(first).startsWith(">>")) {
            throw SyntaxError.here(cursor, "The prompt is not part of the program: remove it from each line.");
        } else {
            simple(first);
        }
    }

    private void keyword(Token first, String word) {
        Token next = cursor.peek(1);
        if (next.kind() == TokenKind.ASSIGN) {
            throw SyntaxError.at(
                    first.span(),
                    cursor,
                    "'" + word + "' is a word of Python's own: choose another name, " + word + "_.");
        }
        switch (word) {
            case "import", "from" -> imports(first);
            case "assert" -> assertion(first);
            case "def" -> routine(first);
            case "pass" -> cursor.next();
            default -> throw SyntaxError.here(cursor, Mistakes.keyword(cursor));
        }
    }

    /** import = "import" module [ "as" NAME ] … | "from" module "import" names: the words are not looked at closely. */
    private void imports(Token first) {
        cursor.next();
        if (cursor.kind() != TokenKind.NAME && cursor.kind() != TokenKind.DOT) {
            throw SyntaxError.at(first.span(), cursor, "The name of a module is missing: write import math.");
        }
        String module = "";
        int brackets = 0;
        while (cursor.kind() != TokenKind.END && (brackets > 0 || !cursor.endsStatement())) {
            Token token = cursor.next();
            brackets += token.kind() == TokenKind.OPEN ? 1 : token.kind() == TokenKind.CLOSE ? -1 : 0;
            if (token.kind() == TokenKind.NAME) {
                module = cursor.text(token);
            } else if (cursor.is(token, TokenKind.KEYWORD, "as") && cursor.kind() == TokenKind.NAME) {
                Token name = cursor.next();
                statements.add(new Statement.Import(
                        module, cursor.text(name), first.span().to(name.span())));
            } else if (token.kind() == TokenKind.INVALID) {
                throw SyntaxError.reported(cursor);
            }
        }
    }

    /** assert = "assert" expression [ "," expression ]. */
    private void assertion(Token first) {
        cursor.next();
        Expression condition = expression();
        Optional<Expression> message = Optional.empty();
        Span span = first.span().to(condition.span());
        if (cursor.kind() == TokenKind.COMMA) {
            cursor.next();
            Expression text = expression();
            message = Optional.of(text);
            span = span.to(text.span());
        }
        statements.add(new Statement.Assert(condition, message, span));
    }

    /** routine = "def" NAME "(" ")" ":", whose lines follow, further right or behind the colon. */
    private void routine(Token first) {
        boolean plain = cursor.peek(1).kind() == TokenKind.NAME
                && cursor.is(cursor.peek(2), TokenKind.OPEN, "(")
                && cursor.is(cursor.peek(3), TokenKind.CLOSE, ")")
                && cursor.peek(4).kind() == TokenKind.COLON;
        if (!plain) {
            throw SyntaxError.here(
                    cursor, "Functions with arguments are not supported: write out the expression with its numbers.");
        }
        Token name = cursor.peek(1);
        cursor.index(cursor.index() + 5);
        statements.add(new Statement.Routine(cursor.text(name), first.span().to(name.span())));
        diagnostics.hint(
                first.span().to(name.span()),
                "The lines of '" + cursor.text(name) + "' run here, once; calling it does nothing more.");
        if (cursor.kind() == TokenKind.NEWLINE) {
            expectsBlock = true;
        } else if (cursor.endsStatement()) {
            throw SyntaxError.at(first.span(), cursor, BODY_MISSING);
        } else {
            bodyFollows = true;
        }
    }

    /**
     * simple = list { "=" list } | target operator "=" expression | list, with list = expression { "," expression } [ "," ].
     */
    private void simple(Token first) {
        boolean[] tuple = {false};
        List<Expression> left = list(tuple);
        if (cursor.is(TokenKind.ASSIGN, "=")) {
            List<List<Target>> targets = new ArrayList<>();
            List<Expression> values = left;
            while (cursor.is(TokenKind.ASSIGN, "=")) {
                targets.add(targets(values));
                cursor.next();
                tuple[0] = false;
                values = list(tuple);
            }
            statements.add(new Statement.Assign(targets, values, tuple[0], span(first, values)));
        } else if (cursor.kind() == TokenKind.ASSIGN) {
            augment(first, left);
        } else if (cursor.kind() == TokenKind.COLON) {
            throw SyntaxError.here(cursor, "Annotations are not supported: write a = 2 without the colon.");
        } else {
            statements.add(new Statement.Evaluate(left, span(first, left)));
        }
        if (!cursor.endsStatement()) {
            throw unexpected();
        }
    }

    private void augment(Token first, List<Expression> left) {
        Token sign = cursor.peek();
        String operator = Operators.plain(cursor.text(sign));
        operator = operator.substring(0, operator.length() - 1);
        if (Operators.precedence(operator) <= Operators.COMPARE) {
            throw SyntaxError.here(cursor, "'" + cursor.text(sign) + "' is not supported: write = += -= *= /= or **=.");
        }
        Target target = target(left.get(0));
        if (left.size() > 1) {
            throw SyntaxError.here(
                    cursor, "Only one name can stand before '" + cursor.text(sign) + "': write a line for each.");
        }
        cursor.next();
        Expression value = expression();
        statements.add(new Statement.Augment(
                target, operator, value, sign.span(), first.span().to(value.span())));
    }

    private List<Target> targets(List<Expression> expressions) {
        List<Target> targets = new ArrayList<>();
        for (Expression expression : expressions) {
            targets.add(target(expression));
        }
        return targets;
    }

    /** target = NAME | primary "." NAME. */
    private Target target(Expression expression) {
        Instruction last = expression.last();
        if (last.kind() == Kind.NAME && last.span().equals(expression.span())) {
            return new Target.Name(last.text(), last.span());
        }
        if (last.kind() == Kind.ATTRIBUTE && last.span().equals(expression.span())) {
            List<Instruction> object =
                    expression.steps().subList(0, expression.steps().size() - 1);
            return new Target.Attribute(
                    new Expression(
                            object,
                            new Span(expression.span().start(), last.at().start())),
                    last.text(),
                    last.at(),
                    last.span());
        }
        String message = switch (last.kind()) {
            case NUMBER, TEXT ->
                "The name stands left of '=': write " + nameBehind() + " = " + Mistakes.shown(cursor, cursor.peek(-1))
                        + ".";
            case CONSTANT -> "'" + last.text() + "' cannot be assigned to: choose another name.";
            case CALL ->
                "A call cannot be assigned to: write a name alone left of '=', " + nameBefore(expression) + " = ….";
            case COMPARE -> "A comparison cannot be assigned to: write a single = with a name on its left.";
            case INDEX -> "An element of a list cannot be assigned to: write the whole list anew.";
            case LIST, TUPLE -> "Write the names without brackets: a, b = 1, 2.";
            default -> "Only a name can stand left of '=': write a = …, or == to compare.";
        };
        throw SyntaxError.at(expression.span(), cursor, message);
    }

    private static String nameBefore(Expression expression) {
        Instruction first = expression.steps().get(0);
        return first.kind() == Kind.NAME && Functions.find(first.text()).isEmpty() ? first.text() : "a";
    }

    private String nameBehind() {
        Token next = cursor.peek(1);
        return next.kind() == TokenKind.NAME ? Mistakes.shown(cursor, next) : "a";
    }

    /** list = expression { "," expression } [ "," ]. */
    private List<Expression> list(boolean[] tuple) {
        List<Expression> expressions = new ArrayList<>();
        expressions.add(expression());
        while (cursor.kind() == TokenKind.COMMA) {
            tuple[0] = true;
            cursor.next();
            if (cursor.endsStatement() || cursor.kind() == TokenKind.ASSIGN) {
                break;
            }
            expressions.add(expression());
        }
        return expressions;
    }

    private Expression expression() {
        return expressions.parse();
    }

    private boolean printsWithoutBrackets() {
        TokenKind next = cursor.peek(1).kind();
        return next == TokenKind.NAME
                || next == TokenKind.NUMBER
                || next == TokenKind.STRING
                || next == TokenKind.STRING_START;
    }

    // ---- errors

    private SyntaxError unexpected() {
        return switch (cursor.kind()) {
            case INVALID -> SyntaxError.reported(cursor);
            case CLOSE ->
                SyntaxError.here(
                        cursor,
                        "This '" + cursor.text(cursor.peek())
                                + "' closes nothing: remove it, or open the bracket before.");
            default ->
                SyntaxError.here(
                        cursor,
                        "'" + Mistakes.shown(cursor, cursor.peek()) + "' cannot stand here: end the line before it.");
        };
    }

    private void report(SyntaxError error, int start) {
        if (error.span().exists()) {
            diagnostics.error(error.span(), error.getMessage());
        }
        Token first = cursor.at(start);
        skipsBlock |= first.kind() == TokenKind.KEYWORD && Words.opensBlock(cursor.text(first));
        if (error.isUnclosed()) {
            cursor.index(error.place());
            int column = cursor.column(start);
            do {
                cursor.next();
                while (cursor.kind() != TokenKind.NEWLINE && cursor.kind() != TokenKind.END) {
                    cursor.next();
                }
            } while (cursor.kind() != TokenKind.END && cursor.columnBehind() > column);
        } else {
            recover(start, error.place());
        }
    }

    /** Goes to the end of the statement that begins at {@code start} and is wrong at {@code place}, over line ends in brackets. */
    private void recover(int start, int place) {
        int depth = 0;
        cursor.index(start);
        while (cursor.kind() != TokenKind.END) {
            TokenKind kind = cursor.kind();
            boolean passed = cursor.index() >= place && cursor.index() > start;
            if (passed && depth <= 0 && cursor.endsStatement()) {
                return;
            }
            if (passed && kind == TokenKind.NEWLINE && cursor.assignsNext()) {
                return;
            }
            depth += switch (kind) {
                case OPEN, FIELD_START -> 1;
                case CLOSE, FIELD_END -> -1;
                default -> 0;
            };
            depth = Math.max(depth, 0);
            cursor.next();
        }
    }

    private Span span(Token first, List<Expression> expressions) {
        return first.span().to(expressions.get(expressions.size() - 1).span());
    }
}
