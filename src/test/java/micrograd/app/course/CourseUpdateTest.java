package micrograd.app.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import micrograd.app.store.Change;
import micrograd.app.store.Next;
import micrograd.course.LabFacts;
import micrograd.course.Lessons;
import micrograd.course.code.ProgramCheckJob;
import micrograd.course.form.Activity;
import micrograd.course.form.Task;
import micrograd.course.play.CourseProgress.Standing;
import micrograd.course.play.EngineChecks;
import micrograd.course.play.Player;
import micrograd.course.practice.Drill;
import micrograd.course.practice.PracticeRecord;
import micrograd.document.CourseEntries;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.Fragment;
import micrograd.document.TrainingEntries;
import micrograd.document.View;
import org.junit.jupiter.api.Test;

class CourseUpdateTest {
    private static final String OWN = "mine = 7";
    private static final Document BARE = new Document(View.EXPRESSION, ExpressionDocument.of(""), TrainingEntries.NONE);
    private static final Document BEFORE = BARE.withSource(OWN).withView(View.COURSE);

    /** The page and the course: what is changed comes back as what is shown. */
    private static final class Bench {
        CourseModel model;
        Document page = BEFORE;
        final Map<String, String> shelf = new LinkedHashMap<>();
        final List<Document> entries = new ArrayList<>();
        Optional<CourseEffect.CheckProgram> checking = Optional.empty();

        Bench() {
            this(Kept.NOTHING);
        }

        Bench(Kept kept) {
            model = CourseModel.of(Lessons.course(), kept);
            open(BEFORE);
        }

        void open(Document document) {
            page = document;
            send(new CourseMessage.DocumentShown(reread(document), document.view() == View.COURSE));
        }

        void send(CourseMessage message) {
            Next<CourseModel, CourseEffect> next = CourseUpdate.update(model, message);
            model = next.model();
            Document told = page;
            boolean changed = false;
            for (CourseEffect effect : next.effects()) {
                if (effect instanceof CourseEffect.ChangeDocument change) {
                    page = page.merged(told, change.document());
                    told = change.document();
                    changed = true;
                    if (change.how().kind() == Change.Kind.OPENED) {
                        entries.add(page);
                    }
                } else if (effect instanceof CourseEffect.Keep keep) {
                    shelf.put(keep.key(), keep.text());
                } else if (effect instanceof CourseEffect.CheckProgram check) {
                    checking = Optional.of(check);
                }
            }
            if (changed) {
                assertEquals(page, model.document());
                open(page);
            }
        }

        /** The worker's answer comes. */
        void report() {
            CourseEffect.CheckProgram check = checking.orElseThrow();
            ProgramCheckJob job = new ProgramCheckJob(ProgramCheckJob.order(
                    check.activity(), check.id(), check.program(), model.kept().programs(), Lessons.texts()));
            assertTrue(job.work(1_000));
            EngineChecks.Outcome outcome = EngineChecks.Outcome.read(job.result());
            send(new CourseMessage.ProgramReported(check.activity(), check.id(), check.program(), outcome));
        }

        Player player() {
            return model.player().orElseThrow();
        }

        void place(String number) {
            send(new CourseMessage.PlaceChosen(
                    model.course().numbered(number).orElseThrow().key()));
        }

        void answer(String id, String answer) {
            send(new CourseMessage.Answered(id, answer));
        }
    }

    /** All that crosses to another program crosses as text. */
    private static Document reread(Document document) {
        return Fragment.decode(Fragment.encode(document), BARE).document();
    }

    @Test
    void aLessonSetsUpItsLabAndLeavingBringsBackWhatWasThere() {
        Bench bench = new Bench();
        bench.place("4");
        assertEquals("4", bench.player().activity().head().number());
        assertTrue(bench.page.source().startsWith("a = -1"));
        assertTrue(bench.page.isOnScreen(View.EXPRESSION));
        Document elsewhere = bench.page.opening(View.EXPRESSION);
        assertEquals(OWN, elsewhere.source());
        assertTrue(elsewhere.hold().what().isEmpty());
        Document back = elsewhere.withSource("mine = 8").opening(View.COURSE);
        assertTrue(back.source().startsWith("a = -1"));
        assertEquals(List.of("grad(*)"), back.hold().what().subList(0, 1));
        assertEquals("mine = 8", back.opening(View.TRAINING).source());
        bench.open(back);
        bench.send(new CourseMessage.PlaceChosen(CoursePlaces.CONTENTS));
        assertEquals("mine = 8", bench.page.source());
        assertFalse(bench.page.isOnScreen(View.EXPRESSION));
    }

