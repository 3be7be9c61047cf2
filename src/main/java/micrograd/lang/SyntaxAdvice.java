package micrograd.lang;

import micrograd.lang.report.Letters;
import micrograd.lang.straight.Functions;
import micrograd.lang.syntax.SyntaxProblem;

/** What to tell a learner to do about what is wrong with the text of a program. */
final class SyntaxAdvice {
    private SyntaxAdvice() {}

    /** What to do about a problem of a program. */
    static String of(SyntaxProblem problem, String source) {
        if (!problem.advice().isEmpty()) {
            return problem.advice();
        }
        String message = problem.message();
        if (message.startsWith("expected ':'")) {
            return colon(problem, source);
        } else if (message.startsWith("expected an indented block")) {
            return "What belongs to it stands further right: write four blanks before its lines, or pass if there is nothing yet.";
        } else if (message.equals("unexpected indent")) {
            return "Remove the blanks before this line, or begin it in the column of the line above.";
        } else if (message.startsWith("unindent does not match")) {
            return "Begin this line in a column in which a line above begins.";
        } else if (problem.type().equals("TabError")) {
            return "Use blanks only, four for each level.";
        } else if (message.endsWith("was never closed")) {
            char open = message.charAt(1);
            return "Write " + (open == '(' ? ")" : open == '[' ? "]" : "}") + " where it ends.";
        } else if (message.startsWith("unmatched")) {
            return message.contains("}")
                    ? "Python has no braces around lines: those that belong together begin in the same column."
                    : "Remove it, or open the bracket before.";
        } else if (message.startsWith("unterminated")) {
            return "Write the quote at the end of the text.";
        } else if (message.contains("Maybe you meant '=='")) {
            return wordBefore(source, lineStart(source, problem.start())).equals("for")
                    ? LOOP
                    : message.startsWith("cannot assign") ? target(message) : "A single = assigns; == compares.";
        } else if (message.startsWith("Missing parentheses")) {
            return "print is a function: its arguments stand in brackets.";
        } else if (message.equals("'return' outside function")) {
            return "return belongs into a def: move it further right, under its function, or print the value.";
        } else if (message.endsWith("outside loop") || message.endsWith("not properly in loop")) {
            return "It belongs into a for or while: move it further right, under the loop.";
        } else if (message.startsWith("non-default argument follows")) {
            return "Put the parameters without a default first.";
        } else if (message.startsWith("positional argument follows")) {
            return "Put the arguments without a name first.";
        } else if (message.startsWith("expected 'except' or 'finally'")) {
            return "Write except: or finally: below the try.";
        } else if (message.startsWith("invalid decimal literal")) {
            return "A name does not begin with a digit; to multiply, write the sign: "
                    + product(at(source, problem.start(), problem.end())) + ".";
        } else if (message.startsWith("invalid character")) {
            return character(source.charAt(problem.start()));
        } else if (message.startsWith("invalid non-printable")) {
            return "A sign that cannot be seen stands here: remove it.";
        } else if (message.startsWith("unexpected character after line continuation")) {
            return "A backslash continues a line only as its very last character: remove it.";
        } else if (message.startsWith("leading zeros")) {
            return "A whole number does not begin with 0: write it without.";
        } else if (message.startsWith("keyword argument repeated")) {
            return "An argument is given once: remove one of the two.";
        } else if (message.startsWith("can't use starred")) {
            return "A value is missing before '*', to multiply; a star of its own spreads a list in brackets.";
        } else if (message.startsWith("no binding for nonlocal")) {
            return "nonlocal is for names of a function around this one: write global for one of the program.";
        } else if (message.contains("illegal expression for augmented")) {
            return "Only a name, an attribute or an element can stand before the sign.";
        } else if (message.startsWith("cannot assign to") || message.startsWith("cannot delete")) {
            return "Only a name, an attribute or an element can stand there.";
        } else if (message.contains("Perhaps you forgot a comma")) {
            return wordBefore(source, lineStart(source, problem.start())).equals("for")
                    ? LOOP
                    : "Write a comma, or an operator, between the two.";
        } else if (message.equals("expected '('")) {
            return "Write brackets behind the name, empty ones too: def f():";
        } else if (message.startsWith("duplicate argument")) {
            return "Give each parameter a name of its own.";
        } else if (message.contains(" declaration")) {
            return "Move the declaration to the start of the function.";
        } else if (message.startsWith("closing parenthesis")) {
            return "Close each bracket with its own kind, the inner ones first.";
        } else if (message.startsWith("f-string")) {
            return "In an f-string, braces hold an expression: {x} or {x:.2f}; write {{ for a brace.";
        } else if (message.equals("invalid syntax")) {
            return syntax(problem, source);
        }
        return "";
    }

