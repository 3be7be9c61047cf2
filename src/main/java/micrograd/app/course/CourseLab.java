package micrograd.app.course;

import java.util.List;
import java.util.Optional;
import micrograd.course.code.CodePrograms;
import micrograd.course.form.Activity;
import micrograd.course.form.Task;
import micrograd.course.play.Held;
import micrograd.course.play.Player;
import micrograd.course.play.ProgressCode;
import micrograd.document.CourseEntries;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.Probes;
import micrograd.document.Selection;
import micrograd.document.View;

/** The lab that stands beside an activity's text, as a document says it. */
final class CourseLab {
    private static final double USUAL_H = 1e-5;
    private static final List<String> LEFT =
            List.of(CourseEntries.LAB, CourseEntries.PARTS, CourseEntries.HOLD, CourseEntries.GIVEN, CourseEntries.MAY);

    private CourseLab() {}

    /** The document with the lab as the open step begins, and the course's part of it. */
    static Document setUp(Document document, Player player, CodePrograms programs) {
        Activity activity = player.activity();
        Document state = activity.states().get(activity.stateOf(player.at()));
        boolean there = document.course().lab().isPresent();
        Document own = there ? document : document.swapped();
        Document set = own.withExpression(expression(state, activity.partsOf(player.at())))
                .withTraining(state.training());
        Optional<Task.Code> code = code(player);
        if (code.isPresent()) {
            boolean goesOn = there && document.course().get(CourseEntries.PLACE).equals(activity.key());
            String program = goesOn && code.get().cell().isEmpty()
                    ? document.source()
                    : programs.given(code.get()).orElseGet(() -> programs.solution(before(player)));
            set = set.withSource(program);
        }
        return told(set, player);
    }

    /** The curve is drawn beside the text, so that no tool is opened for it; differences are looked at where they are a part. */
    private static ExpressionDocument expression(Document state, List<String> parts) {
        Probes probes = state.expression().probes().withPlot(Optional.empty());
        return state.expression()
                .withProbes(parts.contains("check") ? probes.withCheck(Optional.of(USUAL_H)) : probes)
                .withSelection(parts.contains("check") ? lastLeaf(state) : Optional.empty());
    }

    /** The program that the open step asks for. */
    static Optional<Task.Code> code(Player player) {
        for (Task task : player.step().tasks()) {
            if (task.form() instanceof Task.Code code) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** The last program that was asked for before the open step. */
    private static Task.Code before(Player player) {
        for (int i = player.at() - 1; i >= 0; i--) {
            Optional<Task.Code> code = code(player.goTo(i));
            if (code.isPresent()) {
                return code.get();
            }
        }
        return code(player).orElseThrow();
    }

    private static Optional<Selection> lastLeaf(Document state) {
        return Optional.of(Selection.ofNode(0));
    }

    /** The document with what the course has to say of the lab as it is. */
    static Document told(Document document, Player player) {
        Activity activity = player.activity();
        Held held = player.held();
        boolean code = code(player).isPresent();
        View lab = code
                ? View.EXPRESSION
                : activity.states().get(activity.stateOf(player.at())).view();
        CourseEntries entries = document.course()
                .with(CourseEntries.PLACE, activity.key())
                .with(CourseEntries.DONE, ProgressCode.encode(activity, player.progress()))
                .with(CourseEntries.LAB, (lab == View.COURSE ? View.EXPRESSION : lab).key())
                .with(CourseEntries.PARTS, activity.partsOf(player.at()))
                .with(CourseEntries.HOLD, held.what())
                .with(CourseEntries.GIVEN, held.shown())
                .with(
                        CourseEntries.MAY,
                        code ? List.of("source") : player.step().may());
        return document.withCourse(entries);
    }

    /** The document with a place of the course that has no lab. */
    static Document left(Document document, String place) {
        Document own = document.course().lab().isPresent() ? document.swapped() : document;
        CourseEntries entries = own.course()
                .with(CourseEntries.PLACE, place)
                .with(CourseEntries.DONE, "")
                .with(CourseEntries.ASIDE, "");
        for (String key : LEFT) {
            entries = entries.with(key, "");
        }
        return own.withCourse(entries);
    }

    /** What is in the lab in a view of its own; the learner's work that was there can be had back by undo. */
    static Document opened(Document document, Player player) {
        Document state = player.activity().states().get(player.activity().stateOf(player.at()));
        View view = document.course().lab().orElse(View.EXPRESSION);
        CourseEntries entries = document.course().with(CourseEntries.ASIDE, "");
        for (String key : LEFT) {
            entries = entries.with(key, "");
        }
        Probes probes = document.expression()
                .probes()
                .withPlot(state.expression().probes().plot());
        return document.withCourse(entries)
                .withExpression(document.expression().withProbes(probes))
                .withView(view);
    }
}
