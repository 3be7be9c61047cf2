package micrograd.app.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import micrograd.graph.Explanation;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Trace;
import micrograd.lang.Language;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;
import org.junit.jupiter.api.Test;

/** A walk goes over all backward passes of a program, and over what it sets between them. */
class PassesTest {
    private static final String TWICE =
            "a = Value(2.0)\nb = Value(-3.0)\ne = a * b\nL = e * Value(-2.0)\nL.backward()\nL.backward()";

    @Test
    void aSecondPassWithoutZeroingIsWalkedAndItsSumIsNotCalledADerivative() {
        Model model = opened(TWICE);
        assertEquals(2, trace(model).passCount());
        assertEquals(2 + 5 + 5, trace(model).steps().size());
        assertEquals(18, grad(model, "a"));
        assertEquals("grad = sum of 2 passes", words(model).head());
        assertEquals("grad = ∂L/∂·", words(at(model, 7)).head());
        assertEquals("backward pass 1 of 2: 5 of 5", words(at(model, 7)).where());
        assertEquals("backward pass 2 of 2: 1 of 5", words(at(model, 8)).where());
        assertEquals(6, shownGrad(at(model, 7), "a"));
        assertEquals(18, shownGrad(at(model, 11), "a"));
        assertEquals("a.grad += ∂e/∂a · e.grad = −3 · −4 = 12, so it is 6 + 12 = 18", line(at(model, 11)));
        assertTrue(words(at(model, 11)).sentence().startsWith("Each gradient is the sum of what 2 passes sent back."));
        Explanation why = Explanation.ofGradient(graph(model), id(model, "a"));
        assertEquals(
                "∂e/∂a · e.grad = b · e.grad = −3 · −4 = 12",
                why.formulas().get(0).text());
        assertTrue(why.sentence().contains("comes to 12, and the gradient is 18"), why.sentence());
        assertFalse(words(at(model, 11)).sentence().contains("Raising"));
    }

    @Test
    void zeroingIsAStepOfItsOwn() {
        Model model = opened("x = Value(3.0)\ny = x * x\ny.backward()\nx.grad = 0.0\ny.grad = 0.0\ny.backward()");
        assertEquals(1 + 3 + 1 + 3, trace(model).steps().size());
        Trace.Assigned zeroed = (Trace.Assigned) trace(model).steps().get(4);
        assertTrue(zeroed.zeroes());
        assertEquals("x.grad = 0, y.grad = 0", line(at(model, 5)));
        assertEquals("before backward pass 2", words(at(model, 5)).where());
        assertEquals(
                "The program sets gradients back to 0: what comes now is not added to what was there.",
                words(at(model, 5)).sentence());
        assertEquals("grad = ∂y/∂·", words(model).head());
        assertEquals(6, shownGrad(model, "x"));
    }

    @Test
    void aPassOverOtherDataIsWalkedWithTheDataThatItHad() {
        Model model = opened(
                "x = Value(3.0)\ny = 2 * x\nz = 3 * y\nz.backward()\nz.backward()\nx.data = 5\nw = x * z\nw.backward()");
        assertEquals(3, trace(model).passCount());
        Model first = at(model, 2);
        assertEquals(3, first.expression().shown().graph().node(id(model, "x")).data());
        int data = place(model, Trace.Assigned.class);
        assertEquals("x.data = 5", line(at(model, data)));
        assertEquals("w = x · z = 5 · 18 = 90", line(at(model, data + 1)));
        assertEquals("forward 1 of 1", words(at(model, data + 1)).where());
        Model end = at(model, trace(model).steps().size());
        for (GraphNode node : graph(model).nodes()) {
            assertEquals(
                    node.grad(),
                    end.expression().shown().graph().node(node.id()).grad());
        }
        assertEquals("grad = sum of 3 passes", words(model).head());
    }

    @Test
    void whatTheProgramSetsItselfIsSaid() {
        Model set = opened("a = Value(2.0)\nL = a * a\nL.backward()\na.grad = 7.0");
        assertEquals("grad, partly set", words(set).head());
        assertEquals("a.grad = 7", line(at(set, trace(set).steps().size())));
        assertEquals(
                "after the last pass", words(at(set, trace(set).steps().size())).where());
        Model stepped = opened("a = Value(2.0)\nL = a * a\nL.backward()\na.data -= 0.1 * a.grad");
        assertEquals("grad at earlier data", words(stepped).head());
        assertEquals("a.grad += ∂L/∂a₍₁₎ · L.grad = 2 · 1 = 2", line(at(stepped, 3)));
        assertEquals("a.data = 1.6", line(at(stepped, trace(stepped).steps().size())));
        Model unused = opened("a = Value(2.0)\nb = Value(1.0)\nL = a * a\nL.backward()\nb.grad = 4.0");
        assertEquals(
                "b.grad = 4",
                Explanation.ofGradient(graph(unused), id(unused, "b"))
                        .formulas()
                        .get(0)
                        .text());
    }

