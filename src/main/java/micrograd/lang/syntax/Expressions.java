package micrograd.lang.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.lang.syntax.Expr.Argument;
import micrograd.lang.syntax.Expr.Constant;
import micrograd.lang.syntax.Expr.Passing;
import micrograd.limits.Budgets;
import micrograd.text.PythonWords;

/**
 * Reads expressions from tokens. Rules go into each other at most {@link #DEEPEST} levels deep: what lies deeper is an error, as in Python; where a text is read
 * loosely the brackets that lie deepest are read ahead, so that none is too deep.
 */
final class Expressions extends TokenCursor {
    private static final int DEEPEST = 220;
    /** Where a text is read loosely: what lies deeper is read ahead. */
    private static final int DEEPEST_AT_ONCE = 100;

    /** So many brackets in each other are read by rules that go into each other. */
    private static final int AT_ONCE = 40;

    private static final int MOST_SIGNS = Budgets.SIGNS_IN_A_ROW;

    private final Reading reading;
    /** What was read ahead, by the place of the bracket that opens it among the tokens. */
    private Map<Integer, Ahead> ahead = Map.of();

    private boolean readsAhead;

    private int depth;
    private boolean noIn;

    Expressions(String source, Tokens tokens, Reading reading) {
        super(source, tokens);
        this.reading = reading;
    }

    /** A pair of brackets that was read: an expression, or the arguments of a call, and the token behind. */
    private record Ahead(Optional<Expr> expr, List<Argument> arguments, int behind) {}

    /** Brackets lie too deep in each other to be read at once. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooDeep() {
            super(null, null, false, false);
        }
    }

    /** Reads every so many levels of brackets of the line from a token on, the innermost first, and goes back to that token. */
    void readAhead(int first) {
        List<List<Integer>> levels = new ArrayList<>();
        int level = 0;
        for (int i = first; tokens.kinds[i] != Tokens.NEWLINE && tokens.kinds[i] != Tokens.END; i++) {
            String text = tokens.kinds[i] == Tokens.OPERATOR ? tokens.texts[i] : "";
            if (text.equals("(") || text.equals("[") || text.equals("{")) {
                if (level % AT_ONCE == 0 && level > 0) {
                    while (levels.size() < level / AT_ONCE) {
                        levels.add(new ArrayList<>());
                    }
                    levels.get(level / AT_ONCE - 1).add(i);
                }
                level++;
            } else if (level > 0 && (text.equals(")") || text.equals("]") || text.equals("}"))) {
                level--;
            }
        }
        readsAhead = true;
        ahead = new LinkedHashMap<>();
        for (int i = levels.size() - 1; i >= 0; i--) {
            for (int bracket : levels.get(i)) {
                depth = 0;
                noIn = false;
                next = bracket;
                Ahead read = bracketAt(bracket > first && endsExpression(bracket - 1));
                ahead.put(bracket, read);
            }
        }
        depth = 0;
        noIn = false;
        next = first;
    }

    /** Forgets what was read ahead. */
    void forgetAhead() {
        readsAhead = false;
        ahead = Map.of();
    }

    private Ahead bracketAt(boolean behindOperand) {
        if (!behindOperand) {
            Expr expr = bracketed(start());
            return new Ahead(Optional.of(expr), List.of(), next);
        }
        if (accept("(")) {
            List<Argument> arguments = arguments();
            return new Ahead(Optional.empty(), arguments, next);
        }
        skip();
        Expr index = index();
        closing("]");
        return new Ahead(Optional.of(index), List.of(), next);
    }

    private void deeper() {
        if (++depth > (reading.isLoose() ? DEEPEST_AT_ONCE : DEEPEST)) {
            depth = 0;
            if (reading.isLoose() && !readsAhead) {
                throw new TooDeep();
            }
            throw new Problem("too many nested parentheses", start(), Math.max(end(), start() + 1));
        }
    }

    // ---- lists of expressions

    // list = element { "," element } [ "," ]
    Expr list() {
        return starList();
    }

