package micrograd.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.text.Rounding;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.TrainingState;

/**
 * What a run goes on from, in a link: {@code weights} at step {@code from}, and in {@code memory} how many steps the optimizer remembers and, one number
 * a parameter after another, what. Where the set-up's optimizer remembers other things, it begins without memory, in the page as in the link.
 */
final class StartEntries {
    private static final String WEIGHTS = "weights";
    private static final String FROM = "from";
    private static final String MEMORY = "memory";

    private StartEntries() {}

    static void encode(TrainingSetup setup, TrainingState start, Map<String, String> entries) {
        entries.put(WEIGHTS, Base64Doubles.encode(start.parameters()));
        if (start.step() > 0) {
            entries.put(FROM, Integer.toString(start.step()));
        }
        double[][] memory = start.optimizerState();
        if (!start.isMemoryOf(setup)) {
            return;
        }
        int parameters = start.parameters().length;
        double[] numbers = new double[1 + memory.length * parameters];
        numbers[0] = start.optimizerSteps();
        for (int i = 0; i < memory.length; i++) {
            System.arraycopy(memory[i], 0, numbers, 1 + i * parameters, parameters);
        }
        entries.put(MEMORY, Base64Doubles.encode(numbers));
    }

    /** Takes its entries out; nothing where there are no weights, or not those of the network, which is then said. */
    static Optional<TrainingState> decode(TrainingSetup setup, Map<String, String> entries, List<String> problems) {
        Optional<String> weights = Optional.ofNullable(entries.remove(WEIGHTS));
        Optional<String> from = Optional.ofNullable(entries.remove(FROM));
        Optional<String> memory = Optional.ofNullable(entries.remove(MEMORY));
        if (weights.isEmpty()) {
            return Optional.empty();
        }
        int parameters = setup.shape().parameters();
        Optional<double[]> numbers = Base64Doubles.decode(weights.get()).filter(read -> read.length == parameters);
        if (numbers.isEmpty()) {
            problems.add("the weights are not the " + parameters + " that the network has");
            return Optional.empty();
        }
        if (!areFinite(numbers.get())) {
            problems.add("one of the weights is not a finite number");
            return Optional.empty();
        }
        int step = from.isPresent() ? StepEntry.readFrom(from.get(), problems) : 0;
        TrainingState bare = TrainingState.of(step, numbers.get());
        return Optional.of(memory.isEmpty() ? bare : remembering(setup, bare, memory.get(), problems));
    }

    private static TrainingState remembering(
            TrainingSetup setup, TrainingState bare, String text, List<String> problems) {
        List<String> names = TrainingState.names(setup);
        int parameters = bare.parameters().length;
        double[] numbers = Base64Doubles.decode(text).orElse(new double[0]);
        boolean fits = numbers.length == 1 + names.size() * parameters
                && areFinite(numbers)
                && numbers[0] >= 1
                && numbers[0] <= Integer.MAX_VALUE
                && numbers[0] == Math.floor(numbers[0]);
        if (!fits) {
            problems.add("what the optimizer remembers is broken");
            return bare;
        }
        double[][] memory = new double[names.size()][parameters];
        for (int i = 0; i < memory.length; i++) {
            System.arraycopy(numbers, 1 + i * parameters, memory[i], 0, parameters);
        }
        return new TrainingState(bare.step(), bare.parameters(), Rounding.truncated(numbers[0]), names, memory);
    }

    private static boolean areFinite(double[] numbers) {
        for (double number : numbers) {
            if (number - number != 0) {
                return false;
            }
        }
        return true;
    }
}