    @Test
    void stepsWrittenOutByHandAreOnePass() {
        Model model = opened("a = Value(2.0)\nb = Value(4.0)\nL = a * b\nL.grad = 1.0\nL._backward()");
        assertEquals("grad = ∂L/∂·", words(model).head());
        Model wrong = opened("a = Value(2.0)\nL = a + a\nL.grad = 1.0\na.grad = 1.0");
        assertEquals("grad, partly set", words(wrong).head());
    }

    @Test
    void aProgramOfPythonWithALoopIsWalkedPassByPass() {
        String loop =
                "a = Value(2.0)\nfor i in range(3):\n    L = a * a\n    a.grad = 0.0\n    L.backward()\n    a.data -= 0.25 * a.grad";
        Model model = opened(loop);
        assertEquals(3, trace(model).passCount());
        List<String> wheres = new ArrayList<>();
        for (int done = 1; done <= trace(model).steps().size(); done++) {
            wheres.add(words(at(model, done)).where());
        }
        assertEquals(List.of("forward 1 of 1", "backward pass 1 of 3: 1 of 3"), wheres.subList(0, 2));
        assertEquals(trace(model).steps().size(), wheres.size());
        assertEquals("after the last pass", wheres.get(wheres.size() - 1));
    }

    @Test
    void veryManyPassesLeaveTheLastOfThem() {
        String source = "a = Value(2.0)\nfor i in range(4000):\n    a.grad = 0.0\n    L = a * a\n    L.backward()";
        Program program = Program.of(source, Language.evaluate(source));
        assertEquals(4000, program.passes().passCount());
        assertTrue(program.passes().steps().size() < 4000);
        FieldWriter to = new FieldWriter();
        program.write(to);
        Program.Reader reader = new Program.Reader(new FieldReader(to.written()));
        while (!reader.read(1000)) {}
        Program read = reader.program();
        assertEquals(4000, read.passes().passCount());
        GraphNode a = read.passes().after(read.passes().steps().size()).graph().node(0);
        assertEquals(4, a.grad());
    }

    @Test
    void theQuestionBetweenThePassesIsAboutTheFirstPass() {
        Model model = opened("a = Value(2.0)\nL = 3 - a\nL.backward()\na.grad = 5.0");
        Walk walk = at(model, trace(model).forwardCount()).expression().walk();
        Program program = model.expression().program();
        Model answered = Update.update(at(model, trace(model).forwardCount()), new ExpressionMessage.Predicted("-1"))
                .model();
        if (Walk.firstLeaf(program).isPresent()) {
            assertTrue(answered.expression().walk().answers().get(0).right(), walk.toString());
        }
    }

    private static int place(Model model, Class<? extends Trace.Step> kind) {
        for (int i = 0; i < trace(model).steps().size(); i++) {
            if (kind.isInstance(trace(model).steps().get(i))) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(kind.getName());
    }

    private static Model opened(String source) {
        Model model = Model.opened("", Worked.PYTHON);
        model = Update.update(model, new ExpressionMessage.WalkMoved(OptionalInt.empty(), "close", 0))
                .model();
        return Update.update(model, new ExpressionMessage.SourceEdited(source, 0))
                .model();
    }

    private static Model at(Model model, int done) {
        return Update.update(model, new ExpressionMessage.WalkMoved(OptionalInt.of(done), "drag", 0))
                .model();
    }

    private static Trace trace(Model model) {
        return model.expression().program().passes();
    }

    private static WalkWords words(Model model) {
        return new WalkWords(model.expression());
    }

    private static String line(Model model) {
        StringBuilder text = new StringBuilder();
        words(model).line().forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private static Graph graph(Model model) {
        return model.expression().program().graph();
    }

    private static double grad(Model model, String name) {
        return graph(model).node(id(model, name)).grad();
    }

    private static double shownGrad(Model model, String name) {
        return model.expression().shown().graph().node(id(model, name)).grad();
    }

    private static int id(Model model, String name) {
        int found = -1;
        for (GraphNode node : graph(model).nodes()) {
            found = node.name().equals(name) ? node.id() : found;
        }
        return found;
    }
}