    /** An expression, or a tuple without brackets; elements may be starred, and {@code yield} may stand here. */
    Expr starList() {
        if (is("yield")) {
            return yielded();
        }
        int start = start();
        Expr first = starred();
        if (!is(",")) {
            return first;
        }
        List<Expr> elements = new ArrayList<>();
        elements.add(first);
        while (accept(",")) {
            if (!startsExpression()) {
                break;
            }
            elements.add(starred());
        }
        return new Expr.TupleOf(elements, start, lastEnd());
    }

    private boolean startsExpression() {
        int kind = kind();
        if (kind == Tokens.NAME) {
            return !PythonWords.isKeyword(text())
                    || switch (text()) {
                        case "not", "lambda", "None", "True", "False", "await", "yield" -> true;
                        default -> false;
                    };
        }
        return kind == Tokens.NUMBER
                || kind == Tokens.STRING
                || kind == Tokens.WRONG
                || kind == Tokens.OPERATOR
                        && switch (text()) {
                            case "(", "[", "{", "-", "+", "~", "*", "..." -> true;
                            default -> false;
                        };
    }

    private Expr starred() {
        int start = start();
        if (accept("*")) {
            Expr value = binary(0);
            return new Expr.Starred(value, start, lastEnd());
        }
        return named();
    }

    // targets = target { "," target } [ "," ]: what a for binds
    Expr targets() {
        int start = start();
        Expr first = target();
        if (!is(",")) {
            return first;
        }
        List<Expr> elements = new ArrayList<>();
        elements.add(first);
        while (accept(",")) {
            if (is("in") || is("=")) {
                break;
            }
            elements.add(target());
        }
        return new Expr.TupleOf(elements, start, lastEnd());
    }

    Expr target() {
        int start = start();
        if (accept("*")) {
            Expr value = binary(0);
            return new Expr.Starred(value, start, lastEnd());
        }
        return binary(0);
    }

    private Expr yielded() {
        int start = start();
        skip();
        if (accept("from")) {
            Expr value = expression();
            return new Expr.YieldFrom(value, start, lastEnd());
        }
        if (!startsExpression()) {
            return new Expr.Yield(Optional.empty(), start, lastEnd());
        }
        Expr value = starList();
        return new Expr.Yield(Optional.of(value), start, lastEnd());
    }

    // ---- expressions

    // named = name ":=" expression | expression
    Expr named() {
        int start = start();
        if (kind() == Tokens.NAME && isAhead(1, ":=") && !PythonWords.isKeyword(text())) {
            Expr.Name target = new Expr.Name(text(), start(), end());
            skip();
            skip();
            Expr value = expression();
            return new Expr.Walrus(target, value, start, lastEnd());
        }
        Expr value = expression();
        if (is(":=")) {
            throw new Problem("cannot use assignment expressions with " + named(value), value.start(), value.end());
        }
        return value;
    }

    private static String named(Expr expr) {
        return expr instanceof Expr.Attribute
                ? "attribute"
                : expr instanceof Expr.Item ? "subscript" : Targets.described(expr);
    }

    // expression = disjunction [ "if" disjunction "else" expression ] | lambda
    Expr expression() {
        deeper();
        try {
            if (is("lambda")) {
                return lambda();
            }
            Expr first = disjunction();
            if (!is("if")) {
                return first;
            }
            List<Expr> parts = new ArrayList<>();
            Expr last = first;
            while (is("if")) {
                skip();
                Expr test = disjunction();
                if (!is("else")) {
                    throw is(":") || atLineEnd() || is(")") || is("]") || is("}") || is(",")
                            ? new Problem("expected 'else' after 'if' expression", last.start(), test.end())
                            : unexpected();
                }
                skip();
                parts.add(last);
                parts.add(test);
                last = is("lambda") ? lambda() : disjunction();
            }
            Expr result = last;
            for (int i = parts.size() - 2; i >= 0; i -= 2) {
                result = new Expr.Conditional(
                        parts.get(i + 1), parts.get(i), result, parts.get(i).start(), result.end());
            }
            return result;
        } finally {
            depth--;
        }
    }

    private Expr lambda() {
        int start = start();
        skip();
        Parameters parameters = parameters(":", false);
        if (!accept(":")) {
            throw unexpected();
        }
        Expr body = expression();
        return new Expr.Lambda(parameters, body, start, lastEnd());
    }

