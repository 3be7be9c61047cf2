package micrograd.training.code;

import java.util.List;
import micrograd.data.Example;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.nn.Schedule;
import micrograd.text.Numbers;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.LoopFault;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.TrainingSetup;
import micrograd.training.options.WeightGenerator;

/** Writes class {@code Training}, which prints the loss of every step. */
final class JavaLoop {
    private static final int MOST_IN_METHOD = 400;

    private final LoopProgram program;
    private final TrainingSetup setup;
    private final CodeLines out;
    private final boolean generated;

    JavaLoop(LoopProgram program, int most) {
        this.program = program;
        out = new CodeLines(most);
        setup = program.setup();
        generated = program.isGenerated();
    }

    String text() {
        imports();
        out.add(0, "public final class Training {").add(1, "public static void main(String[] args) {");
        data();
        network();
        learning();
        loop();
        out.add(1, "}");
        constants();
        if (program.drops()) {
            dropping();
        }
        if (!generated) {
            points();
        }
        if (program.hasStart()) {
            start();
        }
        return out.add(0, "}").text();
    }

    private boolean wrongNetwork() {
        return program.has(LoopFault.WRONG_NETWORK_UPDATED);
    }

    private boolean shortInputs() {
        return program.has(LoopFault.SHORTER_INPUT_IGNORED);
    }

    private boolean shuffles() {
        return program.hasBatches() && setup.shuffle();
    }

    private boolean drawsFromData() {
        return setup.generator() == WeightGenerator.DATASET && generated;
    }

    private void imports() {
        out.addIf(!generated, 0, "import java.util.ArrayList;")
                .addIf(shortInputs(), 0, "import java.util.Arrays;")
                .add(0, "import java.util.List;");
        boolean kind = generated || drawsFromData();
        out.addIf(kind, 0, "import micrograd.data.DatasetKind;")
                .addIf(kind, 0, "import micrograd.data.Datasets;")
                .add(0, "import micrograd.data.Example;")
                .add(0, "import micrograd.engine.Value;")
                .addIf(shortInputs(), 0, "import micrograd.museum.ShortInputs;")
                .add(0, "import micrograd.nn.*;");
        boolean python = !drawsFromData() && !(program.hasStart() && !wrongNetwork());
        out.addIf(program.hasBatches() && setup.shuffle(), 0, "import micrograd.random.NumpyRandom;")
                .addIf(python, 0, "import micrograd.random.PythonRandom;")
                .addIf(needsRandom(), 0, "import micrograd.random.RandomSource;")
                .add(0, "");
    }

    private boolean needsRandom() {
        return !program.hasStart() || wrongNetwork();
    }

    private void data() {
        DatasetSetup data = setup.dataset();
        String kind = "DatasetKind." + data.kind().name();
        if (generated) {
            out.add(
                    2,
                    "List<Example> examples = Datasets.generate(" + kind + ", " + data.size() + ", "
                            + Numbers.python(data.noise()) + ", " + data.seed() + "L, "
                            + Numbers.python(data.trainShare()) + ").train();");
        } else {
            out.add(2, "List<Example> examples = examples();");
        }
        if (needsRandom()) {
            if (drawsFromData()) {
                out.add(2, "RandomSource random = Datasets.source(" + kind + ", " + data.seed() + "L);")
                        .add(
                                2,
                                "Datasets.draw(" + kind + ", " + data.size() + ", " + Numbers.python(data.noise())
                                        + ", random);");
            } else {
                out.add(2, "RandomSource random = new PythonRandom(" + setup.seed() + "L);");
            }
        }
    }

    private void network() {
        StringBuilder sizes = new StringBuilder();
        for (int size : setup.shape().sizes()) {
            sizes.append(sizes.length() == 0 ? "" : ", ").append(size);
        }
        StringBuilder activations = new StringBuilder();
        for (Activation activation : setup.shape().activations()) {
            activations
                    .append(activations.length() == 0 ? "" : ", ")
                    .append("Activation.")
                    .append(activation.name());
        }
        Initialization initialization = setup.initialization();
        String drawn = "new MLP(shape, Initialization." + initialization.name() + ", random);";
        out.add(2, "NetworkShape shape = new NetworkShape(List.of(" + sizes + "), List.of(" + activations + "));");
        boolean drawsBoth = program.hasStart() && wrongNetwork();
        out.addIf(drawsBoth, 2, drawn)
                .add(2, "MLP network = " + (program.hasStart() ? "new MLP(shape, start());" : drawn))
                .addIf(wrongNetwork(), 2, "MLP other = " + drawn + " // the wrong one");
    }

