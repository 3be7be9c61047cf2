package micrograd.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A block of code in the README. */
record Readme(List<String> lines) {
    static Readme block(String language) throws IOException {
        String text = Files.readString(Path.of("README.md"));
        int start = text.indexOf("```" + language + "\n");
        if (start < 0) {
            throw new IllegalStateException("README.md has no block of " + language);
        }
        int first = text.indexOf('\n', start) + 1;
        return new Readme(
                text.substring(first, text.indexOf("```", first)).lines().toList());
    }

    String imports() {
        return String.join("\n", lines.stream().filter(Readme::isImport).toList());
    }

    String body() {
        return String.join("\n", lines.stream().filter(line -> !isImport(line)).toList());
    }

    /** What the lines that call {@code print} say that they print. */
    List<String> promised(String print) {
        return lines.stream()
                .filter(line -> line.contains(print))
                .map(line -> line.substring(line.lastIndexOf("// ") + "// ".length()))
                .toList();
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }
}