    private Expr disjunction() {
        return logical(false);
    }

    private Expr logical(boolean and) {
        int start = start();
        Expr first = and ? inversion() : logical(true);
        String word = and ? "and" : "or";
        if (!is(word)) {
            return first;
        }
        List<Expr> operands = new ArrayList<>();
        operands.add(first);
        while (accept(word)) {
            operands.add(and ? inversion() : logical(true));
        }
        return new Expr.Logical(and, operands, start, lastEnd());
    }

    // inversion = "not" inversion | comparison
    private Expr inversion() {
        if (!is("not")) {
            return comparison();
        }
        List<Integer> nots = new ArrayList<>();
        while (is("not")) {
            nots.add(start());
            skip();
        }
        if (nots.size() > DEEPEST) {
            throw new Problem("too many nested parentheses", start(), end());
        }
        Expr value = comparison();
        for (int i = nots.size() - 1; i >= 0; i--) {
            value = new Expr.Unary("not", value, nots.get(i), value.end());
        }
        return value;
    }

    private Expr comparison() {
        int start = start();
        Expr first = binary(0);
        String operator = comparing();
        if (operator.isEmpty()) {
            return first;
        }
        List<Expr> operands = new ArrayList<>();
        List<String> operators = new ArrayList<>();
        operands.add(first);
        while (!operator.isEmpty()) {
            skip();
            if (operator.equals("not in") || operator.equals("is not")) {
                skip();
            }
            operators.add(operator);
            operands.add(binary(0));
            operator = comparing();
        }
        return new Expr.Comparison(operands, operators, start, lastEnd());
    }

    private String comparing() {
        if (kind() == Tokens.OPERATOR) {
            return switch (text()) {
                case "<", "<=", "==", "!=", ">", ">=" -> text();
                default -> "";
            };
        }
        if (is("in")) {
            return noIn ? "" : "in";
        }
        if (is("not") && isAhead(1, "in")) {
            return "not in";
        }
        if (is("is")) {
            return isAhead(1, "not") ? "is not" : "is";
        }
        return "";
    }

    // binary: levels of operators that bind to the left, of which those below a level are left alone
    private Expr binary(int least) {
        int start = start();
        Expr left = unary();
        while (kind() == Tokens.OPERATOR) {
            String operator = text();
            int level = level(operator);
            if (level < least) {
                break;
            }
            int place = start();
            skip();
            Expr right = binary(level + 1);
            left = new Expr.Binary(operator, left, right, place, start, lastEnd());
        }
        return left;
    }

    /** How closely an operator binds; -1 for what is none of those with levels. */
    private static int level(String operator) {
        if (operator.length() > 2) {
            return -1;
        }
        char first = operator.charAt(0);
        if (operator.length() == 2) {
            boolean doubled = operator.charAt(1) == first;
            return !doubled ? -1 : first == '<' || first == '>' ? 3 : first == '/' ? 5 : -1;
        }
        return switch (first) {
            case '|' -> 0;
            case '^' -> 1;
            case '&' -> 2;
            case '+', '-' -> 4;
            case '*', '/', '%', '@' -> 5;
            default -> -1;
        };
    }

    // unary = { "-" | "+" | "~" } power
    private Expr unary() {
        if (!is("-") && !is("+") && !is("~")) {
            return power();
        }
        int first = next;
        while (is("-") || is("+") || is("~")) {
            skip();
        }
        int behind = next;
        if (behind - first > MOST_SIGNS && !reading.isLoose()) {
            throw new Problem("too many nested parentheses", start(), end());
        }
        return signed(power(), first, behind);
    }

    private Expr signed(Expr operand, int first, int behind) {
        Expr value = operand;
        for (int i = behind - 1; i >= first; i--) {
            value = new Expr.Unary(tokens.texts[i], value, tokens.starts[i], lastEnd());
        }
        return value;
    }

