package micrograd.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import micrograd.data.Example;
import micrograd.document.GraphStyle;
import micrograd.document.TrainingDocument;
import micrograd.document.TrainingEntries;
import micrograd.document.TrainingFragment;
import micrograd.engine.Op;
import micrograd.graph.Explanation;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Group;
import micrograd.graph.Names;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.limits.Budgets;
import micrograd.scene.graph.Detail;
import micrograd.scene.graph.Folding;
import micrograd.scene.graph.GraphScene;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.ExampleGraph;
import micrograd.training.run.NeuronPlace;
import micrograd.training.run.TrainingSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {
    private static final TrainingSetup SETUP = TrainingDocument.DEFAULT.setup();

    private static Inspection inspect(Optional<NeuronPlace> neuron, boolean unfolded) {
        TrainingSession session = new TrainingSession(SETUP);
        session.step(3);
        Example example = session.data().train().get(2);
        return Inspection.of(
                SETUP,
                session.parameters(),
                Inspection.Request.of(neuron, example).unfolded(unfolded),
                session.steps());
    }

    private static GraphNode named(Inspection inspection, String name) {
        return inspection.shown().nodes().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFirstNeuronIsShownFromTheInputsOn() {
        Inspection inspection = inspect(Optional.of(new NeuronPlace(0, 3)), false);
        assertEquals(Op.LEAF, named(inspection, "x1").op());
        assertEquals(Op.TANH, named(inspection, "o1_4").op());
        // x1 x2 w1 w2 b, two products, two sums, tanh
        assertEquals(10, inspection.shown().nodes().size());
        assertTrue(inspection.folded().isEmpty());
        assertTrue(inspection.title().startsWith("Neuron 4 of layer 1 for point ("), inspection.title());
        assertTrue(inspection.title().endsWith("at step 3"), inspection.title());
    }

    @Test
    void aLaterNeuronFoldsTheNeuronsBeforeIt() {
        Inspection inspection = inspect(Optional.of(new NeuronPlace(1, 0)), false);
        GraphNode fold = named(inspection, "o1_6");
        assertEquals(Op.LEAF, fold.op());
        assertEquals(new NeuronPlace(0, 5), inspection.folded().get(fold.id()));
        assertEquals(6, inspection.folded().size());
        Inspection unfolded = inspect(Optional.of(new NeuronPlace(1, 0)), true);
        assertEquals(Op.TANH, named(unfolded, "o1_6").op());
        assertTrue(unfolded.folded().isEmpty());
    }

    @Test
    void dataAndGradientsAreThoseOfTheWholeGraph() {
        Inspection inspection = inspect(Optional.empty(), false);
        for (GraphNode node : inspection.shown().nodes()) {
            GraphNode origin = inspection.whole().node(inspection.origins().get(node.id()));
            assertEquals(origin.data(), node.data());
            assertEquals(origin.grad(), node.grad());
            assertEquals(origin.name(), node.name());
        }
        GraphNode loss = inspection.shown().node(inspection.shown().output().orElseThrow());
        assertEquals("loss", loss.name());
        assertEquals(1, loss.grad());
    }

    @Test
    void aFoldedNeuronIsOpenedInItsPlaceAndFoldedAgain() {
        TrainingSession session = new TrainingSession(SETUP);
        Example example = session.data().train().get(2);
        NeuronPlace place = new NeuronPlace(1, 2);
        Inspection.Request loss = Inspection.Request.of(Optional.empty(), example);
        Inspection folded = Inspection.of(SETUP, session.parameters(), loss, 0);
        Inspection opened = Inspection.of(SETUP, session.parameters(), loss.opening(place), 0);
        assertEquals(6 + 4 + 1 + 1, folded.folded().size(), "the whole network, a node a neuron, and the loss");
        assertTrue(folded.folded().containsValue(place));
        assertTrue(folded.closed().contains("o2_3"));
        assertTrue(folded.closed().contains("n3_1"));
        assertTrue(opened.folded().containsValue(new NeuronPlace(0, 5)), "its own inputs are folded");
        assertEquals(6 + 3 + 1 + 1, opened.folded().size());
        assertTrue(!opened.closed().contains("o2_3"));
        Inspection again =
                Inspection.of(SETUP, session.parameters(), loss.opening(place).opening(place), 0);
        assertEquals(folded.shown(), again.shown());
    }

    @Test
    void eachScalarOfTheNetworkBelongsToOneNeuron() {
        Inspection inspection = inspect(Optional.empty(), false);
        int[] owners = new int[inspection.whole().nodes().size()];
        for (Group group : inspection.groups()) {
            owners[group.result()]++;
            group.parts().forEach(part -> owners[part]++);
        }
        for (GraphNode node : inspection.whole().nodes()) {
            boolean ofNeuron =
                    !node.name().isEmpty() && "wbno".indexOf(node.name().charAt(0)) >= 0;
            assertTrue(owners[node.id()] <= 1, node.toString());
            assertTrue(!ofNeuron || owners[node.id()] == 1, node.toString());
            assertTrue(!node.name().startsWith("x") || owners[node.id()] == 0, node.toString());
        }
        assertEquals(12, inspection.groups().size());
    }

    @Test
    void aNetworkTooLargeToBeSeenAsAWholeIsShownFromItsLastLayerOn() {
        TrainingSetup large = SETUP.toBuilder().layers(List.of(2, 40, 40, 1)).build();
        Example example = large.data().train().get(0);
        Inspection inspection =
                Inspection.of(large, large.initialParameters(), Inspection.Request.of(Optional.empty(), example), 0);
        assertTrue(inspection.groups().isEmpty());
        assertEquals(40, inspection.folded().size());
    }

    @Test
    void aNetworkIsShownWholeUpToTheBudget() {
        int whole = 0;
        for (int width = 2; width < 60; width++) {
            TrainingSetup setup =
                    SETUP.toBuilder().layers(List.of(2, width, width, 1)).build();
            Inspection.Request loss =
                    Inspection.Request.of(Optional.empty(), setup.data().train().get(0));
            Inspection inspection = Inspection.of(setup, setup.initialParameters(), loss, 0);
            int nodes = inspection.whole().nodes().size();
            assertEquals(
                    nodes <= Budgets.NODES_OF_AN_EXAMPLE,
                    inspection.shown().nodes().size() == nodes,
                    width + " wide");
            whole += nodes <= Budgets.NODES_OF_AN_EXAMPLE ? 1 : 0;
        }
        assertTrue(whole > 5 && whole < 40);
    }

    @Test
    void aLayerIsItsNeuronsWithTheNumbersOfTheExample() {
        TrainingSession session = new TrainingSession(SETUP);
        session.step(2);
        Example supposed = new Example(new double[] {0.3, -0.7}, 1);
        ExampleGraph graph = session.graph(supposed);
        for (int layer = 0; layer < 3; layer++) {
            Inspection inspection =
                    Inspection.of(SETUP, session.parameters(), Inspection.Request.ofLayer(layer, supposed), 2);
            assertTrue(inspection.title().startsWith("Layer " + (layer + 1) + " for point (0.3, −0.7)"));
            assertEquals(SETUP.shape().outputs(layer), inspection.neurons(layer).size());
            for (Inspection.NeuronNumbers numbers : inspection.neurons(layer)) {
                int neuron = numbers.place().neuron();
                assertEquals(graph.sum(layer, neuron).data(), numbers.sum());
                assertEquals(graph.sum(layer, neuron).grad(), numbers.sumGrad());
                assertEquals(graph.output(layer, neuron).data(), numbers.output());
                assertEquals(graph.output(layer, neuron).grad(), numbers.outputGrad());
            }
        }
    }

    /** Its neurons are few, however many scalars are folded in them: they go on in rows, and all are seen at once. */
    @ParameterizedTest
    @ValueSource(strings = {"2,4,3,1", "2,8,8,1", "2,4,4,4,4,1", "2,10,3,1"})
    void aWholeNetworkFitsAPhone(String layers) {
        TrainingSetup setup = TrainingFragment.decode(
                        TrainingEntries.of("dataset.kind=moons&loss=max-margin&layers=" + layers), new ArrayList<>())
                .setup();
        Example example = setup.data().train().get(0);
        Inspection inspection =
                Inspection.of(setup, setup.initialParameters(), Inspection.Request.of(Optional.empty(), example), 0);
        Folding folding = new Folding(false, inspection.groups(), inspection.closed());
        Box bounds = GraphScene.of(inspection.shown(), GraphStyle.COMPACT, Direction.LEFT_TO_RIGHT, folding)
                .arrangedFor(366, 446, true)
                .bounds();
        double scale = Math.min(366 / bounds.width(), 446 / bounds.height());
        assertEquals(Detail.NUMBERS, Detail.at(scale), scale + " with " + layers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataset.kind=moons&layers=2,4,3,1&loss=max-margin",
                "dataset.kind=yinyang&layers=2,12,11,3&loss=softmax&activation=relu",
                "dataset.kind=plane&layers=4,3,1&loss=squared&features=x1%0Ax2%0Ax1*x2%0Asin(3*x1)",
                "dataset.kind=circle&layers=2,3,3,3,1&loss=binary-cross-entropy",
                "dataset.kind=lecture&layers=3,30,30,1&loss=squared"
            })
    void noExplanationNamesWhatStandsNowhere(String fragment) {
        TrainingSetup setup = TrainingFragment.decode(TrainingEntries.of(fragment), new ArrayList<>())
                .setup();
        assertTrue(fragment.contains(setup.dataset().kind().literal()), fragment);
        Example example = setup.data().train().get(1);
        int last = setup.shape().layers() - 1;
        List<Optional<NeuronPlace>> places = List.of(
                Optional.empty(),
                Optional.of(new NeuronPlace(0, 1)),
                Optional.of(new NeuronPlace(1, 0)),
                Optional.of(new NeuronPlace(last, 0)));
        for (Optional<NeuronPlace> place : places) {
            Inspection.Request request = Inspection.Request.of(place, example);
            Inspection.Request opened = request.opening(new NeuronPlace(last, 0));
            for (Inspection.Request one : List.of(request, opened, request.unfolded(true))) {
                Inspection inspection = Inspection.of(setup, setup.initialParameters(), one, 0);
                if (inspection.shown().nodes().size() <= Inspection.MOST_UNFOLDED) {
                    explainsOnlyWhatIsDrawn(inspection, fragment + " " + one);
                }
            }
        }
    }

    private static void explainsOnlyWhatIsDrawn(Inspection inspection, String what) {
        Graph shown = inspection.shown();
        Names names = Names.of(shown);
        Names inWhole = Names.of(inspection.whole());
        Set<Integer> hidden = new HashSet<>();
        for (Group group : inspection.groups()) {
            hidden.addAll(inspection.folded().containsKey(group.result()) ? group.parts() : List.of());
        }
        Set<String> drawn = new HashSet<>();
        for (GraphNode node : shown.nodes()) {
            assertEquals(
                    names.name(node.id()), inWhole.name(inspection.origins().get(node.id())), what);
            if (names.isByPlace(node.id()) && !hidden.contains(node.id())) {
                drawn.add(names.name(node.id()));
            }
        }
        for (GraphNode node : shown.nodes()) {
            if (hidden.contains(node.id())) {
                continue;
            }
            int origin = inspection.origins().get(node.id());
            List<Explanation> all = new ArrayList<>(List.of(
                    Explanation.ofData(inspection.whole(), origin),
                    Explanation.ofGradient(inspection.whole(), origin)));
            for (int k = 0; k < node.operands().size(); k++) {
                all.add(Explanation.ofEdge(inspection.whole(), origin, k));
            }
            for (Explanation explanation : all) {
                StringBuilder said = new StringBuilder(explanation.question() + " " + explanation.sentence());
                explanation.formulas().forEach(formula -> said.append(' ').append(formula.text()));
                explanation
                        .uses()
                        .forEach(use -> said.append(' ').append(use.chain().text()));
                Matcher place = Pattern.compile("\\bv[0-9]+").matcher(said);
                while (place.find()) {
                    assertTrue(drawn.contains(place.group()), place.group() + " in: " + said + " of " + what);
                }
            }
        }
    }

    /** A large network's scalars come in slices, each a task of its own, and again once a run stands at another step. */
    @Test
    void theScalarsOfALargeNetworkAreMadeInSlices() {
        TrainingBench bench = new TrainingBench("view=training&dataset.kind=moons&layers=2,60,60,1");
        bench.send(new TrainingMessage.InspectionRequested(Optional.empty(), Optional.empty()));
        assertEquals(3, bench.slices);
        Inspection opened = bench.model.training().inspection().orElseThrow();
        assertEquals(0, opened.step());
        bench.send(new TrainingMessage.Stepped(1));
        assertEquals(1, bench.model.training().inspection().orElseThrow().step());
        assertEquals(
                opened.request(),
                bench.model.training().inspection().orElseThrow().request());
        bench.send(new TrainingMessage.InspectionClosed());
        Inspection.Work late = new Inspection.Work(
                bench.run().setup(),
                bench.run().parameters(),
                opened.request(),
                bench.run().shownStep(),
                true);
        while (late.goOn()) {
            assertTrue(bench.model.training().inspection().isEmpty());
        }
        bench.send(new TrainingMessage.Inspected(late));
        assertTrue(bench.model.training().inspection().isEmpty(), "what was closed stays closed");
    }

    @Test
    void asManyParametersAreInspectedAsTheBudgetSays() {
        assertTrue(inspects("2,242,242,1"), "at most " + Budgets.PARAMETERS_INSPECTED);
        assertFalse(inspects("2,243,243,1"));
        assertFalse(inspects("2,512,512,1"));
    }

    private static boolean inspects(String layers) {
        TrainingMessage asked =
                new TrainingMessage.InspectionRequested(Optional.of(new NeuronPlace(0, 1)), Optional.empty());
        return TrainingBench.takes(
                layers, asked, bench -> bench.model.training().inspection().isPresent());
    }
}