    private static final String LOOP = "A for goes over the elements of something: for i in range(3):";

    /** Where a line starts, and behind its blanks and first word. */
    private static int lineStart(String source, int offset) {
        int start = Math.min(offset, source.length());
        while (start > 0 && source.charAt(start - 1) != '\n' && source.charAt(start - 1) != '\r') {
            start--;
        }
        while (start < source.length() && source.charAt(start) == ' ') {
            start++;
        }
        while (start < source.length() && Letters.continuesName(source.charAt(start))) {
            start++;
        }
        return start;
    }

    /** The word that ends right before an offset, blanks left out, or an empty one. */
    private static String wordBefore(String source, int offset) {
        int end = blanksBefore(source, offset);
        int start = end;
        while (start > 0 && Letters.continuesName(source.charAt(start - 1))) {
            start--;
        }
        return source.substring(start, end);
    }

    private static int blanksBefore(String source, int offset) {
        int end = Math.min(offset, source.length());
        while (end > 0 && (source.charAt(end - 1) == ' ' || source.charAt(end - 1) == '\t')) {
            end--;
        }
        return end;
    }

    private static boolean endsWith(String source, int offset, String text) {
        int end = blanksBefore(source, offset);
        return end >= text.length() && source.startsWith(text, end - text.length());
    }

    private static String at(String source, int start, int end) {
        return source.substring(Math.min(start, source.length()), Math.min(end, source.length()));
    }

    /** Whether what an offset stands behind in its line is meant as a comment, as other languages write it. */
    static boolean isInComment(String source, int offset) {
        int start = Math.min(offset, source.length());
        while (start > 0 && source.charAt(start - 1) != '\n') {
            start--;
        }
        int slashes = source.indexOf("//", start);
        int stars = source.indexOf("/*", start);
        return slashes >= 0 && slashes < offset || stars >= 0 && stars <= offset;
    }

    private static final String BRACES =
            "Python has no braces around lines: write a colon here, and begin the lines that belong to it further right.";

    static final String COMMENT = "A comment begins with #.";

    private static String colon(SyntaxProblem problem, String source) {
        String here = at(source, problem.start(), problem.end());
        String before = wordBefore(source, problem.start());
        if (before.equals("else") && here.equals("if")) {
            return "Python writes it as one word: elif.";
        } else if (here.equals("{")) {
            return BRACES;
        }
        return here.isEmpty() || here.startsWith("\n") || here.startsWith("\r")
                ? "Write a colon at the end of this line."
                : "Write a colon before '" + here + "'.";
    }

    private static String syntax(SyntaxProblem problem, String source) {
        String here = at(source, problem.start(), problem.end());
        String before = wordBefore(source, problem.start());
        String words = words(here, before, source, problem.start());
        if (!words.isEmpty()) {
            return words;
        } else if (isInComment(source, problem.start())) {
            return COMMENT;
        } else if (endsWith(source, problem.start(), "++") || endsWith(source, problem.start(), "--")) {
            return "There is no ++ or -- in Python: write += 1 or -= 1; or finish the expression.";
        } else if (here.equals("=")) {
            return signBeforeEquals(source, problem.start());
        } else if (here.isEmpty() || here.startsWith("\n") || here.startsWith("\r")) {
            return atEnd(source, problem.start(), before);
        } else if (Letters.superscript(here.charAt(0)) >= 0) {
            return "A raised number stands behind what it is the power of: write x**2.";
        } else if (here.equals(";")) {
            return "There is one ';' too many, or nothing stands before it: remove it.";
        } else if (here.equals("&") && endsWith(source, problem.start(), "&")) {
            return "Write and for &&.";
        } else if (here.equals("|") && endsWith(source, problem.start(), "|")) {
            return "Write or for ||.";
        } else if (here.equals("|")) {
            return "Bars are not supported: write abs(x) for |x|.";
        } else if (here.equals("!")) {
            return "Write not x for !x, and != for unequal.";
        } else if (here.equals("?")) {
            return "Remove it, or write a if test else b.";
        } else if (here.equals("==") && before.isEmpty()) {
            return "A single = assigns to a name on its left; == compares.";
        } else if (here.equals(">>") || here.equals("...")) {
            return "The prompt is not part of the program: remove it from each line.";
        } else if (here.equals("*") && endsWith(source, problem.start(), "**")) {
            return "There is one '*' too many: write ** for a power.";
        } else if (here.equals(".")) {
            return "A value is missing before the full stop.";
        }
        if (Letters.isBlank(here)) {
            return Verdict.BLANK;
        }
        char first = here.charAt(0);
        boolean value = Letters.continuesName(first) || first == '"' || first == '\'';
        boolean number = Letters.isDigit(first) || here.length() > 1 && first == '.';
        if (number && isNumber(before, source, problem.start())) {
            return "Two numbers stand side by side: write a sign between them.";
        }
        if (value && Functions.find(before).isPresent()) {
            return "A function takes its argument in brackets: write " + before + "(" + here + ").";
        }
        if (value && !before.isEmpty()) {
            return "Something is missing between '" + before + "' and '" + here
                    + "': a sign, as * to multiply, a bracket, or the end of the line.";
        }
        return "'" + here + "' cannot stand here: a value is missing before it, or a sign, bracket or colon.";
    }