    // power = primary { "**" { sign } primary }, to the right
    private Expr power() {
        int start = start();
        Expr base = primary();
        if (!is("**")) {
            return base;
        }
        List<Power> powers = new ArrayList<>();
        Expr last = base;
        while (is("**")) {
            int place = start();
            skip();
            if (depth + powers.size() >= DEEPEST && !reading.isLoose()) {
                depth = 0;
                throw new Problem("too many nested parentheses", start(), Math.max(end(), start() + 1));
            }
            int signs = next;
            while (is("-") || is("+") || is("~")) {
                skip();
            }
            powers.add(new Power(last, start, place, signs, next));
            start = start();
            last = primary();
        }
        for (int i = powers.size() - 1; i >= 0; i--) {
            Power power = powers.get(i);
            Expr exponent = signed(last, power.signs(), power.behind());
            last = new Expr.Binary("**", power.base(), exponent, power.at(), power.start(), lastEnd());
        }
        return last;
    }

    /** A base that waits for its exponent: where it starts, where the operator stands, and the signs of the exponent among the tokens. */
    private record Power(Expr base, int start, int at, int signs, int behind) {}

    // primary = atom { "." name | "(" arguments ")" | "[" index "]" }
    private Expr primary() {
        int start = start();
        Expr value = atom();
        while (kind() == Tokens.OPERATOR) {
            if (is(".")) {
                skip();
                int at = start();
                if (kind() != Tokens.NAME || PythonWords.isKeyword(text())) {
                    throw unexpected();
                }
                value = new Expr.Attribute(value, text(), at, start, end());
                skip();
            } else if (is("(") || is("[")) {
                value = behind(value, start);
            } else {
                break;
            }
        }
        return value;
    }

    /** A call, or an item, of what starts there. */
    private Expr behind(Expr value, int start) {
        boolean call = is("(");
        Ahead read = ahead.get(next);
        if (read == null) {
            boolean before = noIn;
            noIn = false;
            read = bracketAt(true);
            noIn = before;
        }
        next = read.behind();
        return call
                ? new Expr.Call(value, read.arguments(), start, lastEnd())
                : new Expr.Item(value, read.expr().orElseThrow(), start, lastEnd());
    }

    /** A closing bracket, or the word that two expressions stand side by side. */
    private void closing(String bracket) {
        if (accept(bracket)) {
            return;
        }
        if (kind() == Tokens.WRONG) {
            throw wrong();
        }
        if (startsExpression() && !is("*") && !is("-") && !is("+") && next > 0 && endsExpression(next - 1)) {
            int from = tokens.starts[next - 1];
            throw unclosedBefore(start()).isPresent() && Lexer.lineOf(source, from) < Lexer.lineOf(source, start())
                    ? unexpected()
                    : new Problem("invalid syntax. Perhaps you forgot a comma?", from, end());
        }
        throw unexpected();
    }

    private boolean endsExpression(int token) {
        int kind = tokens.kinds[token];
        return kind == Tokens.NUMBER
                || kind == Tokens.STRING
                || kind == Tokens.NAME && !PythonWords.isKeyword(tokens.texts[token])
                || kind == Tokens.OPERATOR && ")]}".contains(tokens.texts[token]);
    }

    // index = part { "," part } [ "," ]; part = expression | slice
    private Expr index() {
        int start = start();
        Expr first = part();
        if (!is(",")) {
            return first;
        }
        List<Expr> parts = new ArrayList<>();
        parts.add(first);
        while (accept(",")) {
            if (is("]")) {
                break;
            }
            parts.add(part());
        }
        return new Expr.TupleOf(parts, start, lastEnd());
    }

    private Expr part() {
        int start = start();
        Optional<Expr> from = is(":") ? Optional.empty() : Optional.of(starred());
        if (!is(":")) {
            if (from.isEmpty()) {
                throw unexpected();
            }
            return from.get();
        }
        skip();
        Optional<Expr> to = is(":") || is("]") || is(",") ? Optional.empty() : Optional.of(expression());
        Optional<Expr> step = Optional.empty();
        if (accept(":")) {
            step = is("]") || is(",") ? Optional.empty() : Optional.of(expression());
        }
        return new Expr.Slice(from, to, step, start, lastEnd());
    }

    // ---- calls and parameters

