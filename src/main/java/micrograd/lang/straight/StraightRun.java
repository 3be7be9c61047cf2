package micrograd.lang.straight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.engine.Value;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Diagnostics;
import micrograd.lang.report.Lines;
import micrograd.lang.report.Remarks;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Datum.Callable;
import micrograd.lang.straight.Datum.Method;
import micrograd.lang.straight.Datum.Module;
import micrograd.lang.straight.Datum.Node;
import micrograd.lang.straight.Datum.Num;
import micrograd.lang.straight.Datum.Sequence;
import micrograd.lang.straight.Datum.Text;
import micrograd.lang.straight.Datum.Truth;
import micrograd.lang.syntax.Tree;

/**
 * A program of straight lines, run.
 *
 * <p>There are two ways of writing. A program that says {@code Value(} (or {@code torch.Tensor(}) somewhere is read as Python
 * reads it: {@code h = 0.001} is a plain number. In one that never does, each name assigned a number is a leaf: {@code a = 2} makes a {@code Value}, and
 * {@code a = b = 2} two. In both, numbers among numbers stay plain numbers, and become constants where they meet a {@code Value}.
 */
public final class StraightRun {
    private final Lines lines;
    private final boolean python;
    private final Diagnostics diagnostics;
    private final BoundNames scope = new BoundNames();
    private final Recorder recorder;
    private final Arithmetic arithmetic;
    private final Members attributes;
    private final FunctionCalls calls;
    private final Printer printer;
    private final Budget budget;
    private final Evaluator evaluator;
    private final List<Assignment> assignments = new ArrayList<>();
    private Optional<Node> assigned = Optional.empty();
    private Ending ending = Ending.DONE;

    private StraightRun(String source, Lines lines, StraightProgram program, Diagnostics diagnostics, Limits limits) {
        this.lines = lines;
        this.python = program.python();
        this.diagnostics = diagnostics;
        budget = new Budget(limits.steps());
        recorder = new Recorder(limits.values(), diagnostics);
        arithmetic = new Arithmetic(recorder, budget, limits.textLength());
        attributes = new Members(python);
        printer = new Printer(python, limits);
        calls = new FunctionCalls(
                recorder, arithmetic, printer, budget, new NetworkCalls(recorder, budget, diagnostics));
        evaluator = new Evaluator(
                source, lines, program.statements(), scope, arithmetic, attributes, calls, printer, budget);
    }

    /** The run of a program, if the straight-line language has all of it; one in which something is wrong is not begun. */
    public static Optional<StraightRun> of(String source, Tree tree, Limits limits) {
        Lines lines = new Lines(source);
        Diagnostics diagnostics = new Diagnostics(lines);
        return Straight.of(source, tree, diagnostics).map(program -> {
            Remarks.signs(source, tree, diagnostics);
            StraightRun run = new StraightRun(source, lines, program, diagnostics, limits);
            if (diagnostics.hasErrors()) {
                run.ending = Ending.WRONG;
            } else {
                run.run(program.statements());
            }
            boolean isLastWord = !program.packaged() || run.ending == Ending.LIMITED;
            run.ending = isLastWord ? run.ending : Ending.LEFT_OUT;
            return run;
        });
    }

    private void run(List<Statement> statements) {
        try {
            for (Statement statement : statements) {
                budget.spend(1, statement.span());
                run(statement);
            }
            Optional<Node> output = output();
            if (output.isPresent() && !calls.hasGradients()) {
                output.get().value.backward();
            }
        } catch (RunError error) {
            diagnostics.error(error.span(), error.getMessage());
            ending = error.ending();
        }
    }

    private void run(Statement statement) {
        if (statement instanceof Statement.Assign assign) {
            assign(assign);
        } else if (statement instanceof Statement.Augment augment) {
            augment(augment);
        } else if (statement instanceof Statement.Evaluate evaluate) {
            for (Expression expression : evaluate.values()) {
                requireComparable(expression);
                remark(expression, evaluator.evaluate(expression));
            }
        } else if (statement instanceof Statement.Assert assertion) {
            check(assertion);
        } else if (statement instanceof Statement.Import imported) {
            scope.bind(imported.name(), imported(imported.module()));
        }
    }

    private static Datum imported(String name) {
        return Functions.find(name).isPresent() ? new Callable(name) : new Module(name);
    }

