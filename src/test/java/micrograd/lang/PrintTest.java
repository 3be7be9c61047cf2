package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed, beside what Python prints. */
class PrintTest {
    static final String ARROW = "  =>  ";

    static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/lang/printed-by-python.txt"));
    }

    @Test
    void thereAreMany() throws IOException {
        assertTrue(rows().size() > 300);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void printsAsPythonDoes(String row) {
        int arrow = row.indexOf(ARROW);
        String program = "print(" + row.substring(0, arrow) + ")\nValue(0)";
        assertEquals(List.of(row.substring(arrow + ARROW.length())), lines(program));
    }

    @Test
    void aValueShowsItsData() {
        assertEquals(List.of("Value(data=2.0)"), lines("a = Value(2.0)\nprint(a)"));
        assertEquals(List.of("Value(data=2)"), lines("a = Value(2)\nprint(a)"));
        assertEquals(List.of("[Value(data=1.0), Value(data=-2.0)]"), lines("print([Value(1.0), Value(-2.0)])"));
        assertEquals(List.of("2.0 0.0 a"), lines("a = Value(2.0, label='a')\nprint(a.data, a.grad, a.label)"));
    }

    @Test
    void withoutValuesANameShowsItsNumber() {
        assertEquals(List.of("2 2.0 0.5"), lines("a = 2\nb = 2.0\nprint(a, b, 1/a)"));
        assertEquals(List.of("-6"), lines("a = 2\nb = -3\nprint(a*b)"));
        assertEquals(List.of("0.3333"), lines("a = 1/3\nprint(f'{a:.4f}')"));
    }

    @Test
    void wholeDataStaysWholeAsLongAsPythonsWould() {
        assertEquals(List.of("7"), lines("a = Value(3)\nprint((a*2 + 1).data)"));
        assertEquals(List.of("1.5"), lines("a = Value(3)\nprint((a/2).data)"));
        assertEquals(List.of("9 1.0"), lines("a = Value(3)\nprint((a**2).data, (a**0.0).data)"));
        assertEquals(List.of("3.0"), lines("a = Value(3)\na.data = 3.0\nprint(a.data)"));
    }

    @Test
    void endsAndSeparatesAsTold() {
        assertEquals(List.of("1-2!3"), lines("print(1, 2, sep='-', end='!')\nprint(3)"));
        assertEquals(List.of("", "a", "b"), lines("print()\nprint('a\\nb')"));
        assertEquals(List.of("unfinished"), lines("print('unfinished', end='')"));
    }

    @Test
    void negativeNumbersHaveAnAsciiMinus() {
        assertEquals(List.of("-8.0"), lines("print(-8.0)"));
    }

    private static List<String> lines(String program) {
        Evaluation evaluation = Language.evaluate(program);
        assertEquals(List.of(), evaluation.diagnostics());
        return evaluation.printed();
    }
}
