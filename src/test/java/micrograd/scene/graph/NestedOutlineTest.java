package micrograd.scene.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import micrograd.app.expression.Program;
import micrograd.app.expression.Worked;
import micrograd.browser.expression.ProgramOrigins;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Names;
import micrograd.layout.Direction;
import micrograd.limits.Budgets;
import org.junit.jupiter.api.Test;

class NestedOutlineTest {
    private static final String NETWORK =
            "m = MLP(30, [30, 30])\nx = [" + String.join(",", Collections.nCopies(30, ".1")) + "]\nL = sum(m(x))\n";

    private static Program program(String source) {
        Program program = Worked.program(source);
        assertEquals(source, program.source());
        return program;
    }

    /** Where values come from; rounds are those of the test. */
    private static NestedOutline outline(Program program, int[] rounds) {
        return NestedOutline.of(program.graph(), new ProgramOrigins(program, rounds));
    }

    private static GraphScene scene(Program program, Set<String> toggled) {
        return scene(program, program.roundsOfNodes(), toggled);
    }

    private static GraphScene scene(Program program, int[] rounds, Set<String> toggled) {
        return GraphScene.of(
                program.graph(),
                GraphStyle.LECTURE,
                Direction.LEFT_TO_RIGHT,
                Folding.of(outline(program, rounds), toggled));
    }

    private static List<String> names(GraphScene scene) {
        List<String> names = new ArrayList<>();
        for (int node : scene.drawn()) {
            names.add(
                    scene.isFolded(node)
                            ? scene.foldName(node, false)
                            : Names.of(scene.graph()).name(node));
        }
        return names;
    }

    /** A node has one card, edges run onwards, and all that can be opened opens within the budgets. */
    private static void assertSound(GraphScene scene) {
        List<Integer> drawn = scene.drawn();
        Graph graph = scene.graph();
        assertTrue(drawn.size() <= Budgets.CARDS_DRAWN);
        for (GraphNode node : graph.nodes()) {
            int to = drawn.indexOf(scene.stands(node.id()));
            assertTrue(to >= 0);
            for (int operand : node.operands()) {
                assertTrue(drawn.indexOf(scene.stands(operand)) <= to, operand + " stands behind " + node.id());
            }
        }
    }

    @Test
    void aNetworkIsItsLayersTheirNeuronsAndTheirPieces() {
        Program program = program(NETWORK);
        GraphScene scene = scene(program, Set.of());
        assertEquals(List.of("values", "layer 1", "layer 2", "L"), names(scene));
        assertSound(scene);
        int first = scene.drawn().get(1);
        assertEquals("layer 1, 30 neurons, 2,760 values", scene.saysOf(first).orElseThrow());
        String layer = scene.foldKey(first, false);
        GraphScene opened = scene(program, Set.of(layer));
        assertEquals(33, opened.drawn().size());
        assertTrue(names(opened).contains("neuron 30"));
        assertSound(opened);
        String neuron = opened.foldKey(opened.drawn().get(3), false);
        GraphScene within = scene(program, Set.of(layer, neuron));
        assertTrue(within.drawn().size() > 60, names(within).toString());
        assertSound(within);
        int last = opened.drawn().get(opened.drawn().size() - 3);
        assertEquals(layer, opened.foldKey(last, true), "the last neuron folds its layer");
    }

    @Test
    void aSumOfVeryManyTermsIsOneCardThatOpensInPieces() {
        Program program = program("a = 2\nL = a" + " + a".repeat(4000) + "\n");
        GraphScene scene = scene(program, Set.of());
        assertEquals(List.of("a", "L"), names(scene));
        assertTrue(scene.saysOf(scene.drawn().get(1)).isEmpty(), "one result has its numbers");
        GraphScene opened = scene(program, Set.of(scene.foldKey(scene.drawn().get(1), false)));
        assertEquals(Budgets.PARTS_OF_ONE + 1, opened.drawn().size());
        assertSound(opened);
        assertTrue(opened.curve(Selection.ofEdge(4000, 0)).isPresent() || opened.stands(3999) == opened.stands(4000));
    }