    @Test
    void nextOpensWithTheAnswerAndSkippingIsMarked() {
        Bench bench = new Bench();
        bench.place("1");
        bench.send(new CourseMessage.NextRequested());
        assertEquals(0, bench.player().at());
        bench.answer("at-left", "-1");
        bench.send(new CourseMessage.NextRequested());
        assertEquals(1, bench.player().at());
        assertTrue(bench.page.source().startsWith("x = 0"));
        bench.send(new CourseMessage.SkipRequested());
        assertEquals(2, bench.player().at());
        assertTrue(bench.player().isSkipped(1));
        bench.send(new CourseMessage.BackRequested());
        assertTrue(bench.page.source().startsWith("x = 0"));
    }

    @Test
    void whatWasAnsweredStaysWhicheverDocumentIsComeBackTo() {
        Bench bench = new Bench();
        bench.place("1");
        Document opened = bench.page;
        bench.answer("at-left", "1");
        bench.answer("at-left", "-1");
        bench.send(new CourseMessage.NextRequested());
        Document second = bench.page;
        bench.open(opened);
        assertEquals(0, bench.player().at());
        assertEquals("1", bench.player().progress().tried("at-left").first());
        assertTrue(bench.player().mayGoOn());
        bench.open(second);
        assertEquals(1, bench.player().at());
    }

    @Test
    void aReloadedPageGoesOnFromItsLinkAloneAndAnotherVisitFromWhatIsKept() {
        Bench bench = new Bench();
        bench.place("1");
        bench.answer("at-left", "-1");
        bench.send(new CourseMessage.NextRequested());
        Bench reloaded = new Bench();
        reloaded.open(reread(bench.page));
        assertEquals(bench.player().progress(), reloaded.player().progress());
        assertEquals(reread(bench.page), reloaded.page);
        Bench later = new Bench(Kept.read(bench.shelf.get(Kept.PROGRESS), "", "", ""));
        assertEquals(Standing.BEGUN, later.model.standing(later.model.upNext()));
        later.place("1");
        assertEquals(bench.player().progress(), later.player().progress());
    }

    @Test
    void aLinkToALessonAloneOpensIt() {
        Bench bench = new Bench();
        bench.open(Fragment.decode("view=course&lesson=01-slope", BARE).document());
        assertTrue(bench.page.source().startsWith("x = -1"));
        assertEquals(List.of("curve", "point"), bench.page.course().list(CourseEntries.PARTS));
        bench.open(Fragment.decode("view=course&lesson=nowhere", BARE).document());
        assertTrue(bench.model.player().isEmpty());
    }

    @Test
    void onlyWhatTheStepIsAboutMayBeMoved() {
        Bench bench = new Bench();
        bench.place("1");
        bench.send(new CourseMessage.PointMoved(3, "drag", 0));
        assertTrue(bench.page.source().startsWith("x = -1"));
        bench.send(new CourseMessage.StepChosen(3));
        bench.send(new CourseMessage.PointMoved(1, "drag", 0));
        assertTrue(bench.page.source().startsWith("x = 1\n"), bench.page.source());
        assertFalse(bench.player().mayGoOn());
        assertFalse(bench.model.met("level").isEmpty());
        bench.send(new CourseMessage.PointMoved(0.667, "drag", 0));
        assertTrue(bench.player().mayGoOn());
        bench.send(new CourseMessage.LabReset());
        assertTrue(bench.page.source().startsWith("x = 3"));
        assertTrue(bench.player().mayGoOn());
    }

    @Test
    void whatIsToBeDoneIsShownInTheLabWhereItIsAskedFor() {
        Bench bench = new Bench();
        bench.place("3");
        bench.send(new CourseMessage.RevealRequested("build"));
        assertTrue(bench.page.source().contains("e = a*b"));
        assertTrue(bench.player().progress().tried("build").isSettled());
        assertFalse(bench.player().progress().tried("build").phase().name().equals("RIGHT"));
    }

    @Test
    void everyOfferedLessonIsGoneThroughToTheLastPage() {
        Bench bench = new Bench();
        List<Activity> offered = bench.model.offered();
        assertEquals(26, offered.size());
        bench.send(new CourseMessage.PlaceChosen(offered.get(0).key()));
        for (Activity lesson : offered) {
            assertEquals(lesson.key(), bench.player().activity().key());
            for (int i = 0; i < lesson.steps().size(); i++) {
                assertEquals(i, bench.player().at(), lesson.key());
                solve(bench);
                assertTrue(bench.player().mayGoOn(), lesson.key() + " " + i);
                bench.send(new CourseMessage.NextRequested());
            }
            assertEquals(Standing.DONE, bench.model.standing(lesson), lesson.key());
        }
        assertEquals(CoursePlaces.END, bench.model.place());
        assertEquals(OWN, bench.page.source());
    }

