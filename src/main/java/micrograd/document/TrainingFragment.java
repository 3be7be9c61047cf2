package micrograd.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.data.Example;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.Settings;
import micrograd.training.options.TrainingOption;
import micrograd.training.options.TrainingOptions;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.StopConditions;
import micrograd.training.run.TrainingState;

/** Writes and reads a training document as entries: the set-up as {@link Settings}, own points and weights with every bit, the step. */
public final class TrainingFragment {
    private static final int ROOM_FOR_THE_REST = 2000;

    private TrainingFragment() {}

    /** The entries that say how {@code training} differs from {@link TrainingDocument#DEFAULT}. */
    public static TrainingEntries encode(TrainingDocument training) {
        Map<String, String> entries = new LinkedHashMap<>();
        TrainingSetup setup = training.setup();
        if (!setup.equals(TrainingDocument.DEFAULT.setup())) {
            entries.putAll(Settings.of(setup));
            List<Example> points = setup.dataset().points();
            if (!points.isEmpty()) {
                entries.put("points", Base64Doubles.encode(flat(points)));
            }
        }
        if (training.step() > 0) {
            entries.put("step", Integer.toString(training.step()));
        }
        training.start().ifPresent(start -> StartEntries.encode(setup, start, entries));
        StopEntries.encode(training.stop(), entries);
        TrainingLook look = training.look();
        if (!look.written().isEmpty()) {
            entries.put("map", look.written());
        }
        if (!look.hidden().isEmpty()) {
            entries.put("hidden", String.join(",", look.hidden()));
        }
        return new TrainingEntries(entries);
    }

    /** Whether a link holds all of it; else Share saves a file. */
    public static boolean fitsALink(TrainingDocument training) {
        return Fragment.linkLength(encode(training).entries()) < Fragment.MOST_CHARACTERS - ROOM_FOR_THE_REST;
    }

    /** Whether the entries are those of a link made for TensorFlow Playground. */
    public static boolean isPlaygrounds(TrainingEntries written) {
        return PlaygroundKeys.areOf(written.entries());
    }

    /** Reads entries; what cannot be read is as in {@link TrainingDocument#DEFAULT}, and added to {@code problems} as a clause. */
    public static TrainingDocument decode(TrainingEntries written, List<String> problems) {
        if (isPlaygrounds(written)) {
            return PlaygroundLink.read(written.entries(), problems);
        }
        Map<String, String> entries = new LinkedHashMap<>(written.entries());
        TrainingLook look = look(entries, problems);
        Optional<String> points = Optional.ofNullable(entries.remove("points"));
        Optional<String> step = Optional.ofNullable(entries.remove("step"));
        StopConditions stop = StopEntries.decode(entries, problems);
        TrainingSetup setup = TrainingDocument.DEFAULT.setup();
        if (entries.containsKey("dataset.kind")) {
            try {
                TrainingSetup read =
                        Settings.isWhole(entries) ? Settings.take(entries) : Settings.takeOver(setup, entries);
                setup = points.isPresent() ? withPoints(read, points.get()) : read;
            } catch (IllegalArgumentException e) {
                problems.add(Fragment.shown(e.getMessage(), 200));
                return TrainingDocument.DEFAULT.withLook(look);
            }
        }
        Optional<TrainingState> start = StartEntries.decode(setup, entries, problems);
        int begins = start.map(TrainingState::step).orElse(0);
        for (String key : entries.keySet()) {
            problems.add("“" + Fragment.shown(key) + "” is unknown" + meant(key));
        }
        TrainingDocument document = new TrainingDocument(setup, begins, start, stop, look);
        return step.isPresent() ? document.atStep(StepEntry.read(step.get(), begins, problems)) : document;
    }

    /** The option that is called so within its group, or whose group is. */
    private static String meant(String key) {
        for (TrainingOption<?> option : TrainingOptions.ALL) {
            if (option.key().endsWith("." + key) || option.key().equals(key + ".kind")) {
                return ": “" + option.key() + "” is meant, perhaps";
            }
        }
        return "";
    }

    private static TrainingLook look(Map<String, String> entries, List<String> problems) {
        Optional<String> map = Optional.ofNullable(entries.remove("map"));
        Optional<String> hidden = Optional.ofNullable(entries.remove("hidden"));
        TrainingLook look = map.isPresent() ? TrainingLook.read(map.get(), problems) : TrainingLook.USUAL;
        return hidden.isPresent() ? look.withHidden(TrainingLook.words(hidden.get())) : look;
    }

    private static TrainingSetup withPoints(TrainingSetup setup, String text) {
        int inputs = setup.dataset().form().inputs();
        double[] numbers = Base64Doubles.decode(text)
                .filter(read -> read.length % (inputs + 1) == 0)
                .orElseThrow(() -> new IllegalArgumentException("the points are broken"));
        List<Example> points = new ArrayList<>();
        for (int at = 0; at < numbers.length; at += inputs + 1) {
            double[] coordinates = new double[inputs];
            System.arraycopy(numbers, at, coordinates, 0, inputs);
            points.add(new Example(coordinates, numbers[at + inputs]));
        }
        DatasetSetup dataset = setup.dataset().withPoints(points);
        return setup.toBuilder().dataset(dataset).build();
    }

    private static double[] flat(List<Example> points) {
        int width = points.get(0).inputCount() + 1;
        double[] numbers = new double[points.size() * width];
        for (int i = 0; i < points.size(); i++) {
            Example point = points.get(i);
            for (int k = 0; k < width - 1; k++) {
                numbers[i * width + k] = point.input(k);
            }
            numbers[i * width + width - 1] = point.target();
        }
        return numbers;
    }
}
