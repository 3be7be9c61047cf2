package micrograd.museum.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import micrograd.limits.Budgets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Engines in many styles, right ones and faulty ones: each is judged as it deserves. */
class EngineCheckTest {
    private static final String RIGHT = """
            import math
            class Value:
                def __init__(self, data, _children=(), _op='', label=''):
                    self.data = data
                    self.grad = 0.0
                    self._backward = lambda: None
                    self._prev = _children
                def __add__(self, other):
                    other = other if isinstance(other, Value) else Value(other)
                    out = Value(self.data + other.data, (self, other), '+')
                    def _backward():
                        self.grad += 1.0 * out.grad
                        other.grad += out.grad
                    out._backward = _backward
                    return out
                def __mul__(self, other):
                    other = other if isinstance(other, Value) else Value(other)
                    out = Value(self.data * other.data, (self, other), '*')
                    def _backward():
                        self.grad += other.data * out.grad
                        other.grad += self.data * out.grad
                    out._backward = _backward
                    return out
                def __pow__(self, n):
                    out = Value(self.data**n, (self,), '**')
                    def _backward():
                        self.grad += n * self.data**(n - 1) * out.grad
                    out._backward = _backward
                    return out
                def relu(self):
                    out = Value(self.data if self.data > 0 else 0.0, (self,), 'relu')
                    def _backward():
                        self.grad += (out.data > 0) * out.grad
                    out._backward = _backward
                    return out
                def exp(self):
                    out = Value(math.exp(self.data), (self,), 'exp')
                    def _backward():
                        self.grad += out.data * out.grad
                    out._backward = _backward
                    return out
                def sigmoid(self):
                    s = 1 / (1 + math.exp(-self.data)) if self.data > -700 else 0.0
                    out = Value(s, (self,), 'sigmoid')
                    def _backward():
                        self.grad += s * (1 - s) * out.grad
                    out._backward = _backward
                    return out
                def backward(self):
                    topo = []
                    visited = set()
                    def build(v):
                        if v not in visited:
                            visited.add(v)
                            for child in v._prev:
                                build(child)
                            topo.append(v)
                    build(self)
                    self.grad = 1.0
                    for v in reversed(topo):
                        v._backward()
                def __neg__(self): return self * -1
                def __sub__(self, other): return self + (-other)
                def __rsub__(self, other): return (-self) + other
                def __radd__(self, other): return self + other
                def __rmul__(self, other): return self * other
                def __truediv__(self, other): return self * other**-1
                def __rtruediv__(self, other): return self**-1 * other
            """;

    private static EngineReport report(String source) {
        return EngineCheck.of(source).orElseThrow();
    }

    private static String with(String line, String instead) {
        assertTrue(RIGHT.contains(line), line);
        return RIGHT.replace(line, instead);
    }

    private static List<String> keys(EngineReport report) {
        return report.mistakes().stream().map(Mistake::key).toList();
    }

    @Test
    void rightEnginesGetNoComplaintFaultyOnesAreFoundAndTheMuseumsAreNamed() throws IOException {
        JsonArray engines = JsonParser.parseString(Files.readString(Path.of("src/test/resources/python/engines.json")))
                .getAsJsonArray();
        List<String> complaints = StreamSupport.stream(engines.spliterator(), true)
                .map(one -> complaint(one.getAsJsonObject()))
                .filter(complaint -> !complaint.isEmpty())
                .toList();
        assertTrue(complaints.isEmpty(), String.join("\n", complaints));
    }

    private static String complaint(JsonObject engine) {
        String name = engine.get("name").getAsString();
        EngineReport report = report(engine.get("source").getAsString());
        assertEquals(engine.get("class_name").getAsString(), report.className(), name);
        assertEquals(engine.get("data").getAsString(), report.data(), name);
        assertEquals(engine.get("grad").getAsString(), report.grad(), name);
        boolean right = engine.get("fault").isJsonNull();
        boolean museum = !right && engine.get("museum").getAsBoolean();
        List<String> titles = report.mistakes().stream().map(Mistake::title).toList();
        List<String> wanted = museum ? List.of(engine.get("fault").getAsString()) : List.of();
        return right == (report.wrong() == 0) && titles.equals(wanted)
                ? ""
                : name + " has " + engine.get("fault") + "; it is said to have " + titles + ":\n" + report.text();
    }

    @Test
    void aRightEngineHasNothingWrong() {
        EngineReport report = report(RIGHT);
        assertEquals(0, report.wrong(), report.text());
        assertEquals(List.of(), report.lacking());
    }

