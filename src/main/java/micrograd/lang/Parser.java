package micrograd.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses a source into statements. A wrong statement is reported and left out, and parsing goes on behind it.
 *
 * <p>White space before a line means nothing by itself, but all lines have to stand in the same column, except those below a
 * {@code def name():}.
 */
final class Parser {
    private final Cursor cursor;
    private final Diagnostics diagnostics;
    private final ExpressionParser expressions;
    private final List<Statement> statements = new ArrayList<>();
    private final Layout layout;
    private boolean bodyFollows;

    private Parser(Cursor cursor, Diagnostics diagnostics, Limits limits) {
        this.cursor = cursor;
        this.diagnostics = diagnostics;
        layout = new Layout(cursor, diagnostics);
        expressions = new ExpressionParser(cursor, diagnostics, limits.nesting());
    }

    /** program = { line }. */
    static Program parse(String source, Diagnostics diagnostics, Limits limits) {
        Cursor cursor = new Cursor(source, new Lexer(source, diagnostics).scan());
        Parser parser = new Parser(cursor, diagnostics, limits);
        boolean python = cursor.calls("Value")
                || cursor.calls("Tensor")
                || cursor.calls("tensor")
                || cursor.calls("Neuron")
                || cursor.calls("Layer")
                || cursor.calls("MLP");
        while (cursor.kind() != TokenKind.END && !diagnostics.isFull()) {
            parser.line();
        }
        parser.layout.end();
        return new Program(parser.statements, python);
    }

    /** line = [ statement { ";" statement } [ ";" ] ] NEWLINE. */
    private void line() {
        if (cursor.kind() == TokenKind.NEWLINE) {
            cursor.next();
            return;
        }
        int start = cursor.index();
        if (layout.isInSkippedBlock()) {
            cursor.skipLine();
            return;
        }
        layout.beginLine();
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
            layout.expectBlock();
        } else if (cursor.endsStatement()) {
            throw layout.bodyMissing(first);
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
                targets.add(Targets.of(values, cursor));
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
        Target target = Targets.of(left.get(0), cursor);
        if (left.size() > 1) {
            throw SyntaxError.here(
                    cursor, "Only one name can stand before '" + cursor.text(sign) + "': write a line for each.");
        }
        cursor.next();
        Expression value = expression();
        statements.add(new Statement.Augment(
                target, operator, value, sign.span(), first.span().to(value.span())));
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
        if (first.kind() == TokenKind.KEYWORD && Words.opensBlock(cursor.text(first))) {
            layout.skipBlock();
        }
        if (error.isUnclosed()) {
            cursor.skipUnclosed(start, error.place());
        } else {
            cursor.skipStatement(start, error.place());
        }
    }

    private Span span(Token first, List<Expression> expressions) {
        return first.span().to(expressions.get(expressions.size() - 1).span());
    }
}
