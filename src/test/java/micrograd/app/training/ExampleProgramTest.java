package micrograd.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.app.expression.KeyRuns;
import micrograd.app.expression.Model;
import micrograd.data.DatasetKind;
import micrograd.data.Example;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;
import micrograd.graph.GraphNode;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import micrograd.limits.Budgets;
import micrograd.nn.Activation;
import micrograd.nn.Loss;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.Preset;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.ExampleGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One operation at a time: the loss of an example in the expression view. */
class ExampleProgramTest {
    private static TrainingSetup setup(Loss loss) {
        DatasetKind kind = loss == Loss.SOFTMAX ? DatasetKind.YINYANG : DatasetKind.MOONS;
        return TrainingSetup.builder(DatasetSetup.of(kind), List.of(2, 4, 3, 3, kind.classes() == 3 ? 3 : 1))
                .layerActivations(List.of(Activation.SOFTPLUS, Activation.LEAKY_RELU, Activation.TANH))
                .loss(loss)
                .build();
    }

    private static Model opened(TrainingSetup setup, double[] parameters, Example example) {
        String source = ExampleProgram.source(ExampleGraph.of(setup, parameters, example));
        String fragment = new micrograd.document.TrainingEntries(Map.of("step", "0")).withProgram(source);
        return Model.opened(fragment, KeyRuns.NOT_YET);
    }

    @ParameterizedTest
    @EnumSource
    void theProgramHasTheValuesAndGradientsOfTheExamplesGraph(Loss loss) {
        TrainingSetup setup = setup(loss);
        double[] parameters = setup.initialParameters();
        for (Example example : setup.data().train().subList(0, 4)) {
            check(setup, parameters, example);
        }
    }

    @ParameterizedTest
    @EnumSource
    void publishedNetworksOpenToo(Preset preset) {
        TrainingSetup setup = preset.setup();
        check(setup, setup.initialParameters(), setup.data().train().get(7));
    }

    private static void check(TrainingSetup setup, double[] parameters, Example example) {
        Model model = opened(setup, parameters, example);
        assertEquals(java.util.Optional.empty(), model.notice());
        Map<String, GraphNode> nodes = new LinkedHashMap<>();
        for (GraphNode node : model.expression().program().graph().nodes()) {
            nodes.put(node.name(), node);
        }
        Value[] values =
                TopologicalOrder.of(ExampleGraph.of(setup, parameters, example).loss());
        int compared = 0;
        for (Value value : values) {
            if (!value.label().isEmpty()) {
                GraphNode node = nodes.get(value.label());
                assertEquals(value.data(), node.data(), value.label());
                assertEquals(value.grad(), node.grad(), 1e-15 + 1e-12 * Math.abs(value.grad()), value.label());
                compared++;
            }
        }
        assertTrue(compared > parameters.length);
        assertEquals(values.length, nodesOf(model), "operation for operation");
    }

    private static int nodesOf(Model model) {
        return model.expression().program().graph().nodes().size();
    }

    /** Each term is written once: a wide neuron's line is as long as its weights. */
    @Test
    void aWideNetworkIsWrittenAsLongAsItsWeights() {
        TrainingSetup setup = TrainingSetup.builder(DatasetSetup.of(DatasetKind.MOONS), List.of(2, 30, 30, 1))
                .build();
        double[] parameters = setup.initialParameters();
        Example example = setup.data().train().get(0);
        ExampleGraph graph = ExampleGraph.of(setup, parameters, example);
        String source = ExampleProgram.source(graph);
        Evaluation evaluation = Language.evaluate(source);
        assertTrue(evaluation.ok());
        assertEquals(graph.loss().data(), evaluation.output().orElseThrow().data());
        int widest = source.lines().mapToInt(String::length).max().orElseThrow();
        assertTrue(widest < 3000, "a line of " + widest);
    }

    @Test
    void asManyParametersAreWalkedThroughAsTheBudgetSays() {
        assertTrue(walks("2,97,97,1"), "at most " + Budgets.PARAMETERS_WALKED);
        assertFalse(walks("2,98,98,1"));
        assertFalse(walks("2,512,512,1"));
    }

    private static boolean walks(String layers) {
        return TrainingBench.takes(
                layers,
                new TrainingMessage.RunMessage.WalkAsked(),
                bench -> bench.effects.stream().anyMatch(effect -> effect instanceof TrainingEffect.OpenFragment));
    }
}
