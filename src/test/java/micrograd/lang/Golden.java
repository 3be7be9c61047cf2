package micrograd.lang;

import java.util.List;
import micrograd.lang.report.Diagnostic;

/**
 * A program with what is said about it beside the lines concerned. Lines of the program begin with {@code "| "}, what is said
 * with {@code "~ "}: carets under the characters concerned, the severity and the message.
 */
final class Golden {
    private Golden() {}

    /** The program in a golden text. */
    static String program(String golden) {
        StringBuilder program = new StringBuilder();
        for (String line : golden.split("\n")) {
            if (line.startsWith("|")) {
                program.append(line.length() > 2 ? line.substring(2) : "").append('\n');
            }
        }
        return program.toString();
    }

    /** The golden text of a program: each line with the diagnostics that begin in it. */
    static String render(String program, List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        String[] lines = program.split("\n");
        for (int i = 0; i < lines.length; i++) {
            text.append("| ").append(lines[i]).append('\n');
            for (Diagnostic diagnostic : diagnostics) {
                if (diagnostic.line() == i + 1) {
                    int left = lines[i].length() - (diagnostic.column() - 1);
                    int width = Math.max(1, Math.min(diagnostic.end() - diagnostic.start(), left));
                    text.append("~ ")
                            .append(" ".repeat(diagnostic.column() - 1))
                            .append("^".repeat(width))
                            .append(' ')
                            .append(diagnostic.severity().name().toLowerCase())
                            .append(": ")
                            .append(diagnostic.message())
                            .append('\n');
                }
            }
        }
        return text.toString();
    }
}
