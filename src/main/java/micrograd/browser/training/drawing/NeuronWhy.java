package micrograd.browser.training.drawing;

import java.util.ArrayList;
import java.util.List;
import micrograd.app.training.Inspection;
import micrograd.app.training.TrainingRun;
import micrograd.data.Example;
import micrograd.nn.Activation;
import micrograd.nn.FeedForward;
import micrograd.nn.NetworkShape;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.run.NeuronPlace;

/** Says of a neuron or a weight what its number is and where it comes from, for one example. */
final class NeuronWhy {
    private static final int MOST_TERMS = 5;

    private final TrainingRun run;
    private final NetworkShape shape;
    private final double[] parameters;
    private final Example example;
    private final double[] fed;
    private final double[] outputs;

    NeuronWhy(TrainingRun run, double[] parameters, Example example) {
        this.run = run;
        this.parameters = parameters;
        this.example = example;
        shape = run.setup().shape();
        outputs = new double[shape.neurons()];
        fed = run.setup().inputFeatures().of(example.inputs());
        new FeedForward(shape).activations(parameters, fed, 1, outputs);
    }

    private double value(NeuronPlace place) {
        return place.isInput() ? fed[place.neuron()] : outputs[shape.firstNeuron(place.layer()) + place.neuron()];
    }

    /** Formula, the formula with the numbers put in, the result, the bias. */
    List<String> lines(NeuronPlace place) {
        List<String> lines = new ArrayList<>();
        if (place.isInput()) {
            String name =
                    Wording.expression(run.setup().inputFeatures().expressions().get(place.neuron()));
            lines.add(name + " = " + Numbers.display(value(place)));
            lines.add("for point " + Inspection.point(example));
            return lines;
        }
        lines.add(activated(place, formula(place)));
        lines.add("= " + activated(place, numbers(place)));
        lines.add("= " + Numbers.display(value(place)) + " for point " + Inspection.point(example));
        lines.add("bias b = " + Numbers.display(bias(place)));
        return lines;
    }

    /** The number and the bias in a sentence. */
    String sentence(NeuronPlace place) {
        return Numbers.display(value(place)) + " for point " + Inspection.point(example) + ", bias "
                + Numbers.display(bias(place)) + ". Enter opens its scalars.";
    }

    /** A weight's number and, after a step, its gradient. */
    List<String> lines(int parameter) {
        List<String> lines = new ArrayList<>();
        lines.add("w = " + Numbers.display(parameters[parameter]));
        run.shown().filter(told -> told.gradients().length > parameter).ifPresent(told -> {
            lines.add("∂loss/∂w = " + Numbers.display(told.gradients()[parameter]));
            lines.add("last update " + Numbers.display(told.update(parameter)));
        });
        if (run.setup().rules().isFrozen(parameter)) {
            lines.add("frozen");
        }
        return lines;
    }

    private double bias(NeuronPlace place) {
        return parameters[shape.firstParameter(place.layer(), place.neuron()) + shape.inputs(place.layer())];
    }

    private String activated(NeuronPlace place, String sum) {
        Activation activation = shape.activation(place.layer());
        return activation == Activation.LINEAR ? sum : name(activation) + "(" + sum + ")";
    }

    private static String name(Activation activation) {
        return activation == Activation.LEAKY_RELU ? "leaky_relu" : activation.literal();
    }

    private String formula(NeuronPlace place) {
        int count = shape.inputs(place.layer());
        StringBuilder text = new StringBuilder("b");
        String input = place.layer() == 0 ? "x" : "o";
        for (int i = 0; i < count; i++) {
            if (i == MOST_TERMS - 1 && count > MOST_TERMS) {
                text.append(" + … + ");
                i = count - 1;
            } else {
                text.append(" + ");
            }
            text.append(Wording.indexed("w", i + 1)).append('·').append(Wording.indexed(input, i + 1));
        }
        return text.toString();
    }

    private String numbers(NeuronPlace place) {
        int count = shape.inputs(place.layer());
        int first = shape.firstParameter(place.layer(), place.neuron());
        StringBuilder text = new StringBuilder(short4(bias(place)));
        for (int i = 0; i < count; i++) {
            if (i == MOST_TERMS - 1 && count > MOST_TERMS) {
                text.append(" + … + ");
                i = count - 1;
            } else {
                text.append(" + ");
            }
            text.append(Wording.factor(parameters[first + i]))
                    .append('·')
                    .append(Wording.factor(value(new NeuronPlace(place.layer() - 1, i))));
        }
        return text.toString();
    }

    private static String short4(double number) {
        return Numbers.compact(Rounding.toParts(number, 1e4));
    }
}
