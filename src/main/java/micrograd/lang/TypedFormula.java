package micrograd.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.engine.Op;
import micrograd.engine.Value;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Diagnostics;
import micrograd.lang.report.Lines;
import micrograd.lang.straight.Expression;
import micrograd.lang.straight.Function;
import micrograd.lang.straight.Functions;
import micrograd.lang.straight.Instruction;
import micrograd.lang.straight.Straight;
import micrograd.lang.syntax.Parser;
import micrograd.lang.syntax.Stmt;
import micrograd.lang.syntax.SyntaxProblem;
import micrograd.lang.syntax.Tree;
import micrograd.limits.Budgets;

/**
 * One expression of the language over given variables, parsed once and computed at many places: numbers, the variables, {@code pi}, the
 * arithmetic operators, and the functions that are operations, {@code sin(x)} as well as {@code x.sin()}.
 */
public final class TypedFormula {
    private static final int MOST_CHARACTERS = Budgets.CHARACTERS_OF_A_FORMULA;
    private static final int MOST_BRACKETS = Budgets.BRACKETS_OF_A_FORMULA;
    private static final int MOST_OPERATIONS = Budgets.OPERATIONS_OF_A_FORMULA;

    /** What a step of the stack machine does: pushes a number, or a variable, or applies an operation. */
    private record Step(Op op, int variable, double number) {}

    private final String source;
    private final List<Step> steps = new ArrayList<>();
    private int greatestVariable = -1;

    private TypedFormula(String source) {
        this.source = source;
    }

    /**
     * Parses an expression.
     *
     * @param names the variables' names; several names of one variable are parted by a vertical bar: "x1|x"
     * @throws IllegalArgumentException saying to a learner what is wrong
     */
    public static TypedFormula parse(String source, List<String> names) {
        TypedFormula formula = new TypedFormula(source.trim());
        Diagnostics diagnostics = new Diagnostics(new Lines(source));
        if (source.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("This is longer than " + MOST_CHARACTERS + " characters.");
        }
        Optional<Tree> tree = Parser.straight(source, MOST_BRACKETS);
        if (tree.isEmpty()) {
            throw new IllegalArgumentException("Write one expression of " + listed(names) + ".");
        }
        for (SyntaxProblem problem : tree.get().problems()) {
            String advice = SyntaxAdvice.of(problem, source);
            throw new IllegalArgumentException(advice.isEmpty() ? problem.message() + "." : advice);
        }
        List<Stmt> body = tree.get().body();
        if (body.size() != 1 || !(body.get(0) instanceof Stmt.Evaluate evaluate)) {
            throw new IllegalArgumentException("Write one expression of " + listed(names) + ".");
        }
        Optional<Expression> expression = Straight.expression(source, evaluate.value(), diagnostics);
        for (Diagnostic diagnostic : diagnostics.inOrder()) {
            throw new IllegalArgumentException(diagnostic.message());
        }
        formula.compile(expression.orElseThrow(() -> unknown(names)), names);
        return formula;
    }

