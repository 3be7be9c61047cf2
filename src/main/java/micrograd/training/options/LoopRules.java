package micrograd.training.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.data.Example;
import micrograd.nn.NetworkShape;

/**
 * What of a training loop is not as usual.
 *
 * @param fault the mistake that it makes on purpose
 * @param frozen the parameters that updates leave as they are, rising
 */
public record LoopRules(Optional<LoopFault> fault, List<Integer> frozen) {
    /** A sound loop that updates everything. */
    public static final LoopRules USUAL = new LoopRules(Optional.empty(), List.of());

    public LoopRules {
        frozen = List.copyOf(frozen);
    }

    /** The same with that fault, or with none. */
    public LoopRules withFault(Optional<LoopFault> fault) {
        return new LoopRules(fault, frozen);
    }

    /** The same with a parameter frozen, or let go. */
    public LoopRules withFrozen(int parameter, boolean isFrozen) {
        List<Integer> next = new ArrayList<>();
        boolean placed = !isFrozen;
        for (int one : frozen) {
            if (one == parameter) {
                continue;
            }
            if (!placed && one > parameter) {
                next.add(parameter);
                placed = true;
            }
            next.add(one);
        }
        if (!placed) {
            next.add(parameter);
        }
        return new LoopRules(fault, next);
    }

    /** Whether the loop makes that mistake. */
    public boolean has(LoopFault one) {
        return fault.isPresent() && fault.get() == one;
    }

    /** Whether updates leave a parameter as it is. */
    public boolean isFrozen(int parameter) {
        return frozen.contains(parameter);
    }

    /** The examples as the network gets them: what {@link LoopFault#SHORTER_INPUT_IGNORED} leaves out counts for nothing, as a 0 does. */
    public List<Example> fed(List<Example> examples) {
        if (!has(LoopFault.SHORTER_INPUT_IGNORED)) {
            return examples;
        }
        List<Example> fed = new ArrayList<>(examples.size());
        for (Example example : examples) {
            double[] inputs = example.inputs();
            inputs[inputs.length - 1] = 0;
            fed.add(new Example(inputs, example.target()));
        }
        return fed;
    }

    /** Parameters that give, for whole inputs, what the network gives for what it is fed: for maps. The given ones where there is no difference. */
    public double[] effective(NetworkShape shape, double[] parameters) {
        if (!has(LoopFault.SHORTER_INPUT_IGNORED)) {
            return parameters;
        }
        double[] effective = parameters.clone();
        for (int neuron = 0; neuron < shape.outputs(0); neuron++) {
            effective[shape.firstParameter(0, neuron) + shape.inputs() - 1] = 0;
        }
        return effective;
    }
}
