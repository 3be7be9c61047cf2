package micrograd.lang.straight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.lang.report.Letters;
import micrograd.lang.report.Lines;
import micrograd.lang.report.Span;
import micrograd.lang.report.Spelling;
import micrograd.lang.straight.Datum.Num;
import micrograd.lang.straight.Datum.Sequence;
import micrograd.lang.straight.Datum.Text;
import micrograd.lang.straight.Datum.Truth;
import micrograd.text.Rounding;

/** Runs the steps of expressions on a stack. */
final class Evaluator {
    /** How many lists may lie in each other. */
    static final int DEEPEST_LIST = 50;

    private final String source;
    private final Lines lines;
    private final List<Statement> statements;
    private final BoundNames scope;
    private final Arithmetic arithmetic;
    private final Members attributes;
    private final FunctionCalls calls;
    private final Printer printer;
    private final Budget budget;
    private final List<Operand> stack = new ArrayList<>();

    /** The operands of the comparison made last. */
    private Optional<Operand> compared = Optional.empty();

    private Optional<Operand> comparedWith = Optional.empty();

    Evaluator(
            String source,
            Lines lines,
            List<Statement> statements,
            BoundNames scope,
            Arithmetic arithmetic,
            Members attributes,
            FunctionCalls calls,
            Printer printer,
            Budget budget) {
        this.source = source;
        this.lines = lines;
        this.statements = statements;
        this.scope = scope;
        this.arithmetic = arithmetic;
        this.attributes = attributes;
        this.calls = calls;
        this.printer = printer;
        this.budget = budget;
    }

    /**
     * What an expression comes to.
     *
     * @throws RunError if it cannot be computed
     */
    Operand evaluate(Expression expression) {
        stack.clear();
        List<Instruction> steps = expression.steps();
        for (int i = 0; i < steps.size(); i++) { // An iterator a line would be garbage.
            Instruction step = steps.get(i);
            budget.spend(1, step.span());
            Datum result = run(step);
            stack.add(new Operand(result, step.span()));
        }
        return pop();
    }

    /** Both sides of the comparison made last, for the error of an assertion. */
    String comparison(Span span) {
        return printer.quoted(compared.orElseThrow().datum(), span) + " and "
                + printer.quoted(comparedWith.orElseThrow().datum(), span);
    }

    private Datum run(Instruction step) {
        switch (step.kind()) {
            case NUMBER -> {
                boolean whole = step.count() == 1 && step.number() <= Datum.LARGEST_WHOLE;
                return new Num(step.number(), whole, step.span());
            }
            case TEXT -> {
                return arithmetic.text(step.text(), step.span());
            }
            case CONSTANT -> {
                return step.text().equals("None")
                        ? Datum.NONE
                        : new Truth(step.text().equals("True"));
            }
            case NAME -> {
                return name(step);
            }
            case UNARY -> {
                return arithmetic.unary(step, pop(), source);
            }
            case BINARY -> {
                Operand right = pop();
                return arithmetic.binary(step, pop(), right);
            }
            case COMPARE -> {
                Operand right = pop();
                Operand left = pop();
                compared = Optional.of(left);
                comparedWith = Optional.of(right);
                return arithmetic.compare(step, left, right);
            }
            case ATTRIBUTE -> {
                return attributes.read(pop().datum(), step);
            }
            case CALL -> {
                List<Operand> arguments = pop(step.count());
                return calls.call(pop(), new CallArguments(arguments, step.names(), step.span()));
            }
            case INDEX -> {
                Operand index = pop();
                return element(pop(), index, step);
            }
            case LIST, TUPLE -> {
                return sequence(pop(step.count()), step);
            }
            case FIELD -> {
                String format = step.count() == 2 ? ((Text) pop().datum()).text() : step.text();
                return field(pop(), format, step);
            }
            case JOIN -> {
                return join(pop(step.count()), step);
            }
        }
        throw new IllegalStateException();
    }

    private Datum name(Instruction step) {
        Datum own = scope.own().get(step.text());
        if (own != null) {
            return own;
        }
        Optional<Datum> found = scope.find(step.text());
        if (found.isPresent()) {
            return found.get();
        }
        String name = step.text();
        if (Letters.isBlank(name)) {
            throw RunError.wrong(step.span(), "This is a blank: write what belongs in its place.");
        }
        if (!isCalled(step.span().end())) {
            throw RunError.leftOut(step.span(), "'" + name + "' has no value here: " + valueAdvice(name, step.span()));
        }
        Optional<String> instead = Functions.instead(name);
        throw RunError.leftOut(
                step.span(),
                "There is no function '" + name + "': "
                        + (instead.isPresent() ? "write " + instead.get() + "." : functionAdvice(name)));
    }