    private void learning() {
        out.add(2, "Loss loss = Loss." + setup.loss().name() + ";")
                .addIf(
                        program.isRegularized(),
                        2,
                        "Regularization regularization = new Regularization(" + Numbers.python(setup.l1()) + ", "
                                + Numbers.python(setup.l2()) + ", " + setup.weightsOnly() + ");")
                .add(2, "Optimizer optimizer = " + optimizer(setup.optimizer()) + ";")
                .addIf(program.remembered() > 0, 2, "optimizer.restore(" + program.remembered() + ", memory());")
                .addIf(program.prunes(), 2, "Pruning pruning = new Pruning(regularization, shape.biases());")
                .addIf(program.prunes() && program.remembered() > 0, 2, "pruning.restore(pruned());")
                .addIf(
                        program.drops(),
                        2,
                        "Dropout dropout = new Dropout(" + Numbers.python(setup.dropout()) + ", " + setup.seed()
                                + "L);")
                .add(2, "Schedule schedule = " + schedule(setup.schedule()) + ";")
                .addIf(shuffles(), 2, "NumpyRandom shuffle = new NumpyRandom(" + setup.seed() + "L);")
                .addIf(shuffles(), 2, "int[] order = {};")
                .addIf(shuffles(), 2, "int drawn = 0;")
                .addIf(program.hasFrozen(), 2, "int[] frozen = {" + program.frozen() + "};")
                .add(0, "");
    }

    static String optimizer(OptimizerSetup optimizer) {
        if (optimizer instanceof OptimizerSetup.Sgd sgd) {
            return "new SGD(" + Numbers.python(sgd.momentum()) + ", " + sgd.nesterov() + ", "
                    + Numbers.python(sgd.weightDecay()) + ")";
        }
        if (optimizer instanceof OptimizerSetup.RmsProp prop) {
            return "new RMSProp(" + Numbers.python(prop.alpha()) + ", " + Numbers.python(prop.eps()) + ")";
        }
        if (optimizer instanceof OptimizerSetup.Adam adam) {
            return "new Adam(" + CodeLines.list(new double[] {adam.beta1(), adam.beta2(), adam.eps()}) + ")";
        }
        OptimizerSetup.AdamW adam = (OptimizerSetup.AdamW) optimizer;
        return "new AdamW(" + CodeLines.list(new double[] {adam.beta1(), adam.beta2(), adam.eps(), adam.weightDecay()})
                + ")";
    }

    static String schedule(Schedule schedule) {
        if (schedule instanceof Schedule.Linear linear) {
            return "new Schedule.Linear(" + Numbers.python(linear.endFactor()) + ", " + linear.steps() + ")";
        }
        if (schedule instanceof Schedule.Cosine cosine) {
            return "new Schedule.Cosine(" + Numbers.python(cosine.endFactor()) + ", " + cosine.steps() + ")";
        }
        if (schedule instanceof Schedule.Step step) {
            return "new Schedule.Step(" + step.stepSize() + ", " + Numbers.python(step.gamma()) + ")";
        }
        return "new Schedule.Constant()";
    }

    private void loop() {
        out.add(
                2,
                "for (int step = " + program.from() + "; step < " + (program.from() + program.steps()) + "; step++) {");
        if (program.hasBatches()) {
            batch();
        }
        forward();
        backward();
        update();
        out.add(3, "System.out.println(\"step \" + (step + 1) + \" loss \" + total.data());")
                .add(2, "}");
    }

    private void batch() {
        out.addIf(shuffles(), 3, "while (drawn <= step / " + program.perEpoch() + ") {")
                .addIf(shuffles(), 4, "order = shuffle.permutation(examples.size()); // every example once an epoch")
                .addIf(shuffles(), 4, "drawn++;")
                .addIf(shuffles(), 3, "}")
                .add(3, "int from = step % " + program.perEpoch() + " * " + program.batchSize() + ";")
                .add(3, "int to = Math.min(from + " + program.batchSize() + ", examples.size());")
                .add(0, "");
    }

    private void forward() {
        boolean batches = program.hasBatches();
        if (program.drops()) {
            int hidden = hidden();
            String count = batches ? "(to - from)" : "examples.size()";
            out.add(3, "double[] factors = new double[" + count + " * " + hidden + "]; // 0 for what is dropped")
                    .add(3, "dropout.draw(step, factors, factors.length);")
                    .add(3, "int place = 0;");
        }
        out.add(3, "// forward")
                .add(3, "Value sum = Value.constant(0);")
                .add(3, batches ? "for (int i = from; i < to; i++) {" : "for (Example example : examples) {")
                .addIf(
                        batches,
                        4,
                        shuffles() ? "Example example = examples.get(order[i]);" : "Example example = examples.get(i);")
                .add(
                        4,
                        shortInputs()
                                ? "double[] shorter = Arrays.copyOf(example.inputs(), shape.inputs() - 1); // one too few"
                                : program.drops()
                                        ? "Value[] outputs = network.forwardScaled(dropping(factors, place++), constants(example.inputs()));"
                                        : "Value[] outputs = network.forward(example.inputs());")
                .addIf(shortInputs(), 4, "Value[] outputs = ShortInputs.forward(network, constants(shorter));")
                .add(4, "Value[] targets = constants(loss.targets(example.target(), shape.outputs()));")
                .add(4, "sum = sum.add(loss.of(outputs, targets));")
                .add(3, "}");
        String count = batches ? "to - from" : "examples.size()";
        String data = setup.loss() == Loss.SQUARED ? "sum" : "sum.mul(loss.scale(" + count + ", shape.outputs()))";
        if (program.isRegularized()) {
            out.add(3, "Value total = regularization.addTo(" + data + ", network.parameters(), shape.biases());");
        } else {
            out.add(3, "Value total = " + data + ";");
        }
    }

