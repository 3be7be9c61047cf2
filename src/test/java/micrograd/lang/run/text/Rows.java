package micrograd.lang.run.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tables of what CPython 3.11.2 answers: {@code question => answer} a line, texts as Python's literals. */
final class Rows {
    static final String ARROW = " => ";

    private Rows() {}

    static List<String> of(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/python/text/" + file));
    }

    /** Asks each question; all wrong answers are told together. */
    static void check(String file, int least, Function<List<String>, String> answer) throws IOException {
        List<String> rows = of(file);
        assertTrue(rows.size() >= least, file + " has " + rows.size());
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (String row : rows) {
            int arrow = row.lastIndexOf(ARROW);
            String question = row.substring(0, arrow);
            String is = answerOrError(() -> answer.apply(words(question)));
            if (!is.equals(row.substring(arrow + ARROW.length()))) {
                expected.add(row);
                found.add(question + ARROW + is);
            }
        }
        assertEquals(String.join("\n", expected), String.join("\n", found));
    }

    static String answerOrError(Supplier<String> answer) {
        try {
            return answer.get();
        } catch (Raised e) {
            return e.type() + ": " + e.getMessage();
        }
    }

    /** Words between blanks, texts in quotes as one: with a quote in front, so that they can be told from others. */
    static List<String> words(String question) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < question.length()) {
            char c = question.charAt(at);
            if (c == ' ') {
                at++;
            } else if (c == '\'' || c == '"') {
                StringBuilder text = new StringBuilder("'");
                at++;
                while (question.charAt(at) != c) {
                    at = character(question, at, text);
                }
                at++;
                words.add(text.toString());
            } else {
                int end = question.indexOf(' ', at);
                end = end < 0 ? question.length() : end;
                words.add(question.substring(at, end));
                at = end;
            }
        }
        return words;
    }

    /** A text's content. */
    static String text(String word) {
        assertTrue(word.startsWith("'"), word);
        return word.substring(1);
    }

    private static int character(String source, int at, StringBuilder text) {
        if (source.charAt(at) != '\\') {
            text.append(source.charAt(at));
            return at + 1;
        }
        char kind = source.charAt(at + 1);
        int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        if (digits > 0) {
            CodePoints.append(text, Integer.parseInt(source.substring(at + 2, at + 2 + digits), 16));
            return at + 2 + digits;
        }
        text.append(kind == 'n' ? '\n' : kind == 't' ? '\t' : kind == 'r' ? '\r' : kind);
        return at + 2;
    }
}