    private String valueAdvice(String name, Span span) {
        int line = assignedLater(name, span.start());
        if (line > 0) {
            return "it gets one only in line " + line + ", move that line up.";
        }
        Optional<String> meant = Spelling.closest(name, scope.names());
        if (meant.isPresent()) {
            return "did you mean " + meant.get() + "?";
        }
        return name.equals("e")
                ? "write exp(x) for e to the power of x."
                : "give it one before this line, " + name + " = 1.0.";
    }

    private String functionAdvice(String name) {
        Optional<String> meant = Spelling.closest(name, scope.names());
        return meant.isPresent()
                ? "did you mean " + meant.get() + "?"
                : "the functions are tanh, relu, exp, log, sigmoid, sqrt, sin, cos, abs, max and min.";
    }

    /** The line below in which a name gets its first value, or 0. */
    private int assignedLater(String name, int offset) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.Assign assign
                    && assign.span().start() > offset
                    && assigns(assign, name)) {
                return lines.line(assign.span().start());
            }
        }
        return 0;
    }

    private static boolean assigns(Statement.Assign assign, String name) {
        for (List<Target> targets : assign.targets()) {
            for (Target target : targets) {
                if (target instanceof Target.Name named && named.name().equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isCalled(int end) {
        int i = end;
        while (i < source.length() && source.charAt(i) == ' ') {
            i++;
        }
        return i < source.length() && source.charAt(i) == '(';
    }

    private Datum element(Operand list, Operand index, Instruction step) {
        if (!(list.datum() instanceof Sequence sequence)) {
            throw RunError.leftOut(
                    step.at(),
                    "Only a list has elements, not " + list.datum().description() + ": remove the brackets.");
        }
        Num number = Arithmetic.number(index, "[]");
        if (!number.whole()) {
            throw RunError.wrong(
                    index.span(), "An index is a whole number, not " + Printer.number(number) + ": write x[0].");
        }
        int size = sequence.elements().size();
        double place = number.value() < 0 ? number.value() + size : number.value();
        if (place < 0 || place >= size) {
            throw RunError.leftOut(
                    index.span(),
                    "There is no element " + Printer.number(number) + " in a list of " + size
                            + ": the first is element 0.");
        }
        return sequence.elements().get(Rounding.truncated(place));
    }

    private Datum sequence(List<Operand> operands, Instruction step) {
        List<Datum> elements = new ArrayList<>(operands.size());
        int depth = 0;
        for (Operand operand : operands) {
            elements.add(operand.datum());
            depth = operand.datum() instanceof Sequence inner ? Math.max(depth, inner.depth()) : depth;
        }
        if (depth >= DEEPEST_LIST) {
            throw RunError.limited(
                    step.at(),
                    "There are more than " + DEEPEST_LIST + " lists in each other here: write fewer brackets.");
        }
        return new Sequence(elements, step.kind() == Instruction.Kind.TUPLE, depth + 1);
    }

    /** A field of a formatted string: conversion, then the format. */
    private Datum field(Operand operand, String format, Instruction step) {
        Datum datum = operand.datum();
        String conversion = step.names().get(0);
        if (conversion.equals("r") || conversion.equals("a")) {
            datum = new Text(printer.quoted(datum, step.span()));
        } else if (conversion.equals("s")) {
            datum = new Text(printer.text(datum, step.span()));
        }
        return arithmetic.text(formatted(datum, operand, format, step), step.span());
    }

    private String formatted(Datum datum, Operand operand, String format, Instruction step) {
        if (format.isEmpty()) {
            return printer.text(datum, step.span());
        }
        if (datum instanceof Num number) {
            return Format.number(number, format, step.span());
        }
        if (datum instanceof Datum.Node node && !printer.showsValues()) {
            return Format.number(node.number(), format, step.span());
        }
        if (datum instanceof Text text) {
            return Format.text(text.text(), format, step.span());
        }
        String advice = datum instanceof Datum.Node
                ? ": write " + operand.span().of(source) + ".data for its number."
                : ": remove the format.";
        throw RunError.misused(
                datum, step.span(), "A format is for numbers and texts, not for " + datum.description() + advice);
    }

    private Datum join(List<Operand> parts, Instruction step) {
        StringBuilder text = new StringBuilder();
        for (Operand part : parts) {
            text.append(((Text) part.datum()).text());
        }
        return arithmetic.text(text.toString(), step.span());
    }

    private Operand pop() {
        return stack.remove(stack.size() - 1);
    }

    private List<Operand> pop(int count) {
        if (count == 0) {
            return List.of();
        }
        int from = stack.size() - count;
        List<Operand> operands = new ArrayList<>(count);
        for (int i = from; i < from + count; i++) {
            operands.add(stack.get(i));
        }
        while (stack.size() > from) {
            stack.remove(stack.size() - 1);
        }
        return operands;
    }
}