    private void compile(Expression expression, List<String> names) {
        List<Instruction> instructions = expression.steps();
        List<String> called = new ArrayList<>();
        for (Instruction step : instructions) {
            switch (step.kind()) {
                case NUMBER -> push(step.number());
                case NAME -> name(step.text(), names, called);
                case UNARY -> {
                    if (step.text().equals("-")) {
                        steps.add(new Step(Op.NEG, -1, 0));
                    }
                }
                case BINARY -> steps.add(new Step(operator(step.text()), -1, 0));
                case ATTRIBUTE -> {
                    if (!isModule(called, step.text())) {
                        called.add(step.text());
                        requireFunction(step.text());
                    }
                }
                case CALL -> call(called, step.count());
                default -> throw unknown(names);
            }
            if (steps.size() > MOST_OPERATIONS) {
                throw new IllegalArgumentException(
                        "This is too long: write at most " + MOST_OPERATIONS + " operations.");
            }
        }
        if (!called.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + called.get(0) + "' is a function: write " + called.get(0) + "(" + first(names) + ").");
        }
        requireOneResult();
    }

    private static IllegalArgumentException unknown(List<String> names) {
        return new IllegalArgumentException(
                "Write numbers, " + listed(names) + ", + - * / ** and functions such as sin(" + first(names) + ").");
    }

    /** {@code np.sin}, {@code math.pi}: the module is left out. */
    private boolean isModule(List<String> called, String attribute) {
        int last = called.size() - 1;
        if (last < 0 || !called.get(last).equals("math") && !called.get(last).equals("np")) {
            return false;
        }
        called.remove(last);
        if (attribute.equals("pi")) {
            push(Math.PI);
        } else {
            requireFunction(attribute);
            called.add(attribute);
        }
        return true;
    }

    private void push(double number) {
        steps.add(new Step(Op.LEAF, -1, number));
    }

    private void name(String name, List<String> names, List<String> called) {
        for (int i = 0; i < names.size(); i++) {
            if (("|" + names.get(i) + "|").contains("|" + name + "|")) {
                steps.add(new Step(Op.LEAF, i, 0));
                greatestVariable = Math.max(greatestVariable, i);
                return;
            }
        }
        if (name.equals("pi")) {
            push(Math.PI);
            return;
        }
        if (!name.equals("math") && !name.equals("np")) {
            if (operation(name).isEmpty()) {
                String instead =
                        Functions.instead(name).map(one -> "write " + one + ".").orElse("");
                throw new IllegalArgumentException("There is no '" + name + "' here: "
                        + (instead.isEmpty() ? "write " + listed(names) + ", numbers and functions." : instead));
            }
        }
        called.add(name);
    }

    private static Optional<Op> operation(String name) {
        return Functions.find(name).flatMap(Function::op);
    }

    private static void requireFunction(String name) {
        if (operation(name).isEmpty()) {
            throw new IllegalArgumentException("There is no function '" + name + "' here: write sin, cos, exp, log,"
                    + " sqrt, abs, tanh, relu, sigmoid, max or min.");
        }
    }

    private void call(List<String> called, int arguments) {
        if (called.isEmpty()) {
            throw new IllegalArgumentException(
                    "Only a function can be called: write * before the bracket to multiply.");
        }
        String name = called.remove(called.size() - 1);
        Op op = operation(name).orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no function."));
        // A method's first operand stands before the dot.
        int missing = op.arity() - arguments;
        boolean many = (op == Op.MAX || op == Op.MIN) && arguments > 2;
        if (missing < 0 && !many || missing > 1) {
            throw new IllegalArgumentException(name + " takes " + op.arity()
                    + (op.arity() == 1 ? " number" : " numbers") + ", not " + arguments + ".");
        }
        for (int i = 0; i < (many ? arguments - 1 : 1); i++) {
            steps.add(new Step(op, -1, 0));
        }
    }

    private static Op operator(String text) {
        return switch (text) {
            case "+" -> Op.ADD;
            case "-" -> Op.SUB;
            case "*" -> Op.MUL;
            case "/" -> Op.DIV;
            default -> Op.POW;
        };
    }

    /** A call without an operand, as {@code sin()}, leaves the stack short. */
    private void requireOneResult() {
        int depth = 0;
        for (Step step : steps) {
            depth -= step.op() == Op.LEAF ? 0 : step.op().arity();
            if (depth < 0) {
                throw new IllegalArgumentException("A number is missing in the brackets.");
            }
            depth++;
        }
        if (depth != 1) {
            throw new IllegalArgumentException("Write one expression.");
        }
    }

    private static String first(List<String> names) {
        int bar = names.get(0).indexOf('|');
        return bar < 0 ? names.get(0) : names.get(0).substring(0, bar);
    }

    private static String listed(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            text.append(i == 0 ? "" : i + 1 < names.size() ? ", " : " and ").append(first(names.subList(i, i + 1)));
        }
        return text.toString();
    }

    /** As it was written. */
    public String source() {
        return source;
    }

    /** The number of the last variable that it uses, from 0; -1 where it uses none. */
    public int greatestVariable() {
        return greatestVariable;
    }

    /** The result for plain numbers; variables are at {@code first}, {@code first + stride}, … */
    public double at(double[] variables, int first, int stride) {
        double[] stack = new double[steps.size()];
        int depth = 0;
        for (Step step : steps) {
            if (step.op() == Op.LEAF) {
                stack[depth++] = step.variable() < 0 ? step.number() : variables[first + step.variable() * stride];
            } else {
                depth -= step.op().arity();
                double second = step.op().arity() == 2 ? stack[depth + 1] : 0;
                stack[depth] = step.op().forward(stack[depth], second);
                depth++;
            }
        }
        return stack[0];
    }

    /** The result for plain numbers. */
    public double at(double... variables) {
        return at(variables, 0, 1);
    }

    /** The result as a graph of the variables' values; its numbers are constants. */
    public Value of(Value... variables) {
        List<Value> stack = new ArrayList<>();
        for (Step step : steps) {
            if (step.op() == Op.LEAF) {
                stack.add(step.variable() < 0 ? Value.constant(step.number()) : variables[step.variable()]);
            } else {
                Value last = stack.remove(stack.size() - 1);
                stack.add(
                        step.op().arity() == 1
                                ? Value.apply(step.op(), last)
                                : Value.apply(step.op(), stack.remove(stack.size() - 1), last));
            }
        }
        return stack.get(0);
    }
}
