package micrograd.app.course;

import java.util.Map;
import micrograd.course.play.EngineChecks;
import micrograd.course.practice.Drill;
import micrograd.document.Document;

/** What happened in the course. */
public sealed interface CourseMessage {
    /** The page shows a document; {@code visible} tells whether the course is on screen. */
    record DocumentShown(Document document, boolean visible) implements CourseMessage {}

    /** The lab said something of itself: {@code run.step}. */
    record LabHeard(Map<String, Double> facts) implements CourseMessage {
        public LabHeard {
            facts = Map.copyOf(facts);
        }
    }

    /** Both ways to the slopes were raced. */
    record Raced(Race race) implements CourseMessage {}

    /** Another place was chosen: an activity by its key, or one of {@link CoursePlaces}. */
    record PlaceChosen(String place) implements CourseMessage {}

    /** A question was answered, as it was typed. */
    record Answered(String id, String answer) implements CourseMessage {}

    /** Several fields of a question were filled in: their ids and what was typed, one after the other. */
    record FieldsAnswered(Map<String, String> answers) implements CourseMessage {}

    /** The program in the lab is to be checked for a task. */
    record ProgramChecked(String id) implements CourseMessage {}

    /** The check of a program for a task is over. */
    record ProgramReported(String activity, String id, String program, EngineChecks.Outcome outcome)
            implements CourseMessage {}

    /** A help was asked for. */
    record HintRequested(String id) implements CourseMessage {}

    /** The solution was asked for. */
    record RevealRequested(String id) implements CourseMessage {}

    /** The learner goes on. */
    record NextRequested() implements CourseMessage {}

    /** The learner goes on without having done the step. */
    record SkipRequested() implements CourseMessage {}

    /** The learner goes back a step. */
    record BackRequested() implements CourseMessage {}

    /** A step was chosen by its place. */
    record StepChosen(int step) implements CourseMessage {}

    /** The lab is to be as it was when the step began. */
    record LabReset() implements CourseMessage {}

    /** What is in the lab is to be opened in a view of its own. */
    record LabOpened() implements CourseMessage {}

    /** The leaf that the curve runs over was moved; the moves of one drag carry the same {@code gesture}. */
    record PointMoved(double number, String gesture, double millis) implements CourseMessage {}

    /** Whether derivatives are said in words was chosen. */
    record WordsChosen(boolean inWords) implements CourseMessage {}

    /** A new exercise of a kind was asked for. */
    record DrillChosen(Drill drill, int level) implements CourseMessage {}

    /** An activity is to be worked through afresh: the one with that key. */
    record BegunAgain(String key) implements CourseMessage {}

    /** All progress is to be forgotten. */
    record Cleared() implements CourseMessage {}

    /** A code from elsewhere was typed. */
    record CodeTyped(String code) implements CourseMessage {}
}
