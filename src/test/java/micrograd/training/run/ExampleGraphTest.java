package micrograd.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import micrograd.data.Example;
import micrograd.engine.Op;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;
import micrograd.training.options.Preset;
import org.junit.jupiter.api.Test;

class ExampleGraphTest {
    @Test
    void itHoldsThePresentNumbersUnderNamesThatAreTheirsAlone() {
        TrainingSession session = new TrainingSession(Preset.EUREKA_YINYANG.setup());
        session.step(3);
        Example example = session.data().train().get(4);
        ExampleGraph graph = session.graph(example);
        assertEquals("x2", graph.input(1).label());
        assertEquals(example.input(1), graph.input(1).data());
        assertEquals("n1_8", graph.sum(0, 7).label());
        assertEquals("o1_8", graph.output(0, 7).label());
        assertEquals(Op.TANH, graph.output(0, 7).op());
        assertSame(graph.sum(0, 7), graph.output(0, 7).operand(0));
        assertEquals("n2_3", graph.output(1, 2).label());
        assertSame(graph.sum(1, 2), graph.output(1, 2));
        assertEquals("y1", graph.target(0).label());
        assertEquals("loss", graph.loss().label());
        double[] outputs = session.predict(example.inputs());
        for (int i = 0; i < 3; i++) {
            assertEquals(outputs[i], graph.output(1, i).data());
        }
        Set<String> labels = new HashSet<>();
        Set<Value> values = new HashSet<>(List.of(TopologicalOrder.of(graph.loss())));
        for (Value value : values) {
            assertTrue(value.label().isEmpty() || labels.add(value.label()), value.label());
        }
        assertTrue(values.containsAll(graph.parameters()));
        assertEquals("w1_1_1", graph.parameters().get(0).label());
    }

    @Test
    void theGradientsOfAllExamplesAverageToTheSteps() {
        TrainingSession session = new TrainingSession(
                Preset.KARPATHY_MOONS.setup().toBuilder().l2(0).build());
        session.step(2);
        double[] sums = new double[337];
        double loss = 0;
        for (Example example : session.data().train()) {
            ExampleGraph graph = session.graphOfLoss(example);
            loss += graph.loss().data();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += graph.parameters().get(i).grad();
            }
        }
        assertEquals(session.loss(), loss / 100, 1e-12);
        for (int i = 0; i < sums.length; i++) {
            assertEquals(session.gradients()[i], sums[i] / 100, 1e-12);
        }
    }

    @Test
    void aSingleTargetIsCalledY() {
        TrainingSession session = new TrainingSession(Preset.KARPATHY_MOONS.setup());
        ExampleGraph graph = session.graph(new Example(new double[] {0.5, -0.5}, -1));
        assertEquals("y", graph.target(0).label());
        assertEquals(-1, graph.target(0).data());
        assertEquals(1, graph.loss().grad());
    }
}