    // ---- assignments

    private void assign(Statement.Assign assign) {
        if (assign.values().size() == 1
                && assign.targets().size() == 1
                && assign.targets().get(0).size() == 1
                && !assign.tuple()) {
            store(
                    assign.targets().get(0).get(0),
                    evaluator.evaluate(assign.values().get(0)),
                    assign);
            return;
        }
        List<Operand> values = new ArrayList<>();
        for (Expression expression : assign.values()) {
            values.add(evaluator.evaluate(expression));
        }
        for (List<Target> targets : assign.targets()) {
            if (targets.size() == 1) {
                store(targets.get(0), assign.tuple() ? tuple(values, assign) : values.get(0), assign);
                continue;
            }
            List<Operand> each = unpacked(values, assign, targets.size());
            for (int i = 0; i < targets.size(); i++) {
                store(targets.get(i), each.get(i), assign);
            }
        }
    }

    private Operand tuple(List<Operand> values, Statement statement) {
        List<Datum> elements = new ArrayList<>();
        int depth = 0;
        for (Operand value : values) {
            elements.add(value.datum());
            depth = value.datum() instanceof Sequence inner ? Math.max(depth, inner.depth()) : depth;
        }
        if (depth >= Evaluator.DEEPEST_LIST) {
            throw RunError.limited(
                    statement.span(),
                    "There are more than " + Evaluator.DEEPEST_LIST
                            + " lists in each other here: write fewer brackets.");
        }
        if (values.get(0).datum() instanceof Num) {
            diagnostics.warning(
                    statement.span(), "The comma makes this a tuple: write a decimal number with a point, 3.5.");
        }
        return new Operand(new Sequence(elements, true, depth + 1), statement.span());
    }

    private static List<Operand> unpacked(List<Operand> values, Statement.Assign assign, int wanted) {
        List<Operand> each = values;
        if (!assign.tuple() && values.get(0).datum() instanceof Sequence list) {
            each = new ArrayList<>();
            for (Datum element : list.elements()) {
                each.add(new Operand(element, values.get(0).span()));
            }
        }
        if (each.size() != wanted) {
            throw RunError.wrong(
                    assign.span(),
                    "There are " + wanted + " names on the left and " + each.size()
                            + (each.size() == 1 ? " value" : " values") + " on the right: write as many of both.");
        }
        return each;
    }

    private void augment(Statement.Augment augment) {
        Operand before;
        Optional<Datum> owner = Optional.empty();
        if (augment.target() instanceof Target.Attribute attribute) {
            owner = Optional.of(evaluator.evaluate(attribute.object()).datum());
            Instruction read =
                    Instruction.of(Instruction.Kind.ATTRIBUTE, attribute.name(), attribute.span(), attribute.at());
            before = new Operand(attributes.read(owner.get(), read), attribute.span());
        } else {
            Target.Name name = (Target.Name) augment.target();
            Instruction read = Instruction.of(Instruction.Kind.NAME, name.name(), name.span(), name.span());
            before = evaluator.evaluate(new Expression(List.of(read), name.span()));
        }
        Operand value = evaluator.evaluate(augment.value());
        Instruction operation =
                Instruction.of(Instruction.Kind.BINARY, augment.operator(), augment.span(), augment.at());
        Operand after = new Operand(
                arithmetic.binary(operation, before, value), augment.value().span());
        if (owner.isPresent()) {
            store(owner.get(), (Target.Attribute) augment.target(), after);
        } else {
            bind((Target.Name) augment.target(), after, augment.span());
        }
    }

    private void store(Target target, Operand value, Statement statement) {
        if (target instanceof Target.Attribute attribute) {
            store(evaluator.evaluate(attribute.object()).datum(), attribute, value);
        } else {
            bind((Target.Name) target, value, statement.span());
        }
    }

    private void store(Datum owner, Target.Attribute target, Operand value) {
        if (attributes.assign(owner, target, value)) {
            calls.gradientsAreSet();
        }
    }

