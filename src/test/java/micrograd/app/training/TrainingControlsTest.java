package micrograd.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import micrograd.document.TrainingDocument;
import micrograd.nn.Schedule;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.OptionField;
import micrograd.training.options.TrainingOption;
import micrograd.training.options.TrainingOptions;
import micrograd.training.options.TrainingSetup;
import micrograd.training.tables.CsvTable;
import org.junit.jupiter.api.Test;

/** What each control of the page says a change does, restart the run or apply at once, is what it does. */
class TrainingControlsTest {
    private static final Pattern EFFECT = Pattern.compile("a change restarts|applies at once");
    private static final Pattern OPTION = Pattern.compile("data-option=\"([^\"]+)\"");

    /** Another text for each option. */
    private static final Map<String, String> CHANGES = Map.ofEntries(
            Map.entry("dataset.kind", "xor"),
            Map.entry("dataset.formula", "x1 + 0.5"),
            Map.entry("dataset.reach", "2"),
            Map.entry("dataset.size", "60"),
            Map.entry("dataset.noise", "0.3"),
            Map.entry("dataset.trainShare", "70"),
            Map.entry("dataset.seed", "5"),
            Map.entry("layers", "3, 3"),
            Map.entry("activation", "sigmoid"),
            Map.entry("outputActivation", "sigmoid"),
            Map.entry("seed", "77"),
            Map.entry("loss", "mean-squared"),
            Map.entry("optimizer.kind", "rmsprop"),
            Map.entry("learningRate", "0.07"),
            Map.entry("batchSize", "17"),
            Map.entry("schedule.kind", "step"),
            Map.entry("schedule.steps", "50"),
            Map.entry("schedule.endFactor", "0.5"),
            Map.entry("schedule.stepSize", "7"),
            Map.entry("schedule.gamma", "0.9"),
            Map.entry("optimizer.momentum", "0.5"),
            Map.entry("optimizer.alpha", "0.9"),
            Map.entry("optimizer.beta1", "0.8"),
            Map.entry("optimizer.beta2", "0.95"),
            Map.entry("optimizer.eps", "0.0001"),
            Map.entry("optimizer.weightDecay", "0.1"),
            Map.entry("shuffle", "false"),
            Map.entry("l1", "0.01"),
            Map.entry("l2", "0.02"),
            Map.entry("dropout", "0.25"),
            Map.entry("l1Prunes", "true"),
            Map.entry("weightsOnly", "true"),
            Map.entry("initialization", "he"));

    /** For each option whether its control says that a change restarts the run: by its own words, or else by its panel's. */
    private static Map<String, Boolean> restarts() throws IOException {
        Map<String, Boolean> restarts = new LinkedHashMap<>();
        boolean panel = false;
        boolean own = false;
        boolean says = false;
        for (String line : Files.readAllLines(Path.of("webapp/index.html"))) {
            Matcher effect = EFFECT.matcher(line);
            boolean found = effect.find();
            if (line.contains("class=\"effect\"")) {
                assertTrue(found, line);
                panel = effect.group().equals("a change restarts");
            } else if (line.contains("class=\"setting")) {
                says = false;
            } else if (found) {
                says = true;
                own = effect.group().equals("a change restarts");
            }
            Matcher option = OPTION.matcher(line);
            if (option.find()) {
                restarts.put(option.group(1), says ? own : panel);
            }
        }
        return restarts;
    }

    private static TrainingSetup setupFor(String option) {
        TrainingSetup setup = TrainingDocument.DEFAULT.setup().toBuilder()
                .batchSize(20)
                .l1(0.001)
                .build();
        if (option.equals("dataset.formula") || option.equals("dataset.reach")) {
            return SettingTexts.edited(setup, "dataset.kind", "rule");
        }
        if (option.startsWith("schedule.s") && option.endsWith("Size") || option.equals("schedule.gamma")) {
            return setup.toBuilder().schedule(new Schedule.Step(100, 0.5)).build();
        }
        if (option.equals("schedule.steps") || option.equals("schedule.endFactor")) {
            return setup.toBuilder().schedule(new Schedule.Linear(0.1, 100)).build();
        }
        if (option.equals("optimizer.alpha")) {
            return setup.toBuilder().optimizer(OptimizerSetup.RmsProp.DEFAULT).build();
        }
        boolean adam =
                List.of("optimizer.beta1", "optimizer.beta2", "optimizer.eps").contains(option);
        return adam ? setup.toBuilder().optimizer(OptimizerSetup.Adam.DEFAULT).build() : setup;
    }

    /** The page places fields of options alone, and the words of the table are those of its panels. */
    @Test
    void everyControlIsAFieldOfTheTable() throws IOException {
        for (Map.Entry<String, Boolean> control : restarts().entrySet()) {
            OptionField field = TrainingOptions.field(control.getKey());
            assertEquals(
                    control.getValue(), field.option().change() == TrainingOption.Change.RESTARTS, control.getKey());
        }
        String page = Files.readString(Path.of("webapp/index.html"));
        for (OptionField field : TrainingOptions.fields()) {
            Matcher chosen = Pattern.compile("data-option=\"" + Pattern.quote(field.name()) + "\"></select>")
                    .matcher(page);
            assertEquals(
                    false,
                    chosen.find() && field.choices().isEmpty(),
                    field.name() + " is chosen from a list that the table fills");
        }
        for (CsvTable.Target target : CsvTable.Target.values()) {
            assertTrue(page.contains("<option value=\"" + target.name() + "\">"), target.name());
        }
    }

    @Test
    void aChangeDoesWhatItsControlSays() throws IOException {
        Map<String, Boolean> restarts = restarts();
        restarts.remove("dataset.classes");
        assertEquals(CHANGES.keySet(), restarts.keySet());
        for (Map.Entry<String, Boolean> control : restarts.entrySet()) {
            String option = control.getKey();
            TrainingBench bench = new TrainingBench("view=training&"
                    + micrograd.document.TrainingFragment.encode(TrainingDocument.of(setupFor(option)))
                            .fragment());
            bench.send(new TrainingMessage.Stepped(4));
            bench.send(new TrainingMessage.Played());
            int run = bench.run().number();
            bench.send(new TrainingMessage.SettingEdited(option, CHANGES.get(option), 0));
            assertEquals(CHANGES.get(option), SettingTexts.text(bench.run().setup(), option), option);
            assertTrue(bench.run().playing(), option + " leaves it playing");
            assertEquals(control.getValue(), bench.run().number() != run, option);
            assertEquals(control.getValue(), bench.run().train().size() < 2, option + " forgets the curve or not");
        }
    }
}
