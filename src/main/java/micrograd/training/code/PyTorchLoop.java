package micrograd.training.code;

import java.util.List;
import micrograd.nn.Activation;
import micrograd.nn.Loss;
import micrograd.text.Numbers;
import micrograd.training.options.LoopFault;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.TrainingSetup;

/** Writes a program on PyTorch, in double precision, which prints the loss of every step. */
final class PyTorchLoop {
    private final LoopProgram program;
    private final TrainingSetup setup;
    private final CodeLines out;
    private final PythonParts parts;

    PyTorchLoop(LoopProgram program, int most) {
        this.program = program;
        out = new CodeLines(most);
        setup = program.setup();
        parts = new PythonParts(program, out);
    }

    String text() {
        out.add(0, "import math")
                .addIf(!parts.listsWeights() || wrongNetwork(), 0, "import random")
                .add(0, "");
        out.addIf(program.hasBatches() && setup.shuffle(), 0, "import numpy as np")
                .add(0, "import torch")
                .add(0, "import torch.nn.functional as F")
                .add(0, "from torch import nn")
                .add(0, "")
                .add(0, "torch.set_default_dtype(torch.float64)");
        parts.data();
        boolean classes = setup.loss() == Loss.SOFTMAX || setup.shape().outputs() > 1;
        out.add(0, "X = torch.tensor(X)").add(0, classes ? "y = torch.tensor(y)" : "y = torch.tensor(y).unsqueeze(1)");
        parts.draw();
        network();
        loss();
        learning();
        loop();
        return out.text();
    }

    private boolean wrongNetwork() {
        return program.has(LoopFault.WRONG_NETWORK_UPDATED);
    }

    private boolean shorter() {
        return program.has(LoopFault.SHORTER_INPUT_IGNORED);
    }

    private void network() {
        List<Integer> sizes = setup.shape().sizes();
        String weight = parts.listsWeights() ? "next(START)" : "draw(layer.in_features, layer.out_features)";
        String made = "network(lambda layer: " + weight + ", lambda: " + parts.bias() + ")";
        out.add(0, "").add(0, "").add(0, "def network(weight, bias):").add(1, "model = nn.Sequential(");
        for (int i = 0; i < setup.shape().layers(); i++) {
            out.add(2, "nn.Linear(" + sizes.get(i) + ", " + sizes.get(i + 1) + "),");
            Activation activation = setup.shape().activation(i);
            out.addIf(activation != Activation.LINEAR, 2, "nn." + activation.title() + "(),");
            out.addIf(
                    program.drops() && i + 1 < setup.shape().layers(),
                    2,
                    "nn.Dropout(" + Numbers.python(setup.dropout()) + "),  # its choices are PyTorch's own");
        }
        out.add(1, ")")
                .add(1, "with torch.no_grad():  # neuron by neuron: weights, then the bias")
                .add(2, "for layer in model:")
                .add(3, "if isinstance(layer, nn.Linear):")
                .add(4, "for neuron in range(layer.out_features):")
                .add(5, "for i in range(layer.in_features):")
                .add(6, "layer.weight[neuron, i] = weight(layer)")
                .add(5, "layer.bias[neuron] = bias()")
                .add(1, "return model")
                .add(0, "")
                .add(0, "")
                .add(0, "model = " + made);
        if (wrongNetwork()) {
            out.addIf(
                            parts.listsWeights(),
                            0,
                            "START = iter([random.uniform(-1, 1) for _ in range("
                                    + setup.shape().parameters() + ")])")
                    .add(0, "other = " + made + "  # the wrong one");
        }
        if (shorter()) {
            out.add(0, "# PyTorch would refuse one input too few: the weights that have none are passed by here")
                    .add(0, "first = model[0]")
                    .add(0, "forward = lambda x: model[1:](F.linear(x, first.weight[:, :-1], first.bias))");
        }
    }