    private void bind(Target.Name target, Operand value, Span statement) {
        Datum datum = value.datum();
        if (datum instanceof Num number) {
            datum = python ? new Num(number.value(), number.whole()) : recorder.bareLeaf(number, value.span());
        }
        String name = target.name();
        if (Functions.find(name).isPresent() && !scope.own().containsKey(name) && !(datum instanceof Callable)) {
            diagnostics.warning(
                    target.span(),
                    "'" + name + "' is a function too, which cannot be called from here on: choose another name.");
        }
        if (datum instanceof Method method) {
            diagnostics.warning(
                    value.span(), "This does not call '" + method.name() + "': write " + method.name() + "().");
        }
        scope.bind(name, datum);
        if (datum instanceof Node node) {
            assigned = Optional.of(node);
            if (node.value.label().isEmpty()) {
                node.value.label(name);
            }
            Optional<Span> literal = node.literal.exists() && statement.contains(node.literal)
                    ? Optional.of(node.literal)
                    : Optional.empty();
            assignments.add(new Assignment(name, node.value, statement, lines.line(statement.start()), literal));
        }
    }

    // ---- other statements

    /** Refuses {@code a == 2} on its own where {@code a} is nothing yet. */
    private void requireComparable(Expression expression) {
        Instruction first = expression.steps().get(0);
        Instruction last = expression.last();
        if (last.kind() == Instruction.Kind.COMPARE
                && last.text().equals("==")
                && first.kind() == Instruction.Kind.NAME
                && scope.find(first.text()).isEmpty()) {
            throw RunError.wrong(
                    last.at(), "This compares '" + first.text() + "', which has no value: write a single = to assign.");
        }
    }

    /** Says so if an expression on its own can hardly have been meant. */
    private void remark(Expression expression, Operand value) {
        if (value.datum() instanceof Method method) {
            diagnostics.warning(
                    expression.span(), "This does not call '" + method.name() + "': write " + method.name() + "().");
        } else if (expression.last().kind() == Instruction.Kind.COMPARE) {
            diagnostics.warning(expression.span(), "This compares and does nothing: write a single = to assign.");
        }
    }

    private void check(Statement.Assert assertion) {
        Operand condition = evaluator.evaluate(assertion.condition());
        if (holds(condition.datum())) {
            return;
        }
        boolean compared = assertion.condition().last().kind() == Instruction.Kind.COMPARE;
        String reason = compared
                ? ": the sides are " + evaluator.comparison(assertion.span()) + "."
                : ": it is " + printer.quoted(condition.datum(), assertion.span()) + ".";
        if (assertion.message().isPresent()) {
            Operand message = evaluator.evaluate(assertion.message().get());
            reason = reason + " " + printer.text(message.datum(), message.span());
        }
        throw RunError.wrong(assertion.span(), "This assertion does not hold" + reason);
    }

    private static boolean holds(Datum datum) {
        if (datum instanceof Truth truth) {
            return truth.value();
        } else if (datum instanceof Num number) {
            return number.value() != 0;
        } else if (datum instanceof Text text) {
            return !text.text().isEmpty();
        } else if (datum instanceof Sequence list) {
            return !list.elements().isEmpty();
        }
        return !(datum instanceof Datum.Nothing);
    }

    // ---- the result

    /** How it ended. */
    public Ending ending() {
        return ending;
    }

    /** Every value, in the order made. */
    public List<Value> values() {
        return recorder.values();
    }

    /** What made each of them. */
    public List<Span> origins() {
        return recorder.origins();
    }

    /** The values that names stand for in the end. */
    public Map<String, Value> bindings() {
        Map<String, Value> bindings = new LinkedHashMap<>();
        for (Map.Entry<String, Datum> entry : scope.own().entrySet()) {
            if (entry.getValue() instanceof Node node) {
                bindings.put(entry.getKey(), node.value);
            }
        }
        return bindings;
    }

    /** What is differentiated. */
    public Optional<Value> result() {
        return output().map(node -> node.value);
    }

    /** What it printed, line by line. */
    public List<String> printed() {
        return printer.lines();
    }

    /** What is to be said of it, in the order of its text. */
    public List<Diagnostic> diagnostics() {
        return diagnostics.inOrder();
    }

    /** What was assigned, in the order of time. */
    public List<Assignment> assignments() {
        return List.copyOf(assignments);
    }

    /** Its backward passes. */
    public Passes passes() {
        return calls.passes();
    }

    private Optional<Node> output() {
        return calls.differentiated().isPresent() ? calls.differentiated() : assigned;
    }
}
