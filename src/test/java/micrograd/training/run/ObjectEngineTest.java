package micrograd.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import micrograd.data.DatasetKind;
import micrograd.engine.TopologicalOrder;
import micrograd.nn.Loss;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.TrainingSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectEngineTest {
    private static final int[] ORDER = {4, 2, 0, 6, 1, 5, 3};

    @Test
    void outputsComeInTheOrderOfTheBatch() {
        TrainingSetup setup = setup(Loss.SQUARED);
        TrainingEngine engine = new ObjectEngine(problem(setup));
        double[] parameters = setup.initialParameters();
        engine.run(parameters, ORDER, 2, 5);
        TrainingSession session = new TrainingSession(setup);
        for (int i = 0; i < 3; i++) {
            double[] outputs =
                    session.predict(setup.data().train().get(ORDER[2 + i]).inputs());
            assertEquals(outputs[0], engine.outputs()[2 * i]);
            assertEquals(outputs[1], engine.outputs()[2 * i + 1]);
        }
        assertArrayEquals(setup.initialParameters(), parameters);
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void aBatchIsScaledByItsOwnSize(Loss loss) {
        TrainingSetup setup = setup(loss);
        TrainingEngine engine = new ObjectEngine(problem(setup));
        double sum = 0;
        for (int i = 2; i < 5; i++) {
            engine.run(setup.initialParameters(), ORDER, i, i + 1);
            sum += engine.dataLoss();
        }
        engine.run(setup.initialParameters(), ORDER, 2, 5);
        assertEquals(loss == Loss.SQUARED ? sum : sum / 3, engine.dataLoss(), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void nodesAreCountedWithoutBuildingTheWholeGraph(Loss loss) {
        TrainingSetup setup = setup(loss);
        TrainingProblem problem = problem(setup);
        for (int size = 1; size <= 7; size++) {
            int built = TopologicalOrder.of(new ObjectEngine(problem).graph(ORDER, 0, size)).length;
            assertEquals(built, NodeCount.of(problem, size));
        }
        assertEquals(NodeCount.of(problem, 7), new TrainingSession(setup).nodeCount());
    }

    private static TrainingSetup setup(Loss loss) {
        DatasetSetup data = new DatasetSetup(DatasetKind.CIRCLES, 7, 0.1, 5, 1, List.of());
        return TrainingSetup.builder(data, List.of(2, 3, 2))
                .loss(loss)
                .l1(0.1)
                .l2(0.1)
                .build();
    }

    private static TrainingProblem problem(TrainingSetup setup) {
        return new TrainingProblem(
                setup.shape(),
                setup.loss(),
                setup.regularization(),
                setup.data().train());
    }
}
