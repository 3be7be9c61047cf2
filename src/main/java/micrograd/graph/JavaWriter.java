package micrograd.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import micrograd.text.Numbers;

/**
 * Writes a graph as a Java program on {@link micrograd.engine.Value}, class {@code Expression}, which prints the output and every
 * named gradient: the very numbers of the graph.
 *
 * <p>A long program is cut into methods, and its variables are fields, as a method of Java's may not be long; about 10,000 values
 * are the most that a class can hold.
 */
public final class JavaWriter extends SourceWriter {
    private static final int LONGEST_METHOD = 300;
    private static final Set<String> RESERVED = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "try",
            "void",
            "volatile",
            "while",
            "true",
            "false",
            "null",
            "_",
            "var",
            "record",
            "yield",
            "sealed",
            "permits",
            "args",
            "Value",
            "String",
            "System",
            "Double",
            "Expression");

    private final List<String> identifiers = new ArrayList<>();

    private JavaWriter(Graph graph) {
        super(graph, RESERVED);
    }

    /** The program. */
    public static String write(Graph graph) {
        return new JavaWriter(graph).program();
    }

    private String program() {
        List<String> statements = declarations();
        statements.addAll(isOnePass() ? backward() : assignments());
        statements.addAll(prints());
        StringBuilder text = new StringBuilder();
        text.append("import micrograd.engine.Value;\n\npublic final class Expression {\n");
        if (statements.size() <= LONGEST_METHOD) {
            List<String> local = new ArrayList<>();
            for (int i = 0; i < statements.size(); i++) {
                local.add(i < identifiers.size() ? "Value " + statements.get(i) : statements.get(i));
            }
            method(text, "public static void main(String[] args)", local);
        } else {
            methods(text, statements);
        }
        return text.append("}\n").toString();
    }

    private void methods(StringBuilder text, List<String> statements) {
        for (String identifier : identifiers) {
            text.append("    private static Value ").append(identifier).append(";\n");
        }
        List<String> calls = new ArrayList<>();
        for (int from = 0; from < statements.size(); from += LONGEST_METHOD) {
            int part = from / LONGEST_METHOD + 1;
            calls.add("part" + part + "();");
            text.append('\n');
            method(
                    text,
                    "private static void part" + part + "()",
                    statements.subList(from, Math.min(statements.size(), from + LONGEST_METHOD)));
        }
        text.append('\n');
        method(text, "public static void main(String[] args)", calls);
    }

    private static void method(StringBuilder text, String head, List<String> statements) {
        text.append("    ").append(head).append(" {\n");
        append(text, "        ", statements);
        text.append("    }\n");
    }

    private List<String> backward() {
        List<String> lines = new ArrayList<>();
        for (GraphNode output : output()) {
            lines.add("");
            lines.add(identifier(output) + ".backward();");
        }
        return lines;
    }

    private List<String> assignments() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("// not what one backward pass gives: assigned");
        for (GraphNode node : assigned()) {
            lines.add(identifier(node) + ".data(" + java(node.data()) + ");");
        }
        for (GraphNode node : named()) {
            lines.add(identifier(node) + ".grad(" + java(node.grad()) + ");");
        }
        return lines;
    }

    private List<String> prints() {
        List<String> lines = new ArrayList<>();
        for (GraphNode node : output()) {
            lines.add(print(identifier(node), identifier(node) + ".data()"));
        }
        for (GraphNode node : named()) {
            lines.add(print(identifier(node) + ".grad", identifier(node) + ".grad()"));
        }
        return lines;
    }

    private static String print(String name, String number) {
        return "System.out.println(\"" + name + " = \" + " + number + ");";
    }

    @Override
    WrittenExpression constant(double number) {
        return WrittenExpression.number(number - number == 0 ? literal(number) : java(number));
    }

    @Override
    WrittenExpression leaf(double data) {
        return WrittenExpression.atom("new Value(" + java(data) + ")");
    }

    private static String java(double number) {
        if (number - number == 0) {
            return Numbers.python(number);
        }
        return number != number ? "Double.NaN" : number > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }

    @Override
    WrittenExpression operation(GraphNode node, WrittenExpression a, WrittenExpression b) {
        String method = switch (node.op()) {
            case LEAKY_RELU -> "leakyRelu";
            default -> node.op().functionName();
        };
        if (node.op().arity() == 1) {
            return WrittenExpression.atom(value(a) + "." + method + "()");
        }
        if (a.number() && !b.number()) {
            return WrittenExpression.atom("Value." + method + "(" + a.text() + ", " + b.text() + ")");
        }
        return WrittenExpression.atom(value(a) + "." + method + "(" + b.text() + ")");
    }

    private static String value(WrittenExpression code) {
        return code.number() ? "Value.constant(" + code.text() + ")" : code.text();
    }

    @Override
    String declaration(String identifier, String expression) {
        identifiers.add(identifier);
        return identifier + " = " + expression + ";";
    }

    @Override
    String commentSign() {
        return "//";
    }
}
