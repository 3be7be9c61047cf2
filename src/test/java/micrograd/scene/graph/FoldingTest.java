package micrograd.scene.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.KeyRuns;
import micrograd.app.expression.Model;
import micrograd.app.expression.Program;
import micrograd.app.expression.Update;
import micrograd.document.ExpressionDocument.GraphLayout;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.graph.GraphNode;
import micrograd.graph.Group;
import micrograd.layout.Direction;
import micrograd.scene.Colour;
import micrograd.scene.Drawing;
import micrograd.scene.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FoldingTest {
    private static final String NEURON =
            "x1 = 2.0\nx2 = 0.5\nw1 = -3.0\nw2 = 1.0\nb = 6.5\nn = x1*w1 + x2*w2 + b\no = tanh(n)\n";

    @Test
    void aLinesGroupIsAllThatItMadeOnTheWayToItsValue() {
        Program program = program(NEURON);
        assertEquals(1, program.groups().size());
        Group group = program.groups().get(0);
        assertEquals(id(program, "n"), group.result());
        assertEquals(3, group.parts().size());
    }

    @Test
    void aLineOfOneOperationIsNoGroup() {
        assertTrue(
                program("a = 2\nb = -3\ne = a * b\nd = e\nf = 3 * d").groups().isEmpty());
    }

    @Test
    void groupsOfStatementsOnOneLineAreTheirOwn() {
        Program program = program("a = 2; b = a*a + 1; c = b*b - a");
        assertEquals(
                List.of(id(program, "b"), id(program, "c")),
                program.groups().stream().map(Group::result).toList());
    }

    @Test
    void aFoldedGroupIsOneNodeWithItsResultsNumbers() {
        Program program = program(NEURON);
        GraphScene open = scene(program, Folding.NONE);
        GraphScene folded = scene(program, closed(program, "n"));
        int n = id(program, "n");
        assertEquals(distinctPlaces(program, open) - 3, distinctPlaces(program, folded));
        for (int part : program.groups().get(0).parts()) {
            assertEquals(folded.place(n), folded.place(part));
            assertEquals(n, folded.stands(part));
        }
        List<String> texts = texts(folded.drawing(GraphLook.PLAIN));
        assertTrue(texts.contains("4 ops"), texts.toString());
        assertTrue(texts.contains("1.0000"), texts.toString());
        assertTrue(folded.isFolded(n));
        assertFalse(open.isFolded(n));
    }

    @Test
    void edgesIntoAFoldedGroupCarryTheSumOfWhatItsUsesContribute() {
        Program program = program("a = 2\nb = 3\nL = a*b - a*4");
        GraphScene folded = scene(program, closed(program, "L"));
        Drawing<Selection> drawing = folded.drawing(GraphLook.PLAIN);
        // ∂L/∂a = b − 4 = −1 by two uses, drawn as one edge; ∂L/∂b = a = 2.
        List<Shape.Line> lines = new ArrayList<>();
        for (Shape shape : drawing.shapes()) {
            if (shape instanceof Shape.Line line
                    && (line.paint().stroke() == Colour.NEGATIVE_AREA
                            || line.paint().stroke() == Colour.POSITIVE_AREA)) {
                lines.add(line);
            }
        }
        assertEquals(2, lines.size());
        assertEquals(Colour.NEGATIVE_AREA, lines.get(0).paint().stroke());
        assertEquals(Colour.POSITIVE_AREA, lines.get(1).paint().stroke());
        assertTrue(lines.get(0).paint().width() < lines.get(1).paint().width());
    }

    @Test
    void theSignOfAContributionIsToldByDashesToo() {
        Program program = program("a = 2\nb = 3\nL = a - b");
        for (Shape shape : scene(program, Folding.NONE).drawing(GraphLook.PLAIN).shapes()) {
            if (shape instanceof Shape.Line line && line.paint().stroke() == Colour.NEGATIVE_AREA) {
                assertTrue(line.paint().dash() > 0);
            } else if (shape instanceof Shape.Line line && line.paint().stroke() == Colour.POSITIVE_AREA) {
                assertEquals(0, line.paint().dash());
            }
        }
    }

    @Test
    void whatIsAskedAboutInsideAFoldedGroupIsMarkedOnIt() {
        Program program = program(NEURON);
        GraphScene folded = scene(program, closed(program, "n"));
        int part = program.groups().get(0).parts().get(0);
        Drawing<Selection> asked = folded.drawing(GraphLook.PLAIN.selecting(Optional.of(Selection.ofNode(part))));
        Drawing<Selection> itself =
                folded.drawing(GraphLook.PLAIN.selecting(Optional.of(Selection.ofNode(id(program, "n")))));
        assertEquals(itself.shapes(), asked.shapes());
    }

    @Test
    void foldingLeavesTheRestWhereItWas() {
        Program program = program(NEURON);
        GraphScene open = scene(program, Folding.NONE);
        GraphScene folded =
                open.next(program.graph(), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT, closed(program, "n"));
        GraphScene again = folded.next(program.graph(), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT, Folding.NONE);
        int o = id(program, "o");
        assertTrue(folded.hasMovedFrom(open));
        assertTrue(folded.place(id(program, "x1")).orElseThrow().y()
                < folded.place(id(program, "b")).orElseThrow().y());
        assertEquals(
                open.place(o).orElseThrow().width(),
                again.place(o).orElseThrow().width());
    }

    @ParameterizedTest
    @EnumSource(GraphStyle.class)
    void foldedConstantsStandInTheirOperations(GraphStyle style) {
        Program program = program("a = 3\nb = 2*a + 1\nc = b/4 - a\nd = 10/c + max(c, 0)");
        GraphScene folded = GraphScene.of(
                program.graph(), style, Direction.LEFT_TO_RIGHT, new Folding(true, program.groups(), Set.of()));
        List<String> texts = texts(folded.drawing(GraphLook.PLAIN));
        assertTrue(texts.containsAll(List.of("2×", "+1", "÷4", "10÷", "max 0")), texts.toString());
        int leaves = 0;
        for (GraphNode node : program.graph().nodes()) {
            leaves += node.isLeaf() && folded.place(node.id()).isPresent() ? 1 : 0;
        }
        assertEquals(1, leaves);
    }

    @Test
    void aConstantWhoseOperationHasNothingElseStaysANode() {
        Program program = program("a = 3\nb = a * (2 + 5)");
        GraphScene folded = GraphScene.of(
                program.graph(),
                GraphStyle.LECTURE,
                Direction.LEFT_TO_RIGHT,
                new Folding(true, program.groups(), Set.of()));
        for (GraphNode node : program.graph().nodes()) {
            for (int operand : node.operands()) {
                boolean both = node.operands().stream()
                        .allMatch(one -> folded.place(one).isEmpty());
                assertFalse(both, "operand " + operand + " of " + node.id());
            }
        }
    }

    @Test
    void whatIsFoldedIsUndoneAsOneStep() {
        Model model = opened(NEURON);
        GraphLayout look = model.document().expression().look();
        Model folded = Update.update(model, new ExpressionMessage.LookChosen(look.toggled("n")))
                .model();
        assertEquals(List.of("n"), folded.document().expression().look().closed());
        Model undone =
                Update.update(folded, new DocumentMessage.UndoRequested()).model();
        assertEquals(model.document(), undone.document());
    }

    private static Folding closed(Program program, String... names) {
        return new Folding(false, program.groups(), Set.of(names));
    }

    private static GraphScene scene(Program program, Folding folding) {
        return GraphScene.of(program.graph(), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT, folding);
    }

    private static Model opened(String source) {
        return Update.update(Model.opened("", KeyRuns.NOT_YET), new ExpressionMessage.SourceEdited(source, 0))
                .model();
    }

    private static Program program(String source) {
        Model model = opened(source);
        assertTrue(model.expression().current(), source);
        return model.expression().program();
    }

    private static int id(Program program, String name) {
        int id = -1;
        for (GraphNode node : program.graph().nodes()) {
            id = node.name().equals(name) ? node.id() : id;
        }
        return id;
    }

    private static long distinctPlaces(Program program, GraphScene scene) {
        return program.graph().nodes().stream()
                .map(node -> scene.place(node.id()))
                .distinct()
                .count();
    }

    private static List<String> texts(Drawing<?> drawing) {
        List<String> texts = new ArrayList<>();
        for (Shape shape : drawing.shapes()) {
            if (shape instanceof Shape.Text text) {
                texts.add(text.text());
            }
        }
        return texts;
    }
}