    /** The arguments of a call and its closing bracket. */
    List<Argument> arguments() {
        List<Argument> all = new ArrayList<>();
        boolean keyword = false;
        boolean spread = false;
        while (!is(")")) {
            int start = start();
            if (accept("**")) {
                Expr value = expression();
                all.add(new Argument(Passing.STARS, "", value, start, lastEnd()));
                keyword = true;
                spread = true;
            } else if (accept("*")) {
                Expr value = expression();
                if (spread) {
                    throw new Problem(
                            "iterable argument unpacking follows keyword argument unpacking", start, lastEnd());
                }
                all.add(new Argument(Passing.STAR, "", value, start, lastEnd()));
            } else if (kind() == Tokens.NAME && isAhead(1, "=") && !PythonWords.isKeyword(text())) {
                String name = text();
                skip();
                skip();
                if (is(",") || is(")")) {
                    throw new Problem("expected argument value expression", start, lastEnd());
                }
                Expr value = expression();
                for (Argument one : all) {
                    if (one.name().equals(name)) {
                        throw new Problem("keyword argument repeated: " + name, start, lastEnd());
                    }
                }
                all.add(new Argument(Passing.KEYWORD, name, value, start, lastEnd()));
                keyword = true;
                if (is("for") || is("async")) {
                    throw new Problem(
                            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
                            start,
                            start + name.length() + 1);
                }
            } else {
                Expr value = named();
                if (is("=")) {
                    throw refusedKeyword(value);
                }
                if (is("for")) {
                    value = comprehension(Expr.Making.GENERATOR, value, Optional.empty(), value.start());
                    if (!all.isEmpty() || is(",") && !isAhead(1, ")")) {
                        throw new Problem("Generator expression must be parenthesized", value.start(), value.end());
                    }
                }
                if (keyword) {
                    throw new Problem(
                            spread
                                    ? "positional argument follows keyword argument unpacking"
                                    : "positional argument follows keyword argument",
                            value.start(),
                            value.end());
                }
                all.add(new Argument(Passing.POSITION, "", value, start, lastEnd()));
            }
            if (!accept(",")) {
                break;
            }
        }
        closing(")");
        return all;
    }

    private Problem refusedKeyword(Expr value) {
        if (value instanceof Expr.Literal literal
                && (literal.kind() == Constant.TRUE
                        || literal.kind() == Constant.FALSE
                        || literal.kind() == Constant.NONE)) {
            return new Problem("cannot assign to " + Targets.described(value), value.start(), end());
        }
        return new Problem("expression cannot contain assignment, perhaps you meant \"==\"?", value.start(), end());
    }

    /** Parameters up to {@code close}, which is left; with hints where {@code hints}. */
    Parameters parameters(String close, boolean hints) {
        List<Parameters.Parameter> list = new ArrayList<>();
        int positionOnly = 0;
        int positional = -1;
        String more = "";
        String moreKeywords = "";
        boolean defaults = false;
        while (!is(close)) {
            int start = start();
            if (!moreKeywords.isEmpty()) {
                throw new Problem("arguments cannot follow var-keyword argument", start, end());
            }
            if (accept("**")) {
                moreKeywords = parameterName(list, more, moreKeywords);
                hint(hints);
            } else if (accept("*")) {
                if (positional >= 0) {
                    throw new Problem("* argument may appear only once", start, lastEnd());
                }
                positional = list.size();
                if (is(",")) {
                    if (isAhead(1, close) || isAhead(1, "**")) {
                        throw new Problem("named arguments must follow bare *", start, lastEnd());
                    }
                } else if (is(close)) {
                    throw new Problem("named arguments must follow bare *", start, lastEnd());
                } else {
                    more = parameterName(list, more, moreKeywords);
                    hint(hints);
                }
            } else if (accept("/")) {
                if (list.isEmpty()) {
                    throw new Problem("at least one argument must precede /", start, lastEnd());
                }
                if (positional >= 0 || positionOnly > 0) {
                    throw new Problem(
                            positionOnly > 0 ? "/ may appear only once" : "/ must be ahead of *", start, lastEnd());
                }
                positionOnly = list.size();
            } else {
                String name = parameterName(list, more, moreKeywords);
                hint(hints);
                Optional<Expr> otherwise = Optional.empty();
                if (accept("=")) {
                    if (is(",") || is(close)) {
                        throw new Problem("expected default value expression", start, lastEnd());
                    }
                    otherwise = Optional.of(expression());
                    defaults |= positional < 0;
                } else if (defaults && positional < 0) {
                    throw new Problem("non-default argument follows default argument", start, lastEnd());
                }
                list.add(new Parameters.Parameter(name, otherwise, start, lastEnd()));
            }
            if (!accept(",")) {
                break;
            }
        }
        if (!is(close)) {
            if (is("(")) {
                throw new Problem("Function parameters cannot be parenthesized", start(), end());
            }
            throw unexpected();
        }
        return new Parameters(list, positionOnly, positional < 0 ? list.size() : positional, more, moreKeywords);
    }

