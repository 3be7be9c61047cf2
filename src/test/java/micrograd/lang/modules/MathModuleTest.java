package micrograd.lang.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.loop.Interpreter;
import micrograd.lang.run.loop.Modules;
import micrograd.lang.run.loop.RunLimits;
import micrograd.lang.run.text.Floats;
import micrograd.lang.run.text.Raised;
import micrograd.lang.run.text.Whole;
import org.junit.jupiter.api.Test;

/** {@code math}, beside CPython's: errors and whole numbers exact, floats to four units of the last place. */
class MathModuleTest {
    private static final String ARROW = " => ";

    private final Interpreter machine = new Interpreter(Modules.NONE, RunLimits.PAGE);
    private final PyModule math = MathModule.module();

    @Test
    void answersAsPythons() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("src/test/resources/python/modules/math.txt"));
        assertTrue(rows.size() > 2000);
        List<String> wrong = new ArrayList<>();
        for (String row : rows) {
            String question = row.substring(0, row.indexOf(ARROW));
            String expected = row.substring(row.indexOf(ARROW) + ARROW.length());
            String answer = answer(question.strip().split(" "));
            if (!near(expected, answer, question.startsWith("erfc") ? 16 : 4)) {
                wrong.add(row + "  not  " + answer);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private String answer(String[] words) {
        PyObject[] arguments = new PyObject[words.length - 1];
        for (int i = 0; i < arguments.length; i++) {
            String word = words[i + 1];
            boolean real = word.contains(".") || word.contains("e") || word.contains("n");
            arguments[i] = real ? new PyFloat(Floats.parse(word)) : Operands.of(Whole.parse(word, 10));
        }
        try {
            return machine.repr(machine.callNow(math.get(words[0]), arguments));
        } catch (PyError e) {
            return e.exception().typeName() + ": " + machine.str(e.exception());
        } catch (Raised e) {
            return e.type() + ": " + e.getMessage();
        }
    }

    private static boolean near(String expected, String answer, int units) {
        if (expected.equals(answer)) {
            return true;
        }
        if (expected.contains("Error")
                || answer.contains("Error")
                || !expected.contains(".") && !expected.contains("e")) {
            return false;
        }
        if (expected.startsWith("(")) {
            return false;
        }
        double a = Double.parseDouble(expected);
        double b = Double.parseDouble(answer);
        return answer.contains(".") == expected.contains(".") && Math.abs(a - b) <= units * Math.ulp(a);
    }

    @Test
    void sumsAndProductsOfIterables() {
        PyObject tenths = new PyTuple(repeated(new PyFloat(0.1), 10));
        assertEquals("1.0", machine.repr(machine.callNow(math.get("fsum"), tenths)));
        PyObject wide = new PyTuple(new PyFloat(1e100), new PyFloat(1), new PyFloat(-1e100), new PyFloat(1e-30));
        assertEquals("1.0", machine.repr(machine.callNow(math.get("fsum"), wide)));
        PyObject tie = new PyTuple(new PyFloat(1e16), new PyFloat(1), new PyFloat(1e-16));
        assertEquals("1.0000000000000002e+16", machine.repr(machine.callNow(math.get("fsum"), tie)));
        assertEquals(
                "8",
                machine.repr(machine.callNow(math.get("prod"), new PyTuple(repeated(Operands.of(Whole.of(2)), 3)))));
        assertEquals(
                "5.0",
                machine.repr(machine.callNow(
                        math.get("dist"),
                        new PyTuple(new PyFloat(1), new PyFloat(1)),
                        new PyTuple(new PyFloat(4), new PyFloat(5)))));
    }

    private static PyObject[] repeated(PyObject object, int times) {
        PyObject[] all = new PyObject[times];
        java.util.Arrays.fill(all, object);
        return all;
    }
}
