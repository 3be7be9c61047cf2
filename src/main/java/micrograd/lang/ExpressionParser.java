package micrograd.lang;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import micrograd.lang.Instruction.Kind;
import micrograd.text.Numbers;

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
    private final List<Instruction> steps = new ArrayList<>();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Deque<Pending> brackets = new ArrayDeque<>();
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int operands;
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
        steps.clear();
        pending.clear();
        brackets.clear();
        operands = 0;
        behindOperand = false;
        done = false;
        while (!done) {
            while (!brackets.isEmpty() && cursor.kind() == TokenKind.NEWLINE) {
                cursor.next();
            }
            Pending bracket = brackets.peek();
            if (bracket != null && bracket.kind == Pending.Kind.STRING) {
                stringPart(bracket, cursor.peek());
            } else if (behindOperand) {
                operator(cursor.peek());
            } else {
                operand(cursor.peek());
            }
        }
        return new Expression(List.copyOf(steps), new Span(starts[0], ends[0]));
    }

    // ---- before an operand

    /** factor, up to its atom. */
    private void operand(Token token) {
        switch (token.kind()) {
            case NUMBER -> {
                cursor.next();
                leaf(number(token));
            }
            case STRING -> {
                cursor.next();
                leaf(Instruction.of(Kind.TEXT, Strings.value(cursor.text(token)), token.span(), token.span()));
            }
            case STRING_START -> open(Pending.Kind.STRING);
            case NAME -> name(token);
            case KEYWORD -> {
                if (!Words.isConstant(cursor.text(token))) {
                    throw wrong(Mistakes.keyword(cursor));
                }
                cursor.next();
                leaf(Instruction.of(Kind.CONSTANT, cursor.text(token), token.span(), token.span()));
            }
            case OPERATOR -> sign(token);
            case OPEN -> {
                if (cursor.text(token).equals("{")) {
                    throw wrong("Curly braces are not supported: group with round brackets, ( and ).");
                }
                open(cursor.text(token).equals("(") ? Pending.Kind.GROUP : Pending.Kind.LIST);
            }
            case CLOSE -> closeWithoutOperand(token);
            case SUPERSCRIPT -> throw wrong("A raised number stands behind what it is the power of: write x**2.");
            default -> throw missing();
        }
    }

    /** Either the keyword of an argument, {@code label=}, or an atom. */
    private void name(Token token) {
        Pending bracket = brackets.peek();
        boolean inCall =
                bracket != null && bracket == pending.peek() && bracket.kind == Pending.Kind.CALL && !bracket.named;
        cursor.next();
        if (inCall && cursor.is(TokenKind.ASSIGN, "=")) {
            if (bracket.keywords.contains(cursor.text(token))) {
                throw wrong("'" + cursor.text(token) + "' is given twice: remove one.");
            }
            if (bracket.keywords.size() >= MOST_KEYWORDS) {
                throw wrong("There are too many arguments: write fewer.");
            }
            bracket.keywords.add(cursor.text(token));
            bracket.named = true;
            cursor.next();
            return;
        }
        leaf(Instruction.of(Kind.NAME, cursor.text(token), token.span(), token.span()));
    }

    private void sign(Token token) {
        String operator = Operators.plain(cursor.text(token));
        if (!operator.equals("-") && !operator.equals("+")) {
            throw missing();
        }
        explain(token);
        pending.push(new Pending(Pending.Kind.UNARY, operator, Operators.UNARY, token, cursor.index()));
        cursor.next();
    }

    /** The end of a bracket with nothing in it, or with a comma before its end. */
    private void closeWithoutOperand(Token token) {
        Pending bracket = brackets.peek();
        boolean empty = bracket != null
                && bracket == pending.peek()
                && bracket.kind != Pending.Kind.INDEX
                && (bracket.comma || bracket.count == 0)
                && !bracket.named;
        if (!empty || !matches(bracket, token)) {
            throw missing();
        }
        close(bracket, token);
    }

    private void leaf(Instruction instruction) {
        steps.add(instruction);
        push(instruction.span().start(), instruction.span().end());
        behindOperand = true;
    }

    private Instruction number(Token token) {
        String text = cursor.text(token);
        char base = text.length() > 1 ? Letters.lower(text.charAt(1)) : ' ';
        if (text.charAt(0) == '0' && (base == 'x' || base == 'o' || base == 'b')) {
            double value = 0;
            for (int i = 2; i < text.length(); i++) {
                int digit = Letters.digit(text.charAt(i));
                value = digit < 0 ? value : value * (base == 'x' ? 16 : base == 'o' ? 8 : 2) + digit;
            }
            return Instruction.number(value, true, token.span());
        }
        boolean whole = true;
        for (int i = 0; i < text.length(); i++) {
            whole &= Letters.isDigit(text.charAt(i)) || text.charAt(i) == '_';
        }
        String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
        double value = Numbers.parse(plain);
        if (whole && Double.isInfinite(value)) {
            throw SyntaxError.at(token.span(), cursor, "This number is too large: write at most 1e308.");
        }
        return Instruction.number(value, whole, token.span());
    }

    // ---- behind an operand

    /** What follows an atom: an operator, an attribute, arguments, an index, or the end of a bracket or of the expression. */
    private void operator(Token token) {
        switch (token.kind()) {
            case OPERATOR -> binary(token);
            case SUPERSCRIPT -> raise(token);
            case DOT -> attribute(token);
            case OPEN -> openBehindOperand(token);
            case CLOSE -> {
                reduce(0);
                Pending bracket = brackets.peek();
                if (bracket == null) {
                    done = true;
                } else if (!matches(bracket, token)) {
                    throw wrong("This '" + cursor.text(token) + "' does not belong to the '"
                            + cursor.text(bracket.token) + "' before it: write " + closing(bracket) + ".");
                } else {
                    endArgument(bracket);
                    close(bracket, token);
                }
            }
            case COMMA -> comma(token);
            case FIELD_EQUALS, CONVERSION, FORMAT, FIELD_END -> fieldEnd(token);
            case STRING, STRING_START -> {
                Instruction last = steps.get(steps.size() - 1);
                if (last.kind() != Kind.TEXT && last.kind() != Kind.JOIN
                        || last.span().end() != ends[operands - 1]) {
                    throw wrong(Mistakes.neighbours(cursor));
                }
                pending.push(new Pending(Pending.Kind.OPERATOR, "+", Operators.JOIN, token, cursor.index()));
                behindOperand = false;
            }
            case NAME, NUMBER -> throw wrong(Mistakes.neighbours(cursor));
            case KEYWORD -> throw wrong(Mistakes.keyword(cursor));
            default -> {
                if (!brackets.isEmpty()) {
                    throw wrong(Mistakes.inBracket(cursor, brackets.peek()));
                }
                reduce(0);
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
        reduce(precedence == Operators.POWER ? precedence + 1 : precedence);
        if (precedence == Operators.COMPARE
                && steps.get(steps.size() - 1).kind() == Kind.COMPARE
                && steps.get(steps.size() - 1).span().end() == ends[operands - 1]) {
            throw wrong("Comparisons in a row are not supported: compare two at a time.");
        }
        pending.push(new Pending(Pending.Kind.OPERATOR, operator, precedence, token, cursor.index()));
        cursor.next();
        behindOperand = false;
    }

    /** A raised number: a power that binds like an index. */
    private void raise(Token token) {
        String raised = cursor.text(token);
        boolean negative = raised.charAt(0) == '⁻';
        double exponent = 0;
        for (int i = negative ? 1 : 0; i < raised.length(); i++) {
            exponent = exponent * 10 + Letters.superscript(raised.charAt(i));
        }
        diagnostics.hint(token.span(), "Read as a power; in Python write **.");
        cursor.next();
        steps.add(Instruction.number(negative ? -exponent : exponent, true, token.span()));
        extend(token.end());
        steps.add(Instruction.of(Kind.BINARY, "**", top(), token.span()));
    }

    private void attribute(Token dot) {
        Token name = cursor.peek(1);
        if (name.kind() != TokenKind.NAME) {
            cursor.next();
            throw SyntaxError.at(
                    dot.span(), cursor, "A name is missing behind the full stop: write .data, .grad or .backward().");
        }
        cursor.next();
        cursor.next();
        extend(name.end());
        steps.add(Instruction.of(Kind.ATTRIBUTE, cursor.text(name), top(), name.span()));
    }

    private void openBehindOperand(Token token) {
        String bracket = cursor.text(token);
        if (bracket.equals("{")) {
            throw wrong("Curly braces are not supported: group with round brackets, ( and ).");
        }
        if (steps.get(steps.size() - 1).kind() == Kind.NUMBER && cursor.peek(-1).kind() == TokenKind.NUMBER) {
            throw wrong(Mistakes.neighbours(cursor));
        }
        behindOperand = false;
        open(bracket.equals("(") ? Pending.Kind.CALL : Pending.Kind.INDEX);
    }

    private void comma(Token token) {
        reduce(0);
        Pending bracket = brackets.peek();
        if (bracket == null) {
            done = true;
            return;
        }
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
                    top(), cursor, "Arguments without a name come first: move this one before those with a name.");
        }
        bracket.named = false;
    }

    // ---- formatted strings

    /** text: what is between the fields. */
    private void stringPart(Pending string, Token token) {
        switch (token.kind()) {
            case STRING_TEXT -> {
                cursor.next();
                boolean raw = cursor.text(string.token).indexOf('r') >= 0
                        || cursor.text(string.token).indexOf('R') >= 0;
                steps.add(Instruction.of(Kind.TEXT, Strings.part(cursor.text(token), raw), token.span(), token.span()));
                push(token.start(), token.end());
                string.count++;
            }
            case FIELD_START -> open(Pending.Kind.FIELD);
            case STRING_END -> {
                cursor.next();
                pending.pop();
                brackets.pop();
                operands -= string.count;
                push(string.token.start(), token.end());
                steps.add(Instruction.of(Kind.JOIN, string.count, List.of(), top(), string.token.span()));
                behindOperand = true;
            }
            default -> throw wrong("This text is not closed: write quotes at its end.");
        }
    }

    /** field: its marks and its end. */
    private void fieldEnd(Token token) {
        reduce(0);
        Pending field = brackets.peek();
        if (field == null) {
            done = true;
            return;
        }
        if (field.kind != Pending.Kind.FIELD) {
            throw wrong(Mistakes.inBracket(cursor, field));
        }
        cursor.next();
        switch (token.kind()) {
            case FIELD_EQUALS -> {
                field.lead =
                        cursor.source.substring(field.token.end(), cursor.peek().start());
                if (cursor.kind() == TokenKind.FIELD_END && field.conversion.isEmpty()) {
                    field.conversion = "r";
                }
            }
            case CONVERSION -> {
                field.conversion = cursor.text(token).substring(1);
                if (!field.conversion.equals("r") && !field.conversion.equals("s") && !field.conversion.equals("a")) {
                    throw SyntaxError.at(token.span(), cursor, "Behind ! stands r or s: write !r.");
                }
            }
            case FORMAT -> field.format = cursor.text(token).substring(1);
            default -> {
                pending.pop();
                brackets.pop();
                operands--;
                push(field.token.start(), token.end());
                steps.add(new Instruction(
                        Kind.FIELD, field.format, 0, 1, List.of(field.conversion, field.lead), top(), token.span()));
                brackets.peek().count++;
                behindOperand = false;
                return;
            }
        }
        TokenKind next = cursor.kind();
        if (next != TokenKind.FIELD_END && next != TokenKind.FORMAT && next != TokenKind.CONVERSION) {
            throw wrong("A field ends here: write }.");
        }
    }

    // ---- the stacks

    private void open(Pending.Kind kind) {
        Token token = cursor.peek();
        if (brackets.size() >= nesting) {
            throw SyntaxError.here(
                    cursor, "There are more than " + nesting + " brackets in each other here: write fewer.");
        }
        Pending bracket = new Pending(kind, "", 0, token, cursor.index());
        pending.push(bracket);
        brackets.push(bracket);
        cursor.next();
    }

    private void close(Pending bracket, Token token) {
        cursor.next();
        pending.pop();
        brackets.pop();
        behindOperand = true;
        switch (bracket.kind) {
            case GROUP -> {
                if (bracket.count == 0) {
                    throw SyntaxError.at(
                            bracket.token.span().to(token.span()),
                            cursor,
                            "These brackets are empty: write an expression in them.");
                }
                if (bracket.comma) {
                    operands -= bracket.count;
                    push(bracket.token.start(), token.end());
                    steps.add(Instruction.of(Kind.TUPLE, bracket.count, List.of(), top(), bracket.token.span()));
                } else {
                    starts[operands - 1] = bracket.token.start();
                    extend(token.end());
                }
            }
            case LIST -> {
                operands -= bracket.count;
                push(bracket.token.start(), token.end());
                steps.add(Instruction.of(Kind.LIST, bracket.count, List.of(), top(), bracket.token.span()));
            }
            case INDEX -> {
                operands--;
                extend(token.end());
                steps.add(Instruction.of(
                        Kind.INDEX, "", top(), bracket.token.span().to(token.span())));
            }
            default -> {
                operands -= bracket.count;
                Span callee = top();
                extend(token.end());
                steps.add(Instruction.of(Kind.CALL, bracket.count, List.copyOf(bracket.keywords), top(), callee));
            }
        }
    }

    /** Writes down the operators that bind at least as tightly as {@code precedence}, down to the innermost bracket. */
    private void reduce(int precedence) {
        while (!pending.isEmpty() && !pending.peek().isBracket() && pending.peek().precedence >= precedence) {
            Pending operator = pending.pop();
            if (operator.kind == Pending.Kind.UNARY) {
                starts[operands - 1] = operator.token.start();
                steps.add(Instruction.of(Kind.UNARY, operator.operator, top(), operator.token.span()));
            } else {
                operands--;
                extend(ends[operands]);
                Kind kind = operator.precedence == Operators.COMPARE ? Kind.COMPARE : Kind.BINARY;
                steps.add(Instruction.of(kind, operator.operator, top(), operator.token.span()));
            }
        }
    }

    private void push(int start, int end) {
        if (operands == starts.length) {
            starts = Arrays.copyOf(starts, operands * 2);
            ends = Arrays.copyOf(ends, operands * 2);
        }
        starts[operands] = start;
        ends[operands++] = end;
    }

    private void extend(int end) {
        ends[operands - 1] = end;
    }

    private Span top() {
        return new Span(starts[operands - 1], ends[operands - 1]);
    }

    private boolean matches(Pending bracket, Token token) {
        return closing(bracket).equals(cursor.text(token));
    }

    private static String closing(Pending bracket) {
        return switch (bracket.kind) {
            case GROUP, CALL -> ")";
            case LIST, INDEX -> "]";
            default -> "}";
        };
    }

    /** Says how a sign from a book is read. */
    private void explain(Token token) {
        String written = cursor.text(token);
        if (!written.equals(Operators.plain(written))) {
            diagnostics.hint(
                    token.span(),
                    "'" + written + "' is read as " + Operators.plain(written) + ", which Python wants here.");
        }
    }

    // ---- errors

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
        Pending bracket = brackets.peek();
        if (bracket == null || !bracket.isClosedByBracket()) {
            return false;
        }
        int here = cursor.index();
        return switch (cursor.kind()) {
            case END, SEMICOLON -> true;
            case NAME, NUMBER, STRING, STRING_START, KEYWORD -> cursor.beginsLine(here);
            case ASSIGN -> here - bracket.place > 1 && cursor.beginsTarget(here);
            default -> false;
        };
    }

    private SyntaxError unclosed() {
        Pending bracket = brackets.peek();
        return SyntaxError.unclosed(
                bracket.token.span(),
                bracket.place,
                "This '" + cursor.text(bracket.token) + "' is not closed: write " + closing(bracket)
                        + " where it ends.");
    }
}
