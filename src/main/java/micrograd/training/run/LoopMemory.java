package micrograd.training.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.nn.Optimizer;
import micrograd.nn.Pruning;
import micrograd.training.options.LoopFault;
import micrograd.training.options.LoopRules;
import micrograd.training.options.TrainingSetup;

/**
 * What a training loop carries from one part of a step to the next: the gradients that backward passes add up, and the parameters that the optimizer
 * holds, which are the network's own unless the loop updates the wrong network, and which weights L1 has pruned.
 */
public final class LoopMemory {
    private static final String GRADIENTS = "grad";
    private static final String NETWORK = "other network";
    private static final String PRUNED = "pruned";

    private final LoopRules rules;
    private final double[] parameters;
    private final double[] updated;
    private final double[] gradients;
    /** An engine's own gradients, which stand for these until they are kept or changed; null for none. */
    private double[] taken;

    private final Optional<Pruning> pruning;
    private int passes;

    /** Gradients of 0 for the network of those parameters. */
    public LoopMemory(TrainingSetup setup, double[] parameters) {
        rules = setup.rules();
        this.parameters = parameters;
        updated = rules.has(LoopFault.WRONG_NETWORK_UPDATED) ? setup.otherParameters() : parameters;
        gradients = new double[parameters.length];
        boolean prunes = setup.l1Prunes() && setup.l1() > 0;
        pruning = prunes
                ? Optional.of(new Pruning(setup.regularization(), setup.shape().biases()))
                : Optional.empty();
    }

    /** A copy of the gradients. */
    double[] gradients() {
        return present().clone();
    }

    private double[] present() {
        return taken == null ? gradients : taken;
    }

    /** How many backward passes they are the sum of. */
    int passes() {
        return passes;
    }

    /** Sets the gradients of the network that the optimizer holds to 0. */
    void zero() {
        if (updated == parameters) {
            clear();
        }
    }

    private void clear() {
        taken = null;
        Arrays.fill(gradients, 0);
        passes = 0;
    }

    /**
     * What {@link #zero} and then {@link #add} do where nothing is at fault, in one go. The array must hold them until the next such pass, or
     * until {@link #keep}.
     */
    void take(double[] of) {
        taken = of;
        passes = 1;
    }

    /** Copies gradients that were taken: the array that held them is about to change. */
    void keep() {
        if (taken != null) {
            System.arraycopy(taken, 0, gradients, 0, gradients.length);
            taken = null;
        }
    }

    /** Adds those of a backward pass. */
    void add(double[] of) {
        keep();
        double[] to = gradients;
        for (int i = 0; i < to.length; i++) {
            to[i] += of[i];
        }
        passes++;
    }

    /** Has the optimizer change the parameters that it holds, but for the frozen ones. */
    void update(Optimizer optimizer, double learningRate) {
        if (rules.frozen().isEmpty()) {
            move(optimizer, learningRate);
            return;
        }
        double[] before = updated.clone();
        move(optimizer, learningRate);
        for (int frozen : rules.frozen()) {
            updated[frozen] = before[frozen];
        }
    }

    private void move(Optimizer optimizer, double learningRate) {
        if (updated != parameters) {
            optimizer.step(updated, new double[parameters.length], learningRate);
        } else if (pruning.isPresent()) {
            pruning.get().step(optimizer, updated, present(), learningRate);
        } else {
            optimizer.step(updated, present(), learningRate);
        }
    }

    /** Everything needed to go on from here: what the optimizer remembers, and what the loop carries from step to step. */
    TrainingState state(int steps, Optimizer optimizer) {
        double[][] remembered = optimizer.state();
        List<String> names = optimizer.stateNames().subList(0, remembered.length);
        Map<String, double[]> carried = carried();
        if (!carried.isEmpty()) {
            names = new ArrayList<>(names);
            names.addAll(carried.keySet());
            int own = remembered.length;
            remembered = Arrays.copyOf(remembered, names.size());
            for (int i = own; i < remembered.length; i++) {
                remembered[i] = carried.get(names.get(i)).clone();
            }
        }
        return new TrainingState(steps, parameters.clone(), optimizer.steps(), List.copyOf(names), remembered);
    }

    /** The names of a state's numbers after a step. */
    public List<String> stateNames(Optimizer optimizer) {
        List<String> names = new ArrayList<>(optimizer.stateNames());
        names.addAll(carried().keySet());
        return List.copyOf(names);
    }

    /** What a loop that is not as usual carries beside what the optimizer remembers, by name. */
    private Map<String, double[]> carried() {
        Map<String, double[]> carried = new LinkedHashMap<>();
        if (updated != parameters || rules.has(LoopFault.GRADIENTS_NEVER_ZEROED)) {
            carried.put(GRADIENTS, present());
            carried.put(NETWORK, updated);
        }
        pruning.ifPresent(its -> carried.put(PRUNED, its.pruned()));
        return carried;
    }

    /** Takes up what a state carries. An optimizer that remembers other things than the state's begins without memory. */
    void restore(TrainingState state, Optimizer optimizer) {
        List<String> names = optimizer.stateNames();
        double[][] remembered = new double[names.size()][];
        boolean fits = state.optimizerSteps() > 0;
        for (int i = 0; i < remembered.length; i++) {
            remembered[i] = state.remembered(names.get(i));
            fits &= remembered[i].length > 0;
        }
        optimizer.restore(fits ? state.optimizerSteps() : 0, fits ? remembered : new double[0][]);
        clear();
        if (rules.fault().isPresent()) {
            double[] carried = state.remembered(GRADIENTS);
            copy(carried, gradients);
            passes = carried.length > 0 ? state.step() : 0;
        }
        if (updated != parameters) {
            copy(state.remembered(NETWORK), updated);
        }
        pruning.ifPresent(its -> its.restore(Arrays.copyOf(state.remembered(PRUNED), gradients.length)));
    }

    private static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, Math.min(from.length, to.length));
    }
}
