package micrograd.course;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import micrograd.course.play.ActivityCheck;
import micrograd.course.play.Syllabus;

/** The lessons of the course, as they are in their files. */
public final class Lessons {
    public static final Path FOLDER = Path.of("src/main/lessons");

    private Lessons() {}

    public static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ActivityReader.Outcome read(Path file) {
        try {
            String name = file.getFileName().toString();
            return ActivityReader.read(name.substring(0, name.length() - 4), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Activity> all() {
        List<Activity> all = new ArrayList<>();
        for (Path file : files()) {
            all.add(read(file)
                    .activity()
                    .orElseThrow(
                            () -> new AssertionError(file + ": " + read(file).mistakes())));
        }
        return all;
    }

    /** The course as the page reads it, with what its runs come to. */
    public static Syllabus course() {
        return Whole.COURSE;
    }

    /** The course's texts, as the page has them: three an activity. */
    public static List<String> texts() {
        return Whole.TEXTS;
    }

    /** Read once. */
    private static final class Whole {
        static final List<String> TEXTS = read();
        static final Syllabus COURSE = Syllabus.of(TEXTS);

        private static List<String> read() {
            List<String> texts = new ArrayList<>();
            TrainedRuns runs = new TrainedRuns();
            CodeChecks code = new CodeChecks(new CodePrograms(Syllabus.ofActivities(all()), key -> Optional.empty()));
            for (Path file : files()) {
                Activity activity = Lessons.read(file).activity().orElseThrow();
                KnownRuns.Recorder recorder = new KnownRuns.Recorder(runs);
                ActivityCheck.of(activity, recorder);
                code.of(activity, recorder);
                try {
                    texts.addAll(List.of(activity.key(), Files.readString(file), recorder.text()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return List.copyOf(texts);
        }
    }
}
