package micrograd.lang;

import micrograd.lang.Instruction.Kind;

/**
 * Parses an expression into instructions, operands before operators, with a stack of its own for what is still open, so that
 * nesting of any depth costs no frames:
 *
 * <pre>
 * expression = sum [ ( "&lt;" | "&gt;" | "&lt;=" | "&gt;=" | "==" | "!=" ) sum ]
 * sum        = term { ( "+" | "-" ) term }
 * term       = factor { ( "*" | "/" ) factor }
 * factor     = ( "+" | "-" ) factor | power
 * power      = primary [ ( "**" | "^" ) factor ]
 * primary    = atom { "." NAME | "(" [ arguments ] ")" | "[" expression "]" | SUPERSCRIPT }
 * atom       = NUMBER | NAME | "True" | "False" | "None" | text { text } | "(" [ list ] ")" | "[" [ list ] "]"
 * arguments  = argument { "," argument } [ "," ]
 * argument   = [ NAME "=" ] expression
 * list       = expression { "," expression } [ "," ]
 * text       = STRING | STRING_START { STRING_TEXT | field } STRING_END
 * field      = "{" expression [ "=" ] [ CONVERSION ] [ FORMAT ] "}"
 * </pre>
 *
 * <p>It is in one of two states: before an operand ({@link #operand}) or behind one ({@link #operator}).
 */
final class ExpressionParser {
    private static final int MOST_KEYWORDS = 20;

    private final Cursor cursor;
    private final Diagnostics diagnostics;
    private final int nesting;
    private final ExpressionStack stack = new ExpressionStack();
    private boolean behindOperand;
    private boolean done;

    ExpressionParser(Cursor cursor, Diagnostics diagnostics, int nesting) {
        this.cursor = cursor;
        this.diagnostics = diagnostics;
        this.nesting = nesting;
    }

    /**
     * The expression that begins at the cursor, which is left behind it.
     *
     * @throws SyntaxError if there is none
     */
    Expression parse() {
        stack.clear();
        behindOperand = false;
        done = false;
        while (!done) {
            while (stack.depth() > 0 && cursor.kind() == TokenKind.NEWLINE) {
                cursor.next();
            }
            if (stack.isIn(Pending.Kind.STRING)) {
                stringPart(stack.bracket(), cursor.peek());
            } else if (behindOperand) {
                operator(cursor.peek());
            } else {
                operand(cursor.peek());
            }
        }
        return stack.expression();
    }

    // ---- before an operand

    /** factor, up to its atom. */
    private void operand(Token token) {
        switch (token.kind()) {
            case NUMBER -> number(token);
            case STRING -> leaf(Kind.TEXT, Literals.text(cursor.text(token)), token);
            case STRING_START -> open(Pending.Kind.STRING);
            case NAME -> name(token);
            case KEYWORD -> {
                if (!Words.isConstant(cursor.text(token))) {
                    throw wrong(Mistakes.keyword(cursor));
                }
                leaf(Kind.CONSTANT, cursor.text(token), token);
            }
            case OPERATOR -> sign(token);
            case OPEN -> {
                refuseBraces(token);
                open(cursor.text(token).equals("(") ? Pending.Kind.GROUP : Pending.Kind.LIST);
            }
            case CLOSE -> closeWithoutOperand(token);
            case SUPERSCRIPT -> throw wrong("A raised number stands behind what it is the power of: write x**2.");
            default -> throw missing();
        }
    }

    private void number(Token token) {
        String text = cursor.text(token);
        boolean whole = Literals.isWhole(text);
        double number = Literals.number(text);
        if (whole && Double.isInfinite(number)) {
            throw wrong("This number is too large: write at most 1e308.");
        }
        cursor.next();
        stack.leaf(Instruction.number(number, whole, token.span()));
        behindOperand = true;
    }

    private void leaf(Kind kind, String text, Token token) {
        cursor.next();
        stack.leaf(Instruction.of(kind, text, token.span(), token.span()));
        behindOperand = true;
    }

    /** Either the keyword of an argument, {@code label=}, or an atom. */
    private void name(Token token) {
        boolean inCall = stack.isIn(Pending.Kind.CALL) && stack.isBehindBracket() && !stack.bracket().named;
        if (!inCall || !cursor.is(cursor.peek(1), TokenKind.ASSIGN, "=")) {
            leaf(Kind.NAME, cursor.text(token), token);
            return;
        }
        Pending call = stack.bracket();
        if (call.keywords.contains(cursor.text(token))) {
            throw wrong("'" + cursor.text(token) + "' is given twice: remove one.");
        }
        if (call.keywords.size() >= MOST_KEYWORDS) {
            throw wrong("There are too many arguments: write fewer.");
        }
        call.keywords.add(cursor.text(token));
        call.named = true;
        cursor.next();
        cursor.next();
    }

