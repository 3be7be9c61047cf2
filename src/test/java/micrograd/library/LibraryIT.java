package micrograd.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
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

    /** What a function of the library's {@code run} gives for a program, as JSON. */
    private static String ran(LibraryPage library, String source, String options, String of) {
        return library.call("library => { const r = library.run(" + new Gson().toJson(source)
                        + (options.isEmpty() ? "" : ", " + options) + "); return " + of + "; }")
                .toString();
    }

    private static String refused(LibraryPage library, String options) {
        return library.call("library => { try { library.run('1', " + options
                        + "); return 'nothing'; } catch (e) { return e instanceof Error ? e.message : 'no Error'; } }")
                .getAsString();
    }

    @Test
    void runsProgramsAsPythonReadsThem() {
        try (LibraryPage library = LibraryPage.open()) {
            String loop = "total = 0\nfor i in range(4):\n    total += i\n    print(i, total)\ntotal * 2";
            assertEquals(
                    "[true,\"0 0\\n1 1\\n2 3\\n3 6\\n\",\"12\",null,null]",
                    ran(library, loop, "", "[r.ok, r.stdout, r.shown, r.shownKind, r.error]"));
            assertEquals("false", ran(library, loop, "", "r instanceof Promise || 'then' in r"), "it is synchronous");
            assertEquals("[null,null]", ran(library, "x = 1", "", "[r.shown, r.shownKind]"));
            assertEquals("[null,null]", ran(library, "None", "", "[r.shown, r.shownKind]"));
            assertEquals("\"'a'\"", ran(library, "'a'", "", "r.shown"));
            assertEquals(
                    "[null,\"A\"]",
                    ran(library, "class A: pass\nA()", "", "[r.shown, r.shownKind]"),
                    "an address is no outcome");
            assertEquals(
                    "[\"a\",2.5]",
                    ran(library, "a = 2.5\nprint('a')\na", "", "[r.stdout.trim(), Number(r.shown)]"),
                    "a bare number is a number, whatever else is in the program");

            String values =
                    "from micrograd.engine import Value\na = Value(2.0)\nb = a * 3\nb.backward()\nn = 5\n__proto__ = Value(7.0)";
            assertEquals(
                    "[{\"data\":2.0,\"grad\":3.0},{\"data\":6.0,\"grad\":1.0},7.0,true,true]".replace(".0", ""),
                    ran(
                            library,
                            values,
                            "",
                            "[r.named.a, r.named.b, r.named['__proto__'].data, Object.getPrototypeOf(r.named) === null, !('n' in r.named)]"));
            assertEquals(
                    "[[\"*\",6,1,[0,1]],1]",
                    ran(
                            library,
                            values,
                            "",
                            "[[r.graphs[0].at(-1).op, r.graphs[0].at(-1).data, r.graphs[0].at(-1).grad, r.graphs[0].at(-1).operands], r.graphs.length]"));
            assertEquals(
                    "[true,true,1,1,true]",
                    ran(
                            library,
                            values,
                            "",
                            "[Object.keys(r).includes('graphs'), JSON.stringify(r).includes('operands'), structuredClone(r).graphs.length,"
                                    + " { ...r }.graphs.length, r.graphs === r.graphs]"),
                    "graphs are made when they are first read, and that is not to be seen");

            String own =
                    "class N:\n    def __init__(self, data, kids=(), op=''):\n        self.data = data\n        self.grad = 0.5\n"
                            + "        self.kids = kids\n        self._op = op\n    def __matmul__(self, o):\n        return N(self.data - o.data, (self, o), 'minus!')\n"
                            + "x = N(3)\ny = N(1.0)\nz = x @ y";
            assertEquals(
                    "[\"minus!\",[0,1],{\"data\":2,\"grad\":0.5},[\"x\",\"y\",\"z\"]]",
                    ran(
                            library,
                            own,
                            "",
                            "[r.graphs[0][2].op, r.graphs[0][2].operands, r.named.z, r.graphs[0].map(one => one.name)]"));

            String wrong = "def f(x):\n    return x / 0\ndef g():\n    return f(1)\n\nprint('so far')\ng()\n";
            assertEquals(
                    "[false,\"so far\\n\",\"ZeroDivisionError\",\"division by zero\",2,12,\"x / 0\",[[\"<module>\",7],[\"g\",4],[\"f\",2]]]",
                    ran(
                            library,
                            wrong,
                            "",
                            "[r.ok, r.stdout, r.error.type, r.error.message, r.error.line, r.error.column, "
                                    + new Gson().toJson(wrong)
                                    + ".slice(r.error.start, r.error.end), r.error.trace.map(t => [t.name, t.line])]"));
            assertEquals(
                    "[false,\"SyntaxError\",1,[]]",
                    ran(library, "for in", "", "[r.ok, r.error.type, r.error.line, r.error.trace]"));
            assertEquals("\"NameError\"", ran(library, "Value(1)", "", "r.error.type"), "nothing is ready");
            assertEquals(
                    "[true,1]",
                    ran(
                            library,
                            "n = MLP(2, [2, 1])\nL = n([1.0, math.pi])\nL.backward()\ng = draw_dot(L)\nt = trace(L)\nrandom.seed(1)",
                            "{prelude: 'lecture'}",
                            "[r.ok, r.named.L.grad]"));
            assertEquals(
                    "true",
                    ran(library, "while True: pass", "{steps: 5000}", "!r.ok && r.error.message.includes('steps')"));
            assertEquals(
                    "true",
                    ran(
                            library,
                            "while True: pass",
                            "{seconds: 0.05}",
                            "!r.ok && r.error.message.includes('seconds') && r.error.line === 1"));
            assertEquals(
                    "[true,\"1.0\"]",
                    ran(library, "1.0", "{prelude: undefined, seconds: 2, steps: 1e6}", "[r.ok, r.shown]"));

            assertTrue(refused(library, "{prelud: 'none'}").contains("'prelud'"));
            assertTrue(refused(library, "{prelude: 'all'}").contains("prelude"));
            assertTrue(refused(library, "{prelude: 3}").contains("prelude"));
            for (String number : new String[] {"0", "-1", "NaN", "Infinity", "'3'", "null", "{}"}) {
                assertTrue(refused(library, "{seconds: " + number + "}").startsWith("seconds"), number);
                assertTrue(refused(library, "{steps: " + number + "}").startsWith("steps"), number);
            }
            assertEquals("steps must be a whole number, not 1.5.", refused(library, "{steps: 1.5}"));
            assertEquals("seconds must be a number above 0 and at most 3600.", refused(library, "{seconds: 3601}"));
            for (String options : new String[] {"null", "3", "'lecture'", "[]"}) {
                assertTrue(refused(library, options).contains("options"), options);
            }
            for (String function : new String[] {"run", "checkEngine", "descend"}) {
                for (String source : new String[] {"5", "null", "undefined", "{}", "[]", "Symbol('x')", "true"}) {
                    String said = library.call(
                                    "library => { try { library." + function + "(" + source
                                            + "); return 'nothing'; } catch (e) { return e instanceof Error ? e.message : 'no Error'; } }")
                            .getAsString();
                    assertTrue(said.startsWith("source must be a text, not "), function + ": " + said);
                }
            }
            assertEquals(
                    "There is no option 'klass': checkEngine takes className, data and grad.",
                    library.call(
                                    "library => { try { library.checkEngine('1', {klass: 3}); } catch (e) { return e.message; } }")
                            .getAsString());
            for (String source : new String[] {
                "x = [0]*10**9",
                "x = 'a'*10**10",
                "10**10**7",
                "def f(): f()\nf()",
                "class A:\n    def __repr__(self): raise ValueError('no')\nA()",
                "\u0000",
                "a\u2028b = 1",
                "raise SystemExit"
            }) {
                assertEquals("\"boolean\"", ran(library, source, "", "typeof r.ok"), source);
            }
            assertEquals(
                    "16",
                    library.call(
                                    "library => library.evaluate('a = Value(1.0)\\nL = a\\nfor i in range(5):\\n    L = L + a * i\\n').values.length")
                            .toString(),
                    "evaluate reads loops too");
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
