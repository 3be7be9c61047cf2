package micrograd.app.training;

import java.util.ArrayList;
import java.util.List;
import micrograd.nn.Activation;
import micrograd.training.options.TrainingSetup;

/** The hidden layers as their field shows them, and changes of them and of their activations. */
final class LayerSettings {
    private static final String NONE = "none";

    private LayerSettings() {}

    static String text(List<Integer> layers) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i + 1 < layers.size(); i++) {
            int neurons = layers.get(i);
            text.append(i == 1 ? "" : ", ").append(neurons);
        }
        return text.length() == 0 ? NONE : text.toString();
    }

    /** The set-up with other hidden layers; those that stay at their place keep their activations. */
    static TrainingSetup withHidden(TrainingSetup setup, List<Integer> hidden) {
        List<Activation> activations = new ArrayList<>();
        for (int i = 0; i < hidden.size(); i++) {
            boolean kept = i < setup.shape().layers() - 1;
            activations.add(kept ? setup.shape().activation(i) : setup.activation());
        }
        return withHidden(setup, hidden, activations);
    }

    /** The set-up with a layer like its neighbour before the given one; {@code at} counts hidden layers from 0. */
    static TrainingSetup withLayerAdded(TrainingSetup setup, int at) {
        List<Integer> hidden = hiddenOf(setup);
        List<Activation> activations = activationsOf(setup);
        if (hidden.size() >= SettingTexts.MOST_HIDDEN_LAYERS) {
            throw new IllegalArgumentException(
                    "A network here has at most " + SettingTexts.MOST_HIDDEN_LAYERS + " hidden layers.");
        }
        int neighbour = Math.min(at, hidden.size() - 1);
        activations.add(at, neighbour < 0 ? setup.activation() : activations.get(neighbour));
        hidden.add(at, neighbour < 0 ? 4 : hidden.get(neighbour));
        return withHidden(setup, hidden, activations);
    }

    /** The set-up without a hidden layer, counted from 0. */
    static TrainingSetup withLayerRemoved(TrainingSetup setup, int at) {
        List<Integer> hidden = hiddenOf(setup);
        List<Activation> activations = activationsOf(setup);
        hidden.remove(at);
        activations.remove(at);
        return withHidden(setup, hidden, activations);
    }

    /** The set-up with as many neurons in a hidden layer, counted from 0, as a text says. */
    static TrainingSetup withNeurons(TrainingSetup setup, int at, String text) {
        List<Integer> hidden = hiddenOf(setup);
        hidden.set(at, neurons(text));
        return withHidden(setup, hidden, activationsOf(setup));
    }

    static TrainingSetup withHidden(TrainingSetup setup, List<Integer> hidden, List<Activation> activations) {
        List<Integer> layers = new ArrayList<>();
        layers.add(setup.layers().get(0));
        layers.addAll(hidden);
        layers.add(setup.shape().outputs());
        return setup.toBuilder().layers(layers).layerActivations(activations).build();
    }

    static TrainingSetup withActivation(TrainingSetup setup, int layer, Activation activation) {
        if (layer == setup.shape().layers() - 1) {
            return setup.toBuilder().outputActivation(activation).build();
        }
        List<Activation> activations = activationsOf(setup);
        activations.set(layer, activation);
        return withHidden(setup, hiddenOf(setup), activations);
    }

    private static List<Integer> hiddenOf(TrainingSetup setup) {
        return new ArrayList<>(setup.layers().subList(1, setup.layers().size() - 1));
    }

    private static List<Activation> activationsOf(TrainingSetup setup) {
        List<Activation> all = setup.shape().activations();
        return new ArrayList<>(all.subList(0, all.size() - 1));
    }

    static List<Integer> hidden(String text) {
        List<Integer> hidden = new ArrayList<>();
        if (text.isEmpty() || text.equals(NONE)) {
            return hidden;
        }
        int start = 0;
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
            if (i > start) {
                hidden.add(neurons(text.substring(start, i)));
            }
            start = i + 1;
        }
        if (hidden.size() > SettingTexts.MOST_HIDDEN_LAYERS) {
            throw new IllegalArgumentException(
                    "layers must be at most " + SettingTexts.MOST_HIDDEN_LAYERS + " numbers, not " + hidden.size());
        }
        return hidden;
    }

    private static int neurons(String text) {
        double number = TypedNumber.of(text);
        if (!(number >= 1 && number <= SettingTexts.MOST_NEURONS) || number != Math.floor(number)) {
            throw new IllegalArgumentException(
                    "A layer must have a whole number of neurons from 1 to " + SettingTexts.MOST_NEURONS + ".");
        }
        return (int) number;
    }
}
