package micrograd.training.code;

import java.util.List;
import micrograd.nn.Activation;
import micrograd.nn.Loss;
import micrograd.text.Numbers;
import micrograd.training.options.LoopFault;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.TrainingSetup;

/** Writes a program on karpathy/micrograd's {@code Value}, with what that lacks, which prints the loss of every step. */
final class MicrogradLoop {
    private final LoopProgram program;
    private final TrainingSetup setup;
    private final CodeLines out;
    private final PythonParts parts;

    MicrogradLoop(LoopProgram program, int most) {
        this.program = program;
        out = new CodeLines(most);
        setup = program.setup();
        parts = new PythonParts(program, out);
    }

    String text() {
        out.add(0, "import math")
                .addIf(!parts.listsWeights() || wrongNetwork() || program.drops(), 0, "import random")
                .add(0, "");
        out.addIf(program.hasBatches() && setup.shuffle(), 0, "import numpy as np")
                .add(0, "from micrograd.engine import Value")
                .add(0, "");
        parts.data();
        operations();
        parts.draw();
        network();
        loss();
        optimizer();
        loop();
        return out.text();
    }

    private boolean wrongNetwork() {
        return program.has(LoopFault.WRONG_NETWORK_UPDATED);
    }

    private boolean uses(Activation activation) {
        return setup.shape().activations().contains(activation);
    }

    private void operations() {
        boolean softplus = uses(Activation.SOFTPLUS) || setup.loss() == Loss.BINARY_CROSS_ENTROPY;
        boolean softmax = setup.loss() == Loss.SOFTMAX;
        out.add(0, "").add(0, "");
        out.add(0, "def made(operand, data, slope, name):")
                .add(1, "\"\"\"The result of an operation that micrograd lacks, by its local derivative.\"\"\"")
                .add(1, "out = Value(data, (operand,), name)")
                .add(0, "")
                .add(1, "def _backward():")
                .add(2, "operand.grad += slope * out.grad")
                .add(0, "")
                .add(1, "out._backward = _backward")
                .add(1, "return out");
        define(uses(Activation.LINEAR), "linear", "return v");
        define(uses(Activation.RELU), "relu", "return v.relu()");
        define(uses(Activation.TANH), "tanh", "t = math.tanh(v.data)", "return made(v, t, 1 - t * t, 'tanh')");
        define(
                uses(Activation.SIGMOID) || softplus,
                "sigmoid",
                "s = 1 / (1 + math.exp(-v.data)) if v.data >= 0 else math.exp(v.data) / (1 + math.exp(v.data))",
                "return made(v, s, s * (1 - s), 'sigmoid')");
        define(
                uses(Activation.LEAKY_RELU),
                "leaky_relu",
                "slope = 1 if v.data > 0 else 0.01",
                "return made(v, slope * v.data, slope, 'leaky_relu')");
        define(
                softplus,
                "softplus",
                "y = max(v.data, 0) + math.log1p(math.exp(-abs(v.data)))",
                "return made(v, y, sigmoid(v).data, 'softplus')");
        define(softmax, "exp", "e = math.exp(v.data)", "return made(v, e, e, 'exp')");
        define(softmax, "log", "return made(v, math.log(v.data), 1 / v.data, 'log')");
    }

    private void define(boolean wanted, String name, String... lines) {
        if (!wanted) {
            return;
        }
        out.add(0, "").add(0, "").add(0, "def " + name + "(v):");
        for (String line : lines) {
            out.add(1, line);
        }
    }

