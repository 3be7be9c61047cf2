package micrograd.app.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.lang.OwnCode;
import micrograd.text.Numbers;

/**
 * What is said of a value that stands for an object of the learner's own class: who made it, which lines gave it its gradient, and what the rules say.
 *
 * @param made the line that made it
 * @param writes the lines that changed its gradient, in this order
 * @param rules what the rules say where the code does something else; empty where they agree
 */
public record OwnWords(String made, List<Write> writes, String rules) {
    /** A line, as it stands in the program, and what it did. */
    public record Write(int line, String code, String did) {}

    private static final double NEAR = 1e-9;

    /** What there is to say of a node; nothing where it stands for no object. */
    public static Optional<OwnWords> of(Program program, int node) {
        return program.own()
                .flatMap(own -> own.nodes().get(node).map(one -> words(program, own.className(), node, one)));
    }

    private static OwnWords words(Program program, String className, int node, OwnCode.Node one) {
        List<Write> writes = new ArrayList<>();
        for (OwnCode.Write write : one.writes()) {
            writes.add(new Write(write.line(), program.line(write.line()), "added " + Numbers.compact(write.amount())));
        }
        if (one.more() > 0) {
            writes.add(new Write(0, "", "and " + one.more() + " times more"));
        }
        return new OwnWords(made(program, className, one), List.copyOf(writes), rules(program, node, one));
    }

    /** The lines in one sentence. */
    public String inShort() {
        StringBuilder lines = new StringBuilder();
        int count = 0;
        for (Write write : writes) {
            if (++count <= 3 && write.line() > 0) {
                lines.append(lines.length() == 0 ? "Your line " : ", line ")
                        .append(write.line())
                        .append(' ')
                        .append(write.did());
            }
        }
        if (lines.length() == 0) {
            return rules;
        }
        lines.append(count > 3 ? ", and others more." : ".");
        return rules.isEmpty() ? lines.toString() : lines + " " + rules;
    }

    private static String made(Program program, String className, OwnCode.Node one) {
        String by = one.method().isEmpty() ? className : className + "." + one.method();
        String made = one.line() == 0
                ? "Your class " + className + " made this value."
                : "Line " + one.line() + " made it, by your " + by + ": " + program.line(one.line());
        return one.known()
                ? made
                : made + " What operation that is is not known here, so it is drawn without its operands.";
    }

    private static String rules(Program program, int node, OwnCode.Node one) {
        double data = program.graph().node(node).data();
        double grad = program.graph().node(node).grad();
        boolean otherData = !isNear(data, one.data());
        boolean otherGrad = one.grad().isPresent() && !isNear(grad, one.grad().get());
        if (!otherData && !otherGrad) {
            return "";
        }
        String what = otherData ? "its data would be " + Numbers.compact(one.data()) : "";
        String also = otherGrad
                ? "one backward pass from " + program.outputName() + " would give it a gradient of "
                        + Numbers.compact(one.grad().get()) + ", your code gave it " + Numbers.compact(grad)
                : "";
        return "By the rules " + what + (otherData && otherGrad ? ", and " : "") + also + ".";
    }

    private static boolean isNear(double a, double b) {
        return a == b || a != a && b != b || Math.abs(a - b) <= NEAR * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }
}
