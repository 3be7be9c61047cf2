package micrograd.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import micrograd.course.form.Activity;
import micrograd.course.form.ActivityReader;
import micrograd.course.play.Course;

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

    /** The course as the page reads it; what training runs come to is left out. */
    public static Course course() {
        List<String> texts = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            try {
                texts.addAll(List.of(name.substring(0, name.length() - 4), Files.readString(file), ""));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Course.of(texts);
    }
}
