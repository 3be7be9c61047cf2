package micrograd.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import micrograd.browsertests.LibraryPage;
import micrograd.fixtures.Fixtures;
import micrograd.text.Numbers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published and PyTorch's numbers once more, through {@code micrograd.mjs} in Chromium. */
class PublishedNumbersIT {
    /** JSON knows neither infinities nor NaN nor -0: numbers cross as text. */
    private static final String TEXT = "const text = x => Object.is(x, -0) ? '-0' : String(x);";

    private static LibraryPage library;

    @BeforeAll
    static void open() {
        library = LibraryPage.open();
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void operationsHavePyTorchsDataAndGradients() {
        List<String> programs = new ArrayList<>();
        JsonArray rows = Fixtures.read("operations-pytorch.json").getAsJsonArray("rows");
        rows.forEach(row -> programs.add(program(row.getAsJsonObject())));
        JsonArray answers =
                library.call("(library, programs) => { " + TEXT + """
                        return programs.map(program => {
                          const answer = library.evaluate(program);
                          if (!answer.ok) throw new Error(program + JSON.stringify(answer.diagnostics));
                          const value = name => answer.values[answer.bindings[name]];
                          return [text(value('y').data), text(value('a').grad), value('b') ? text(value('b').grad) : ''];
                        }); }""", programs).getAsJsonArray();
        for (int i = 0; i < rows.size(); i++) {
            JsonObject row = rows.get(i).getAsJsonObject();
            JsonArray answer = answers.get(i).getAsJsonArray();
            close(row.get("data").getAsDouble(), number(answer.get(0)), 1e-12, programs.get(i));
            JsonArray grads = row.getAsJsonArray("grad");
            for (int k = 0; k < grads.size(); k++) {
                close(grads.get(k).getAsDouble(), number(answer.get(k + 1)), 1e-12, programs.get(i));
            }
        }
    }

    @Test
    void programsHavePyTorchsGradients() {
        JsonArray programs = Fixtures.readArray("expressions-pytorch.json");
        List<String> sources = new ArrayList<>();
        programs.forEach(
                program -> sources.add(program.getAsJsonObject().get("source").getAsString()));
        JsonArray answers = library.call(
                        "(library, sources) => sources.map(source => library.evaluate(source))", sources)
                .getAsJsonArray();
        for (int i = 0; i < programs.size(); i++) {
            JsonObject expected = programs.get(i).getAsJsonObject();
            JsonObject answer = answers.get(i).getAsJsonObject();
            JsonObject bindings = answer.getAsJsonObject("bindings");
            JsonArray values = answer.getAsJsonArray("values");
            int output = bindings.get(expected.get("output").getAsString()).getAsInt();
            assertEquals(output, answer.get("output").getAsInt());
            String source = sources.get(i);
            close(expected.get("data").getAsDouble(), field(values, output, "data"), 1e-9, source);
            for (Map.Entry<String, JsonElement> grad :
                    expected.getAsJsonObject("grad").entrySet()) {
                int id = bindings.get(grad.getKey()).getAsInt();
                close(grad.getValue().getAsDouble(), field(values, id, "grad"), 1e-9, source);
            }
        }
    }

    @Test
    void optimizersFollowPyTorchs() {
        JsonObject runs = Fixtures.read("optimizers-pytorch.json").getAsJsonObject("runs");
        assertEquals(6, runs.size());
        for (Map.Entry<String, JsonElement> run : runs.entrySet()) {
            JsonObject settings =
                    run.getValue().getAsJsonObject().getAsJsonObject("settings").deepCopy();
            double rate = settings.remove("lr").getAsDouble();
            boolean sgd = run.getKey().equals("momentum") || run.getKey().equals("nesterov");
            settings.addProperty("kind", sgd ? "sgd" : run.getKey());
            JsonArray steps = library.call(
                            "(library, [optimizer, learningRate]) => library.descend("
                                    + "'x = -1.2\\ny = 1.0\\nf = (1 - x)**2 + 100*(y - x**2)**2',"
                                    + "{steps: 50, optimizer, learningRate, leaves: ['x', 'y']})",
                            List.of(settings, rate))
                    .getAsJsonArray();
            JsonArray trajectory = run.getValue().getAsJsonObject().getAsJsonArray("trajectory");
            for (int i = 0; i < 50; i++) {
                JsonObject step = steps.get(i).getAsJsonObject();
                JsonArray expected = trajectory.get(i).getAsJsonArray();
                JsonObject leaves = step.getAsJsonObject("leaves");
                String where = run.getKey() + " step " + i;
                close(expected.get(0).getAsDouble(), step.get("output").getAsDouble(), 1e-12, where);
                close(expected.get(1).getAsDouble(), leaves.get("x").getAsDouble(), 1e-12, where);
                close(expected.get(2).getAsDouble(), leaves.get("y").getAsDouble(), 1e-12, where);
            }
        }
    }

    @Test
    void thePublishedMoonsRunHasItsParametersLossesAndAccuracies() {
        JsonObject published = Fixtures.read("karpathy-moons.json");
        JsonObject run = run("karpathy-moons").getAsJsonObject();
        assertArrayEquals(numbers(published.get("initialParameters")), numbers(run.get("parameters")));
        assertArrayEquals(numbers(published.get("loss")), numbers(run.get("loss")), 1e-12);
        double[] accuracies = numbers(run.get("accuracy"));
        double[] percents = numbers(published.get("accuracyPercent"));
        for (int i = 0; i < 100; i++) {
            assertEquals(percents[i], Math.round(accuracies[i] * 1e6) / 1e4, "step " + i);
        }
        JsonArray points = published.getAsJsonArray("X");
        JsonArray train = run.getAsJsonArray("train");
        for (int i = 0; i < points.size(); i++) {
            JsonObject example = train.get(i).getAsJsonObject();
            assertArrayEquals(numbers(points.get(i)), numbers(example.get("inputs")), 1e-15);
            assertEquals(
                    published.getAsJsonArray("y").get(i).getAsDouble(),
                    example.get("target").getAsDouble());
        }
    }

    @Test
    void thePublishedYinYangRunHasItsLosses() {
        JsonObject published = Fixtures.read("eureka-yinyang.json");
        assertArrayEquals(
                numbers(published.get("trainLoss")),
                numbers(run("eureka-yinyang").getAsJsonObject().get("loss")),
                1e-9);
    }

    @Test
    void tanhAndItsKinAreSoundInTheBrowserToo() {
        Random random = new Random(9);
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            double size = i % 2 == 0 ? random.nextDouble() * 22 : Math.pow(10, -18 + 20 * random.nextDouble());
            points.add(random.nextBoolean() ? size : -size);
        }
        StringBuilder program = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            program.append("x").append(i).append(" = ").append(Numbers.python(points.get(i)));
            program.append("\nt").append(i).append(" = tanh(x").append(i).append(")");
            program.append("\ns").append(i).append(" = softplus(x").append(i).append(")\n");
        }
        JsonArray answer = library.call(
                        "(library, program) => { const answer = library.evaluate(program);"
                                + " return ['t', 's'].map(name => Array.from({length: 3000}, (_, i) => answer.values[answer.bindings[name + i]].data)); }",
                        program.toString())
                .getAsJsonArray();
        for (int i = 0; i < points.size(); i++) {
            double x = points.get(i);
            withinUlps(Math.tanh(x), answer.get(0).getAsJsonArray().get(i).getAsDouble(), "tanh of " + x);
            double softplus = x > 20 ? x : Math.log1p(Math.exp(x));
            withinUlps(softplus, answer.get(1).getAsJsonArray().get(i).getAsDouble(), "softplus of " + x);
        }
    }

    @Test
    void numbersAreWrittenAsPythonWritesThem() {
        Random random = new Random(10);
        StringBuilder program = new StringBuilder("v = Value(0)\n");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                continue;
            }
            double small = random.nextGaussian();
            program.append("print(").append(Numbers.python(number)).append(")\n");
            program.append("print(f'{").append(Numbers.python(small)).append(":.3f}')\n");
            program.append("print(f'{").append(Numbers.python(number)).append(":.2e}')\n");
            expected.add(Numbers.python(number));
            expected.add(Numbers.fixed(small, 3));
            expected.add(Numbers.exponential(number, 2));
        }
        JsonElement printed =
                library.call("(library, program) => library.evaluate(program).printed", program.toString());
        List<String> lines = new ArrayList<>();
        printed.getAsJsonArray().forEach(line -> lines.add(line.getAsString()));
        assertEquals(expected, lines);
    }

    @Test
    void longProgramsNeitherOverflowNorHang() {
        for (String program : List.of(
                "x = " + "(".repeat(200_000) + "1" + ")".repeat(200_000),
                "a = 1\nx = " + "-".repeat(200_000) + "a",
                "a = 1\nx = a" + " ** a".repeat(200_000),
                "a = 1\nx = a" + " + a".repeat(50_000))) {
            JsonObject answer = library.call(
                            "(library, program) => { const {ok, diagnostics} = library.evaluate(program); return {ok, diagnostics}; }",
                            program)
                    .getAsJsonObject();
            assertTrue(
                    answer.get("ok").getAsBoolean()
                            || !answer.getAsJsonArray("diagnostics").isEmpty(),
                    program.substring(0, 20));
        }
    }

    private static JsonElement run(String preset) {
        return library.call("""
                (library, preset) => {
                  const session = library.train({preset});
                  const run = {parameters: session.parameters(), train: session.data().train, loss: [], accuracy: []};
                  for (let i = 0; i < 100; i++) {
                    session.step(1);
                    run.loss.push(session.loss());
                    run.accuracy.push(session.accuracy());
                  }
                  return run;
                }""", preset);
    }

    private static String program(JsonObject row) {
        StringBuilder program = new StringBuilder();
        JsonArray operands = row.getAsJsonArray("operands");
        for (int i = 0; i < operands.size(); i++) {
            program.append("ab".charAt(i))
                    .append(" = Value(")
                    .append(operands.get(i).getAsString())
                    .append(")\n");
        }
        String op = row.get("op").getAsString();
        boolean constantExponent = op.equals("pow") && operands.size() == 1;
        program.append("y = ").append(op).append("(a").append(operands.size() > 1 ? ", b" : "");
        program.append(constantExponent ? ", " + row.get("exponent").getAsString() : "");
        return program.append(")\ny.backward()\n").toString();
    }

    private static double field(JsonArray values, int id, String name) {
        return values.get(id).getAsJsonObject().get(name).getAsDouble();
    }

    private static double number(JsonElement text) {
        return Double.parseDouble(text.getAsString());
    }

    private static double[] numbers(JsonElement array) {
        double[] numbers = new double[array.getAsJsonArray().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.getAsJsonArray().get(i).getAsDouble();
        }
        return numbers;
    }

    private static void withinUlps(double expected, double actual, String message) {
        double ulps = Math.abs(actual - expected) / Math.ulp(expected);
        assertTrue(ulps <= 2, message + ": " + ulps + " ulps");
    }

    private static void close(double expected, double actual, double tolerance, String message) {
        boolean close = expected == actual
                || Double.isNaN(expected) && Double.isNaN(actual)
                || Math.abs(expected - actual) <= tolerance * Math.abs(expected);
        assertTrue(close, message + ": " + expected + " but was " + actual);
    }
}