    /** Each line changed is a known mistake, in one operation or one operand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "self.grad += 1.0 * out.grad | self.grad = out.grad | assign",
                "other.grad += out.grad | other.grad = out.grad | assign",
                "other.grad += self.data * out.grad | other.grad = self.data * out.grad | assign",
                "self.grad += other.data * out.grad | self.grad = other.data * out.grad | assign",
                "self.grad += out.data * out.grad | self.grad = out.data * out.grad | assign",
                "self.grad += (out.data > 0) * out.grad | self.grad = (out.data > 0) * out.grad | wiping-relu",
                "self.grad += 1.0 * out.grad | self.grad += 1.0 | upstream-forgotten",
                "other.grad += out.grad | other.grad += self.grad | own-gradient",
                "self.grad += other.data * out.grad | self.grad += other.grad * out.grad | siblings-gradient",
                "self.data**(n - 1) | out.data**(n - 1) | power-of-result",
                "(-self) + other | self - other | swapped-subtraction",
                "(-self) + other | self + other | adding-subtraction",
                "self**-1 * other | self / other | swapped-division",
                "math.exp(self.data), | math.exp(2 * self.data), | exp-of-twice",
                "self._prev = _children | self._prev = () | children-not-recorded",
                "self.grad = 1.0 | pass | root-not-seeded",
                "__radd__(self, other): return self + other | __radd__(self, other): return other + self | reflected-without-end",
                "out._backward = _backward | out._backward = _backward() | called-at-once",
            })
    void knownMistakesAreNamed(String line, String instead, String key) {
        EngineReport report = report(with(line, instead));
        assertFalse(report.wrong() == 0, key);
        assertEquals(List.of(key), keys(report), report.text());
    }

    @Test
    void aListThatIsAddedToOutsideOfTheTestIsNamed() {
        String again = with("                topo.append(v)\n", "            topo.append(v)\n");
        assertEquals(List.of("visited-again"), keys(report(again)));
    }

    /** Nothing of these is the museum's: they are found, and given no name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "self.grad = 1.0 | self.grad += 1.0 | backward() twice",
                "(out.data > 0) * out.grad | (self.data >= 0) * out.grad | relu at its kink",
                "s = 1 / (1 + math.exp(-self.data)) if self.data > -700 else 0.0 | s = 1 / (1 + math.exp(-self.data)) | Large inputs: sigmoid",
                "self.grad += n * self.data**(n - 1) * out.grad | self.grad += n * self.data**(n - 1) | Power",
                "self.grad += s * (1 - s) * out.grad | self.grad += s * (1 + s) * out.grad | sigmoid",
                "def __neg__(self): return self * -1 | 'def __iadd__(self, other): self.data += other.data; return self' | += leaves the old value",
            })
    void otherMistakesAreFound(String line, String instead, String row) {
        EngineReport report = report(with(line, instead));
        assertTrue(
                report.rows().stream().anyMatch(one -> !one.ok() && one.title().equals(row)), report.text());
        assertEquals(List.of(), keys(report), report.text());
    }

    /** Two mistakes that can be told apart, also where one of them takes the gradients from the other. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "self.data**(n - 1) | out.data**(n - 1) | (-self) + other | self - other | power-of-result,swapped-subtraction",
                "(out.data > 0) * out.grad | 0 * self.grad | self.grad += 1.0 * out.grad | self.grad += 1.0 | upstream-forgotten",
                "self.grad = 1.0 | pass | (-self) + other | self - other | swapped-subtraction,root-not-seeded",
                "self.grad = 1.0 | pass | self.grad += 1.0 * out.grad | self.grad += 1.0 | upstream-forgotten,root-not-seeded",
                "out._backward = _backward | out._backward = _backward() | math.exp(self.data), | math.exp(2 * self.data), | exp-of-twice,called-at-once",
                "self.grad += other.data * out.grad | self.grad += other.grad * out.grad | self**-1 * other | self / other | siblings-gradient,swapped-division",
                "self.grad += other.data * out.grad | self.grad += other.grad * out.grad | other.grad += out.grad | other.grad += self.grad | own-gradient,siblings-gradient",
                "self.grad += 1.0 * out.grad | self.grad += 1.0 | other.grad += out.grad | other.grad += self.grad | own-gradient,upstream-forgotten",
                "self.grad += 1.0 * out.grad | self.grad = out.grad | self.grad += other.data * out.grad | self.grad = other.data * out.grad | assign",
            })
    void twoMistakesAreBothNamed(String line, String instead, String second, String itsInstead, String keys) {
        EngineReport report = report(with(line, instead).replace(second, itsInstead));
        assertEquals(keys, String.join(",", keys(report)), report.text());
    }

    @Test
    void theSmallestExpressionIsShown() {
        EngineReport report = report(with("other.grad += out.grad", "other.grad = out.grad"));
        EngineRow row =
                report.rows().stream().filter(one -> !one.ok()).findFirst().orElseThrow();
        assertEquals("a = 3; L = a + a", row.program().replace("a = 2;", "a = 3;"), report.text());
        assertEquals("a.grad", row.look());
        assertEquals(2, row.expected());
        assertEquals(1, row.actual());
    }

    @Test
    void anEngineThatNeverEndsIsReported() {
        EngineReport report = report(with("self.grad = 1.0", "while True: pass"));
        assertTrue(report.wrong() > 10, report.text());
    }

    /** Each question of a slow engine ends; all of them together do as well. */
    @Test
    void anEngineThatIsSlowInAllIsAskedUpToTheBudget() {
        EngineCheck check = EngineCheck.begin(
                with("self.grad = 1.0", "self.grad = 1.0\n        for i in range(20000): pass"), EngineRequest.ALL);
        while (check.work()) {
            assertTrue(check.spent() < 1.5 * Budgets.STEPS_OF_A_CHECK);
        }
        assertTrue(check.spent() > Budgets.STEPS_OF_A_CHECK, "it is slow");
        assertTrue(check.report().isPresent());
    }