    private void sign(Token token) {
        String operator = Operators.plain(cursor.text(token));
        if (!operator.equals("-") && !operator.equals("+")) {
            throw missing();
        }
        explain(token);
        stack.await(new Pending(Pending.Kind.UNARY, operator, Operators.UNARY, token, cursor.index()));
        cursor.next();
    }

    /** The end of a bracket with nothing in it, or with a comma before its end. */
    private void closeWithoutOperand(Token token) {
        boolean behindBracket = stack.isBehindBracket() && stack.bracket().isComplete();
        if (!behindBracket || !matches(stack.bracket(), token)) {
            throw missing();
        }
        Pending bracket = stack.bracket();
        if (bracket.kind == Pending.Kind.GROUP && bracket.count == 0) {
            throw SyntaxError.at(
                    bracket.token.span().to(token.span()),
                    cursor,
                    "These brackets are empty: write an expression in them.");
        }
        close(token);
    }

    // ---- behind an operand

    /** What follows an atom: an operator, an attribute, arguments, an index, or the end of a bracket or of the expression. */
    private void operator(Token token) {
        switch (token.kind()) {
            case OPERATOR -> binary(token);
            case SUPERSCRIPT -> {
                diagnostics.hint(token.span(), "Read as a power; in Python write **.");
                cursor.next();
                stack.raise(Literals.superscript(cursor.text(token)), token.span());
            }
            case DOT -> attribute(token);
            case OPEN -> openBehindOperand(token);
            case CLOSE, COMMA, FIELD_EQUALS, CONVERSION, FORMAT, FIELD_END -> {
                stack.reduce(0);
                if (stack.depth() == 0) {
                    done = true;
                } else if (token.kind() == TokenKind.CLOSE) {
                    closeBehindOperand(token);
                } else if (token.kind() == TokenKind.COMMA) {
                    comma();
                } else {
                    fieldMark(token);
                }
            }
            case STRING, STRING_START -> {
                if (!stack.endsWith(Kind.TEXT) && !stack.endsWith(Kind.JOIN)) {
                    throw wrong(Mistakes.neighbours(cursor));
                }
                stack.await(new Pending(Pending.Kind.OPERATOR, "+", Operators.JOIN, token, cursor.index()));
                behindOperand = false;
            }
            case NAME, NUMBER -> throw wrong(Mistakes.neighbours(cursor));
            case KEYWORD -> throw wrong(Mistakes.keyword(cursor));
            default -> {
                if (stack.depth() > 0) {
                    throw wrong(Mistakes.inBracket(cursor, stack.bracket()));
                }
                stack.reduce(0);
                done = true;
            }
        }
    }

    private void binary(Token token) {
        String operator = Operators.plain(cursor.text(token));
        int precedence = Operators.precedence(operator);
        if (precedence == 0) {
            throw wrong(Mistakes.operator(cursor));
        }
        explain(token);
        stack.reduce(precedence == Operators.POWER ? precedence + 1 : precedence);
        if (precedence == Operators.COMPARE && stack.endsWith(Kind.COMPARE)) {
            throw wrong("Comparisons in a row are not supported: compare two at a time.");
        }
        stack.await(new Pending(Pending.Kind.OPERATOR, operator, precedence, token, cursor.index()));
        cursor.next();
        behindOperand = false;
    }

    private void attribute(Token dot) {
        Token name = cursor.peek(1);
        cursor.next();
        if (name.kind() != TokenKind.NAME) {
            throw SyntaxError.at(
                    dot.span(), cursor, "A name is missing behind the full stop: write .data, .grad or .backward().");
        }
        cursor.next();
        stack.attribute(cursor.text(name), name.span());
    }

    private void openBehindOperand(Token token) {
        refuseBraces(token);
        if (cursor.peek(-1).kind() == TokenKind.NUMBER) {
            throw wrong(Mistakes.neighbours(cursor));
        }
        behindOperand = false;
        open(cursor.text(token).equals("(") ? Pending.Kind.CALL : Pending.Kind.INDEX);
    }

    private void closeBehindOperand(Token token) {
        Pending bracket = stack.bracket();
        if (!matches(bracket, token)) {
            throw wrong("This '" + cursor.text(token) + "' does not belong to the '" + cursor.text(bracket.token)
                    + "' before it: write " + bracket.closing() + ".");
        }
        endArgument(bracket);
        close(token);
    }