    @Test
    void manyLinesAreTakenTogetherAndOpenLevelByLevel() {
        Random random = new Random(4);
        StringBuilder source = new StringBuilder("a0 = 1\na1 = 2\n");
        for (int i = 2; i < 3000; i++) {
            int back = Math.min(i, 9);
            source.append("a" + i + " = a" + (i - 1 - random.nextInt(back)) + " * 0.5 + a"
                    + (i - 1 - random.nextInt(back)) + "\n");
        }
        Program program = program(source.toString());
        Set<String> toggled = new LinkedHashSet<>();
        for (int i = 0; i < 30; i++) {
            GraphScene scene = scene(program, toggled);
            assertSound(scene);
            List<Integer> folded = new ArrayList<>();
            for (int node : scene.drawn()) {
                if (scene.isFolded(node)) {
                    folded.add(node);
                }
            }
            toggled.add(scene.foldKey(folded.get(random.nextInt(folded.size())), false));
        }
        assertEquals("lines 1–75", names(scene(program, Set.of())).get(0));
    }

    @Test
    void anOutlineFitsWhatDiffersInItsNumbersAlone() {
        String source = "a = 2\nb = 3\nL = a*b + 1\n";
        Program program = program(source);
        NestedOutline outline = outline(program, program.roundsOfNodes());
        for (String same : List.of(source, source.replace("2", "-25.5"), source.replace("1", "7") + "# so far\n")) {
            assertTrue(fits(outline, same), same);
        }
        for (String other : List.of("\n" + source, source.replace("b", "c"), source.replace("+", "-"), "a = 2\n")) {
            assertFalse(fits(outline, other), other);
        }
    }

    private static boolean fits(NestedOutline outline, String source) {
        Program program = program(source);
        return outline.fits(program.graph(), new ProgramOrigins(program, program.roundsOfNodes()));
    }

    @Test
    void roundsOfALoopAreTakenTogether() {
        StringBuilder source = new StringBuilder("a = 1\n");
        for (int i = 0; i < 600; i++) {
            source.append("b = a * 2\na = b + 1\n");
        }
        Program program = program(source.toString());
        int[] rounds = program.linesOfNodes();
        for (int i = 0; i < rounds.length; i++) {
            rounds[i] = rounds[i] / 2;
        }
        GraphScene scene = scene(program, rounds, Set.of());
        assertEquals(List.of("a₁", "rounds 1–600"), names(scene));
        Set<String> toggled = new LinkedHashSet<>();
        toggled.add(scene.foldKey(scene.drawn().get(1), false));
        GraphScene opened = scene(program, rounds, toggled);
        assertEquals("rounds 1–15", names(opened).get(1));
        toggled.add(opened.foldKey(opened.drawn().get(1), false));
        GraphScene within = scene(program, rounds, toggled);
        assertEquals("round 2", names(within).get(2));
        assertSound(within);
    }

    @Test
    void aGraphWithinTheBudgetIsDrawnValueByValueAndOneBeyondItInParts() {
        assertFalse(program("a = 2\nL = a" + " + a".repeat(Budgets.VALUES_DRAWN - 1))
                .isLarge());
        assertTrue(program("a = 2\nL = a" + " + a".repeat(Budgets.VALUES_DRAWN)).isLarge());
        GraphScene scene = scene(program("a = 2\nL = a" + " + a".repeat(100 * Budgets.VALUES_DRAWN)), Set.of());
        assertEquals(2, scene.drawn().size());
    }

    /** Before anything is opened, however many lines there are. */
    @Test
    void asManyCardsAreThereAtFirstAsTheBudgetSays() {
        for (int lines : new int[] {Budgets.VALUES_DRAWN + 1, 100 * Budgets.CARDS_AT_FIRST, 10_000}) {
            StringBuilder program = new StringBuilder("a = 2\nb = 3\n");
            for (int i = 0; i < lines; i++) {
                program.append("v").append(i).append(" = a * b + ").append(i).append("\n");
            }
            int drawn = scene(program(program.toString()), Set.of()).drawn().size();
            assertTrue(drawn > 1 && drawn <= Budgets.CARDS_AT_FIRST + 2, lines + " lines, " + drawn + " cards");
        }
    }
}
