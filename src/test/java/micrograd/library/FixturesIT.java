package micrograd.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import micrograd.browsertests.LibraryPage;
import micrograd.fixtures.Fixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published numbers, through {@code micrograd.mjs} in Chromium. */
class FixturesIT {
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
    void twoMoonsTrainAsInMicrogradsNotebook() {
        JsonObject fixture = Fixtures.read("karpathy-moons.json");
        JsonObject run = train("karpathy-moons");
        assertArrayEquals(numbers(fixture, "initialParameters"), numbers(run, "parameters"));
        assertArrayEquals(numbers(fixture, "loss"), numbers(run, "loss"), 1e-12);
        double[] accuracies = numbers(fixture, "accuracyPercent");
        for (int step = 0; step < accuracies.length; step++) {
            assertEquals(accuracies[step] / 100, numbers(run, "accuracy")[step], "accuracy of step " + step);
        }
    }

    @Test
    void yinYangTrainsAsInEurekasMicrograd() {
        double[] losses = numbers(Fixtures.read("eureka-yinyang.json"), "trainLoss");
        assertArrayEquals(losses, numbers(train("eureka-yinyang"), "loss"), 1e-9);
    }

    @Test
    void programsAgreeWithPyTorch() {
        JsonArray programs = Fixtures.readArray("expressions-pytorch.json");
        JsonArray evaluated = library.call("""
                (library, programs) => programs.map(program => {
                  const { ok, values, bindings, output } = library.evaluate(program.source);
                  if (!ok || output !== bindings[program.output]) return null;
                  const grad = {};
                  for (const name in program.grad) grad[name] = values[bindings[name]].grad;
                  return { data: values[output].data, grad };
                })""", programs).getAsJsonArray();
        assertEquals(60, programs.size());
        for (int i = 0; i < programs.size(); i++) {
            JsonObject program = programs.get(i).getAsJsonObject();
            assertTrue(evaluated.get(i).isJsonObject(), program.toString());
            JsonObject here = evaluated.get(i).getAsJsonObject();
            assertClose(program.get("data"), here.get("data"), 1e-9, program);
            for (String name : program.getAsJsonObject("grad").keySet()) {
                JsonElement expected = program.getAsJsonObject("grad").get(name);
                assertClose(expected, here.getAsJsonObject("grad").get(name), 1e-9, program);
            }
        }
    }

    @Test
    void operationsAgreeWithPyTorchAtKinksTiesAndPolesToo() {
        JsonArray rows = Fixtures.read("operations-pytorch.json").getAsJsonArray("rows");
        JsonArray evaluated = library.call("""
                (library, rows) => rows.map(({ op, operands, exponent }) => {
                  const symbols = { add: "+", sub: "-", mul: "*", div: "/", pow: "**" };
                  const result = exponent !== undefined ? `a ** ${exponent}` : symbols[op] ? `a ${symbols[op]} b`
                    : op === "neg" ? "-a" : operands.length === 2 ? `${op}(a, b)` : `${op}(a)`;
                  const leaf = (name, number) => `${name} = Value(${Object.is(number, -0) ? "-0.0" : number})\\n`;
                  const source = operands.map((number, i) => leaf("ab"[i], number)).join("") + `y = ${result}`;
                  const { ok, values, bindings, diagnostics } = library.evaluate(source);
                  if (!ok) return { source, diagnostics };
                  return { data: String(values[bindings.y].data), grad: operands.map((_, i) => String(values[bindings["ab"[i]]].grad)) };
                })""", rows).getAsJsonArray();
        for (int i = 0; i < rows.size(); i++) {
            JsonObject row = rows.get(i).getAsJsonObject();
            JsonObject here = evaluated.get(i).getAsJsonObject();
            assertTrue(here.has("data"), here.toString());
            assertClose(row.get("data"), here.get("data"), 1e-12, row);
            for (int k = 0; k < row.getAsJsonArray("grad").size(); k++) {
                JsonElement expected = row.getAsJsonArray("grad").get(k);
                assertClose(expected, here.getAsJsonArray("grad").get(k), 1e-12, row);
            }
        }
    }

    @Test
    void descentsAgreeWithPyTorchsOptimizers() {
        JsonObject runs = Fixtures.read("optimizers-pytorch.json").getAsJsonObject("runs");
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("sgd", "sgd");
        kinds.put("momentum", "sgd");
        kinds.put("nesterov", "sgd");
        kinds.put("rmsprop", "rmsprop");
        kinds.put("adam", "adam");
        kinds.put("adamw", "adamw");
        assertEquals(kinds.keySet(), runs.keySet());
        for (String name : runs.keySet()) {
            JsonObject run = runs.getAsJsonObject(name);
            JsonArray expected = run.getAsJsonArray("trajectory");
            run.getAsJsonObject("settings").addProperty("kind", kinds.get(name));
            JsonArray steps = library.call("""
                    (library, { settings, trajectory }) => {
                      const { lr, ...optimizer } = settings;
                      const source = "x = -1.2; y = 1.0; f = (1 - x)**2 + 100*(y - x**2)**2";
                      return library.descend(source, { steps: trajectory.length, optimizer, learningRate: lr })
                        .map(step => [step.output, step.leaves.x, step.leaves.y]);
                    }""", run).getAsJsonArray();
            assertEquals(expected.size(), steps.size());
            for (int i = 0; i < expected.size(); i++) {
                for (int column = 0; column < 3; column++) {
                    JsonElement number = expected.get(i).getAsJsonArray().get(column);
                    assertClose(number, steps.get(i).getAsJsonArray().get(column), 1e-12, name + ", step " + i);
                }
            }
        }
    }

    private static JsonObject train(String preset) {
        return library.call("""
                (library, preset) => {
                  const session = library.train({ preset });
                  const run = { parameters: Array.from(session.parameters()), loss: [], accuracy: [] };
                  for (let i = 0; i < 100; i++) {
                    session.step(1);
                    run.loss.push(session.loss());
                    run.accuracy.push(session.accuracy());
                  }
                  return run;
                }""", preset).getAsJsonObject();
    }

    private static double[] numbers(JsonObject object, String name) {
        return Fixtures.doubles(object.getAsJsonArray(name));
    }

    /** Within a relative tolerance; infinities and NaN exactly. */
    private static void assertClose(JsonElement expected, JsonElement actual, double tolerance, Object where) {
        double wanted = expected.getAsDouble();
        double got = actual.getAsDouble();
        boolean close = wanted == got
                || Double.isNaN(wanted) && Double.isNaN(got)
                || Math.abs(wanted - got) <= tolerance * Math.abs(wanted);
        assertTrue(close, () -> where + ": " + got + " instead of " + wanted);
    }
}