    private String parameterName(List<Parameters.Parameter> list, String more, String moreKeywords) {
        int start = start();
        String name = name();
        boolean twice = name.equals(more) || name.equals(moreKeywords);
        for (Parameters.Parameter one : list) {
            twice |= one.name().equals(name);
        }
        if (twice) {
            throw new Problem("duplicate argument '" + name + "' in function definition", start, lastEnd());
        }
        return name;
    }

    private void hint(boolean hints) {
        if (hints && accept(":")) {
            starred();
        }
    }

    // ---- atoms

    private Expr atom() {
        int start = start();
        switch (kind()) {
            case Tokens.NUMBER -> {
                String text = text();
                skip();
                return Lexer.isReal(text)
                        ? new Expr.Literal(Constant.REAL, text, Lexer.real(text), start, lastEnd())
                        : new Expr.Literal(Constant.WHOLE, text, 0, start, lastEnd());
            }
            case Tokens.STRING -> {
                return new StringReader(source, tokens, next, depth, reading).read(this);
            }
            case Tokens.NAME -> {
                return word(start);
            }
            case Tokens.OPERATOR -> {
                return bracketed(start);
            }
            default -> throw unexpected();
        }
    }

    /** Goes on behind so many tokens: the texts just read. */
    void behind(int token) {
        next = token;
    }

    private Expr word(int start) {
        String text = text();
        if (!PythonWords.isKeyword(text)) {
            skip();
            return new Expr.Name(text, start, lastEnd());
        }
        Constant kind = switch (text) {
            case "True" -> Constant.TRUE;
            case "False" -> Constant.FALSE;
            case "None" -> Constant.NONE;
            default -> Constant.ELLIPSIS;
        };
        if (kind == Constant.ELLIPSIS) {
            if (text.equals("await")) {
                throw new Problem("SyntaxError", "'await' is not supported here", "Call it as usual.", start, end());
            }
            throw unexpected();
        }
        skip();
        return new Expr.Literal(kind, text, 0, start, lastEnd());
    }

    private Expr bracketed(int start) {
        boolean before = noIn;
        Ahead read = ahead.get(next);
        if (read != null && read.expr().isPresent()) {
            next = read.behind();
            return read.expr().get();
        }
        if (is("(") || is("[") || is("{")) {
            noIn = false;
            deeper();
            try {
                return is("(") ? group(start) : is("[") ? listOf(start) : braces(start);
            } finally {
                noIn = before;
                depth--;
            }
        }
        if (accept("...")) {
            return new Expr.Literal(Constant.ELLIPSIS, "...", 0, start, lastEnd());
        }
        throw unexpected();
    }

    // group = "(" [ yield | comprehension | list ] ")"
    private Expr group(int start) {
        skip();
        if (accept(")")) {
            return new Expr.TupleOf(List.of(), start, lastEnd());
        }
        if (is("yield")) {
            Expr value = yielded();
            closing(")");
            return value;
        }
        Expr first = starred();
        if (is("for")) {
            return finished(comprehension(Expr.Making.GENERATOR, first, Optional.empty(), start), start, ")");
        }
        if (!is(",")) {
            if (is("=")) {
                Targets.refuseInTest(first, start(), end(), source);
            }
            if (first instanceof Expr.Starred) {
                closing(")");
                throw new Problem("cannot use starred expression here", first.start(), first.end());
            }
            closing(")");
            return moved(first, start, lastEnd());
        }
        List<Expr> elements = new ArrayList<>();
        elements.add(first);
        while (accept(",")) {
            if (is(")")) {
                break;
            }
            elements.add(starred());
        }
        if (is("for")) {
            throw new Problem("did you forget parentheses around the comprehension target?", first.start(), lastEnd());
        }
        closing(")");
        return new Expr.TupleOf(elements, start, lastEnd());
    }

