package micrograd.nn;

import micrograd.engine.Op;
import micrograd.engine.Value;

/** What a neuron does to its weighted sum: an operation of the engine, or nothing. */
public enum Activation {
    /** y = z. */
    LINEAR("linear", "Linear", Op.LEAF),
    /** y = max(z, 0). */
    RELU("relu", "ReLU", Op.RELU),
    /** y = tanh(z). */
    TANH("tanh", "Tanh", Op.TANH),
    /** y = 1 / (1 + exp(-z)). */
    SIGMOID("sigmoid", "Sigmoid", Op.SIGMOID),
    /** y = z where positive, else z / 100. */
    LEAKY_RELU("leaky-relu", "LeakyReLU", Op.LEAKY_RELU),
    /** y = log(1 + exp(z)). */
    SOFTPLUS("softplus", "Softplus", Op.SOFTPLUS);

    private final String literal;
    private final String title;
    private final Op op;

    Activation(String literal, String title, Op op) {
        this.literal = literal;
        this.title = title;
        this.op = op;
    }

    /** The name in options and links. */
    public String literal() {
        return literal;
    }

    /** The name in a network's text: "ReLU" of "ReLUNeuron(2)". */
    public String title() {
        return title;
    }

    /** The activated value; {@code z} itself where the activation is linear. */
    public Value apply(Value z) {
        return this == LINEAR ? z : Value.apply(op, z);
    }

    /** The same of a plain number, to the last bit. */
    public double apply(double z) {
        return this == LINEAR ? z : op.forward(z, 0);
    }
}
