package micrograd.lang.straight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import micrograd.lang.report.Diagnostics;
import micrograd.lang.report.Letters;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Instruction.Kind;
import micrograd.lang.syntax.Expr;
import micrograd.lang.syntax.Stmt;
import micrograd.lang.syntax.Tree;

/**
 * Makes the steps of a program of straight lines out of its tree, with a stack of its own: nothing recurses as deep as the tree. What the straight-line language
 * leaves out, subscripts that are assigned, displays of sets and their kin, is left to Python.
 */
public final class Straight {
    private final String source;
    private final Diagnostics diagnostics;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Instruction> steps = new ArrayList<>();
    /** What is still to be done: expressions, and the instructions that come behind their operands. */
    private final Deque<Object> work = new ArrayDeque<>();

    private int[] closings = {};
    private boolean python;
    private boolean packaged;
    private boolean leftOut;

    private Straight(String source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /** The program that a tree without problems is, if the straight-line language has all of it; what is wrong with its numbers is reported. */
    static Optional<StraightProgram> of(String source, Tree tree, Diagnostics diagnostics) {
        Straight straight = new Straight(source, diagnostics);
        for (Stmt statement : tree.body()) {
            straight.statement(statement);
            if (straight.leftOut) {
                return Optional.empty();
            }
        }
        return Optional.of(new StraightProgram(straight.statements, straight.python, straight.packaged));
    }

    /** The steps of an expression, if the straight-line language has all of it. */
    public static Optional<Expression> expression(String source, Expr expr, Diagnostics diagnostics) {
        Straight straight = new Straight(source, diagnostics);
        Expression expression = straight.expression(expr);
        return straight.leftOut ? Optional.empty() : Optional.of(expression);
    }

    // ---- statements

    private void statement(Stmt statement) {
        Span span = new Span(statement.start(), statement.end());
        if (statement instanceof Stmt.Assign assign) {
            assign(assign, span);
        } else if (statement instanceof Stmt.Annotate hinted && hinted.value().isPresent()) {
            assign(new Stmt.Assign(List.of(hinted.target()), hinted.value().get(), span.start(), span.end()), span);
        } else if (statement instanceof Stmt.Evaluate evaluate) {
            evaluate(evaluate, span);
        } else if (statement instanceof Stmt.Augment augment) {
            augment(augment, span);
        } else if (statement instanceof Stmt.Assert assertion) {
            statements.add(new Statement.Assert(
                    expression(assertion.test()), assertion.message().map(this::expression), span));
        } else if (statement instanceof Stmt.Import imported) {
            imported.modules().forEach(this::imported);
        } else if (statement instanceof Stmt.ImportFrom imported) {
            packaged |= imported.module().equals("micrograd.engine");
            imported.names().forEach(this::imported);
        } else if (!(statement instanceof Stmt.Pass || statement instanceof Stmt.Annotate)) {
            leftOut = true;
        }
    }

    /** Only names that something else than the module's or function's own is called by are kept. */
    private void imported(Stmt.Alias alias) {
        if (!alias.as().isEmpty()) {
            String name = alias.name().substring(alias.name().lastIndexOf('.') + 1);
            statements.add(new Statement.Import(name, alias.as(), new Span(alias.start(), alias.end())));
        }
    }

    private void assign(Stmt.Assign assign, Span span) {
        List<List<Target>> targets = new ArrayList<>(assign.targets().size());
        for (Expr target : assign.targets()) {
            if (target instanceof Expr.Name) {
                targets.add(Collections.singletonList(target(target)));
                continue;
            }
            List<Target> each = new ArrayList<>();
            for (Expr one : target instanceof Expr.TupleOf tuple ? tuple.elements() : List.of(target)) {
                each.add(target(one));
            }
            targets.add(each);
        }
        boolean tuple = isBareTuple(assign.value());
        statements.add(new Statement.Assign(targets, listed(assign.value()), tuple, span));
    }

    private Target target(Expr target) {
        Span span = new Span(target.start(), target.end());
        if (target instanceof Expr.Attribute attribute) {
            return new Target.Attribute(
                    expression(attribute.object()), attribute.name(), new Span(attribute.at(), attribute.end()), span);
        }
        leftOut |= !(target instanceof Expr.Name);
        return new Target.Name(target instanceof Expr.Name name ? name.name() : "", span);
    }

    private void augment(Stmt.Augment augment, Span span) {
        leftOut |= isBareTuple(augment.value()) || !isArithmetic(augment.operator());
        Span at = new Span(augment.at(), signEnd(augment.operator() + "=", augment.at()));
        statements.add(new Statement.Augment(
                target(augment.target()), augment.operator(), expression(augment.value()), at, span));
    }

    private void evaluate(Stmt.Evaluate evaluate, Span span) {
        List<Expression> values = listed(evaluate.value());
        Instruction first =
                values.get(0).steps().isEmpty() ? null : values.get(0).steps().get(0);
        boolean plot = first != null
                && first.kind() == Kind.NAME
                && first.text().equals("plt")
                && source.startsWith(".", first.span().end());
        if (plot) {
            diagnostics.hint(first.span(), "Plots of Matplotlib are not drawn here: this line does nothing.");
        } else {
            statements.add(new Statement.Evaluate(values, span));
        }
    }

    private List<Expression> listed(Expr value) {
        if (!isBareTuple(value)) {
            return Collections.singletonList(expression(value));
        }
        List<Expression> expressions = new ArrayList<>();
        ((Expr.TupleOf) value).elements().forEach(element -> expressions.add(expression(element)));
        return expressions;
    }

    /** Whether it is a tuple without brackets of its own. */
    private boolean isBareTuple(Expr value) {
        return value instanceof Expr.TupleOf
                && !(source.charAt(value.start()) == '(' && closing(value.start()) == value.end() - 1);
    }

    // ---- expressions

    private Expression expression(Expr expr) {
        steps.clear();
        work.clear();
        work.push(expr);
        while (!work.isEmpty() && !leftOut) {
            Object next = work.pop();
            if (next instanceof Instruction step) {
                steps.add(step);
            } else {
                visit((Expr) next);
            }
        }
        Span span = new Span(expr.start(), expr.end());
        return new Expression(
                steps.size() == 1 ? Collections.singletonList(steps.get(0)) : new ArrayList<>(steps), span);
    }

    private void visit(Expr expr) {
        Span span = new Span(expr.start(), expr.end());
        if (expr instanceof Expr.Literal literal) {
            literal(literal, span);
        } else if (expr instanceof Expr.Name name) {
            steps.add(Instruction.of(Kind.NAME, name.name(), span, span));
        } else if (expr instanceof Expr.Unary unary) {
            leftOut |= !unary.operator().equals("-") && !unary.operator().equals("+");
            Span at = new Span(unary.start(), unary.start() + 1);
            work.push(Instruction.of(Kind.UNARY, unary.operator(), span, at));
            work.push(unary.operand());
        } else if (expr instanceof Expr.Binary binary) {
            binary(binary, span);
        } else if (expr instanceof Expr.Comparison comparison) {
            compare(comparison, span);
        } else if (expr instanceof Expr.Call call) {
            call(call, span);
        } else if (expr instanceof Expr.Attribute attribute) {
            Span at = new Span(attribute.at(), attribute.end());
            work.push(Instruction.of(Kind.ATTRIBUTE, attribute.name(), span, at));
            work.push(attribute.object());
        } else if (expr instanceof Expr.Item item) {
            leftOut |= item.index() instanceof Expr.Slice || item.index() instanceof Expr.TupleOf;
            Span at = new Span(source.indexOf('[', item.object().end()), item.end());
            then(Instruction.of(Kind.INDEX, "", span, at), List.of(item.object(), item.index()));
        } else if (expr instanceof Expr.ListOf list) {
            collect(Kind.LIST, list.elements(), span);
        } else if (expr instanceof Expr.TupleOf tuple && !tuple.elements().isEmpty()) {
            collect(Kind.TUPLE, tuple.elements(), span);
        } else if (expr instanceof Expr.Joined joined) {
            collect(Kind.JOIN, joined.parts(), span);
        } else if (expr instanceof Expr.Field field) {
            field(field, span);
        } else {
            leftOut = true;
        }
    }

    /** First the operands, then the instruction. */
    private void then(Instruction instruction, List<Expr> operands) {
        work.push(instruction);
        for (int i = operands.size() - 1; i >= 0; i--) {
            work.push(operands.get(i));
        }
    }

    private void collect(Kind kind, List<Expr> elements, Span span) {
        then(
                Instruction.of(kind, elements.size(), List.of(), span, new Span(span.start(), span.start() + 1)),
                elements);
    }

    private void literal(Expr.Literal literal, Span span) {
        switch (literal.kind()) {
            case WHOLE -> {
                double number = Literals.number(literal.text());
                if (Double.isInfinite(number)) {
                    diagnostics.error(span, "This number is too large: write at most 1e308.");
                }
                steps.add(Instruction.number(number, true, span));
            }
            case REAL -> steps.add(Instruction.number(literal.number(), false, span));
            case TEXT -> steps.add(Instruction.of(Kind.TEXT, literal.text(), span, span));
            case ELLIPSIS -> leftOut = true;
            default -> steps.add(Instruction.of(Kind.CONSTANT, literal.text(), span, span));
        }
    }

    private void binary(Expr.Binary binary, Span outer) {
        leftOut |= !isArithmetic(binary.operator());
        Span at = new Span(binary.at(), signEnd(binary.operator(), binary.at()));
        work.push(Instruction.of(Kind.BINARY, binary.operator(), withoutBrackets(outer), at));
        work.push(binary.right());
        work.push(binary.left());
    }

    private static boolean isArithmetic(String operator) {
        return switch (operator) {
            case "+", "-", "*", "/", "**" -> true;
            default -> false;
        };
    }

    /** Where a sign ends that may be written as in books: ×, ^, or a raised number, which is a sign and a number in one. */
    private int signEnd(String operator, int at) {
        if (source.startsWith(operator, at)) {
            return at + operator.length();
        }
        int end = at + 1;
        while (end < source.length() && (Letters.superscript(source.charAt(end)) >= 0 || source.charAt(end) == '=')) {
            end++;
        }
        return end;
    }

    private void compare(Expr.Comparison comparison, Span span) {
        String operator = comparison.operators().get(0);
        boolean single = comparison.operators().size() == 1;
        leftOut |= !single || Letters.startsName(operator.charAt(0));
        int at = source.indexOf(operator, comparison.operands().get(0).end());
        then(Instruction.of(Kind.COMPARE, operator, span, new Span(at, at + operator.length())), comparison.operands());
    }

    private void call(Expr.Call call, Span span) {
        Expr function = call.function();
        List<Expr> operands = new ArrayList<>(1 + call.arguments().size());
        List<String> keywords = call.arguments().isEmpty() ? List.of() : new ArrayList<>();
        operands.add(function);
        for (Expr.Argument argument : call.arguments()) {
            switch (argument.passing()) {
                case POSITION -> {}
                case KEYWORD -> keywords.add(argument.name());
                default -> leftOut = true;
            }
            operands.add(argument.value());
        }
        String name = function instanceof Expr.Name one
                ? one.name()
                : function instanceof Expr.Attribute attribute ? attribute.name() : "";
        python |= switch (name) {
            case "Value", "Tensor", "tensor", "Neuron", "Layer", "MLP" -> true;
            default -> false;
        };
        Span at = new Span(function.start(), function.end());
        then(Instruction.of(Kind.CALL, operands.size() - 1, List.copyOf(keywords), span, at), operands);
    }

    /** A field whose format has fields of its own takes that as its second operand. */
    private void field(Expr.Field field, Span span) {
        StringBuilder format = new StringBuilder();
        boolean plain = true;
        for (Expr part : field.format().map(one -> ((Expr.Joined) one).parts()).orElse(List.of())) {
            plain &= part instanceof Expr.Literal;
            format.append(part instanceof Expr.Literal text ? text.text() : "");
        }
        List<Expr> operands = new ArrayList<>(List.of(field.value()));
        if (!plain) {
            operands.add(field.format().orElseThrow());
        }
        String conversion = field.conversion() == 0 ? "" : String.valueOf((char) field.conversion());
        Span at = new Span(span.end() - 1, span.end());
        then(
                new Instruction(Kind.FIELD, format.toString(), 0, operands.size(), List.of(conversion), span, at),
                operands);
    }

    // ---- brackets

    /** What lies in brackets, if they go around all of it. */
    private Span withoutBrackets(Span outer) {
        if (source.charAt(outer.start()) != '(') {
            return outer;
        }
        int start = outer.start();
        int end = outer.end();
        while (source.charAt(start) == '(' && closing(start) == end - 1) {
            start = afterSpace(start + 1);
            end = beforeSpace(end - 1);
        }
        return new Span(start, end);
    }

    private int afterSpace(int from) {
        int at = from;
        while (Letters.isSpace(source.charAt(at)) || Letters.isNewline(source.charAt(at))) {
            at++;
        }
        return at;
    }

    private int beforeSpace(int from) {
        int at = from;
        while (Letters.isSpace(source.charAt(at - 1)) || Letters.isNewline(source.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Where the bracket that opens there closes, or -1. */
    private int closing(int start) {
        if (closings.length == 0) {
            closings = closings();
        }
        return closings[start];
    }

    /** For each bracket outside of texts and comments where it closes, found in one go. */
    private int[] closings() {
        int[] found = new int[source.length()];
        Arrays.fill(found, -1);
        int[] open = new int[16];
        int level = 0;
        for (int at = 0; at < found.length; at++) {
            switch (source.charAt(at)) {
                case '(', '[', '{' -> {
                    open = level == open.length ? Arrays.copyOf(open, 2 * level) : open;
                    open[level++] = at;
                }
                case ')', ']', '}' -> {
                    level = Math.max(0, level - 1);
                    found[open[level]] = at;
                }
                case '"', '\'' -> at = behindText(at);
                case '#' -> at = source.indexOf('\n', at) < 0 ? found.length : source.indexOf('\n', at);
                default -> {}
            }
        }
        return found;
    }

    /** The last place of the text that begins there. */
    private int behindText(int start) {
        String quote = source.substring(start, start + 1);
        String quotes = source.startsWith(quote + quote + quote, start) ? quote + quote + quote : quote;
        int at = start + quotes.length();
        while (at < source.length() && !source.startsWith(quotes, at)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at + quotes.length() - 1;
    }
}
