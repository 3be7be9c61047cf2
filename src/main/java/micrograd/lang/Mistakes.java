package micrograd.lang;

/** What to say about common slips: what is wrong here and what to write instead. */
final class Mistakes {
    private Mistakes() {}

    /** A value is wanted at the cursor, and something else stands there. */
    static SyntaxError missingValue(Cursor cursor) {
        if (cursor.kind() == TokenKind.INVALID) {
            return SyntaxError.reported(cursor);
        }
        Token here = cursor.peek();
        Token before = cursor.peek(-1);
        boolean first =
                cursor.index() == 0 || before.kind() == TokenKind.NEWLINE || before.kind() == TokenKind.SEMICOLON;
        if (first) {
            return SyntaxError.here(
                    cursor, "A line does not begin with '" + cursor.text(here) + "': begin it with a name, a = 2.");
        }
        String last = cursor.text(before);
        Token earlier = cursor.peek(-2);
        if ((last.equals("+") || last.equals("-"))
                && cursor.is(earlier, TokenKind.OPERATOR, last)
                && earlier.end() == before.start()
                && cursor.endsStatement()) {
            String name = cursor.text(cursor.peek(-3));
            return SyntaxError.at(
                    earlier.span().to(before.span()),
                    cursor,
                    "There is no '" + last + last + "' in Python: write " + name + " " + last + "= 1.");
        }
        if (here.kind() == TokenKind.ASSIGN && before.kind() == TokenKind.ASSIGN) {
            return SyntaxError.here(
                    cursor, "There is one '" + cursor.text(here) + "' too many: write a single = to assign.");
        }
        if (here.kind() == TokenKind.ASSIGN && before.kind() == TokenKind.OPERATOR) {
            return SyntaxError.at(
                    before.span().to(here.span()),
                    cursor,
                    "'" + last + " =' with a space is no operator: write " + last + "= or finish the expression.");
        }
        if (cursor.is(TokenKind.OPERATOR, "|")) {
            return SyntaxError.here(cursor, "Bars are not supported: write abs(x) for |x|.");
        }
        if (last.equals("**") && cursor.is(TokenKind.OPERATOR, "*")) {
            return SyntaxError.here(cursor, "There is one '*' too many: write ** for a power.");
        }
        boolean atEnd = cursor.endsStatement();
        return atEnd
                ? SyntaxError.at(
                        before.span(),
                        cursor,
                        "A value is missing behind '" + last + "': write a number, a name or an expression there.")
                : SyntaxError.here(
                        cursor,
                        "A value is missing between '" + last + "' and '" + shown(cursor, here)
                                + "': write a number, a name or an expression there.");
    }

    /** Two operands stand next to each other at the cursor. */
    static String neighbours(Cursor cursor) {
        Token before = cursor.peek(-1);
        Token here = cursor.peek();
        String left = shown(cursor, before);
        String right = shown(cursor, here);
        if (before.kind() == TokenKind.NAME && Functions.find(left).isPresent() && here.kind() != TokenKind.STRING) {
            return "A function takes its argument in brackets: write " + left + "(" + right + ").";
        }
        if (before.kind() == TokenKind.NUMBER && here.kind() == TokenKind.NUMBER) {
            return "Two numbers stand side by side: write an operator between " + left + " and " + right + ".";
        }
        if (before.kind() == TokenKind.NUMBER && here.kind() == TokenKind.OPEN) {
            return "Multiplication needs its sign: write " + left + "*(…).";
        }
        if (isFactor(before.kind()) && isFactor(here.kind())) {
            return "Multiplication needs its sign: write " + left + "*" + right + ", or begin a new line.";
        }
        return "Something is missing between '" + left + "' and '" + right
                + "': write an operator or a comma, or begin a new line.";
    }

    /** A word of Python's own stands at the cursor, where none is supported. */
    static String keyword(Cursor cursor) {
        String word = cursor.text(cursor.peek());
        return switch (word) {
            case "for", "while", "break", "continue" ->
                "Loops and comprehensions ('" + word + "') are not supported: write out each repetition.";
            case "if", "elif", "else" ->
                "Conditions ('" + word + "') are not supported: write the branch you mean, or relu, max and min.";
            case "lambda" -> "Functions of your own ('lambda') are not supported: write out the expression.";
            case "def" -> "Functions of your own ('def') are not supported: write out the expression.";
            case "class" ->
                "Classes are not supported: Value, Neuron, Layer and MLP are there already, remove the class.";
            case "and", "or", "not" -> "'" + word + "' is not supported: write one comparison at a time.";
            case "in", "is" -> "'" + word + "' is not supported: compare with == or <.";
            case "return" -> "'return' is not supported: assign the result to a name instead.";
            case "with" -> "'with' is not supported: write the lines below it on their own.";
            case "try", "except", "finally", "raise" ->
                "Exceptions ('" + word + "') are not supported: write the lines on their own.";
            case "del", "global", "nonlocal" -> "'" + word + "' is not needed here: remove the line.";
            case "import", "from" -> "'" + word + "' begins a line of its own: begin a new line before it.";
            default -> "'" + word + "' is not supported: write assignments such as a = 2.";
        };
    }

    /** An operator of Python's that is not supported stands at the cursor. */
    static String operator(Cursor cursor) {
        String operator = cursor.text(cursor.peek());
        return switch (operator) {
            case "//" -> "'//' is not supported: write / to divide; a comment begins with #.";
            case "%" -> "'%' is not supported: write numbers into a text with f'{x:.4f}'.";
            case "@" -> "'@' is not supported: write the products and their sum out.";
            case "<>" -> "'<>' is not supported: write != for unequal.";
            case "|" -> "Bars are not supported: write abs(x) for |x|.";
            default -> "'" + operator + "' is not supported: the operators are + - * / and **.";
        };
    }

    /** Something that ends an expression stands at the cursor, in an open bracket. */
    static String inBracket(Cursor cursor, Pending bracket) {
        return switch (cursor.kind()) {
            case ASSIGN ->
                "'" + cursor.text(cursor.peek())
                        + "' cannot stand in brackets: compare with ==, or assign on a line of its own.";
            case COLON ->
                bracket.kind == Pending.Kind.INDEX
                        ? "Slices are not supported: write a single index."
                        : "':' cannot stand in brackets: remove it.";
            default ->
                "'" + shown(cursor, cursor.peek()) + "' cannot stand here: close the '" + cursor.text(bracket.token)
                        + "' first.";
        };
    }

    private static boolean isFactor(TokenKind kind) {
        return kind == TokenKind.NAME
                || kind == TokenKind.NUMBER
                || kind == TokenKind.CLOSE
                || kind == TokenKind.SUPERSCRIPT;
    }

    /** A token as an error shows it, shortened if long. */
    static String shown(Cursor cursor, Token token) {
        if (token.kind() == TokenKind.NEWLINE || token.kind() == TokenKind.END) {
            return "the end of the line";
        }
        String text = cursor.text(token);
        return text.length() > 20 ? text.substring(0, 19) + "…" : text;
    }
}
