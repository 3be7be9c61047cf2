package micrograd.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import micrograd.course.amount.KnownRuns;
import micrograd.course.amount.TrainedRuns;
import micrograd.course.code.CodeChecks;
import micrograd.course.code.CodePrograms;
import micrograd.course.form.Activity;
import micrograd.course.form.ActivityReader;
import micrograd.course.form.FormMistake;
import micrograd.course.play.ActivityCheck;
import micrograd.course.play.Syllabus;

/**
 * The data script of the lessons: every file of their folder read, checked, and joined into one array, {@code var lessons = […]}: of each lesson its key,
 * its text, and what its training runs come to.
 */
public final class LessonsScript {
    private static final String ENDING = ".txt";

    private LessonsScript() {}

    /**
     * The script of a folder.
     *
     * @throws IOException with every mistake of every file on a line of its own, if there is any
     */
    public static String of(Path folder) throws IOException {
        List<String> mistakes = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        List<Activity> activities = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<KnownRuns.Recorder> recorders = new ArrayList<>();
        TrainedRuns runs = new TrainedRuns();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            String text = Files.readString(file);
            String key = name.substring(0, name.length() - ENDING.length());
            ActivityReader.Outcome outcome = ActivityReader.read(key, text);
            KnownRuns.Recorder recorder = new KnownRuns.Recorder(runs);
            texts.add(key);
            texts.add(text);
            recorders.add(recorder);
            List<FormMistake> found = new ArrayList<>(outcome.mistakes());
            if (outcome.activity().isPresent()) {
                found.addAll(ActivityCheck.of(outcome.activity().get(), recorder));
                numbers.add(outcome.activity().get().head().number());
                activities.add(outcome.activity().get());
            }
            for (FormMistake mistake : found) {
                mistakes.add(mistake.in(name));
            }
        }
        CodeChecks code = new CodeChecks(new CodePrograms(Syllabus.ofActivities(activities), key -> Optional.empty()));
        for (Activity activity : activities) {
            int at = texts.indexOf(activity.key()) / 2;
            for (FormMistake mistake : code.of(activity, recorders.get(at))) {
                mistakes.add(mistake.in(activity.key() + ENDING));
            }
            for (String number : activity.head().buildsOn()) {
                if (!numbers.contains(number)) {
                    mistakes.add(activity.key() + ENDING + ":1: It builds on “" + number + "”, which is not there.");
                }
            }
        }
        if (!mistakes.isEmpty()) {
            throw new IOException(String.join("\n", mistakes));
        }
        StringBuilder script = new StringBuilder("var lessons = [\n");
        for (int i = 0; i < recorders.size(); i++) {
            script.append(quoted(texts.get(2 * i)))
                    .append(",\n")
                    .append(quoted(texts.get(2 * i + 1)))
                    .append(",\n");
            script.append(quoted(recorders.get(i).text())).append(",\n");
        }
        return script.append("];\n").toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    /** A JavaScript string. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '<' -> quoted.append("\\x3c");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