    @Test
    void aProgramWithoutAnEngineHasNoReport() {
        assertTrue(EngineCheck.of("a = 2\nb = a * 3").isEmpty());
        assertTrue(EngineCheck.of("class Point:\n    def __init__(self, x): self.x = x")
                .isEmpty());
        assertTrue(EngineCheck.of("def f(:").isEmpty());
        assertTrue(EngineCheck.of("while True: pass").isEmpty());
    }

    @Test
    void onlyWhatIsAskedForIsAsked() {
        EngineRequest request = EngineRequest.ALL.restrictTo(List.of("addition", "used-twice"));
        EngineReport report = EngineCheck.of(with("other.grad += out.grad", "other.grad = out.grad"), request)
                .orElseThrow();
        assertEquals(
                List.of(EngineKind.ADDITION, EngineKind.USED_TWICE),
                report.rows().stream().map(EngineRow::kind).toList());
        assertEquals(1, report.right());
        assertEquals(List.of("assign"), keys(report));
        IllegalArgumentException unknown =
                assertThrows(IllegalArgumentException.class, () -> EngineRequest.ALL.restrictTo(List.of("additon")));
        assertTrue(unknown.getMessage().contains("additon"), unknown.getMessage());
    }

    @Test
    void aClassWithoutABackwardPassIsJudgedByItsResults() {
        String forward = """
                class V:
                    def __init__(self, x):
                        self.x = x
                    def __add__(self, o):
                        return V(self.x + o.x)
                    def __mul__(self, o):
                        return V(self.x - o.x)
                """;
        EngineRequest request = EngineRequest.ALL
                .withoutGradients()
                .restrictTo(List.of("addition", "addition-number-left", "multiplication"));
        EngineReport report = EngineCheck.of(forward, request).orElseThrow();
        assertEquals(
                List.of(true, false, false),
                report.rows().stream().map(EngineRow::ok).toList(),
                report.text());
        assertEquals("L.data", report.rows().get(2).look());
        assertTrue(EngineCheck.of(forward).isEmpty());
    }

    private static Witness witness(String source, EngineKind kind) {
        EngineReport report = report(source);
        EngineRow row = report.rows().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
        assertFalse(row.ok(), report.text());
        return row.witness().orElseThrow(() -> new AssertionError(row.program()));
    }

    private static int lineOf(String source, String line) {
        return source.substring(0, source.indexOf(line)).split("\n", -1).length;
    }

    @Test
    void theEdgeAndTheLineThatReplaceAreFound() {
        String source = with(
                "            self.grad += 1.0 * out.grad\n            other.grad += out.grad\n",
                "            other.grad += out.grad\n            self.grad = 1.0 * out.grad\n");
        Witness witness = witness(source, EngineKind.USED_TWICE);
        assertEquals(2, witness.graph().nodes().size(), witness.toString());
        Witness.Sent sent = witness.sent().get(witness.wrong());
        assertEquals("self.grad = 1.0 * out.grad", sent.code());
        assertEquals(new Witness.Use(1, 0), sent.use().orElseThrow());
        assertEquals("replaces", witness.verb());
        assertEquals(1, sent.before());
        assertEquals(1, sent.after());
        assertEquals(
                lineOf(source, "self.grad = 1.0 * out.grad"),
                witness.place().orElseThrow().line());
        assertEquals(2, witness.rightGrads().get(0));
    }

    @Test
    void theLineIsFoundWhereAResultOfTheSameOperandStandsBesideIt() {
        String source = with("other.grad += out.grad", "other.grad = out.grad");
        Witness witness = witness(source, EngineKind.RESULT_USED_TWICE);
        assertEquals(
                "other.grad = out.grad", witness.sent().get(witness.wrong()).code(), witness.toString());
        assertEquals("replaces", witness.verb());
    }

