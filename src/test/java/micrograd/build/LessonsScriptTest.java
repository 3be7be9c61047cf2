package micrograd.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import micrograd.course.form.Activity;
import micrograd.course.form.Step;
import micrograd.course.form.Task;
import micrograd.course.play.CourseProgress;
import micrograd.course.play.Player;
import micrograd.course.play.Syllabus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsScriptTest {
    private static final Path LESSONS = Path.of("src/main/lessons");

    @TempDir
    private Path folder;

    private static Syllabus course(String script) {
        String array = script.substring("var lessons = ".length(), script.lastIndexOf(';'));
        String[] texts = new Gson().fromJson(array.replace(",\n]", "]").replace("\\x3c", "\\u003c"), String[].class);
        return Syllabus.of(List.of(texts));
    }

    @Test
    void thePageReadsTheCourseFromIt() throws IOException {
        Syllabus course = course(LessonsScript.of(LESSONS));
        List<String> numbers = new ArrayList<>();
        List<Integer> minutes = new ArrayList<>();
        for (Activity activity : course.activities()) {
            numbers.add(activity.head().number());
            minutes.add(activity.head().minutes());
        }
        assertEquals("1 2 3 4 5 6 8 7 9 10 11 12 13 14 15 16 17 18 19 C1 C2 C3 C4 C5 C6 C7", String.join(" ", numbers));
        assertEquals(
                List.of(6, 5, 6, 10, 6, 10, 6, 8, 8, 6, 8, 10, 6, 12, 6, 12, 10, 15, 6, 15, 10, 20, 20, 25, 20, 15),
                minutes);
    }

    /** The page makes no runs: what its texts say of them was worked out when it was built. */
    @Test
    void everyTextCanBeWrittenWithoutMakingRuns() throws IOException {
        Syllabus course = course(LessonsScript.of(LESSONS));
        int written = 0;
        for (Activity activity : course.activities()) {
            Player player = course.player(activity, CourseProgress.NONE);
            for (Step step : activity.steps()) {
                step.text().written(player.room().step(activity.steps().indexOf(step), java.util.Map.of()));
                for (Task task : step.tasks()) {
                    task.question().written(player.setting(task.id()));
                    written++;
                }
            }
        }
        assertTrue(written > 100);
    }

    @Test
    void aLessonIsOneFile() throws IOException {
        Files.copy(LESSONS.resolve("02-every-input.txt"), folder.resolve("x.txt"));
        Files.writeString(
                folder.resolve("x.txt"),
                Files.readString(folder.resolve("x.txt")).replace("builds-on: 1", "builds-on:"));
        assertEquals(1, course(LessonsScript.of(folder)).activities().size());
    }

    @Test
    void mistakesAreToldWithFileAndLine() throws IOException {
        String text = Files.readString(LESSONS.resolve("02-every-input.txt"));
        Files.writeString(folder.resolve("x.txt"), text.replace("title:", "titel:"));
        String message =
                assertThrows(IOException.class, () -> LessonsScript.of(folder)).getMessage();
        assertTrue(message.contains("x.txt:1: “titel” is no entry"), message);
        Files.writeString(folder.resolve("x.txt"), text);
        message =
                assertThrows(IOException.class, () -> LessonsScript.of(folder)).getMessage();
        assertEquals("x.txt:1: It builds on “1”, which is not there.", message);
    }
}
