package micrograd.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words of the field, each in a sentence or two. */
public final class Glossary {
    /**
     * A word that is explained.
     *
     * @param key its name in markup
     * @param name the word as it is written
     * @param meaning what it means, for somebody who meets it for the first time
     */
    public record Term(String key, String name, String meaning) {}

    /** All words, in the order in which a learner meets them. */
    public static final List<Term> TERMS = List.of(
            new Term(
                    "value",
                    "value",
                    "A number that remembers how it was computed: from which other values, and by which operation."),
            new Term("leaf", "leaf", "A value that nothing computed: a number that you wrote, and can turn."),
            new Term("data", "data", "The number that a value holds, computed from left to right, the forward pass."),
            new Term(
                    "gradient",
                    "gradient",
                    "How much the result changes for each unit that this value changes, all others held still: 3 means that raising the value by 0.01 raises the result by about 0.03."),
            new Term(
                    "backward",
                    "backward pass",
                    "The way back from the result to the leaves: each operation hands its own gradient on to what it was computed from, times its local derivative."),
            new Term(
                    "local",
                    "local derivative",
                    "How much an operation’s result changes for each unit that one of its operands changes, looking at this operation alone."),
            new Term(
                    "gradsquared",
                    "|grad|²",
                    "The sum of the squares of all gradients that move: rate · |grad|² is about how much a small step down lowers the result."),
            new Term(
                    "rate",
                    "learning rate",
                    "How far a step goes: each number moves by its gradient times the rate, against the gradient. Too large a rate overshoots, too small a one takes long."),
            new Term(
                    "loss",
                    "loss",
                    "One number that says how wrong the network is on the points; training makes it smaller. 0 would be without a fault."),
            new Term(
                    "accuracy",
                    "accuracy",
                    "The share of points that the network puts into the right class. It may stand still while the loss falls."),
            new Term(
                    "batch",
                    "batch",
                    "The points from which one step computes its gradients: all of them, or a few at a time, which is faster and rougher."),
            new Term("epoch", "epoch", "As many steps as it takes to use every training point once."),
            new Term(
                    "optimizer",
                    "optimizer",
                    "The rule that turns gradients into steps. SGD goes against the gradient; others, such as Adam, also remember the gradients before and give each number a rate of its own."),
            new Term(
                    "activation",
                    "activation",
                    "The bent function at a neuron’s end, tanh or relu: without it any number of layers would draw one straight line."),
            new Term(
                    "relu",
                    "relu",
                    "An activation that lets positive numbers through and makes negative ones 0; its gradient is 1 or 0."),
            new Term(
                    "margin",
                    "margin",
                    "How clearly a point is answered: output times the right answer, −1 or 1. A max-margin loss is satisfied with a point whose margin is 1 or more."),
            new Term(
                    "l2",
                    "L2",
                    "A small extra loss for large weights, the sum of their squares times this number: it keeps the answer smooth."),
            new Term(
                    "l1",
                    "L1",
                    "Adds a little to the loss for the size of every weight, which pulls weights that help little to 0."),
            new Term(
                    "momentum",
                    "momentum",
                    "How much of its last move a weight makes again with the next one: small steps the same way grow to large ones."),
            new Term(
                    "schedule",
                    "schedule",
                    "How the learning rate changes while training goes on: large steps first, small ones later."),
            new Term(
                    "decay",
                    "weight decay",
                    "Makes every weight a little smaller with each step, apart from what its gradient says."),
            new Term(
                    "dropout",
                    "dropout",
                    "Leaves out hidden neurons drawn by chance, others in every step, so that no neuron relies on one other alone."),
            new Term(
                    "neuron",
                    "neuron",
                    "A weighted sum of its inputs plus a bias, bent by an activation: the smallest part of a network."),
            new Term(
                    "weight",
                    "weight",
                    "The number by which a neuron multiplies one of its inputs; training turns it."),
            new Term(
                    "slope",
                    "slope",
                    "How steep a curve is at one place: by how much it rises for each unit to the right; negative where it falls."),
            new Term("derivative", "derivative", "The slope at one input: how fast the result moves with it."),
            new Term(
                    "tangent",
                    "tangent",
                    "The straight line that touches a curve at one point and has its slope there."),
            new Term("operand", "operand", "A value that an operation works on."),
            new Term(
                    "result",
                    "result",
                    "The value that an operation makes; the last one, which nothing uses, is what is differentiated."),
            new Term(
                    "chain",
                    "chain rule",
                    "Along a way of several operations their slopes are multiplied; over several ways the products are added up."),
            new Term(
                    "forward",
                    "forward pass",
                    "Computing every value from its operands, from the leaves to the result."),
            new Term(
                    "topological",
                    "topological",
                    "An order in which each value comes after all that it is made of; read from its end, each result comes before its operands."),
            new Term("bias", "bias", "The number that a neuron adds to its weighted sum; training turns it too."),
            new Term("parameter", "parameter", "A number that training changes: a weight or a bias."),
            new Term(
                    "layer",
                    "layer",
                    "Neurons that look at the same inputs; what they give is the input of the next layer."),
            new Term("mlp", "multilayer perceptron", "Layers of neurons one after the other, MLP for short."),
            new Term("score", "score", "What the network gives for a class, any number; the largest one decides."),
            new Term(
                    "probability",
                    "probability",
                    "A number from 0 to 1 for how likely something is; those of all classes add up to 1."),
            new Term(
                    "test",
                    "test points",
                    "Points that are held back: the network never learns from them, so they tell how it does on what is new."),
            new Term(
                    "memory",
                    "optimizer’s memory",
                    "How slowly an optimizer forgets: of its average, this share stays at each step, and the rest is the gradient of that step."),
            new Term(
                    "floor",
                    "eps",
                    "A tiny number below the fraction bar of an optimizer’s rule, so that it never divides by 0."),
            new Term(
                    "initialization",
                    "first weights",
                    "Where training starts: numbers drawn by chance, small enough for no neuron to be saturated. If all were equal, the neurons of a layer would stay alike."),
            new Term(
                    "noise",
                    "noise",
                    "How far points are moved by chance from where their rule puts them; with much of it the classes overlap."),
            new Term(
                    "seed",
                    "seed",
                    "The number that chance starts from: the same seed draws the same points, or weights, again."),
            new Term(
                    "difference",
                    "finite difference",
                    "The slope measured rather than computed: the result at a little more, less the one here (forward) or at as much less (central), divided by the way between."),
            new Term(
                    "adam",
                    "Adam",
                    "An optimizer that keeps for each parameter an average of its gradients and one of their squares, and so gives it a step of its own size."));

