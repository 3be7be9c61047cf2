package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import micrograd.lang.run.loop.RunLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs whose printed text, values and errors CPython 3.11 gave. */
class PythonProgramsTest {
    private static final double TOLERANCE = 1e-12;

    static List<JsonObject> programs() throws IOException {
        List<JsonObject> programs = new ArrayList<>();
        try (Reader reader = new InputStreamReader(
                PythonProgramsTest.class.getResourceAsStream("/python/programs.json"), StandardCharsets.UTF_8)) {
            JsonArray all = JsonParser.parseReader(reader).getAsJsonArray();
            for (JsonElement one : all) {
                programs.add(one.getAsJsonObject());
            }
        }
        return programs;
    }

    @Test
    void thereAreMany() throws IOException {
        assertEquals(98, programs().size());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void givesWhatCPythonGave(JsonObject expected) {
        check(expected, run(expected, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void givesTheSameInSlices(JsonObject expected) {
        check(expected, run(expected, 50));
    }

    private static PythonProgram run(JsonObject expected, int slice) {
        boolean lecture = expected.get("mode").getAsString().equals("lecture");
        PythonProgram program = PythonProgram.start(
                expected.get("source").getAsString(),
                new PythonProgram.Options(
                        lecture ? PythonProgram.Prelude.LECTURE : PythonProgram.Prelude.NONE,
                        new RunLimits(2_000_000, 50_000_000, 10_000_000, 1_000_000, 1_000_000),
                        1337,
                        () -> 0,
                        false));
        for (int i = 0; i < 1_000_000 && !program.run(slice); i++) {
            // On to the next slice.
        }
        return program;
    }

    private static void check(JsonObject expected, PythonProgram program) {
        assertTrue(program.isOver());
        check(
                expected,
                program.failure().map(RunFailure::text).orElse(null),
                program.stdout(),
                program.shown().orElse(null),
                program.shownKind().orElse(null));
        if (expected.has("values") && expected.get("values").isJsonObject()) {
            values(expected, program.named());
        }
    }

    /** Checks what a run said; what there was nothing of is null. */
    static void check(JsonObject expected, String error, String stdout, String shown, String shownKind) {
        assertEquals(text(expected, "error"), error);
        if (expected.get("digits").getAsString().equals("exact")) {
            assertEquals(expected.get("stdout").getAsString(), stdout);
        } else {
            assertClose(expected.get("stdout").getAsString(), stdout, TOLERANCE);
        }
        if (text(expected, "shown") != null) {
            assertEquals(text(expected, "shown"), shown);
        }
        if (text(expected, "shown_kind") != null) {
            assertEquals(text(expected, "shown_kind"), shownKind);
        }
    }

    private static void values(JsonObject expected, Map<String, PythonProgram.Numbers> named) {
        boolean exact =
                !expected.has("values_exact") || expected.get("values_exact").getAsBoolean();
        JsonObject values = expected.getAsJsonObject("values");
        assertEquals(values.keySet(), named.keySet());
        for (String name : values.keySet()) {
            JsonObject value = values.getAsJsonObject(name);
            String data = value.get("data").getAsString();
            String grad = value.get("grad").getAsString();
            if (exact) {
                assertEquals(
                        data + " " + grad,
                        named.get(name).dataText() + " " + named.get(name).gradText(),
                        name);
            } else {
                assertClose(data, named.get(name).dataText(), 1e-9);
                assertClose(grad, named.get(name).gradText(), 1e-9);
            }
        }
    }

    private static String text(JsonObject object, String name) {
        return object.has(name) && !object.get(name).isJsonNull()
                ? object.get(name).getAsString()
                : null;
    }

    /** Equal but for the last digits of numbers. */
    private static void assertClose(String expected, String actual, double tolerance) {
        String[] wanted = expected.split("(?<=[\\s(\\[,=])|(?=[\\s)\\],])");
        String[] got = actual.split("(?<=[\\s(\\[,=])|(?=[\\s)\\],])");
        assertEquals(wanted.length, got.length, actual);
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals(got[i])) {
                double one = Double.parseDouble(wanted[i]);
                double other = Double.parseDouble(got[i]);
                assertEquals(one, other, Math.max(Math.abs(one), 1e-300) * tolerance, actual);
            }
        }
    }
}