    private static boolean isNumber(String before, String source, int offset) {
        return !before.isEmpty() && Letters.isDigit(before.charAt(0)) || endsWith(source, offset, ".");
    }

    /** About what is missing where a line ends. */
    private static String atEnd(String source, int offset, String before) {
        if (before.equals("import") || before.equals("from")) {
            return "The name of a module is missing: write import math.";
        }
        int end = blanksBefore(source, offset);
        if (endsWith(source, offset, ".")) {
            return "A name is missing behind the full stop: write .data, .grad or .backward().";
        }
        int start = end;
        while (start > 0 && "+-*/%=<>@&|^".indexOf(source.charAt(start - 1)) >= 0) {
            start--;
        }
        return start < end
                ? "A value is missing behind '" + source.substring(start, end)
                        + "': write a number, a name or an expression there."
                : "Something is missing at the end of this line.";
    }

    /** A number and what is right behind it, with the sign between them. */
    private static String product(String written) {
        int end = 0;
        while (end < written.length() && (Letters.isDigit(written.charAt(end)) || written.charAt(end) == '.')) {
            end++;
        }
        return end > 0 && end < written.length() && written.charAt(end) != '_'
                ? written.substring(0, end) + "*" + written.substring(end)
                : "2*a";
    }

    /** About a sign that no program has. */
    private static String character(char c) {
        if (Letters.isCurlyQuote(c)) {
            return "Curly quotes are for prose: write the straight ones, ' or \".";
        }
        return switch (c) {
            case '√' -> "Write sqrt(x) for √x.";
            case '≤' -> "Write <= for ≤.";
            case '≥' -> "Write >= for ≥.";
            case '≠' -> "Write != for ≠.";
            default ->
                Letters.isWide(c)
                        ? "'" + c + "' is a wide character: write " + Letters.narrow(c) + "."
                        : "Remove it, or type the plain sign of the keyboard instead.";
        };
    }

    /** About what cannot stand left of a sign of equality. */
    private static String target(String message) {
        if (message.contains("function call")) {
            return "Only a name can stand left of =: write f = …, or for a function def f(x): with its return; == compares.";
        }
        return message.contains("literal")
                ? "The name stands left of =, and its value right of it: a = 1; == compares."
                : "A single = assigns to a name on its left; == compares.";
    }

    /** About words of this and of other languages. */
    private static String words(String here, String before, String source, int start) {
        switch (here) {
            case "else", "elif", "except", "finally" -> {
                return "'" + here
                        + "' stands in the column of the line that it belongs to, right behind that one's lines.";
            }
            case "then", "do" -> {
                return "Python has no '" + here + "': write a colon.";
            }
            case "{" -> {
                return BRACES;
            }
            default -> {}
        }
        switch (before) {
            case "var", "let", "const", "int", "float", "double", "auto" -> {
                return "Python declares no names: write " + here + " = ….";
            }
            case "function", "func", "fn", "fun" -> {
                return "A function begins with def: def " + here + "(…):";
            }
            case "new" -> {
                return "Python has no 'new': write " + here + "(…).";
            }
            default -> {}
        }
        if (here.equals("=") && wordBefore(source, lineStart(source, start)).equals("for")) {
            return LOOP;
        }
        if (here.equals("=") && micrograd.lang.syntax.Parser.isKeyword(before)) {
            return "'" + before + "' is a word of Python's own: as a name, choose another one, " + before + "_ = ….";
        }
        if (micrograd.lang.syntax.Parser.isKeyword(here)) {
            return "'" + here + "' is a word of Python's own and cannot stand here: as a name, choose another one.";
        }
        return "";
    }

    private static String signBeforeEquals(String source, int start) {
        int end = blanksBefore(source, start);
        char sign = end == 0 ? ' ' : source.charAt(end - 1);
        if (sign == '=') {
            return "There is one '=' too many: write a single = to assign.";
        }
        return "+-*/%".indexOf(sign) >= 0
                ? "'" + sign + " =' with a space is no operator: write " + sign + "= or finish the expression."
                : "A single = assigns to a name on its left; == compares.";
    }
}
