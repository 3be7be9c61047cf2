package micrograd.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.course.amount.TrainedRuns;
import micrograd.course.code.CodeChecks;
import micrograd.course.code.CodePrograms;
import micrograd.course.form.Activity;
import micrograd.course.form.ActivityReader;
import micrograd.course.form.FormMistake;
import micrograd.course.play.ActivityCheck;
import org.junit.jupiter.api.Test;

class LessonsTest {
    @Test
    void everyLessonCanBeReadAndIsSound() {
        List<String> mistakes = new ArrayList<>();
        TrainedRuns runs = new TrainedRuns();
        for (Path file : Lessons.files()) {
            ActivityReader.Outcome outcome = Lessons.read(file);
            List<FormMistake> found = outcome.activity().isPresent()
                    ? ActivityCheck.of(outcome.activity().get(), runs)
                    : outcome.mistakes();
            for (FormMistake mistake : found) {
                mistakes.add(mistake.in(file.getFileName().toString()));
            }
        }
        assertEquals("", String.join("\n", mistakes));
    }

    @Test
    void everyProgramOfACodeLessonIsWhatItIsCalled() {
        List<String> mistakes = new ArrayList<>();
        TrainedRuns runs = new TrainedRuns();
        CodeChecks checks = new CodeChecks(new CodePrograms(Lessons.course(), key -> Optional.empty()));
        for (Activity lesson : Lessons.all()) {
            for (FormMistake mistake : checks.of(lesson, runs)) {
                mistakes.add(mistake.in(lesson.key()));
            }
        }
        assertEquals("", String.join("\n", mistakes));
    }
}