    private static void solve(Bench bench) {
        for (Task task : bench.player().step().tasks()) {
            if (task.form() instanceof Task.Do work) {
                Document lab = bench.page
                        .withExpression(bench.page
                                .expression()
                                .withSource(work.solution().source()))
                        .withTraining(work.solution().training());
                Map<String, Double> facts = new LinkedHashMap<>(LabFacts.of(work.solution()));
                facts.putAll(work.facts());
                bench.open(lab);
                bench.send(new CourseMessage.LabHeard(facts));
            } else if (task.form() instanceof Task.Code code) {
                String program = bench.model.programs().solution(code);
                bench.open(bench.page.withSource(program));
                bench.send(new CourseMessage.ProgramChecked(task.id()));
                bench.report();
            } else {
                String right = bench.player().solution(task.id());
                bench.answer(task.id(), right.isEmpty() ? "0" : right);
            }
        }
    }

    @Test
    void aProgramIsCheckedApartFromThePageAndItsBlanksAreToldAtOnce() {
        Bench bench = new Bench();
        bench.place("C1");
        Task task = bench.player().step().tasks().get(0);
        bench.send(new CourseMessage.ProgramChecked(task.id()));
        assertEquals(Optional.empty(), bench.checking);
        assertTrue(bench.model.checked().orElseThrow().message().startsWith("There is a blank left"));
        Task.Code code = (Task.Code) task.form();
        String mistaken = bench.model.programs().mistaken(code, "children-not-recorded");
        bench.open(bench.page.withSource(mistaken));
        bench.send(new CourseMessage.ProgramChecked(task.id()));
        assertEquals(
                "Checking your program …", bench.model.checked().orElseThrow().message());
        assertEquals(mistaken, bench.checking.orElseThrow().program());
        bench.report();
        assertEquals(
                "children-not-recorded", bench.model.checked().orElseThrow().mistake());
        assertFalse(bench.player().progress().tried(task.id()).isSettled());
        bench.place("C2");
        bench.report();
        assertEquals(Optional.empty(), bench.model.checked());
    }

    @Test
    void progressIsTakenElsewhereAsACodeAndCleared() {
        Bench bench = new Bench();
        bench.place("1");
        bench.answer("at-left", "-1");
        String code = bench.model.code();
        Bench other = new Bench();
        other.send(new CourseMessage.CodeTyped(code + "X"));
        assertEquals(Kept.NOTHING, other.model.kept());
        assertFalse(other.model.said().isEmpty());
        other.send(new CourseMessage.CodeTyped(code.toLowerCase(Locale.ROOT)));
        other.place("1");
        assertEquals(1, other.player().at());
        other.send(new CourseMessage.PlaceChosen(CoursePlaces.CONTENTS));
        other.send(new CourseMessage.Cleared());
        assertEquals(Kept.NOTHING, other.model.kept());
        assertEquals("", other.shelf.get(Kept.PROGRESS));
    }

    @Test
    void whatWasMissedComesAgainAlsoWhereItIsLeftUnfinished() {
        Bench bench = new Bench();
        bench.send(new CourseMessage.DrillChosen(Drill.LINK, 1));
        Task first = bench.player().step().tasks().get(0);
        bench.answer(first.id(), "77777");
        assertEquals(1, bench.model.kept().practice().missed().size());
        bench.answer(first.id(), "77778");
        bench.answer(first.id(), bench.player().solution(first.id()));
        assertEquals(1, bench.model.kept().practice().missed().size());
        assertFalse(bench.player().isFinished());
        assertEquals(
                List.of(Drill.LINK),
                PracticeRecord.read(bench.shelf.get(Kept.PRACTICE)).missed().stream()
                        .map(PracticeRecord.Missed::drill)
                        .toList());
    }

    @Test
    void anExerciseThatWasMissedIsOfferedAgainUntilItIsRightAtOnce() {
        Bench bench = new Bench();
        bench.send(new CourseMessage.PlaceChosen(CoursePlaces.PRACTICE));
        bench.send(new CourseMessage.DrillChosen(Drill.SIGN, 1));
        String place = bench.model.place();
        Task task = bench.player().step().tasks().get(0);
        String right = bench.player().solution(task.id());
        bench.answer(task.id(), right.equals("1") ? "-1" : "1");
        bench.answer(task.id(), right);
        assertEquals(1, bench.model.kept().practice().missed().size());
        bench.send(new CourseMessage.NextRequested());
        assertEquals(CoursePlaces.PRACTICE, bench.model.place());
        bench.send(new CourseMessage.DrillChosen(Drill.SIGN, 1));
        assertNotEquals(place, bench.model.place());
        bench.send(new CourseMessage.PlaceChosen(place));
        bench.answer(task.id(), right);
        assertTrue(bench.model.kept().practice().missed().isEmpty());
    }
}