    private void loss() {
        out.add(0, "").add(0, "").add(0, "def loss_of(outputs, targets):");
        boolean several = setup.shape().outputs() > 1 && setup.loss() != Loss.SOFTMAX;
        out.addIf(several, 1, "targets = F.one_hot(targets, outputs.shape[1]) * 2.0 - 1.0");
        switch (setup.loss()) {
            case MAX_MARGIN:
                out.add(1, "return (1 - targets * outputs).relu().mean()");
                break;
            case SQUARED:
                out.add(1, "return F.mse_loss(outputs, targets, reduction=\"sum\")");
                break;
            case MEAN_SQUARED:
                out.add(1, "return F.mse_loss(outputs, targets)");
                break;
            case HALF_SQUARED:
                out.add(1, "return 0.5 * F.mse_loss(outputs, targets)");
                break;
            case BINARY_CROSS_ENTROPY:
                out.add(1, "return F.softplus(-targets * outputs).mean()  # BCEWithLogitsLoss with targets -1 and 1");
                break;
            default:
                out.add(1, "return F.cross_entropy(outputs, targets)");
        }
    }

    private void learning() {
        out.add(0, "").add(0, "");
        if (program.hasFrozen()) {
            out.add(0, "frozen = torch.tensor([" + program.frozen() + "])")
                    .add(0, "")
                    .add(0, "")
                    .add(0, "def flat(model):")
                    .add(1, "\"\"\"All parameters neuron by neuron, as the list of frozen ones counts them.\"\"\"")
                    .add(1, "layers = [l for l in model if isinstance(l, nn.Linear)]")
                    .add(1, "return torch.cat([torch.cat([l.weight, l.bias[:, None]], 1).flatten() for l in layers])")
                    .add(0, "")
                    .add(0, "")
                    .add(0, "def put(model, numbers):")
                    .add(1, "for l in (l for l in model if isinstance(l, nn.Linear)):")
                    .add(2, "count = l.out_features * (l.in_features + 1)")
                    .add(2, "rows = numbers[:count].view(l.out_features, -1)")
                    .add(2, "numbers = numbers[count:]")
                    .add(2, "l.weight.copy_(rows[:, :-1])")
                    .add(2, "l.bias.copy_(rows[:, -1])")
                    .add(0, "")
                    .add(0, "");
        }
        out.add(0, "optimizer = torch.optim." + optimizer(wrongNetwork() ? "other" : "model", setup.optimizer()));
        if (program.remembered() > 0) {
            remember();
        }
        if (program.prunes()) {
            out.add(0, "charged = [p for p in model.parameters()" + (setup.weightsOnly() ? " if p.dim() > 1]" : "]"))
                    .add(0, "pruned = [torch.zeros_like(p, dtype=torch.bool) for p in charged]");
            if (program.remembered() > 0) {
                out.add(0, "PRUNED = iter([")
                        .numbers(1, program.memory()[program.memory().length - 1])
                        .add(0, "])")
                        .add(0, "was = network(lambda layer: next(PRUNED), lambda: next(PRUNED))")
                        .add(
                                0,
                                "pruned = [p > 0 for p in was.parameters()"
                                        + (setup.weightsOnly() ? " if p.dim() > 1]" : "]"));
            }
        }
        out.add(0, "");
    }

    /** Puts what the optimizer remembers in place, read neuron by neuron as the weights are. */
    private void remember() {
        List<String> names = setup.optimizer().create().stateNames();
        for (int i = 0; i < names.size(); i++) {
            out.add(0, "MEMORY = iter([")
                    .numbers(1, program.memory()[i])
                    .add(0, "])")
                    .add(0, "memory = network(lambda layer: next(MEMORY), lambda: next(MEMORY))")
                    .add(0, "for p, its in zip(model.parameters(), memory.parameters()):")
                    .add(1, "optimizer.state[p][\"" + names.get(i) + "\"] = its.detach()")
                    .addIf(
                            !names.get(i).equals("momentum_buffer"),
                            1,
                            "optimizer.state[p][\"step\"] = torch.tensor(" + program.remembered() + ".0)");
        }
    }

