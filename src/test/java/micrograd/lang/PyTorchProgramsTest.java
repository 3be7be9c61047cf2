package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs whose results and gradients PyTorch computed in 64 bits. */
class PyTorchProgramsTest {
    private static final double TOLERANCE = 1e-9;

    static List<JsonObject> programs() throws IOException {
        List<JsonObject> programs = new ArrayList<>();
        try (Reader reader = new InputStreamReader(
                PyTorchProgramsTest.class.getResourceAsStream("/fixtures/expressions-pytorch.json"),
                StandardCharsets.UTF_8)) {
            JsonParser.parseReader(reader).getAsJsonArray().forEach(program -> programs.add(program.getAsJsonObject()));
        }
        return programs;
    }

    @Test
    void thereAreSixty() throws IOException {
        assertEquals(60, programs().size());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void givesPyTorchsNumbers(JsonObject program) {
        Evaluation evaluation = Language.evaluate(program.get("source").getAsString());
        assertEquals(List.of(), evaluation.diagnostics());
        String output = program.get("output").getAsString();
        assertTrue(evaluation.output().orElseThrow() == evaluation.bindings().get(output));
        assertClose(
                program.get("data").getAsDouble(),
                evaluation.output().orElseThrow().data(),
                output);
        JsonObject gradients = program.getAsJsonObject("grad");
        for (String leaf : gradients.keySet()) {
            assertClose(
                    gradients.get(leaf).getAsDouble(),
                    evaluation.bindings().get(leaf).grad(),
                    leaf);
        }
    }

    private static void assertClose(double expected, double actual, String name) {
        assertEquals(expected, actual, Math.max(Math.abs(expected), 1e-300) * TOLERANCE, name);
    }
}
