package micrograd.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.graph.Hold;

/**
 * All that a link holds and undo covers; immutable.
 *
 * @param view the view that is open
 * @param expression the expression view's part
 * @param training the training view's part, as that view's own program reads it
 * @param course the course's part; while its lab is on screen, {@code expression} and {@code training} are the lab's
 */
public record Document(View view, ExpressionDocument expression, TrainingEntries training, CourseEntries course) {
    /** A document without a course. */
    public Document(View view, ExpressionDocument expression, TrainingEntries training) {
        this(view, expression, training, CourseEntries.NONE);
    }

    /** The expression view's program. */
    public String source() {
        return expression.source();
    }

    /** About how many characters it takes: what grows without end of it. */
    public int characters() {
        int characters = source().length();
        for (Map<String, String> entries : List.of(training.entries(), course.entries())) {
            for (String text : entries.values()) {
                characters += text.length();
            }
        }
        return characters;
    }

    /** What is asked about in it. */
    public Optional<Selection> selection() {
        return expression.selection();
    }

    /** The same with another view open. */
    public Document withView(View view) {
        return new Document(view, expression, training, course);
    }

    /** The same with another expression. */
    public Document withExpression(ExpressionDocument expression) {
        return new Document(view, expression, training, course);
    }

    /** The same with other choices for training. */
    public Document withTraining(TrainingEntries training) {
        return new Document(view, expression, training, course);
    }

    /** The same with another program. */
    public Document withSource(String source) {
        return withExpression(expression.withSource(source));
    }

    /** The same, asking about something else. */
    public Document withSelection(Optional<Selection> selection) {
        return withExpression(expression.withSelection(selection));
    }

    /** The same with another part of the course. */
    public Document withCourse(CourseEntries course) {
        return new Document(view, expression, training, course);
    }

    /** Whether a view is on screen: by itself, or as the lab beside the course's text. */
    public boolean isOnScreen(View one) {
        return view == one || isLab(view) && course.lab().equals(Optional.of(one));
    }

    /** What is not to be seen of the expression view. */
    public Hold hold() {
        return isLab(view) ? new Hold(course.list(CourseEntries.HOLD), course.list(CourseEntries.GIVEN)) : Hold.NOTHING;
    }

    /** Whether something may be changed: a leaf by its name, the {@code source}, or a {@code step} along the gradients. */
    public boolean mayChange(String what) {
        return !isLab(view) || course.list(CourseEntries.MAY).contains(what);
    }

    /** Whether a leaf may be turned. */
    public boolean mayTurn(String leaf) {
        return mayChange(leaf) || mayChange("source");
    }

    /** The same with another view opened: the course's lab comes on screen with its view and leaves with it, and what stood there before comes back. */
    public Document opening(View next) {
        return opensAsItIs(next) ? withView(next) : swapped().withView(next);
    }

    /** Whether another view shows the same: neither or both are the lab's. */
    public boolean opensAsItIs(View next) {
        return isLab(view) == isLab(next);
    }

    /** The same with the views' own state in place of the lab's, or the other way round. */
    public Document swapped() {
        Map<String, String> aside = new LinkedHashMap<>();
        ExpressionFragment.encode(expression, aside);
        aside.putAll(training.entries());
        Document bare = new Document(view, ExpressionDocument.of(""), TrainingEntries.NONE);
        Document other = Fragment.decode(course.get(CourseEntries.ASIDE), bare).document();
        return new Document(
                view, other.expression(), other.training(), course.with(CourseEntries.ASIDE, Fragment.written(aside)));
    }

    /** This with what somebody changed of what they were told; the rest is as it became since. */
    public Document merged(Document told, Document changed) {
        return new Document(
                changed.view == told.view ? view : changed.view,
                changed.expression.equals(told.expression) ? expression : changed.expression,
                changed.training.equals(told.training) ? training : changed.training,
                changed.course.equals(told.course) ? course : changed.course);
    }

    /** This, as far as another is with the activity that both are in: what is asked there stays asked. */
    public Document inActivityOf(Document other) {
        boolean same = view == other.view
                && course.get(CourseEntries.PLACE).equals(other.course.get(CourseEntries.PLACE))
                && course.lab().equals(other.course.lab());
        return same ? withCourse(other.course) : this;
    }

    private boolean isLab(View one) {
        return one == View.COURSE && course.lab().isPresent();
    }
}