    private Glossary() {}

    /** A word in a text. */
    public record Found(Term term, int start, int end) {}

    /** The first word of it in a text, also in the plural, that is not among those named already; nothing where there is none. */
    public static Optional<Found> in(String text, int from, Set<String> named) {
        Optional<Found> first = Optional.empty();
        String lower = text.toLowerCase(Locale.ROOT);
        for (Term term : TERMS) {
            for (String word : new String[] {plural(term), term.name().toLowerCase(Locale.ROOT)}) {
                int at = named.contains(term.key()) ? -1 : whole(lower, word, from);
                boolean sooner = first.isEmpty()
                        || at < first.get().start()
                        || at == first.get().start()
                                && at + word.length() > first.get().end();
                if (at >= 0 && sooner) {
                    first = Optional.of(new Found(term, at, at + word.length()));
                }
            }
        }
        return first;
    }

    private static String plural(Term term) {
        String word = term.name().toLowerCase(Locale.ROOT);
        if (term.key().equals("leaf")) {
            return "leaves";
        }
        return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }

    private static int whole(String text, String word, int from) {
        int at = text.indexOf(word, from);
        while (at >= 0 && (isLetter(text, at - 1) || isLetter(text, at + word.length()))) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0
                && at < text.length()
                && (text.charAt(at) >= 'a' && text.charAt(at) <= 'z' || text.charAt(at) == '|');
    }
}
