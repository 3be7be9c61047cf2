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
import micrograd.limits.Budgets;
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
                {"points: [{inputs: ['1', 2], target: 1}]", "inputs[0] must be a number, not the text \"1\""},
                {"points: [{inputs: [null, 2], target: 1}]", "inputs[0] must be a number, not null"},
                {"points: [{inputs: [1, true], target: 1}]", "inputs[1] must be a number, not true"},
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

    /** Whatever else than what the typings say is given for any argument or option, an {@code Error} says which it is. */
    @Test
    void whatIsOfAnotherKindIsRefusedByName() {
        try (LibraryPage library = LibraryPage.open()) {
            assertEquals("[]", library.call("""
                    library => {
                      const revoked = value => { const proxy = Proxy.revocable(value, {}); proxy.revoke(); return proxy.proxy; };
                      const fail = () => { throw new TypeError("boom"); };
                      const wrong = {
                        symbol: Symbol("s"), text: "1", word: "", none: null, truth: true, object: {}, list: [], number: 1.5, big: 10n, action: () => 1,
                        date: new Date(0), map: new Map([["kind", "sgd"]]), set: new Set(), boxed: new String("sgd"), count: new Number(1), error: new Error("e"),
                        promise: Promise.resolve(1), bytes: new Int8Array(2), bigs: new BigInt64Array(2), floats: new Float64Array(2), sparse: [1, , 2],
                        vast: new Array(2 ** 32 - 1), revoked: revoked({}), revokedList: revoked([]), arguments: (function () { return arguments; })(1),
                        throwing: new Proxy({}, { get: fail, ownKeys: fail, has: fail, getPrototypeOf: fail, getOwnPropertyDescriptor: fail }),
                        getter: { get kind() { return fail(); } }, odd: new Proxy([], { get: (list, key) => key === "length" ? "many" : list[key] }),
                        texts: { toString: fail, valueOf: fail }, claims: { [Symbol.toStringTag]: "number" }, tagged: { get [Symbol.toStringTag]() { return fail(); } },
                        nan: NaN, infinite: -Infinity, lists: [[1], [2]], symbols: [Symbol("a")], nulls: [null, null],
                      };
                      const points = [{ inputs: [1, 2], target: 1 }, { inputs: [-1, 0.5], target: -1 }];
                      const plain = { dataset: { points }, layers: [2, 1] };
                      const train = options => library.train({ ...plain, ...options });
                      const own = changed => train({ dataset: { points: [{ ...points[0], ...changed }, points[1]] } });
                      const cases = {};
                      for (const name of ["evaluate", "run", "checkEngine", "descend"]) cases[name + ": source"] = [value => library[name](value, name === "descend" ? { steps: 1 } : undefined), "text word"];
                      for (const name of ["run", "checkEngine", "train", "descend"]) {
                        cases[name + ": options"] = [value => name === "train" ? library.train(value) : library[name]("x = 1; y = x", value), name === "run" ? "object claims" : ""];
                      }
                      for (const name of ["prelude", "seconds", "steps"]) cases[name] = [value => library.run("1", { [name]: value }), name === "seconds" ? "number" : ""];
                      for (const name of ["className", "data", "grad"]) cases["options." + name] = [value => library.checkEngine("a = 1", { [name]: value }), ""];
                      for (const name of ["optimizer", "learningRate", "leaves", "steps"]) {
                        cases["descend." + name] = [value => library.descend("x = 1; y = x", { steps: 1, [name]: value }), { learningRate: "number", leaves: "list" }[name] || ""];
                      }
                      const numbers = "learningRate l1 l2 dropout".split(" ");
                      const may = { features: "list", frozen: "list", learningRate: "number", l1: "number", l2: "number", shuffle: "truth", weightsOnly: "truth", l1Prunes: "truth" };
                      for (const name of ["dataset", "features", "layers", "activation", "outputActivation", "initialization", "loss", "optimizer", "learningRate", "schedule",
                          "batchSize", "shuffle", "l1", "l2", "weightsOnly", "l1Prunes", "dropout", "generator", "seed", "engine", "loopFault", "frozen", "preset"]) {
                        cases[name] = [value => train({ [name]: value }), may[name] || ""];
                      }
                      for (const [kind, names] of Object.entries({ moons: ["size", "noise", "seed", "trainShare"], rule: ["formula", "reach"] })) {
                        for (const name of names) cases["dataset." + name] = [value => library.train({ dataset: { kind, [name]: value }, layers: [2, 1] }), { formula: "text", reach: "number", noise: "number" }[name] || ""];
                      }
                      for (const name of ["kind", "points", "labels"]) cases["own: dataset." + name] = [value => train({ dataset: { points, [name]: value } }), name === "labels" ? "list" : ""];
                      cases["dataset.points[0].inputs"] = [value => own({ inputs: value }), "floats"];
                      cases["dataset.points[0].inputs[1]"] = [value => own({ inputs: [1, value] }), "number"];
                      cases["dataset.points[0].target"] = [value => own({ target: value }), ""];
                      for (const [kind, names] of Object.entries({ sgd: ["momentum", "nesterov", "weightDecay"], rmsprop: ["alpha", "eps"], adamw: ["betas"] })) {
                        for (const name of names) cases["optimizer." + name] = [value => train({ optimizer: { kind, [name]: value } }), { weightDecay: "number", eps: "number" }[name] || ""];
                      }
                      for (const [kind, names] of Object.entries({ linear: ["endFactor", "steps"], step: ["stepSize", "gamma"] })) {
                        for (const name of names) cases["schedule." + name] = [value => train({ schedule: { kind, [name]: value } }), name === "endFactor" || name === "gamma" ? "number" : ""];
                      }
                      for (const group of ["optimizer", "schedule"]) cases[group + ".kind"] = [value => train({ [group]: { kind: value } }), ""];
                      for (const name of ["layers", "frozen", "features"]) cases[name + "[0]"] = [value => train({ [name]: [value, 1] }), ""];
                      cases["leaves[0]"] = [value => library.descend("x = 1; y = x", { steps: 1, leaves: [value] }), ""];
                      cases.count = [value => library.train(plain).step(value), ""];
                      cases.inputs = [value => library.train(plain).predict(value), "floats"];
                      cases["inputs[0]"] = [value => library.train(plain).predict([value, 1]), "number nan infinite"];
                      const found = [];
                      let turn = 0;
                      for (const [name, [call, accepted]] of Object.entries(cases)) {
                        const takes = accepted.split(" ");
                        for (const [kind, value] of Object.entries(wrong)) {
                          // A fifth of the kinds for each case, other ones for the next: there are 36 of them.
                          if (turn++ % 5 !== 0) continue;
                          let said = null;
                          try { call(value); } catch (error) { said = error.constructor === Error ? error.message : "no Error: " + error; }
                          if (takes.includes(kind)) { if (said !== null && !/defines no|no output/.test(said)) found.push(name + " refuses " + kind + ": " + said); continue; }
                          if (said === null) { found.push(name + " takes " + kind); continue; }
                          const called = name.replace(/^.*: ?/, "").replace(/^descend[.]/, "").replace(/^options[.]/, "");
                          const names = called === "options" ? /option|kind|steps|defines no/.test(said) : said.includes(called.replace(/\\[.*/, ""));
                          if (!names || /boom|Cannot|undefined/.test(said) && !/not undefined/.test(said)) found.push(name + " says of " + kind + ": " + said);
                        }
                      }
                      return found;
                    }""").toString());
        }
    }

    /** Steps of a call, steps of a descent and the numbers that it gives back: at their budgets, one beyond, a hundred times beyond. */
    @Test
    void whatGrowsWithACallHasALimit() {
        try (LibraryPage library = LibraryPage.open()) {
            int leaves = 3_999;
            int most = Budgets.NUMBERS_GIVEN_BACK / (leaves + 1);
            assertEquals(
                    "[" + most + ",\"at most " + most + "\",\"at most " + most + "\"]",
                    library.call("""
                    library => {
                      const source = Array.from({ length: %d }, (_, i) => "v" + i + " = 1").join("\\n") + "\\nL = v0"
                        + Array.from({ length: %d }, (_, i) => " + v" + (i + 1)).join("");
                      const said = steps => { try { return library.descend(source, { steps }).length; } catch (e) { return e.message.match(/at most \\d+/)[0]; } };
                      return [said(%d), said(%d), said(%d)];
                    }""".formatted(leaves, leaves - 1, most, most + 1, 100 * most))
                            .toString());
            refusesStepsBeyond(library, Budgets.STEPS_OF_A_DESCENT, "library.descend('x = 1; y = x', { steps: %s })");
            refusesStepsBeyond(
                    library, Budgets.STEPS_OF_A_CALL, "library.train({ preset: 'karpathy-moons' }).step(%s)");
        }
    }

    /** One step and a hundred times as many steps beyond a budget; {@code call} is formatted with how many. */
    private static void refusesStepsBeyond(LibraryPage library, int most, String call) {
        for (String steps : List.of(most + " + 1", most + " + 100 * " + most)) {
            String said = library.call("library => { try { " + call.formatted(steps)
                            + "; return ''; } catch (e) { return e.message; } }")
                    .getAsString();
            assertTrue(said.contains("a whole number from 0 to " + most), said);
        }
    }

    @Test
    void theFunctionsOfASessionMayBeCalledApartFromIt() {
        try (LibraryPage library = LibraryPage.open()) {
            assertEquals(
                    "[true,2]",
                    library.call(
                                    "library => { const { step, loss, predict } = library.train({ preset: 'karpathy-moons' });"
                                            + " const before = loss(); step(5); return [loss() < before, [[1, 2], [0, 1]].map(predict).length]; }")
                            .toString());
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
