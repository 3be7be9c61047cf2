package micrograd.app.course;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import micrograd.course.amount.Runs;
import micrograd.course.code.CodePrograms;
import micrograd.course.form.Activity;
import micrograd.course.play.CourseProgress;
import micrograd.course.play.EngineChecks;
import micrograd.course.play.Player;
import micrograd.course.play.Room;
import micrograd.course.play.Syllabus;
import micrograd.course.practice.PracticeRecord.Missed;
import micrograd.document.CourseEntries;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.TrainingEntries;
import micrograd.document.View;

/**
 * The course's one state.
 *
 * @param course its activities
 * @param kept what is kept from visit to visit
 * @param document what the page shows
 * @param visible whether the course is on screen
 * @param player the activity that is open
 * @param hinted the questions whose help was asked for
 * @param facts what the lab said of itself
 * @param said what is to be said on the page of contents
 * @param checked what came of the program that was checked last in the open step
 */
public record CourseModel(
        Syllabus course,
        Kept kept,
        Document document,
        boolean visible,
        Optional<Player> player,
        Set<String> hinted,
        Map<String, Double> facts,
        String said,
        Optional<EngineChecks.Outcome> checked) {
    public CourseModel {
        hinted = Set.copyOf(hinted);
        facts = Map.copyOf(facts);
    }

    /** Nothing is shown yet. */
    public static CourseModel of(Syllabus course, Kept kept) {
        Document nothing = new Document(View.EXPRESSION, ExpressionDocument.of(""), TrainingEntries.NONE);
        return new CourseModel(
                course, kept, nothing, false, Optional.empty(), Set.of(), Map.of(), "", Optional.empty());
    }

    /** The activities that can be worked through, in their order. */
    public List<Activity> offered() {
        return course.activities();
    }

    /** The programs of its code lessons: the learner’s own, where they are right. */
    public CodePrograms programs() {
        return new CodePrograms(
                course, key -> Optional.ofNullable(kept.programs().get(key)));
    }

    /** The place that is open. */
    public String place() {
        return document.course().get(CourseEntries.PLACE);
    }

    /** How an activity stands. */
    public CourseProgress.Standing standing(Activity activity) {
        return kept.progress().standing(course.player(activity, kept.progress()));
    }

    /** All progress as a code of one line. */
    public String code() {
        List<Player> players = new ArrayList<>();
        for (Activity activity : offered()) {
            players.add(course.player(activity, kept.progress()));
        }
        return kept.progress().code(players);
    }

    /** The first activity that is not done; the first of all where all are. */
    public Activity upNext() {
        List<Activity> offered = offered();
        for (Activity activity : offered) {
            CourseProgress.Standing standing = standing(activity);
            if (standing == CourseProgress.Standing.NEW || standing == CourseProgress.Standing.BEGUN) {
                return activity;
            }
        }
        return offered.get(0);
    }

    /** The activity behind the one that is open. */
    public Optional<Activity> following() {
        List<Activity> offered = offered();
        for (int i = 0; i + 1 < offered.size(); i++) {
            if (player.isPresent()
                    && offered.get(i).key().equals(player.get().activity().key())) {
                return Optional.of(offered.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** The exercise that is open. */
    public Optional<Missed> exercise() {
        return player.isPresent() ? CoursePlaces.exercise(place()) : Optional.empty();
    }

    /** What would be said to the lab as it is, of what is to be done there; empty for nothing. */
    public String met(String id) {
        return player.map(one -> one.met(id, document, facts)).orElse("");
    }

    /** The player of a place, at what is kept of it; none for a place that is no activity. */
    Optional<Player> playerOf(String place) {
        if (player.isPresent() && player.get().activity().key().equals(place)) {
            return player;
        }
        for (Activity activity : offered()) {
            if (activity.key().equals(place)) {
                return Optional.of(course.player(activity, kept.progress()));
            }
        }
        return CoursePlaces.exercise(place)
                .map(one -> one.drill().draw(one.level(), one.seed(), course.programs()))
                .map(drawn -> Player.of(
                        new Room(drawn, Runs.NONE, course.programs()),
                        kept.progress().of(drawn)));
    }

    CourseModel withKept(Kept next) {
        Draft draft = new Draft(this);
        draft.kept = next;
        return draft.finished();
    }

    CourseModel withDocument(Document next) {
        Draft draft = new Draft(this);
        draft.document = next;
        return draft.finished();
    }

    CourseModel withVisible(boolean next) {
        Draft draft = new Draft(this);
        draft.visible = next;
        return draft.finished();
    }

    CourseModel withPlayer(Optional<Player> next) {
        Draft draft = new Draft(this);
        draft.player = next;
        return draft.finished();
    }

    CourseModel withHinted(String id) {
        Draft draft = new Draft(this);
        draft.hinted = new LinkedHashSet<>(hinted);
        draft.hinted.add(id);
        return draft.finished();
    }

    CourseModel withoutHints() {
        Draft draft = new Draft(this);
        draft.hinted = Set.of();
        draft.checked = Optional.empty();
        return draft.finished();
    }

    CourseModel withFacts(Map<String, Double> next) {
        Draft draft = new Draft(this);
        draft.facts = next;
        return draft.finished();
    }

    CourseModel withChecked(Optional<EngineChecks.Outcome> next) {
        Draft draft = new Draft(this);
        draft.checked = next;
        return draft.finished();
    }

    CourseModel saying(String next) {
        Draft draft = new Draft(this);
        draft.said = next;
        return draft.finished();
    }

    /** One that is being changed: the only other place that names every part. */
    private static final class Draft {
        private final Syllabus course;
        private Kept kept;
        private Document document;
        private boolean visible;
        private Optional<Player> player;
        private Set<String> hinted;
        private Map<String, Double> facts;
        private String said;
        private Optional<EngineChecks.Outcome> checked;

        Draft(CourseModel from) {
            course = from.course;
            kept = from.kept;
            document = from.document;
            visible = from.visible;
            player = from.player;
            hinted = from.hinted;
            facts = from.facts;
            said = from.said;
            checked = from.checked;
        }

        CourseModel finished() {
            return new CourseModel(course, kept, document, visible, player, hinted, facts, said, checked);
        }
    }
}
