package micrograd.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import micrograd.browsertests.Chromium;
import micrograd.engine.Op;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kernels, run in Chromium, agree with the graph itself. */
class KernelIT {
    private static final List<Op> OPERATIONS = operations();
    private static BrowserContext context;
    private static Page page;

    @BeforeAll
    static void open() {
        context = Chromium.browser().newContext();
        page = context.newPage();
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private static List<Op> operations() {
        List<Op> operations = new ArrayList<>(List.of(Op.values()));
        operations.removeIf(op ->
                op == Op.POW || op != Op.LEAF && !ApplyMath.supports(new LaneAction.Apply(op, null, null, false, 0)));
        return operations;
    }

    @ParameterizedTest
    @CsvSource({"0, 800, true, true", "800, 900, true, false", "900, 1000, false, false"})
    void agreeWithTheGraphOnRandomExamples(int from, int to, boolean vectors, boolean fused) {
        int onLanes = 0;
        WebAssembly webAssembly = new ChromiumWebAssembly(page, vectors, fused);
        for (int seed = from; seed < to; seed++) {
            Random random = new Random(seed);
            RandomExample example = new RandomExample(random, OPERATIONS);
            int examples = 1 + random.nextInt(30);
            double[] table = example.table(examples);
            LaneProgram program = LaneProgram.record(example.root, example.parameters, example.inputs, example.outputs);
            Kernel kernel = Kernel.training(program, table, examples, Precision.DOUBLE, webAssembly)
                    .orElseThrow();
            int[] order = new int[examples];
            for (int i = 0; i < examples; i++) {
                order[i] = i * 7 % examples;
            }
            int middle = examples / 2;
            for (int[] batch : new int[][] {{0, examples}, {0, examples}, {middle, examples}}) {
                double scale = 1.0 / (batch[1] - batch[0]);
                Reference reference = new Reference(example, table, order, batch[0], batch[1], scale);
                kernel.run(example.parameterData(), order, batch[0], batch[1], scale);
                reference.assertAgrees(kernel, 1e-12, "seed " + seed);
                onLanes += kernel.ranOnLanes() ? 1 : 0;
            }
        }
        assertTrue(onLanes < (to - from) / 20, "not by the kernel: " + onLanes);
    }

    /** The leaves are the parameters; what a kernel cannot do, it says. */
    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void agreeWithTheTapeOnTheGraphsOfTheFixtures(boolean vectors, boolean fused) {
        WebAssembly webAssembly = new ChromiumWebAssembly(page, vectors, fused);
        int compiled = 0;
        Map<String, Value> graphs = FixtureGraphs.all();
        for (Map.Entry<String, Value> graph : graphs.entrySet()) {
            Value root = graph.getValue();
            Value[] order = TopologicalOrder.of(root);
            Value[] leaves = Arrays.stream(order)
                    .filter(value -> value.isLeaf() && !value.isConstant())
                    .toArray(Value[]::new);
            double[] data = Arrays.stream(leaves).mapToDouble(Value::data).toArray();
            LaneProgram program = LaneProgram.record(root, leaves, new Value[0], new Value[0]);
            Optional<Kernel> kernel = Kernel.training(program, new double[0], 1, Precision.DOUBLE, webAssembly);
            if (kernel.isPresent()) {
                compiled++;
                kernel.get().run(data, new int[] {0}, 0, 1, 1);
                agrees(order, leaves, kernel.get(), graph.getKey());
            }
        }
        assertTrue(compiled > graphs.size() / 2, compiled + " of " + graphs.size());
    }

    private static void agrees(Value[] order, Value[] leaves, Kernel kernel, String what) {
        Tape tape = Tape.of(order[order.length - 1]);
        tape.forward();
        tape.zeroGrad();
        tape.backward();
        close(tape.data(order.length - 1), kernel.loss(), what);
        int[] places = TopologicalOrder.positions(order, leaves);
        for (int i = 0; i < leaves.length; i++) {
            close(tape.grad(places[i]), kernel.gradients()[i], what + ", leaf " + i);
        }
    }

    private static void close(double expected, double actual, String what) {
        boolean finite = Double.isFinite(expected);
        assertEquals(expected, actual, finite ? 1e-12 * Math.max(1, Math.abs(expected)) : 0, what);
    }

    @Test
    void singlePrecisionAgreesToSixDigits() {
        WebAssembly webAssembly = new ChromiumWebAssembly(page, true, true);
        for (int seed = 2000; seed < 2200; seed++) {
            Random random = new Random(seed);
            RandomExample example = new RandomExample(random, OPERATIONS);
            int examples = 1 + random.nextInt(30);
            double[] table = example.table(examples);
            LaneProgram program = LaneProgram.record(example.root, example.parameters, example.inputs, example.outputs);
            Kernel kernel = Kernel.training(program, table, examples, Precision.SINGLE, webAssembly)
                    .orElseThrow();
            int[] order = new int[examples];
            for (int i = 0; i < examples; i++) {
                order[i] = i;
            }
            kernel.run(example.parameterData(), order, 0, examples, 1);
            Reference reference = new Reference(example, table, order, 0, examples, 1);
            assertEquals(reference.loss, kernel.loss(), 1e-5 * Math.max(1, reference.lossSize), "seed " + seed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TANH, true",
        "EXP, true",
        "LOG, true",
        "SIGMOID, true",
        "SOFTPLUS, true",
        "SQRT, true",
        "TANH, false",
        "EXP, false",
        "LOG, false",
        "SIGMOID, false",
        "SOFTPLUS, false",
        "SQRT, false"
    })
    void elementaryFunctionsAreWithinFourUlp(Op op, boolean vectors) {
        Value input = new Value(0.5);
        Value weight = new Value(1);
        Value result = Value.apply(op, input);
        ForwardKernel kernel = ForwardKernel.of(
                        LaneProgram.record(
                                result.mul(weight), new Value[] {weight}, new Value[] {input}, new Value[] {result}),
                        new ChromiumWebAssembly(page, vectors, true))
                .orElseThrow();
        double[] points = points();
        double[] outputs = new double[points.length];
        kernel.run(new double[] {1}, points, points.length, 0, outputs);
        for (int i = 0; i < points.length; i++) {
            double expected = exact(op, points[i]);
            if (Double.isNaN(expected) || Double.isInfinite(expected) || expected == 0) {
                assertEquals(expected, outputs[i], op + " of " + points[i]);
            } else {
                double ulps = Math.abs(outputs[i] - expected) / Math.ulp(expected);
                assertTrue(ulps <= 4, op + " of " + points[i] + " is " + outputs[i] + ", not " + expected);
            }
        }
    }

    private static double exact(Op op, double x) {
        return switch (op) {
            case TANH -> Math.tanh(x);
            case EXP -> Math.exp(x);
            case LOG -> Math.log(x);
            case SQRT -> Math.sqrt(x);
            case SIGMOID -> x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
            case SOFTPLUS -> x > 20 ? x : Math.log1p(Math.exp(x));
            default -> throw new AssertionError(op);
        };
    }

    private static double[] points() {
        Random random = new Random(7);
        double[] awkward = {
            0,
            -0.0,
            1,
            -1,
            20,
            -20,
            20.000001,
            30,
            -30,
            700,
            -700,
            709.78,
            709.79,
            -708.4,
            -730,
            -745,
            -746,
            800,
            -800,
            1e300,
            -1e300,
            1e-300,
            -1e-300,
            5e-324,
            -5e-324,
            1e-310,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN,
            Double.MIN_NORMAL,
            0.34,
            0.35,
            0.17,
            0.18,
            1e-8,
            -1e-8
        };
        double[] points = new double[10000];
        for (int i = 0; i < points.length; i++) {
            if (i < awkward.length) {
                points[i] = awkward[i];
            } else if (i % 3 == 0) {
                points[i] = random.nextGaussian();
            } else if (i % 3 == 1) {
                points[i] = random.nextGaussian() * Math.pow(2, random.nextInt(60) - 50);
            } else {
                points[i] = (random.nextDouble() - 0.5) * 1500;
            }
        }
        return points;
    }
}