    private void network() {
        boolean shorter = program.has(LoopFault.SHORTER_INPUT_IGNORED);
        String weight = parts.listsWeights() ? "next(START)" : "draw(nin, nout)";
        String bias = parts.bias();
        out.add(0, "")
                .add(0, "")
                .add(0, "class Neuron:")
                .add(1, "def __init__(self, nin, nout, activation):")
                .add(2, "self.w = [Value(" + weight + ") for _ in range(nin)]")
                .add(2, "self.b = Value(" + bias + ")")
                .add(2, "self.activation = activation")
                .add(0, "")
                .add(1, "def __call__(self, x):")
                .addIf(shorter, 2, "# zip stops where the shorter list ends")
                .addIf(
                        !shorter,
                        2,
                        "assert len(x) == len(self.w), f\"a neuron of {len(self.w)} inputs was given {len(x)}\"")
                .add(2, "n = self.b")
                .add(2, "for w, xi in zip(self.w, x):")
                .add(3, "n = n + w * xi")
                .add(2, "return self.activation(n)");
        StringBuilder layers = new StringBuilder();
        List<Integer> sizes = setup.shape().sizes();
        for (int i = 0; i < setup.shape().layers(); i++) {
            layers.append(i == 0 ? "" : ", ")
                    .append('(')
                    .append(sizes.get(i))
                    .append(", ")
                    .append(sizes.get(i + 1))
                    .append(", ")
                    .append(PythonParts.name(setup.shape().activation(i)))
                    .append(')');
        }
        out.add(0, "")
                .add(0, "")
                .addIf(program.drops(), 0, "def dropped(v):")
                .addIf(
                        program.drops(),
                        1,
                        "\"\"\"Dropout: its choices are Python's here, so that the losses differ a little from the page's.\"\"\"")
                .addIf(program.drops(), 1, "rate = " + Numbers.python(setup.dropout()))
                .addIf(program.drops(), 1, "return v * (0.0 if dropping.random() < rate else 1 / (1 - rate))")
                .addIf(program.drops(), 0, "")
                .addIf(program.drops(), 0, "")
                .addIf(program.drops(), 0, "dropping = random.Random(" + setup.seed() + ")")
                .addIf(program.drops(), 0, "")
                .addIf(program.drops(), 0, "")
                .add(0, "class MLP:")
                .add(1, "def __init__(self, *layers):")
                .add(2, "self.layers = [[Neuron(nin, nout, a) for _ in range(nout)] for nin, nout, a in layers]")
                .add(0, "")
                .add(1, "def __call__(self, x):")
                .add(2, "for layer in self.layers:")
                .add(3, "x = [neuron(x) for neuron in layer]")
                .addIf(program.drops(), 3, "if layer is not self.layers[-1]:")
                .addIf(program.drops(), 4, "x = [dropped(xi) for xi in x]")
                .add(2, "return x")
                .add(0, "")
                .add(1, "def parameters(self):")
                .add(2, "return [p for layer in self.layers for n in layer for p in n.w + [n.b]]")
                .add(0, "")
                .add(1, "def zero_grad(self):")
                .add(2, "for p in self.parameters():")
                .add(3, "p.grad = 0")
                .add(0, "")
                .add(0, "")
                .add(0, "model = MLP(" + layers + ")");
        if (wrongNetwork()) {
            double[] other = parts.listsWeights() ? parts.weights() : new double[0];
            if (other.length > 0) {
                out.add(0, "START = iter([random.uniform(-1, 1) for _ in range(" + other.length + ")])");
            }
            out.add(0, "other = MLP(" + layers + ")  # the wrong one");
        }
    }

    private void loss() {
        boolean one = setup.shape().outputs() == 1;
        out.add(0, "").add(0, "").add(0, "def loss_of(outputs, target):");
        if (setup.loss() == Loss.SOFTMAX) {
            out.add(1, "greatest = max(o.data for o in outputs)  # so that nothing overflows")
                    .add(1, "return log(sum(exp(o - greatest) for o in outputs)) + greatest - outputs[target]");
            return;
        }
        out.add(
                1,
                one ? "targets = [target]" : "targets = [1.0 if i == target else -1.0 for i in range(len(outputs))]");
        out.add(1, "return sum(" + term() + " for o, t in zip(outputs, targets))");
    }

    private String term() {
        switch (setup.loss()) {
            case MAX_MARGIN:
                return "(1 + -t * o).relu()";
            case BINARY_CROSS_ENTROPY:
                return "softplus(-t * o)";
            case HALF_SQUARED:
                return "(o - t) * (o - t) * 0.5";
            default:
                return "(o - t) * (o - t)";
        }
    }

    private void optimizer() {
        OptimizerSetup optimizer = setup.optimizer();
        int state = optimizer.create().stateNames().size();
        String network = wrongNetwork() ? "other" : "model";
        out.add(0, "").add(0, "");
        double[][] memory = program.memory();
        for (int i = 0; i < state; i++) {
            String name = i == 0 ? "m" : "v";
            if (memory.length > i) {
                out.add(0, name + " = [").numbers(1, memory[i]).add(0, "]");
            } else {
                out.add(0, name + " = [0.0] * len(" + network + ".parameters())");
            }
        }
        if (program.prunes()) {
            pruning(memory.length > state ? memory[memory.length - 1] : new double[0]);
        }
        out.addIf(program.hasFrozen(), 0, "frozen = {" + program.frozen() + "}");
        if (state > 0 || program.hasFrozen()) {
            out.add(0, "");
        }
    }

