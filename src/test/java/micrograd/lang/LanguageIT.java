package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import micrograd.browsertests.LibraryPage;
import micrograd.lang.report.Diagnostic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The language as compiled, in Chromium, beside the JVM's. */
class LanguageIT {
    private static final int PROGRAMS = 600;
    private static final int AT_A_TIME = 200;
    /** Far deeper than the stack of a browser. */
    private static final int DEEP = 40_000;

    private static LibraryPage library;

    @BeforeAll
    static void open() {
        library = LibraryPage.open();
    }

    @AfterAll
    static void close() {
        library.close();
    }

    /** Sources as character codes, since halves of surrogate pairs do not cross as text. */
    private static final String EVALUATE_ALL = """
            (library, sources) => sources.map(codes => {
                const result = library.evaluate(codes.map(code => String.fromCharCode(code)).join(''));
                return [result.ok, result.values.length, result.printed.join('\\n'),
                    result.diagnostics.map(d => [d.severity, d.start, d.end, d.line, d.column].join(' ')).join('\\n')];
            })""";

    private static final String EVALUATE = """
            (library, source) => {
                const start = performance.now();
                const result = library.evaluate(source);
                const seconds = (performance.now() - start) / 1000;
                const numbers = {};
                for (const name in result.bindings) {
                    const value = result.values[result.bindings[name]];
                    numbers[name] = [value.data, value.grad];
                }
                return {ok: result.ok, output: result.output, printed: result.printed, seconds,
                    data: numbers, said: result.diagnostics.map(d => d.message).slice(0, 1)};
            }""";

    @Test
    void randomProgramsGetTheSameAnswers() {
        RandomPrograms programs = new RandomPrograms(11);
        for (int done = 0; done < PROGRAMS; done += AT_A_TIME) {
            List<String> sources = new ArrayList<>();
            List<int[]> codes = new ArrayList<>();
            for (int i = 0; i < AT_A_TIME; i++) {
                sources.add(programs.next());
                codes.add(sources.get(i).chars().toArray());
            }
            JsonArray answers = library.call(EVALUATE_ALL, codes).getAsJsonArray();
            for (int i = 0; i < AT_A_TIME; i++) {
                assertSame(sources.get(i), answers.get(i).getAsJsonArray());
            }
        }
    }

    private static void assertSame(String source, JsonArray compiled) {
        Evaluation evaluation = Language.evaluate(source);
        assertEquals(evaluation.ok(), compiled.get(0).getAsBoolean(), source);
        assertEquals(evaluation.values().size(), compiled.get(1).getAsInt(), source);
        assertEquals(
                String.join("\n", evaluation.printed()).length(),
                compiled.get(2).getAsString().length(),
                8,
                source);
        StringBuilder diagnostics = new StringBuilder();
        for (Diagnostic diagnostic : evaluation.diagnostics()) {
            diagnostics
                    .append(diagnostics.isEmpty() ? "" : "\n")
                    .append(diagnostic.severity().name().toLowerCase())
                    .append(" " + diagnostic.start() + " " + diagnostic.end())
                    .append(" " + diagnostic.line() + " " + diagnostic.column());
        }
        assertEquals(diagnostics.toString(), compiled.get(3).getAsString(), source);
    }

    @Test
    void largeProgramsRunOrEnd() {
        for (String program : LargeProgram.thatRun(DEEP)) {
            JsonObject result = library.call(EVALUATE, program).getAsJsonObject();
            assertTrue(result.get("ok").getAsBoolean(), () -> start(program) + result);
            assertSoon(program, result);
        }
        for (String program : LargeProgram.thatAreGreedy(DEEP)) {
            JsonObject result = library.call(EVALUATE, program).getAsJsonObject();
            assertTrue(!result.get("ok").getAsBoolean(), () -> start(program));
            assertSoon(program, result);
        }
    }

    private static void assertSoon(String program, JsonObject result) {
        assertTrue(result.get("seconds").getAsDouble() < 30, () -> start(program) + result);
    }

