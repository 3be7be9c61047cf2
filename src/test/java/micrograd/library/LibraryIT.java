package micrograd.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import micrograd.browsertests.LibraryPage;
import micrograd.browsertests.Node;
import micrograd.browsertests.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library loads wherever JavaScript modules do. */
class LibraryIT {
    @Test
    void loadsInChromium() {
        try (LibraryPage library = LibraryPage.open()) {
            assertEquals(
                    "[object Module]",
                    library.call("library => Object.prototype.toString.call(library)")
                            .getAsString());
        }
    }

    @Test
    void trainsOnThePointsThatItIsGiven() {
        try (LibraryPage library = LibraryPage.open()) {
            String points =
                    "[{inputs: [1, 1], target: 1}, {inputs: [-1, 0.5], target: -1}, {inputs: [0.5, -1], target: -1}]";
            assertEquals(
                    "[3,0,2,1]",
                    library.call("library => { const run = library.train({dataset: {points: " + points
                                    + "}, layers: [2, 3, 1], activation: 'tanh', learningRate: 0.5});"
                                    + " run.step(200); const data = run.data();"
                                    + " return [data.train.length, data.test.length, data.train[0].inputs.length,"
                                    + " run.accuracy()]; }")
                            .toString());
            assertEquals(
                    "true",
                    library.call(
                                    "library => { const run = library.train({dataset: {kind: 'points', labels: [],"
                                            + " points: [-1, -0.5, 0, 0.5, 1].map(x => ({inputs: new Float64Array([x]), target: 3 * x - 0.25}))},"
                                            + " layers: [1, 1]}); run.step(500); return Math.abs(run.predict([0.75])[0] - 2) < 1e-6; }")
                            .toString());
            assertEquals(
                    "2",
                    library.call("library => { const run = library.train({dataset: {labels: ['a, b', 'c', 'd'],"
                                    + " points: [0, 1, 2].map(k => ({inputs: [k, -k, 1], target: k})), trainShare: 0.67},"
                                    + " layers: [3, 3]}); return run.data().train.length; }")
                            .toString());
            for (String[] wrong : new String[][] {
                {"points: []", "dataset.points must be a list of examples"},
                {"points: [{inputs: [1, 2]}]", "dataset.points[0] must be an example"},
                {"points: [{inputs: [1, 2], target: 1}, {inputs: [1], target: 1}]", "must have 2 coordinates"},
                {"points: [{inputs: [1, NaN], target: 1}]", "must have finite coordinates"},
                {"points: [{inputs: [1, 2], target: 0.5}]", "must have targets of -1 or 1"},
                {"points: [{inputs: [1, Symbol()], target: 1}]", "inputs[1] must be a number, not a symbol"},
                {"points: [{inputs: ['1', 2], target: 1}]", "inputs[0] must be a number, not the string 1"},
                {"points: [{inputs: [null, 2], target: 1}]", "inputs[0] must be a number, not null"},
                {"points: [{inputs: [1, true], target: 1}]", "inputs[1] must be a number, not the boolean true"},
                {"points: [{inputs: [1, 2], target: Symbol()}]", "target must be a number"},
                {"points: [{inputs: [1, 2], target: '1'}]", "target must be a number"},
            }) {
                String said = library.call("library => { try { library.train({dataset: {" + wrong[0]
                                + "}, layers: [2, 1]}); return ''; } catch (e) { return e.message; } }")
                        .getAsString();
                assertTrue(said.contains(wrong[1]), said);
            }
        }
    }

    @Test
    void loadsInNode(@TempDir Path directory) throws Exception {
        assumeTrue(Node.exists(), "there is no node on this machine");
        Path script = Files.writeString(
                directory.resolve("load.mjs"),
                "import * as library from '" + Site.file("micrograd.mjs").toUri()
                        + "';\nconsole.log(Object.prototype.toString.call(library));");
        assertEquals(List.of("[object Module]"), Node.run(script));
    }
}