    private void comma() {
        Pending bracket = stack.bracket();
        if (bracket.kind == Pending.Kind.FIELD || bracket.kind == Pending.Kind.INDEX) {
            throw wrong("A comma is not supported here: write one value.");
        }
        endArgument(bracket);
        bracket.comma = true;
        cursor.next();
        behindOperand = false;
    }

    private void endArgument(Pending bracket) {
        bracket.count++;
        if (!bracket.keywords.isEmpty() && !bracket.named) {
            throw SyntaxError.at(
                    stack.top(),
                    cursor,
                    "Arguments without a name come first: move this one before those with a name.");
        }
        bracket.named = false;
    }

    // ---- formatted strings

    /** text: what is between the fields. */
    private void stringPart(Pending string, Token token) {
        switch (token.kind()) {
            case STRING_TEXT -> {
                String opening = cursor.text(string.token);
                boolean raw = opening.indexOf('r') >= 0 || opening.indexOf('R') >= 0;
                leaf(Kind.TEXT, Literals.part(cursor.text(token), raw), token);
                string.count++;
            }
            case FIELD_START -> {
                open(Pending.Kind.FIELD);
                behindOperand = false;
            }
            case STRING_END -> close(token);
            default -> throw wrong("This text is not closed: write quotes at its end.");
        }
    }

    /** field: its marks and its end. */
    private void fieldMark(Token token) {
        Pending field = stack.bracket();
        if (field.kind != Pending.Kind.FIELD) {
            throw wrong(Mistakes.inBracket(cursor, field));
        }
        if (token.kind() == TokenKind.FIELD_END) {
            close(token);
            stack.bracket().count++;
            return;
        }
        cursor.next();
        switch (token.kind()) {
            case FIELD_EQUALS -> {
                field.lead =
                        cursor.source.substring(field.token.end(), cursor.peek().start());
                field.conversion = cursor.kind() == TokenKind.FIELD_END ? "r" : "";
            }
            case CONVERSION -> {
                field.conversion = cursor.text(token).substring(1);
                if (!field.conversion.equals("r") && !field.conversion.equals("s") && !field.conversion.equals("a")) {
                    throw SyntaxError.at(token.span(), cursor, "Behind ! stands r or s: write !r.");
                }
            }
            default -> field.format = cursor.text(token).substring(1);
        }
        TokenKind next = cursor.kind();
        if (next != TokenKind.FIELD_END && next != TokenKind.FORMAT && next != TokenKind.CONVERSION) {
            throw wrong("A field ends here: write }.");
        }
    }

    // ---- brackets

    private void open(Pending.Kind kind) {
        if (stack.depth() >= nesting) {
            throw wrong("There are more than " + nesting + " brackets in each other here: write fewer.");
        }
        stack.open(new Pending(kind, "", 0, cursor.peek(), cursor.index()));
        cursor.next();
    }

    private void close(Token token) {
        stack.close(token.span());
        cursor.next();
        behindOperand = true;
    }

    private boolean matches(Pending bracket, Token token) {
        return bracket.closing().equals(cursor.text(token));
    }

    private void refuseBraces(Token token) {
        if (cursor.text(token).equals("{")) {
            throw wrong("Curly braces are not supported: group with round brackets, ( and ).");
        }
    }

    // ---- what to say

    /** Says how a sign from a book is read. */
    private void explain(Token token) {
        String written = cursor.text(token);
        if (!written.equals(Operators.plain(written))) {
            diagnostics.hint(
                    token.span(),
                    "'" + written + "' is read as " + Operators.plain(written) + ", which Python wants here.");
        }
    }

    private SyntaxError missing() {
        return isUnclosed() ? unclosed() : Mistakes.missingValue(cursor);
    }

    private SyntaxError wrong(String message) {
        return cursor.kind() == TokenKind.INVALID
                ? SyntaxError.reported(cursor)
                : isUnclosed() ? unclosed() : SyntaxError.here(cursor, message);
    }

    /** Whether what follows looks like the next statement rather than like more of the open bracket. */
    private boolean isUnclosed() {
        if (stack.depth() == 0 || !stack.bracket().isClosedByBracket()) {
            return false;
        }
        int here = cursor.index();
        return switch (cursor.kind()) {
            case END, SEMICOLON -> true;
            case NAME, NUMBER, STRING, STRING_START, KEYWORD -> cursor.beginsLine(here);
            case ASSIGN -> here - stack.bracket().place > 1 && cursor.beginsTarget(here);
            default -> false;
        };
    }

    private SyntaxError unclosed() {
        Pending bracket = stack.bracket();
        return SyntaxError.unclosed(
                bracket.token.span(),
                bracket.place,
                "This '" + cursor.text(bracket.token) + "' is not closed: write " + bracket.closing()
                        + " where it ends.");
    }
}
