package micrograd.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import micrograd.course.amount.TrainedRuns;
import micrograd.course.form.ActivityReader;
import micrograd.course.form.Mistake;
import micrograd.course.play.ActivityCheck;
import org.junit.jupiter.api.Test;

class LessonsTest {
    @Test
    void everyLessonCanBeReadAndIsSound() {
        List<String> mistakes = new ArrayList<>();
        TrainedRuns runs = new TrainedRuns();
        for (Path file : Lessons.files()) {
            ActivityReader.Outcome outcome = Lessons.read(file);
            List<Mistake> found = outcome.activity().isPresent()
                    ? ActivityCheck.of(outcome.activity().get(), runs)
                    : outcome.mistakes();
            for (Mistake mistake : found) {
                mistakes.add(mistake.in(file.getFileName().toString()));
            }
        }
        assertEquals("", String.join("\n", mistakes));
    }
}
