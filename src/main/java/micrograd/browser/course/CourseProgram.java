package micrograd.browser.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.app.course.CourseEffect;
import micrograd.app.course.CourseMessage;
import micrograd.app.course.CourseModel;
import micrograd.app.course.CourseUpdate;
import micrograd.app.course.Kept;
import micrograd.app.jobs.JobReport;
import micrograd.app.store.Store;
import micrograd.browser.ui.Frames;
import micrograd.browser.ui.Host;
import micrograd.browser.ui.Jobs;
import micrograd.browser.ui.Shelf;
import micrograd.course.code.ProgramCheckJob;
import micrograd.course.play.EngineChecks;
import micrograd.course.play.Syllabus;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.Fragment;
import micrograd.document.ProgramGraph;
import micrograd.document.TrainingEntries;
import micrograd.document.View;
import micrograd.text.Numbers;
import org.teavm.jso.JSBody;

/** The course's program: joins its store, its view, what is kept, and the page. */
public final class CourseProgram {
    private final List<String> lessons = List.of(lessons());
    private final Jobs jobs = new Jobs();
    private final Store<CourseModel, CourseMessage, CourseEffect> store;
    private final CourseView view;

    private CourseProgram() {
        Syllabus course = Syllabus.of(lessons, source -> ProgramGraph.read(Host.evaluated(source)));
        Kept kept = Kept.read(
                Shelf.read(Kept.PROGRESS),
                Shelf.read(Kept.PRACTICE),
                Shelf.read(Kept.WORDS),
                Shelf.read(Kept.PROGRAMS));
        store = new Store<>(CourseModel.of(course, kept), CourseUpdate::update, Frames::asking);
        store.effects(this::carryOut);
        view = new CourseView(store);
        store.add(view);
    }

    /** Begins the program: from now on it follows the document that it is told of. */
    public static void begin() {
        CourseProgram program = new CourseProgram();
        Host.listen(program::show, what -> {});
    }

    private void show(String fragment, String facts, boolean visible) {
        store.send(new CourseMessage.DocumentShown(document(fragment), visible));
        if (!facts.isEmpty()) {
            hear(facts);
        }
        store.show();
    }

    /** What the lab says of itself: names and numbers. */
    private void hear(String text) {
        Map<String, Double> facts = new LinkedHashMap<>();
        int start = 0;
        while (start < text.length()) {
            int equals = text.indexOf('=', start);
            int space = text.indexOf(' ', equals);
            int end = space < 0 ? text.length() : space;
            facts.put(text.substring(start, equals), Numbers.parse(text.substring(equals + 1, end)));
            start = end + 1;
        }
        store.send(new CourseMessage.LabHeard(facts));
    }

    private void carryOut(CourseEffect effect) {
        if (effect instanceof CourseEffect.ChangeDocument change) {
            Host.changed(Fragment.encode(change.document()), change.how());
        } else if (effect instanceof CourseEffect.Keep keep) {
            Shelf.write(keep.key(), keep.text());
        } else if (effect instanceof CourseEffect.Announce announce) {
            Host.say(announce.sentence());
        } else if (effect instanceof CourseEffect.CheckProgram check) {
            String order = ProgramCheckJob.order(
                    check.activity(),
                    check.id(),
                    check.program(),
                    store.model().kept().programs(),
                    lessons);
            jobs.start("program", order, new Checking(check));
        } else if (effect instanceof CourseEffect.Focus focus) {
            view.focus(focus.where());
        }
    }

    /** Hears what came of a check. */
    private final class Checking implements Jobs.Listener {
        private final CourseEffect.CheckProgram check;

        Checking(CourseEffect.CheckProgram check) {
            this.check = check;
        }

        private void report(EngineChecks.Outcome outcome) {
            store.send(new CourseMessage.ProgramReported(check.activity(), check.id(), check.program(), outcome));
        }

        @Override
        public void heard(JobReport report) {
            if (report.state() == JobReport.State.DONE) {
                report(EngineChecks.Outcome.read(report.text()));
            }
        }

        @Override
        public void ended() {}

        @Override
        public void failed(String reason) {
            report(EngineChecks.Outcome.unfinished("Your program could not be checked: " + reason + "."));
        }
    }

    private static Document document(String fragment) {
        Document nothing = new Document(View.EXPRESSION, ExpressionDocument.of(""), TrainingEntries.NONE);
        return Fragment.decode(fragment, nothing).document();
    }

    /** The texts of the lessons' script, one after the other. */
    @JSBody(script = "return lessons;")
    private static native String[] lessons();
}