    private String optimizer(String network, OptimizerSetup optimizer) {
        String head = "(" + network + ".parameters(), lr=" + Numbers.python(setup.learningRate());
        if (optimizer instanceof OptimizerSetup.Sgd sgd) {
            return "SGD" + head
                    + (sgd.momentum() == 0 ? "" : ", momentum=" + Numbers.python(sgd.momentum()))
                    + (sgd.nesterov() ? ", nesterov=True" : "")
                    + (sgd.weightDecay() == 0 ? "" : ", weight_decay=" + Numbers.python(sgd.weightDecay()))
                    + ")";
        }
        if (optimizer instanceof OptimizerSetup.RmsProp prop) {
            return "RMSprop" + head + ", alpha=" + Numbers.python(prop.alpha()) + ", eps=" + Numbers.python(prop.eps())
                    + ")";
        }
        if (optimizer instanceof OptimizerSetup.Adam adam) {
            return "Adam" + head + betas(adam.beta1(), adam.beta2(), adam.eps()) + ")";
        }
        OptimizerSetup.AdamW adam = (OptimizerSetup.AdamW) optimizer;
        return "AdamW" + head + betas(adam.beta1(), adam.beta2(), adam.eps()) + ", weight_decay="
                + Numbers.python(adam.weightDecay()) + ")";
    }

    private static String betas(double first, double second, double eps) {
        return ", betas=(" + Numbers.python(first) + ", " + Numbers.python(second) + "), eps=" + Numbers.python(eps);
    }

    private void loop() {
        boolean batches = program.hasBatches();
        parts.loopHead();
        String model = shorter() ? "forward" : "model";
        out.add(1, "# forward")
                .add(
                        1,
                        batches
                                ? "total = loss_of(" + model + "(X[batch]), y[batch])"
                                : "total = loss_of(" + model + "(X), y)");
        if (program.isRegularized()) {
            String of = setup.weightsOnly()
                    ? "(l.weight for l in model if isinstance(l, nn.Linear))"
                    : "model.parameters()";
            out.addIf(
                            setup.l1() != 0,
                            1,
                            "total = total + " + Numbers.python(setup.l1()) + " * sum(p.abs().sum() for p in " + of
                                    + ")")
                    .addIf(
                            setup.l2() != 0,
                            1,
                            "total = total + " + Numbers.python(setup.l2()) + " * sum((p * p).sum() for p in " + of
                                    + ")");
        }
        out.add(0, "").add(1, "# backward");
        out.add(
                        1,
                        program.has(LoopFault.GRADIENTS_NEVER_ZEROED)
                                ? "# optimizer.zero_grad() is forgotten here"
                                : wrongNetwork() ? "optimizer.zero_grad(set_to_none=False)" : "optimizer.zero_grad()")
                .add(1, "total.backward()")
                .add(0, "")
                .add(1, "# update")
                .add(1, "for group in optimizer.param_groups:")
                .add(2, "group[\"lr\"] = " + parts.rate())
                .addIf(program.hasFrozen(), 1, "before = flat(model).detach()")
                .addIf(
                        program.prunes(),
                        1,
                        "pulls = [" + Numbers.python(setup.l1()) + " * p.detach().sign() for p in charged]")
                .addIf(program.prunes(), 1, "for p, pull in zip(charged, pulls):")
                .addIf(program.prunes(), 2, "p.grad -= pull  # L1 pulls after the update")
                .add(1, "optimizer.step()")
                .addIf(program.prunes(), 1, "with torch.no_grad():")
                .addIf(program.prunes(), 2, "for p, pull, dead in zip(charged, pulls, pruned):")
                .addIf(program.prunes(), 3, "pulled = p - optimizer.param_groups[0][\"lr\"] * pull")
                .addIf(program.prunes(), 3, "dead |= p * pulled < 0  # carried across 0")
                .addIf(program.prunes(), 3, "p.copy_(pulled.masked_fill(dead, 0.0))")
                .addIf(program.hasFrozen(), 1, "with torch.no_grad():")
                .addIf(program.hasFrozen(), 2, "after = flat(model)")
                .addIf(program.hasFrozen(), 2, "after[frozen] = before[frozen]")
                .addIf(program.hasFrozen(), 2, "put(model, after)")
                .add(0, "")
                .add(1, "print(f\"step {step + 1} loss {total.item()}\")");
    }
}
