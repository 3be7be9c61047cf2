package micrograd.glossary;

import java.util.List;
import java.util.Optional;

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
                    "neuron",
                    "neuron",
                    "A weighted sum of its inputs plus a bias, bent by an activation: the smallest part of a network."),
            new Term(
                    "weight",
                    "weight",
                    "The number by which a neuron multiplies one of its inputs; training turns it."));

    private Glossary() {}

    /** The word with a key. */
    public static Optional<Term> of(String key) {
        for (Term term : TERMS) {
            if (term.key().equals(key)) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }
}
