package micrograd.training.run;

import java.util.List;
import micrograd.data.Example;
import micrograd.engine.TopologicalOrder;

/** Counts the scalars of a step's graph: leaves, constants and results. */
final class NodeCount {
    private NodeCount() {}

    /**
     * The number of nodes of the loss of a batch, regularisation included, without building it: every example after the second adds as many as
     * the second did.
     */
    static long of(TrainingProblem problem, int batchSize) {
        Example any = problem.examples().get(0);
        List<Example> three = List.of(any, any, any);
        TrainingProblem small = new TrainingProblem(problem.shape(), problem.loss(), problem.regularization(), three);
        if (batchSize == 1) {
            return count(small, 1);
        }
        long two = count(small, 2);
        return two + (batchSize - 2) * (count(small, 3) - two);
    }

    private static long count(TrainingProblem problem, int batchSize) {
        return TopologicalOrder.of(new ObjectEngine(problem).graph(new int[] {0, 1, 2}, 0, batchSize)).length;
    }
}