    @Test
    void programsGivePyTorchsNumbers() throws IOException {
        for (JsonObject program : PyTorchProgramsTest.programs()) {
            JsonObject data = library.call(EVALUATE, program.get("source").getAsString())
                    .getAsJsonObject()
                    .getAsJsonObject("data");
            String output = program.get("output").getAsString();
            assertClose(
                    program.get("data").getAsDouble(),
                    data.getAsJsonArray(output).get(0));
            JsonObject gradients = program.getAsJsonObject("grad");
            for (String leaf : gradients.keySet()) {
                assertClose(
                        gradients.get(leaf).getAsDouble(),
                        data.getAsJsonArray(leaf).get(1));
            }
        }
    }

    private static void assertClose(double expected, JsonElement actual) {
        assertEquals(expected, actual.getAsDouble(), Math.abs(expected) * 1e-9);
    }

    @Test
    void printsAsPythonDoes() throws IOException {
        StringBuilder program = new StringBuilder("Value(0)\n");
        StringBuilder expected = new StringBuilder();
        for (String row : PrintTest.rows()) {
            int arrow = row.indexOf(PrintTest.ARROW);
            program.append("print(").append(row, 0, arrow).append(")\n");
            expected.append(row.substring(arrow + PrintTest.ARROW.length())).append('\n');
        }
        StringBuilder printed = new StringBuilder();
        for (JsonElement line :
                library.call(EVALUATE, program.toString()).getAsJsonObject().getAsJsonArray("printed")) {
            printed.append(line.getAsString()).append('\n');
        }
        assertEquals(expected.toString(), printed.toString());
    }

    /** What a run comes to, numbers as text, since infinities do not cross as JSON. */
    private static final String RUN_ALL = """
            (library, programs) => programs.map(([source, prelude]) => {
                const result = library.run(source, {prelude, seconds: 30});
                const named = {};
                for (const name in result.named) {
                    named[name] = [String(result.named[name].data), String(result.named[name].grad)];
                }
                return {stdout: result.stdout, shown: result.shown, kind: result.shownKind, named,
                    error: result.error && result.error.type + (result.error.message && ': ' + result.error.message)};
            })""";

    @Test
    void programsGiveWhatCPythonGave() throws IOException {
        List<JsonObject> programs = PythonProgramsTest.programs();
        List<String[]> sources = new ArrayList<>();
        for (JsonObject program : programs) {
            boolean lecture = program.get("mode").getAsString().equals("lecture");
            sources.add(new String[] {program.get("source").getAsString(), lecture ? "lecture" : "none"});
        }
        JsonArray results = library.call(RUN_ALL, sources).getAsJsonArray();
        assertEquals(programs.size(), results.size());
        for (int i = 0; i < programs.size(); i++) {
            JsonObject result = results.get(i).getAsJsonObject();
            PythonProgramsTest.check(
                    programs.get(i),
                    text(result, "error"),
                    text(result, "stdout"),
                    text(result, "shown"),
                    text(result, "kind"));
            assertNamed(programs.get(i), result.getAsJsonObject("named"));
        }
    }

    private static void assertNamed(JsonObject program, JsonObject named) {
        if (!program.has("values") || !program.get("values").isJsonObject()) {
            return;
        }
        JsonObject values = program.getAsJsonObject("values");
        assertEquals(values.keySet(), named.keySet());
        double tolerance =
                program.has("values_exact") && !program.get("values_exact").getAsBoolean() ? 1e-9 : 1e-12;
        for (String name : values.keySet()) {
            JsonObject value = values.getAsJsonObject(name);
            double data = Double.parseDouble(value.get("data").getAsString());
            double grad = Double.parseDouble(value.get("grad").getAsString());
            JsonArray actual = named.getAsJsonArray(name);
            assertEquals(data, actual.get(0).getAsDouble(), Math.abs(data) * tolerance, name);
            assertEquals(grad, actual.get(1).getAsDouble(), Math.abs(grad) * tolerance, name);
        }
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).isJsonNull() ? null : object.get(name).getAsString();
    }

    @Test
    void torchTensorsKeepThirtyTwoBits() {
        JsonObject result = library.call(EVALUATE, "x = torch.Tensor([6.8813735870195432])\nprint(x.item())")
                .getAsJsonObject();
        assertEquals(
                "6.881373405456543", result.getAsJsonArray("printed").get(0).getAsString());
    }

    private static String start(String program) {
        return program.substring(0, Math.min(60, program.length()));
    }
}
