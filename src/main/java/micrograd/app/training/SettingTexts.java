package micrograd.app.training;

import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.options.HiddenLayers;
import micrograd.training.options.Options;
import micrograd.training.options.TrainingOptions;
import micrograd.training.options.TrainingSetup;

/**
 * The training view's settings as text: what a field shows of a set-up, and the set-up that a typed text makes of it.
 *
 * <p>The fields are those of the {@link TrainingOptions}, and {@code activation.2}, of the third layer, for each layer of the network.
 */
public final class SettingTexts {
    private static final String OF_LAYER = "activation.";

    private SettingTexts() {}

    /** What the field of an option shows; empty where the option has no meaning under this set-up. */
    public static String text(TrainingSetup setup, String option) {
        if (option.startsWith(OF_LAYER)) {
            int layer = layer(option);
            return layer < setup.shape().layers()
                    ? setup.shape().activation(layer).literal()
                    : "";
        }
        return TrainingOptions.field(option).text(setup);
    }

    /**
     * The set-up with an option changed to a typed text.
     *
     * @throws IllegalArgumentException saying to a learner what the text may be
     */
    public static TrainingSetup edited(TrainingSetup setup, String option, String text) {
        try {
            return option.startsWith(OF_LAYER)
                    ? HiddenLayers.withActivation(setup, layer(option), Options.activation("activation", text))
                    : TrainingOptions.field(option).edited(setup, text.trim());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(forLearner(e.getMessage()));
        }
    }

    private static int layer(String option) {
        return Rounding.truncated(Numbers.parse(option.substring(OF_LAYER.length())));
    }

    /** "learningRate must be a number" becomes "Must be a number.": the message stands under its field. */
    private static String forLearner(String message) {
        int must = message.indexOf(" must ");
        boolean named = must > 0 && message.indexOf(' ') == must;
        String sentence = named ? "Must " + message.substring(must + " must ".length()) : message;
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
