package micrograd.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.engine.Value;
import micrograd.tape.Tape;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What is measured on the JVM, by JMH. */
final class OnTheJvm {
    /** How often the whole is gone through, so that engines alternate. */
    private static final int ROUNDS = 3;

    private OnTheJvm() {}

    /** The greatest difference of any engine's losses from the yardstick's, relative where they are above 1. */
    static double disagreement() {
        double greatest = 0;
        for (JvmWork work : JvmWork.values()) {
            double[] expected = work.losses("plain");
            for (String engine : List.of("tape", "objects")) {
                double[] losses = work.losses(engine);
                for (int i = 0; i < losses.length; i++) {
                    double difference = Math.abs(losses[i] - expected[i]) / Math.max(1, Math.abs(expected[i]));
                    greatest = Double.isNaN(difference) ? difference : Math.max(greatest, difference);
                }
            }
        }
        return greatest;
    }

    /** For each work the milliseconds of "plain", "tape" and "objects", iteration by iteration of all rounds. */
    static Map<JvmWork, Map<String, double[]>> engines() throws RunnerException {
        Map<JvmWork, Map<String, List<Double>>> times = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (RunResult result : run(EnginesOnTheJvm.class)) {
                JvmWork work = JvmWork.valueOf(result.getParams().getParam("work"));
                String engine = result.getParams().getParam("engine");
                List<Double> all = times.computeIfAbsent(work, w -> new LinkedHashMap<>())
                        .computeIfAbsent(engine, e -> new ArrayList<>());
                for (BenchmarkResult fork : result.getBenchmarkResults()) {
                    for (IterationResult iteration : fork.getIterationResults()) {
                        all.add(iteration.getPrimaryResult().getScore());
                    }
                }
            }
        }
        Map<JvmWork, Map<String, double[]>> numbers = new LinkedHashMap<>();
        times.forEach((work, byEngine) -> {
            Map<String, double[]> ofWork = new LinkedHashMap<>();
            byEngine.forEach((engine, all) -> ofWork.put(
                    engine, all.stream().mapToDouble(Double::doubleValue).toArray()));
            numbers.put(work, ofWork);
        });
        return numbers;
    }

    /** For "objects" and "tape", milliseconds by number of nodes. */
    static Map<String, Map<Integer, Double>> graphs() throws RunnerException {
        Map<String, Map<Integer, Double>> millis = new LinkedHashMap<>();
        for (RunResult result : run(GraphsOnTheJvm.class)) {
            millis.computeIfAbsent(result.getPrimaryResult().getLabel(), l -> new LinkedHashMap<>())
                    .put(
                            Integer.valueOf(result.getParams().getParam("nodes")),
                            result.getPrimaryResult().getScore());
        }
        return millis;
    }

    /** For "objects" and "tape", bytes by number of nodes. */
    static Map<String, Map<Integer, Double>> memory() {
        Map<String, Map<Integer, Double>> bytes = new LinkedHashMap<>();
        bytes.put("objects", new LinkedHashMap<>());
        bytes.put("tape", new LinkedHashMap<>());
        for (int nodes = 1000; nodes <= 1_000_000; nodes *= 10) {
            int copies = 3_000_000 / nodes;
            Value[] leaves = GraphsOnTheJvm.leaves();
            List<Object> kept = new ArrayList<>();
            long before = used();
            for (int i = 0; i < copies; i++) {
                kept.add(GraphsOnTheJvm.graph(leaves, nodes));
            }
            bytes.get("objects").put(nodes, (double) (used() - before) / copies);
            Value graph = GraphsOnTheJvm.graph(leaves, nodes);
            before = used();
            for (int i = 0; i < copies; i++) {
                kept.add(Tape.of(graph));
            }
            bytes.get("tape").put(nodes, (double) (used() - before) / copies);
            if (kept.size() != 2 * copies || graph.isLeaf()) {
                throw new AssertionError("kept, so that it is weighed");
            }
        }
        return bytes;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Collection<RunResult> run(Class<?> benchmark) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(benchmark.getName() + "\\.")
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
    }
}
