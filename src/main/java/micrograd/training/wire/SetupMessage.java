package micrograd.training.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.data.Example;
import micrograd.training.options.Settings;
import micrograd.training.options.TrainingSetup;

/** Writes a {@link micrograd.training.options.TrainingSetup} into a message and reads it back: its {@link micrograd.training.options.Settings}, and the own points that they leave out. */
final class SetupMessage {
    private SetupMessage() {}

    static void write(TrainingSetup setup, PacketWriter to) {
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, String> setting : Settings.of(setup).entrySet()) {
            words.add(setting.getKey());
            words.add(setting.getValue());
        }
        to.texts(words).number(setup.dataset().points().size());
        for (Example point : setup.dataset().points()) {
            to.numbers(point.inputs()).number(point.target());
        }
    }

    static TrainingSetup read(PacketReader from) {
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> words = from.texts();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            settings.put(words.get(i), words.get(i + 1));
        }
        TrainingSetup setup = Settings.take(settings);
        List<Example> points = new ArrayList<>();
        for (int count = from.whole(); count > 0; count--) {
            points.add(new Example(from.numbers(), from.number()));
        }
        return setup.toBuilder().dataset(setup.dataset().withPoints(points)).build();
    }
}
