package micrograd.app.training;

import java.util.ArrayList;
import java.util.List;
import micrograd.limits.Budgets;
import micrograd.nn.NetworkShape;
import micrograd.text.Numbers;

/** A network's parameters as a file: JSON, for each layer the weights of each neuron, and the biases. */
public final class Weights {
    private Weights() {}

    /** The text of a file. */
    public static String write(NetworkShape shape, double[] parameters) {
        StringBuilder text = new StringBuilder("{\n  \"layers\": [\n");
        for (int layer = 0; layer < shape.layers(); layer++) {
            text.append("    {\"activation\": \"")
                    .append(shape.activation(layer).literal())
                    .append("\", \"weights\": [");
            StringBuilder biases = new StringBuilder();
            for (int neuron = 0; neuron < shape.outputs(layer); neuron++) {
                int first = shape.firstParameter(layer, neuron);
                text.append(neuron == 0 ? "[" : ", [");
                for (int i = 0; i < shape.inputs(layer); i++) {
                    text.append(i == 0 ? "" : ", ").append(Numbers.shortest(parameters[first + i]));
                }
                text.append(']');
                biases.append(neuron == 0 ? "" : ", ")
                        .append(Numbers.shortest(parameters[first + shape.inputs(layer)]));
            }
            text.append("], \"biases\": [").append(biases).append(layer + 1 < shape.layers() ? "]},\n" : "]}\n");
        }
        return text.append("  ]\n}\n").toString();
    }

    /**
     * The parameters in a file's text: its numbers in their order, layer by layer the weights and then the biases.
     *
     * @throws IllegalArgumentException if they are not those of such a network
     */
    public static double[] parse(NetworkShape shape, String text) {
        if (text.length() > Budgets.CHARACTERS_OF_WEIGHTS) {
            throw new IllegalArgumentException(
                    "The file has more than " + Numbers.grouped(Budgets.CHARACTERS_OF_WEIGHTS)
                            + " characters: it holds more than the weights and biases of a network.");
        }
        List<Double> numbers = numbers(text);
        if (numbers.size() != shape.parameters()) {
            throw new IllegalArgumentException("The file holds " + numbers.size() + " numbers; this network has "
                    + shape.parameters() + " weights and biases. Set the layers to those of the file first.");
        }
        double[] parameters = new double[numbers.size()];
        int next = 0;
        for (int layer = 0; layer < shape.layers(); layer++) {
            int inputs = shape.inputs(layer);
            for (int neuron = 0; neuron < shape.outputs(layer); neuron++) {
                int first = shape.firstParameter(layer, neuron);
                for (int i = 0; i < inputs; i++) {
                    parameters[first + i] = numbers.get(next++);
                }
            }
            for (int neuron = 0; neuron < shape.outputs(layer); neuron++) {
                parameters[shape.firstParameter(layer, neuron) + inputs] = numbers.get(next++);
            }
        }
        return parameters;
    }

    /** All that reads as a finite number outside of quotes. */
    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        boolean quoted = false;
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean part =
                    !quoted && (c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E');
            if (part && from < 0) {
                from = i;
            } else if (!part && from >= 0) {
                String word = text.substring(from, i);
                if (Numbers.isDecimal(word)) {
                    numbers.add(Numbers.parse(word));
                }
                from = -1;
            }
            quoted ^= c == '"';
        }
        return numbers;
    }
}