    @Test
    void theLineThatSendsAnotherNumberIsFound() {
        String source = with("self.data**(n - 1)", "out.data**(n - 1)");
        Witness witness = witness(source, EngineKind.POWER);
        assertTrue(witness.sent().get(witness.wrong()).code().contains("out.data**(n - 1)"), witness.toString());
        assertTrue(witness.verb().startsWith("sends "), witness.verb());
    }

    @Test
    void theLineThatComputesAnotherResultIsFound() {
        String source = with("(-self) + other", "self - other");
        Witness witness = witness(source, EngineKind.SUBTRACTION_NUMBER_LEFT);
        assertEquals(
                lineOf(source, "self - other"), witness.place().orElseThrow().line(), witness.toString());
        assertTrue(witness.verb().startsWith("computes "), witness.verb());
        String twice = with("math.exp(self.data),", "math.exp(2 * self.data),");
        assertEquals(
                lineOf(twice, "math.exp(2 * self.data),"),
                witness(twice, EngineKind.EXP).place().orElseThrow().line());
    }

    @Test
    void whereNothingIsSentTheOperationThatShouldHaveIsFound() {
        String source = with("self.grad += (out.data > 0) * out.grad", "pass");
        Witness witness = witness(source, EngineKind.RELU);
        assertEquals(-1, witness.wrong());
        assertEquals(List.of(new Witness.Use(1, 0)), witness.missing());
        assertEquals("nothing is sent back to a", witness.verb());
    }

    /** Rows that are no single expression have a graph too, with what is wrong in it and the line that did it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BACKWARD_TWICE | self.grad = 1.0 | self.grad += 1.0 | sends 4, not 2 | self.grad += other.data * out.grad",
                "GRADIENT_BEFORE | for v in reversed(topo): | for v in topo: v.grad = 0.0#        self.grad = 1.0#        for v in reversed(topo): | sets it back to 0 | v.grad = 0.0",
                "BACKWARD_TWICE | topo = [] | if hasattr(self, 'did'): return#        self.did = True#        topo = [] | the second pass sends nothing | ''",
                "IN_PLACE_OLD | def __neg__(self): return self * -1 | 'def __iadd__(self, other): self.data += other.data; return self' | changes a, and makes no new value | self.data += other.data",
                "OPERANDS_UNTOUCHED | (self, other), '+') | (self, other), '+'); self.data = 0.0 | changes an operand that was there already | self.data = 0.0",
                "IN_PLACE | self.grad += 1.0 * out.grad | self.grad = out.grad | replaces | self.grad = out.grad",
                "RELU_KINK | (out.data > 0) | (self.data >= 0) | 'sends 1, not 0' | self.grad += (self.data >= 0) * out.grad",
            })
    void rowsThatAreNoSingleExpressionHaveAGraph(
            EngineKind kind, String line, String instead, String verb, String code) {
        String source = with(line, instead.replace("#", "\n"));
        Witness witness = witness(source, kind);
        assertEquals(verb, witness.verb(), witness.toString());
        String blamed = witness.place()
                .map(place -> source.substring(place.start(), place.end()))
                .orElse("");
        assertEquals(code, blamed);
        assertFalse(witness.rightData().isEmpty() && witness.rightGrads().isEmpty(), witness.toString());
    }

    @Test
    void aRowWithoutAGraphSaysWhy() {
        String fails = with("            visited.add(v)", "            visited.add(v); assert len(visited) < 500");
        List<String> notes = report(fails).rows().stream()
                .filter(row -> !row.ok())
                .map(EngineRow::note)
                .toList();
        assertEquals(
                List.of(
                        "It ends before its gradients are there: there is no graph to compare.",
                        "It ends before its gradients are there: there is no graph to compare."),
                notes);
        String loses = with("return self * -1", "return self * -1")
                .replace("topo.append(v)", "topo.append(v) if len(topo) < 500 else 0");
        EngineRow row = report(loses).rows().stream()
                .filter(one -> one.kind() == EngineKind.CHAIN_900)
                .findFirst()
                .orElseThrow();
        assertFalse(row.ok());
        assertEquals("So many values are not drawn. What is wrong here goes with the length alone.", row.note());
    }

    @Test
    void anErrorHasItsLine() {
        String source = with("out.data * out.grad", "out.dato * out.grad");
        EngineRow row = report(source).rows().stream()
                .filter(one -> one.kind() == EngineKind.EXP)
                .findFirst()
                .orElseThrow();
        assertEquals(
                "AttributeError: 'Value' object has no attribute 'dato'",
                row.raised().orElseThrow());
        assertEquals(lineOf(source, "out.dato"), row.place().orElseThrow().line());
    }
}