    /** Which weights L1 holds at 0, and which parameters it does not pull at. */
    private void pruning(double[] pruned) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pruned.length; i++) {
            text.append(pruned[i] == 0 ? "" : (text.length() == 0 ? "" : ", ") + i);
        }
        out.add(0, text.length() == 0 ? "pruned = set()" : "pruned = {" + text + "}")
                .addIf(
                        setup.weightsOnly(),
                        0,
                        "biases = {id(n.b) for layer in model.layers for n in layer}  # free of L1");
    }

    private void loop() {
        boolean batches = program.hasBatches();
        parts.loopHead();
        out.add(1, "# forward")
                .add(
                        1,
                        batches
                                ? "losses = [loss_of(model(X[i]), y[i]) for i in batch]"
                                : "losses = [loss_of(model(x), target) for x, target in zip(X, y)]");
        out.add(1, "total = sum(losses)" + scale());
        if (program.isRegularized()) {
            regularize();
        }
        out.add(0, "").add(1, "# backward");
        if (program.has(LoopFault.GRADIENTS_NEVER_ZEROED)) {
            out.add(1, "# model.zero_grad() is forgotten here");
        } else {
            out.add(1, (wrongNetwork() ? "other" : "model") + ".zero_grad()");
        }
        out.add(1, "total.backward()").add(0, "").add(1, "# update").add(1, "rate = " + parts.rate());
        update();
        out.add(0, "").add(1, "print(f\"step {step + 1} loss {total.data}\")");
    }

    private String scale() {
        if (setup.loss() == Loss.SQUARED) {
            return "";
        }
        int outputs = setup.loss() == Loss.SOFTMAX ? 1 : setup.shape().outputs();
        return " * (1 / " + (outputs == 1 ? "len(losses))" : "(len(losses) * " + outputs + "))");
    }

    private void regularize() {
        String of = setup.weightsOnly()
                ? "[w for layer in model.layers for n in layer for w in n.w]"
                : "model.parameters()";
        out.addIf(
                        setup.l1() != 0,
                        1,
                        "total = total + " + Numbers.python(setup.l1()) + " * sum(p.relu() + (-p).relu() for p in " + of
                                + ")")
                .addIf(
                        setup.l2() != 0,
                        1,
                        "total = total + " + Numbers.python(setup.l2()) + " * sum(p * p for p in " + of + ")");
    }

    private void update() {
        OptimizerSetup optimizer = setup.optimizer();
        boolean indexed = program.hasFrozen()
                || program.prunes()
                || !optimizer.create().stateNames().isEmpty();
        String parameters = (wrongNetwork() ? "other" : "model") + ".parameters()";
        out.add(1, indexed ? "for i, p in enumerate(" + parameters + "):" : "for p in " + parameters + ":")
                .addIf(program.hasFrozen(), 2, "if i in frozen:")
                .addIf(program.hasFrozen(), 3, "continue");
        if (program.prunes()) {
            String sign = "((p.data > 0) - (p.data < 0))";
            out.add(
                            2,
                            "pull = " + Numbers.python(setup.l1()) + " * " + sign
                                    + (setup.weightsOnly() ? " * (id(p) not in biases)" : ""))
                    .add(2, "p.grad -= pull  # L1 pulls after the update")
                    .add(2, "if p.data != 0:")
                    .add(3, "pruned.discard(i)");
        }
        if (optimizer instanceof OptimizerSetup.Sgd sgd) {
            sgd(sgd);
        } else if (optimizer instanceof OptimizerSetup.RmsProp prop) {
            String alpha = Numbers.python(prop.alpha());
            out.add(2, "m[i] = " + alpha + " * m[i] + (1 - " + alpha + ") * p.grad**2")
                    .add(2, "p.data -= rate * p.grad / (math.sqrt(m[i]) + " + Numbers.python(prop.eps()) + ")");
        } else if (optimizer instanceof OptimizerSetup.Adam adam) {
            adam(adam.beta1(), adam.beta2(), adam.eps());
        } else if (optimizer instanceof OptimizerSetup.AdamW adam) {
            out.add(2, "p.data *= 1 - rate * " + Numbers.python(adam.weightDecay()));
            adam(adam.beta1(), adam.beta2(), adam.eps());
        }
        if (program.prunes()) {
            out.add(2, "pulled = p.data - rate * pull")
                    .add(2, "if p.data * pulled < 0:  # carried across 0")
                    .add(3, "pruned.add(i)")
                    .add(2, "p.data = 0.0 if i in pruned else pulled");
        }
    }

    private void sgd(OptimizerSetup.Sgd sgd) {
        String grad =
                sgd.weightDecay() == 0 ? "p.grad" : "(p.grad + " + Numbers.python(sgd.weightDecay()) + " * p.data)";
        if (sgd.momentum() == 0) {
            out.add(2, "p.data -= rate * " + grad);
            return;
        }
        String momentum = Numbers.python(sgd.momentum());
        out.add(2, "g = " + grad)
                .add(2, "m[i] = " + momentum + " * m[i] + g")
                .add(2, "p.data -= rate * " + (sgd.nesterov() ? "(g + " + momentum + " * m[i])" : "m[i]"));
    }

    private void adam(double beta1, double beta2, double eps) {
        String first = Numbers.python(beta1);
        String second = Numbers.python(beta2);
        int before = program.from() - program.remembered() - 1;
        String t = before < 0 ? "(step + " + -before + ")" : before == 0 ? "step" : "(step - " + before + ")";
        out.add(2, "m[i] = " + first + " * m[i] + (1 - " + first + ") * p.grad")
                .add(2, "v[i] = " + second + " * v[i] + (1 - " + second + ") * p.grad**2")
                .add(2, "m_hat = m[i] / (1 - " + first + "**" + t + ")")
                .add(2, "v_hat = v[i] / (1 - " + second + "**" + t + ")")
                .add(2, "p.data -= rate * m_hat / (math.sqrt(v_hat) + " + Numbers.python(eps) + ")");
    }
}