    private void backward() {
        out.add(0, "").add(3, "// backward");
        if (program.has(LoopFault.GRADIENTS_NEVER_ZEROED)) {
            out.add(3, "// network.zeroGrad(); is forgotten here");
        } else {
            out.add(3, wrongNetwork() ? "other.zeroGrad();" : "network.zeroGrad();");
        }
        out.add(3, "total.backward();").add(0, "");
    }

    private void update() {
        String network = wrongNetwork() ? "other" : "network";
        out.add(3, "// update")
                .addIf(program.hasFrozen(), 3, "double[] kept = new double[frozen.length];")
                .addIf(program.hasFrozen(), 3, "for (int i = 0; i < kept.length; i++) {")
                .addIf(program.hasFrozen(), 4, "kept[i] = " + network + ".parameters().get(frozen[i]).data();")
                .addIf(program.hasFrozen(), 3, "}")
                .add(
                        3,
                        (program.prunes() ? "pruning.step(optimizer, " : "optimizer.step(") + network
                                + ".parameters(), schedule.rate("
                                + Numbers.python(setup.learningRate()) + ", step));")
                .addIf(program.hasFrozen(), 3, "for (int i = 0; i < kept.length; i++) {")
                .addIf(program.hasFrozen(), 4, network + ".parameters().get(frozen[i]).data(kept[i]);")
                .addIf(program.hasFrozen(), 3, "}")
                .add(0, "");
    }

    private void constants() {
        out.add(0, "")
                .add(1, "private static Value[] constants(double... numbers) {")
                .add(2, "Value[] values = new Value[numbers.length];")
                .add(2, "for (int i = 0; i < numbers.length; i++) {")
                .add(3, "values[i] = Value.constant(numbers[i]);")
                .add(2, "}")
                .add(2, "return values;")
                .add(1, "}");
    }

    private int hidden() {
        return setup.shape().neurons() - setup.shape().outputs();
    }

    private void dropping() {
        out.add(0, "")
                .add(1, "private static Value[] dropping(double[] factors, int example) {")
                .add(2, "Value[] values = new Value[" + hidden() + "];")
                .add(2, "for (int i = 0; i < values.length; i++) {")
                .add(3, "values[i] = Value.constant(factors[example * values.length + i]);")
                .add(2, "}")
                .add(2, "return values;")
                .add(1, "}");
    }

    private void points() {
        List<Example> examples = program.examples();
        int parts = (examples.size() + MOST_IN_METHOD - 1) / MOST_IN_METHOD;
        out.add(0, "")
                .add(1, "private static List<Example> examples() {")
                .add(2, "List<Example> examples = new ArrayList<>();");
        for (int part = 0; part < parts; part++) {
            out.add(2, "examples.addAll(examples" + part + "());");
        }
        out.add(2, "return examples;").add(1, "}");
        for (int part = 0; part < parts; part++) {
            int end = Math.min(examples.size(), (part + 1) * MOST_IN_METHOD);
            out.add(0, "")
                    .add(1, "private static List<Example> examples" + part + "() {")
                    .add(2, "return List.of(");
            for (int i = part * MOST_IN_METHOD; i < end; i++) {
                if (out.isFull()) {
                    return;
                }
                Example example = examples.get(i);
                String target = "}, " + Numbers.python(example.target()) + ")" + (i + 1 < end ? "," : ");");
                out.example(4, "new Example(new double[] {", example, target);
            }
            out.add(1, "}");
        }
    }

    private void start() {
        numbers("start", program.weights());
        if (program.remembered() == 0) {
            return;
        }
        int own = setup.optimizer().create().stateNames().size();
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < own; i++) {
            calls.append(i == 0 ? "" : ", ").append("memory").append(i).append("()");
            numbers("memory" + i, program.memory()[i]);
        }
        out.add(0, "")
                .add(1, "/** What the optimizer remembers. */")
                .add(1, "private static double[][] memory() {")
                .add(2, "return new double[][] {" + calls + "};")
                .add(1, "}");
        if (program.prunes()) {
            numbers("pruned", program.memory()[program.memory().length - 1]);
        }
    }

    private void numbers(String name, double[] numbers) {
        out.add(0, "")
                .add(1, "private static double[] " + name + "() {")
                .add(2, "return new double[] {")
                .numbers(3, numbers)
                .add(2, "};")
                .add(1, "}");
    }
}