    /** What stands in brackets, with the place of the brackets where an operator would otherwise be shown without them. */
    private static Expr moved(Expr inner, int start, int end) {
        if (inner instanceof Expr.Binary binary) {
            return new Expr.Binary(binary.operator(), binary.left(), binary.right(), binary.at(), start, end);
        }
        if (inner instanceof Expr.TupleOf tuple) {
            return new Expr.TupleOf(tuple.elements(), start, end);
        }
        return inner;
    }

    private Expr finished(Expr.Comprehension made, int start, String close) {
        closing(close);
        return new Expr.Comprehension(made.making(), made.element(), made.value(), made.clauses(), start, lastEnd());
    }

    private Expr listOf(int start) {
        skip();
        List<Expr> elements = new ArrayList<>();
        while (!is("]")) {
            elements.add(starred());
            if (is("for")) {
                if (elements.size() > 1) {
                    throw new Problem(
                            "did you forget parentheses around the comprehension target?",
                            elements.get(0).start(),
                            lastEnd());
                }
                return finished(comprehension(Expr.Making.LIST, elements.get(0), Optional.empty(), start), start, "]");
            }
            if (!accept(",")) {
                break;
            }
        }
        closing("]");
        return new Expr.ListOf(elements, start, lastEnd());
    }

    // braces = dict, set or comprehension
    private Expr braces(int start) {
        skip();
        List<Optional<Expr>> keys = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        boolean set = false;
        while (!is("}")) {
            if (!set && accept("**")) {
                keys.add(Optional.empty());
                values.add(binary(0));
            } else {
                Expr first = starred();
                if (!set && is(":") && !(first instanceof Expr.Starred)) {
                    int colon = start();
                    skip();
                    if (is("}") || is(",")) {
                        throw new Problem("expression expected after dictionary key and ':'", colon, colon + 1);
                    }
                    keys.add(Optional.of(first));
                    values.add(expression());
                    if (is("for")) {
                        return finished(
                                comprehension(Expr.Making.DICT, first, Optional.of(values.get(0)), start), start, "}");
                    }
                } else {
                    if (!keys.isEmpty() && !set) {
                        if (is(",") || is("}")) {
                            throw new Problem("':' expected after dictionary key", lastEnd() - 1, lastEnd());
                        }
                        closing("}");
                    }
                    set = true;
                    values.add(first);
                    if (is("for")) {
                        return finished(comprehension(Expr.Making.SET, first, Optional.empty(), start), start, "}");
                    }
                }
            }
            if (!accept(",")) {
                break;
            }
        }
        closing("}");
        return set ? new Expr.SetOf(values, start, lastEnd()) : new Expr.DictOf(keys, values, start, lastEnd());
    }

    // comprehension = "for" targets "in" disjunction { "if" condition } { … }
    private Expr.Comprehension comprehension(Expr.Making making, Expr element, Optional<Expr> value, int start) {
        if (element instanceof Expr.Starred) {
            throw new Problem("iterable unpacking cannot be used in comprehension", element.start(), element.end());
        }
        List<Expr.Clause> clauses = new ArrayList<>();
        while (is("for")) {
            skip();
            boolean before = noIn;
            noIn = true;
            Expr target = targets();
            noIn = before;
            Targets.require(target, "assign to", source);
            if (!accept("in")) {
                throw unexpected();
            }
            Expr iterable = disjunction();
            List<Expr> conditions = new ArrayList<>();
            while (is("if")) {
                skip();
                conditions.add(condition());
            }
            clauses.add(new Expr.Clause(target, iterable, conditions));
        }
        return new Expr.Comprehension(making, element, value, clauses, start, lastEnd());
    }

    private Expr condition() {
        if (kind() == Tokens.NAME && isAhead(1, ":=")) {
            return named();
        }
        Expr condition = disjunction();
        if (is("else")) {
            throw unexpected();
        }
        return condition;
    }
}
