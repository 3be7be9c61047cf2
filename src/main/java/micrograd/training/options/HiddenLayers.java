package micrograd.training.options;

import java.util.ArrayList;
import java.util.List;
import micrograd.limits.Budgets;
import micrograd.nn.Activation;
import micrograd.text.Rounding;

/** The hidden layers as their field shows them, and changes of them and of their activations. */
public final class HiddenLayers {
    /** The most hidden layers that can be typed. */
    public static final int MOST = Budgets.HIDDEN_LAYERS_TYPED;

    /** The most neurons of a hidden layer that can be typed. */
    public static final int MOST_NEURONS = Budgets.NEURONS_TYPED;

    private static final String NONE = "none";

    private HiddenLayers() {}

    static String text(List<Integer> layers) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i + 1 < layers.size(); i++) {
            int neurons = layers.get(i);
            text.append(i == 1 ? "" : ", ").append(neurons);
        }
        return text.length() == 0 ? NONE : text.toString();
    }

    /** The set-up with other hidden layers; those that stay at their place keep their activations. */
    static TrainingSetup with(TrainingSetup setup, List<Integer> hidden) {
        List<Activation> activations = new ArrayList<>();
        for (int i = 0; i < hidden.size(); i++) {
            boolean kept = i < setup.shape().layers() - 1;
            activations.add(kept ? setup.shape().activation(i) : setup.activation());
        }
        return with(setup, hidden, activations);
    }

    /** The set-up with a layer like its neighbour before the given one; {@code at} counts hidden layers from 0. */
    public static TrainingSetup withLayerAdded(TrainingSetup setup, int at) {
        List<Integer> hidden = hiddenOf(setup);
        List<Activation> activations = activationsOf(setup);
        if (hidden.size() >= MOST) {
            throw new IllegalArgumentException("A network here has at most " + MOST + " hidden layers.");
        }
        requireThere(at, hidden.size() + 1);
        int neighbour = Math.min(at, hidden.size() - 1);
        activations.add(at, neighbour < 0 ? setup.activation() : activations.get(neighbour));
        hidden.add(at, neighbour < 0 ? 4 : hidden.get(neighbour));
        return with(setup, hidden, activations);
    }

    /** The set-up without a hidden layer, counted from 0. */
    public static TrainingSetup withLayerRemoved(TrainingSetup setup, int at) {
        List<Integer> hidden = hiddenOf(setup);
        List<Activation> activations = activationsOf(setup);
        requireThere(at, hidden.size());
        hidden.remove(at);
        activations.remove(at);
        return with(setup, hidden, activations);
    }

    /** The set-up with as many neurons in a hidden layer, counted from 0, as a text says. */
    public static TrainingSetup withNeurons(TrainingSetup setup, int at, String text) {
        List<Integer> hidden = hiddenOf(setup);
        requireThere(at, hidden.size());
        hidden.set(at, neurons(text));
        return with(setup, hidden, activationsOf(setup));
    }

    private static TrainingSetup with(TrainingSetup setup, List<Integer> hidden, List<Activation> activations) {
        List<Integer> layers = new ArrayList<>();
        layers.add(setup.layers().get(0));
        layers.addAll(hidden);
        layers.add(setup.shape().outputs());
        return setup.toBuilder().layers(layers).layerActivations(activations).build();
    }

    /** The set-up with another activation of a layer, hidden or the last, counted from 0. */
    public static TrainingSetup withActivation(TrainingSetup setup, int layer, Activation activation) {
        if (layer == setup.shape().layers() - 1) {
            return setup.toBuilder().outputActivation(activation).build();
        }
        List<Activation> activations = activationsOf(setup);
        requireThere(layer, activations.size());
        activations.set(layer, activation);
        return with(setup, hiddenOf(setup), activations);
    }

    /** What was pressed a moment ago may be gone. */
    private static void requireThere(int layer, int layers) {
        if (layer < 0 || layer >= layers) {
            throw new IllegalArgumentException("That layer is gone.");
        }
    }

    private static List<Integer> hiddenOf(TrainingSetup setup) {
        return new ArrayList<>(setup.layers().subList(1, setup.layers().size() - 1));
    }

    private static List<Activation> activationsOf(TrainingSetup setup) {
        List<Activation> all = setup.shape().activations();
        return new ArrayList<>(all.subList(0, all.size() - 1));
    }

    static List<Integer> read(String text) {
        List<Integer> hidden = new ArrayList<>();
        if (text.isEmpty() || text.equals(NONE)) {
            return hidden;
        }
        int start = 0;
        boolean awaited = true;
        for (int i = 0; i <= text.length(); i++) {
            boolean digit = i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
            boolean between = i == text.length() || " ,;→x×-".indexOf(text.charAt(i)) >= 0;
            if (digit) {
                continue;
            }
            if (!between) {
                throw new IllegalArgumentException(
                        "layers must be numbers of neurons with commas between them, as 16, 16");
            }
            boolean comma = i < text.length() && ",;".indexOf(text.charAt(i)) >= 0;
            if (i > start) {
                hidden.add(neurons(text.substring(start, i)));
                awaited = false;
            } else if (comma && awaited) {
                throw new IllegalArgumentException("A number is missing before a comma: write layers as 16, 16");
            } else if (isSign(text, i)) {
                // Between numbers a line, before one a sign: −2 is no number of neurons.
                neurons("");
            }
            awaited |= comma;
            start = i + 1;
        }
        if (hidden.size() > MOST) {
            throw new IllegalArgumentException("layers must be at most " + MOST + " numbers, not " + hidden.size());
        }
        return hidden;
    }

    private static boolean isSign(String text, int at) {
        return at + 1 < text.length()
                && text.charAt(at) == '-'
                && text.charAt(at + 1) >= '0'
                && text.charAt(at + 1) <= '9';
    }

    private static int neurons(String text) {
        double number = OptionForms.typedNumber(text);
        if (!(number >= 1 && number <= MOST_NEURONS) || number != Math.floor(number)) {
            throw new IllegalArgumentException(
                    "A layer must have a whole number of neurons from 1 to " + MOST_NEURONS + ".");
        }
        return Rounding.truncated(number);
    }
}
