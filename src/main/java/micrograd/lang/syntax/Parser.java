package micrograd.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import micrograd.limits.Budgets;
import micrograd.text.PythonWords;

/** Reads statements; {@link Expressions} reads what they are made of. */
public final class Parser {
    private static final Set<String> PLAIN =
            Set.of("True", "False", "None", "import", "from", "as", "assert", "pass", "del");
    private static final int MOST_PROBLEMS = Budgets.ERRORS_SAID;
    private static final String[] AUGMENTING = {
        "+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "&=", "|=", "^=", "<<=", ">>="
    };

    private final String source;
    private final Reading reading;
    private final int mostBrackets;
    private final List<SyntaxProblem> problems = new ArrayList<>();
    private final List<SyntaxProblem> remarks = new ArrayList<>();
    private Expressions in;

    private Parser(String source, Reading reading, int mostBrackets) {
        this.source = source;
        this.reading = reading;
        this.mostBrackets = mostBrackets;
    }

    /** Whether a word is one of Python's own. */
    public static boolean isKeyword(String word) {
        return PythonWords.isKeyword(word);
    }

    /**
     * A program that has nothing but assignments, expressions, imports and assertions: no word of Python's own but those. It is read with the signs of books.
     *
     * @param mostBrackets how many may be open at a time
     */
    public static Optional<Tree> straight(String source, int mostBrackets) {
        Parser parser = new Parser(source, Reading.LOOSE, mostBrackets);
        Tokens tokens = Lexer.program(source, 0, Reading.LOOSE, mostBrackets, parser.remarks);
        for (int i = 0; i < tokens.count; i++) {
            if (tokens.kinds[i] == Tokens.NAME
                    && PythonWords.isKeyword(tokens.texts[i])
                    && !PLAIN.contains(tokens.texts[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parser.tree(tokens));
    }

    /** Reads a program. */
    public static Tree parse(String source) {
        Parser parser = new Parser(source, Reading.PYTHON, Lexer.MOST_BRACKETS);
        return parser.tree(Lexer.program(source, 0, Reading.PYTHON, Lexer.MOST_BRACKETS, parser.remarks));
    }

    private Tree tree(Tokens tokens) {
        List<Stmt> body = program(tokens);
        return new Tree(body, List.copyOf(problems), List.copyOf(remarks));
    }

    // program = { statement }
    private List<Stmt> program(Tokens all) {
        List<Stmt> body = new ArrayList<>();
        int from = 0;
        while (from >= 0) {
            Tokens tokens = from == 0 ? all : Lexer.program(source, from, reading, mostBrackets, remarks);
            in = new Expressions(source, tokens, reading);
            if (from > 0 && in.kind() == Tokens.INDENT) {
                in.skip();
            }
            try {
                from = statements(body, true);
            } catch (Again again) {
                from = again.from;
            }
        }
        return body;
    }

    /** Leaves all blocks, to begin anew further on. */
    private static final class Again extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int from;

        Again(int from) {
            super(null, null, false, false);
            this.from = from;
        }
    }

    /** Reads statements up to the end of a block or program; where to begin anew after a bracket that is never closed, or -1. */
    private int statements(List<Stmt> body, boolean top) {
        while (true) {
            int kind = in.kind();
            if (kind == Tokens.END || kind == Tokens.DEDENT && !top) {
                return -1;
            }
            if (kind == Tokens.NEWLINE || kind == Tokens.DEDENT) {
                in.skip();
                continue;
            }
            try {
                statement(body);
            } catch (Problem problem) {
                int again = recover(problem.problem());
                if (again != -1) {
                    throw new Again(again);
                }
            }
        }
    }

    private int recover(SyntaxProblem found) {
        SyntaxProblem problem = found;
        problem = overridden(problem);
        boolean repeated =
                !problems.isEmpty() && problems.get(problems.size() - 1).equals(problem);
        if (problems.size() < MOST_PROBLEMS && !repeated) {
            problems.add(problem);
        }
        if (problems.size() >= MOST_PROBLEMS) {
            in.toEnd();
            return -1;
        }
        if (problem.message().endsWith("was never closed")) {
            int next = problem.start();
            while (next < source.length() && source.charAt(next) != '\n') {
                next++;
            }
            if (next + 1 < source.length()) {
                return next + 1;
            }
            in.toEnd();
            return -1;
        }
        in.toNextLine();
        if (in.kind() == Tokens.INDENT) {
            in.skip();
            List<Stmt> dropped = new ArrayList<>();
            int known = problems.size();
            statements(dropped, false);
            while (problem.message().startsWith("'match'") && problems.size() > known) {
                problems.remove(problems.size() - 1);
            }
            if (in.kind() == Tokens.DEDENT) {
                in.skip();
            }
        }
        return -1;
    }

    /** A bracket that is open since a line before is what is wrong, not what comes of it. */
    private SyntaxProblem overridden(SyntaxProblem problem) {
        Optional<SyntaxProblem> unclosed = problem.message().equals("invalid syntax")
                ? in.unclosedBefore(problem.start())
                : in.neverClosedBefore(Math.max(problem.end(), in.start()));
        if (unclosed.isPresent()) {
            return unclosed.get();
        }
        return problem;
    }

    // ---- statements

    private void statement(List<Stmt> body) {
        if (in.kind() == Tokens.INDENT) {
            int start = in.start();
            int end = in.end();
            throw new Problem("IndentationError", "unexpected indent", "", start, Math.max(end, start + 1));
        }
        if (in.kind() == Tokens.WRONG) {
            throw in.wrong();
        }
        if (in.kind() == Tokens.NAME) {
            switch (in.text()) {
                case "if" -> {
                    body.add(ifs());
                    return;
                }
                case "while" -> {
                    body.add(whiles());
                    return;
                }
                case "for" -> {
                    body.add(fors());
                    return;
                }
                case "try" -> {
                    body.add(tries());
                    return;
                }
                case "with" -> {
                    body.add(withs());
                    return;
                }
                case "def", "class" -> {
                    body.add(definition(List.of(), in.start()));
                    return;
                }
                case "async", "await" ->
                    throw new Problem(
                            "SyntaxError",
                            "'" + in.text() + "' is not supported here",
                            "Write an ordinary function.",
                            in.start(),
                            in.end());
                case "match" -> {
                    if (in.isMatchStatement()) {
                        throw new Problem(
                                "SyntaxError",
                                "'match' is not supported here",
                                "Write if and elif.",
                                in.start(),
                                in.end());
                    }
                }
                default -> {}
            }
        } else if (in.is("@")) {
            body.add(decorated());
            return;
        }
        simple(body);
    }

    // line = small { ";" small } [ ";" ] NEWLINE
    private Stmt smallOrDeep() {
        int first = in.token();
        try {
            return small();
        } catch (Expressions.TooDeep deep) {
            try {
                in.readAhead(first);
                return small();
            } finally {
                in.forgetAhead();
            }
        }
    }

    private void simple(List<Stmt> body) {
        while (true) {
            Stmt statement = smallOrDeep();
            boolean semicolon = in.accept(";");
            if (semicolon && statement instanceof Stmt.Evaluate evaluate) {
                statement = new Stmt.Evaluate(evaluate.value(), true, evaluate.start(), evaluate.end());
            }
            body.add(statement);
            if (in.kind() == Tokens.NEWLINE) {
                in.skip();
                return;
            }
            if (in.kind() == Tokens.END) {
                return;
            }
            if (!semicolon) {
                throw in.unexpectedAfter(statement);
            }
        }
    }

    private Stmt small() {
        int start = in.start();
        if (in.kind() == Tokens.NAME) {
            switch (in.text()) {
                case "pass" -> {
                    in.skip();
                    return new Stmt.Pass(start, in.lastEnd());
                }
                case "break" -> {
                    in.skip();
                    return new Stmt.Break(start, in.lastEnd());
                }
                case "continue" -> {
                    in.skip();
                    return new Stmt.Continue(start, in.lastEnd());
                }
                case "return" -> {
                    in.skip();
                    Optional<Expr> value = in.atLineEnd() ? Optional.empty() : Optional.of(in.starList());
                    return new Stmt.Return(value, start, in.lastEnd());
                }
                case "raise" -> {
                    in.skip();
                    Optional<Expr> exception = in.atLineEnd() ? Optional.empty() : Optional.of(in.expression());
                    Optional<Expr> cause = exception.isPresent() && in.accept("from")
                            ? Optional.of(in.expression())
                            : Optional.empty();
                    return new Stmt.Raise(exception, cause, start, in.lastEnd());
                }
                case "assert" -> {
                    in.skip();
                    Expr test = in.expression();
                    Optional<Expr> message = in.accept(",") ? Optional.of(in.expression()) : Optional.empty();
                    return new Stmt.Assert(test, message, start, in.lastEnd());
                }
                case "del" -> {
                    return delete(start);
                }
                case "global", "nonlocal" -> {
                    boolean global = in.is("global");
                    in.skip();
                    List<String> names = new ArrayList<>();
                    do {
                        names.add(in.name());
                    } while (in.accept(","));
                    return new Stmt.Outer(global, names, start, in.lastEnd());
                }
                case "import" -> {
                    return imports(start);
                }
                case "from" -> {
                    return from(start);
                }
                default -> {}
            }
        }
        return assignment(start);
    }

    // del = "del" target { "," target }
    private Stmt delete(int start) {
        in.skip();
        Expr all = in.list();
        List<Expr> targets = new ArrayList<>();
        if (all instanceof Expr.TupleOf tuple
                && (source.charAt(all.start()) != '(' || tuple.elements().isEmpty())) {
            targets.addAll(tuple.elements());
        } else {
            targets.add(all);
        }
        for (Expr target : targets) {
            Targets.require(target, "delete", source);
        }
        return new Stmt.Delete(targets, start, in.lastEnd());
    }

    // import = "import" dotted [ "as" name ] { "," … }
    private Stmt imports(int start) {
        in.skip();
        List<Stmt.Alias> modules = new ArrayList<>();
        do {
            int from = in.start();
            String name = dotted();
            String as = in.accept("as") ? in.name() : "";
            modules.add(new Stmt.Alias(name, as, from, in.lastEnd()));
        } while (in.accept(","));
        return new Stmt.Import(modules, start, in.lastEnd());
    }

    private String dotted() {
        StringBuilder name = new StringBuilder(in.name());
        while (in.accept(".")) {
            name.append('.').append(in.name());
        }
        return name.toString();
    }

    // from = "from" dotted "import" ( "*" | names | "(" names ")" )
    private Stmt from(int start) {
        in.skip();
        int level = 0;
        while (in.is(".") || in.is("...")) {
            level += in.text().length();
            in.skip();
        }
        String module = level > 0 && in.is("import") ? "" : dotted();
        in.expect("import");
        List<Stmt.Alias> names = new ArrayList<>();
        if (in.accept("*")) {
            return new Stmt.ImportFrom(module, names, level, start, in.lastEnd());
        }
        boolean bracket = in.accept("(");
        do {
            if (bracket && in.is(")")) {
                break;
            }
            if (!bracket && in.atLineEnd() && !names.isEmpty()) {
                throw new Problem("trailing comma not allowed without surrounding parentheses", start, in.lastEnd());
            }
            int from = in.start();
            String name = in.name();
            String as = in.accept("as") ? in.name() : "";
            names.add(new Stmt.Alias(name, as, from, in.lastEnd()));
        } while (in.accept(","));
        if (bracket) {
            in.expect(")");
        }
        return new Stmt.ImportFrom(module, names, level, start, in.lastEnd());
    }

    // assignment = list [ ":" expression [ "=" value ] | augmenting value | { "=" value } ]
    private Stmt assignment(int start) {
        Expr first = in.starList();
        if (in.is(":")) {
            return annotated(first, start);
        }
        boolean may = in.kind() == Tokens.OPERATOR && in.text().length() > 1;
        for (String operator : AUGMENTING) {
            if (may && in.is(operator)) {
                Targets.requireSingle(first, source);
                int at = in.start();
                in.skip();
                Expr value = in.starList();
                return new Stmt.Augment(
                        first, operator.substring(0, operator.length() - 1), value, at, start, in.lastEnd());
            }
        }
        if (!in.is("=")) {
            if (first instanceof Expr.Starred) {
                throw new Problem("can't use starred expression here", first.start(), first.end());
            }
            return new Stmt.Evaluate(first, false, start, in.lastEnd());
        }
        List<Expr> targets = new ArrayList<>(1);
        Expr value = first;
        while (in.accept("=")) {
            Targets.require(value, "assign to", source);
            targets.add(value);
            value = in.starList();
        }
        if (value instanceof Expr.Starred) {
            throw new Problem("can't use starred expression here", value.start(), value.end());
        }
        return new Stmt.Assign(targets, value, start, in.lastEnd());
    }

    private Stmt annotated(Expr target, int start) {
        if (target instanceof Expr.TupleOf || target instanceof Expr.ListOf) {
            throw new Problem(
                    "only single target (not " + (target instanceof Expr.ListOf ? "list" : "tuple")
                            + ") can be annotated",
                    target.start(),
                    target.end());
        }
        if (!(target instanceof Expr.Name || target instanceof Expr.Attribute || target instanceof Expr.Item)) {
            throw in.isSpurious(target)
                    ? in.unexpected()
                    : new Problem("illegal target for annotation", target.start(), target.end());
        }
        in.skip();
        in.expression();
        Optional<Expr> value = in.accept("=") ? Optional.of(in.starList()) : Optional.empty();
        return new Stmt.Annotate(target, value, start, in.lastEnd());
    }

    // ---- compound statements

    // block = ":" ( line | NEWLINE INDENT { statement } DEDENT )
    private List<Stmt> block(String what, int start) {
        if (!in.accept(":")) {
            throw in.missingColon(
                    switch (what) {
                        case "'else' statement", "'try' statement", "'finally' statement", "function definition" ->
                            true;
                        default -> false;
                    });
        }
        List<Stmt> body = new ArrayList<>();
        if (in.kind() != Tokens.NEWLINE) {
            if (in.kind() == Tokens.NAME && isCompound(in.text())) {
                throw in.unexpected();
            }
            simple(body);
            return body;
        }
        in.skip();
        if (in.kind() == Tokens.WRONG) {
            throw in.wrong();
        }
        if (in.kind() != Tokens.INDENT) {
            throw new Problem(
                    "IndentationError",
                    "expected an indented block after " + what + " on line " + Lexer.lineOf(source, start),
                    "",
                    in.start(),
                    Math.min(Math.max(in.end(), in.start() + 1), Math.max(source.length(), in.start())));
        }
        in.skip();
        statements(body, false);
        if (in.kind() == Tokens.DEDENT) {
            in.skip();
        }
        return body;
    }

    private static boolean isCompound(String word) {
        return switch (word) {
            case "if", "while", "for", "try", "with", "def", "class" -> true;
            default -> false;
        };
    }

    private Expr test() {
        Expr test = in.named();
        if (in.is("=")) {
            Targets.refuseInTest(test, in.start(), in.end(), source);
        }
        return test;
    }

    private Stmt ifs() {
        int start = in.start();
        in.skip();
        List<Stmt.Branch> branches = new ArrayList<>();
        Expr test = test();
        int end = in.end();
        branches.add(new Stmt.Branch(test, block("'if' statement", start)));
        while (in.is("elif")) {
            int at = in.start();
            in.skip();
            test = test();
            branches.add(new Stmt.Branch(test, block("'elif' statement", at)));
        }
        return new Stmt.If(branches, otherwise(), start, end);
    }

    private List<Stmt> otherwise() {
        if (!in.is("else")) {
            return List.of();
        }
        int start = in.start();
        in.skip();
        return block("'else' statement", start);
    }

    private Stmt whiles() {
        int start = in.start();
        in.skip();
        Expr test = test();
        int end = in.end();
        List<Stmt> body = block("'while' statement", start);
        return new Stmt.While(test, body, otherwise(), start, end);
    }

    private Stmt fors() {
        int start = in.start();
        in.skip();
        Expr target = in.targets();
        Targets.require(target, "assign to", source);
        if (!in.accept("in")) {
            throw in.unexpected();
        }
        Expr iterable = in.starList();
        int end = in.end();
        List<Stmt> body = block("'for' statement", start);
        return new Stmt.For(target, iterable, body, otherwise(), start, end);
    }

    private Stmt tries() {
        int start = in.start();
        in.skip();
        int end = in.end();
        List<Stmt> body = block("'try' statement", start);
        List<Stmt.Handler> handlers = new ArrayList<>();
        boolean all = false;
        while (in.is("except")) {
            int at = in.start();
            in.skip();
            if (all) {
                throw new Problem("default 'except:' must be last", at, in.lastEnd());
            }
            Optional<Expr> type = Optional.empty();
            String name = "";
            if (in.is("*")) {
                throw new Problem(
                        "SyntaxError", "'except*' is not supported here", "Write except.", in.start(), in.end());
            }
            if (in.kind() == Tokens.NEWLINE) {
                throw in.missingColon(true);
            }
            if (!in.is(":")) {
                Expr caught = in.expression();
                if (in.is(",")) {
                    throw new Problem("multiple exception types must be parenthesized", caught.start(), in.end());
                }
                type = Optional.of(caught);
                if (in.accept("as")) {
                    name = in.name();
                }
            } else {
                all = true;
            }
            int headEnd = in.end();
            handlers.add(new Stmt.Handler(type, name, block("'except' statement", at), at, headEnd));
        }
        List<Stmt> otherwise = handlers.isEmpty() ? List.of() : otherwise();
        List<Stmt> last = List.of();
        if (in.is("finally")) {
            int at = in.start();
            in.skip();
            last = block("'finally' statement", at);
        } else if (handlers.isEmpty()) {
            throw new Problem("expected 'except' or 'finally' block", in.start(), Math.max(in.end(), in.start() + 1));
        }
        return new Stmt.Try(body, handlers, otherwise, last, start, end);
    }

    private Stmt withs() {
        int start = in.start();
        in.skip();
        boolean bracket = in.isBracketedContexts();
        if (bracket) {
            in.skip();
        }
        List<Stmt.Context> contexts = new ArrayList<>();
        do {
            if (bracket && in.is(")")) {
                break;
            }
            Expr manager = in.expression();
            Optional<Expr> target = Optional.empty();
            if (in.accept("as")) {
                Expr bound = in.target();
                Targets.require(bound, "assign to", source);
                target = Optional.of(bound);
            }
            contexts.add(new Stmt.Context(manager, target));
        } while (in.accept(","));
        if (bracket) {
            in.expect(")");
        }
        int end = in.end();
        return new Stmt.With(contexts, block("'with' statement", start), start, end);
    }

    private Stmt decorated() {
        int start = in.start();
        List<Expr> decorators = new ArrayList<>();
        while (in.accept("@")) {
            decorators.add(in.named());
            if (in.kind() != Tokens.NEWLINE) {
                throw in.unexpected();
            }
            in.skip();
        }
        if (!in.is("def") && !in.is("class")) {
            throw in.unexpected();
        }
        return definition(decorators, start);
    }

    private Stmt definition(List<Expr> decorators, int first) {
        boolean function = in.is("def");
        int start = in.start();
        in.skip();
        int nameAt = in.start();
        String name = in.name();
        if (function) {
            if (!in.is("(")) {
                throw in.kind() == Tokens.WRONG
                        ? in.wrong()
                        : new Problem("expected '('", in.start(), Math.max(in.end(), in.start() + 1));
            }
            in.skip();
            Parameters parameters = in.parameters(")", true);
            in.expect(")");
            if (in.accept("->")) {
                in.expression();
            }
            int end = in.end();
            List<Stmt> body = block("function definition", start);
            return new Stmt.Define(name, parameters, body, decorators, nameAt, first, end);
        }
        List<Expr.Argument> arguments = List.of();
        if (in.accept("(")) {
            arguments = in.arguments();
        }
        int end = in.end();
        List<Stmt> body = block("class definition", start);
        return new Stmt.ClassOf(name, arguments, TypeHints.recorded(source, body), decorators, nameAt, first, end);
    }
}
