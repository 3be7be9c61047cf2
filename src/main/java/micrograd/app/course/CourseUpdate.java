package micrograd.app.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.app.store.Change;
import micrograd.app.store.Next;
import micrograd.course.code.CodePrograms;
import micrograd.course.form.Activity;
import micrograd.course.form.Task;
import micrograd.course.play.CourseProgress;
import micrograd.course.play.EngineChecks;
import micrograd.course.play.Judgement;
import micrograd.course.play.Player;
import micrograd.course.play.PlayerWords;
import micrograd.course.play.Progress;
import micrograd.course.play.ProgressCode;
import micrograd.course.play.Tried;
import micrograd.course.practice.PracticeRecord;
import micrograd.course.practice.PracticeRecord.Missed;
import micrograd.course.text.Markdown;
import micrograd.course.text.Piece;
import micrograd.document.CourseEntries;
import micrograd.document.Document;

/** The one way to change the course's model. */
public final class CourseUpdate {
    private static final String RACE = "race.";
    private static final String MOMENT = "of";

    private CourseUpdate() {}

    /** The one way to change the course's model. */
    public static Next<CourseModel, CourseEffect> update(CourseModel model, CourseMessage message) {
        if (message instanceof CourseMessage.DocumentShown shown) {
            return show(model, shown.document(), shown.visible());
        }
        if (message instanceof CourseMessage.LabHeard heard) {
            return hear(model, heard.facts());
        }
        if (message instanceof CourseMessage.Raced raced) {
            Map<String, Double> facts = new LinkedHashMap<>(model.facts());
            facts.put(RACE + raced.race().leaves(), 1.0);
            return look(model.withFacts(facts));
        }
        if (message instanceof CourseMessage.PlaceChosen chosen) {
            return open(model, chosen.place());
        }
        if (message instanceof CourseMessage.DrillChosen chosen) {
            return open(model, CoursePlaces.of(model.kept().practice().next(chosen.drill(), chosen.level())));
        }
        if (message instanceof CourseMessage.WordsChosen chosen) {
            return keeping(model, model.kept().with(chosen.inWords()));
        }
        if (message instanceof CourseMessage.Cleared) {
            return keeping(
                            model,
                            model.kept()
                                    .with(CourseProgress.NONE)
                                    .with(PracticeRecord.NONE)
                                    .withoutPrograms())
                    .and(List.of(new CourseEffect.Announce("All progress is cleared.")));
        }
        if (message instanceof CourseMessage.CodeTyped typed) {
            return take(model, typed.code());
        }
        if (message instanceof CourseMessage.BegunAgain again) {
            return beginAgain(model, again.key());
        }
        return model.player().isPresent() ? play(model, model.player().get(), message) : Next.of(model);
    }

    private static Next<CourseModel, CourseEffect> play(CourseModel model, Player player, CourseMessage message) {
        if (message instanceof CourseMessage.Answered answered) {
            return answer(model, player, Map.of(answered.id(), answered.answer()));
        }
        if (message instanceof CourseMessage.FieldsAnswered answered) {
            return answer(model, player, answered.answers());
        }
        if (message instanceof CourseMessage.ProgramChecked checked) {
            return check(model, player, checked.id());
        }
        if (message instanceof CourseMessage.ProgramReported report) {
            boolean asked = report.activity().equals(player.activity().key())
                    && player.step().tasks().stream().anyMatch(task -> task.id().equals(report.id()));
            return asked ? reported(model, player, report.id(), report.program(), report.outcome()) : Next.of(model);
        }
        if (message instanceof CourseMessage.HintRequested hint) {
            String said = player.words().hint(hint.id());
            return Next.of(model.withHinted(hint.id()), new CourseEffect.Announce(plain(said)));
        }
        if (message instanceof CourseMessage.RevealRequested reveal) {
            Player shown = player.reveal(reveal.id());
            Document document = revealed(model, shown, reveal.id());
            return took(
                    model.withDocument(document),
                    model.document(),
                    shown,
                    plain(shown.words().revealed(reveal.id())));
        }
        if (message instanceof CourseMessage.NextRequested) {
            return player.mayGoOn() ? goOn(model, player, player.next()) : Next.of(model);
        }
        if (message instanceof CourseMessage.SkipRequested) {
            return goOn(model, player, player.skip());
        }
        if (message instanceof CourseMessage.BackRequested) {
            return step(model, player.back(), true);
        }
        if (message instanceof CourseMessage.StepChosen chosen) {
            return chosen.step() == player.at() ? Next.of(model) : step(model, player.goTo(chosen.step()), true);
        }
        if (message instanceof CourseMessage.LabReset) {
            return changed(model, CourseLab.setUp(model.document(), player, model.programs()), Change.step());
        }
        if (message instanceof CourseMessage.LabOpened) {
            return changed(model, CourseLab.opened(model.document(), player), Change.opened());
        }
        if (message instanceof CourseMessage.PointMoved moved) {
            return CurvePoint.moved(
                            model.document(), moved.number(), model.course().programs())
                    .map(next -> changed(model, next, Change.grouped(moved.gesture(), moved.millis())))
                    .orElse(Next.of(model));
        }
        throw new IllegalStateException("nobody handles " + message.getClass().getSimpleName());
    }

    private static Next<CourseModel, CourseEffect> check(CourseModel model, Player player, String id) {
        Optional<Task> task = player.activity().task(id);
        if (task.isEmpty() || !(task.get().form() instanceof Task.Code)) {
            return Next.of(model);
        }
        String program = model.document().source();
        Optional<EngineChecks.Outcome> unfinished = CodePrograms.unfinished(program);
        return unfinished.isPresent()
                ? reported(model, player, id, program, unfinished.get())
                : Next.of(
                        model.withChecked(Optional.of(EngineChecks.Outcome.unfinished("Checking your program …"))),
                        new CourseEffect.CheckProgram(player.activity().key(), id, program));
    }

    private static Next<CourseModel, CourseEffect> reported(
            CourseModel model, Player player, String id, String program, EngineChecks.Outcome outcome) {
        Player after = player.program(id, outcome);
        CourseModel seen = model.withChecked(Optional.of(outcome));
        if (outcome.right()) {
            Kept kept = model.kept().with(player.activity().key(), program);
            Next<CourseModel, CourseEffect> next =
                    took(seen.withKept(kept), model.document(), after, "Right. " + plain(outcome.message()));
            return next.and(kept.after(model.kept())).and(List.of(new CourseEffect.Focus(CourseEffect.Where.QUESTION)));
        }
        return took(
                seen,
                model.document(),
                after,
                "Not yet. " + plain(after.words().reply(id).reply() + " " + outcome.message()));
    }

    /** The page shows a document: what it says of the course is gone to, what was answered stays so, what was to be done in the lab may be done. */
    private static Next<CourseModel, CourseEffect> show(CourseModel model, Document document, boolean visible) {
        CourseModel seen = model.withDocument(document).withVisible(visible);
        String place = seen.place();
        Optional<Player> player = visible ? seen.playerOf(place) : Optional.empty();
        if (player.isEmpty()) {
            return Next.of(seen.withPlayer(Optional.empty()));
        }
        Activity activity = player.get().activity();
        String done = document.course().get(CourseEntries.DONE);
        Progress kept = player.get().progress();
        Progress shown = ProgressCode.decode(activity, done).orElse(kept);
        Player at = Player.of(player.get().room(), Merged.of(shown, kept));
        boolean another = model.player().isEmpty()
                || model.player().get().activity() != activity
                || model.player().get().at() != at.at();
        CourseModel opened = (another ? seen.withoutHints().withFacts(Map.of()) : seen).withPlayer(Optional.of(at));
        boolean bare = document.course().get(CourseEntries.PARTS).isEmpty()
                || document.course().lab().isEmpty();
        if (bare) {
            return settled(opened, changed(opened, CourseLab.setUp(document, at, model.programs()), Change.passed()));
        }
        return look(opened);
    }

    /** What the lab says of itself counts if it says it of this moment; what was raced stays. */
    private static Next<CourseModel, CourseEffect> hear(CourseModel model, Map<String, Double> heard) {
        Double of = heard.get(MOMENT);
        if (of != null && of != model.document().course().moment()) {
            return Next.of(model);
        }
        Map<String, Double> facts = new LinkedHashMap<>(heard);
        for (Map.Entry<String, Double> fact : model.facts().entrySet()) {
            if (fact.getKey().startsWith(RACE)) {
                facts.put(fact.getKey(), fact.getValue());
            }
        }
        return facts.equals(model.facts()) ? Next.of(model) : look(model.withFacts(facts));
    }

    /** Looks at the lab as it is. */
    private static Next<CourseModel, CourseEffect> look(CourseModel model) {
        if (model.player().isEmpty()) {
            return Next.of(model);
        }
        Player before = model.player().get();
        Player after = before.looked(model.document(), model.facts());
        String said = "";
        for (Task task : before.open()) {
            boolean now = !before.progress().tried(task.id()).isSettled()
                    && after.progress().tried(task.id()).isSettled();
            said = now
                    ? "Done. "
                            + plain(after.words().then(task.id(), model.kept().inWords()))
                    : said;
        }
        return took(model, model.document(), after, said);
    }

    private static Next<CourseModel, CourseEffect> answer(
            CourseModel model, Player player, Map<String, String> answers) {
        Player after = player;
        StringBuilder said = new StringBuilder();
        boolean settles = true;
        for (Map.Entry<String, String> one : answers.entrySet()) {
            if (one.getValue().trim().isEmpty()
                    || after.progress().tried(one.getKey()).isSettled()) {
                continue;
            }
            after = after.answer(one.getKey(), one.getValue());
            PlayerWords words = after.words();
            Judgement judged = words.reply(one.getKey());
            Tried tried = after.progress().tried(one.getKey());
            settles &= tried.isSettled();
            said.append(said.length() == 0 ? "" : " ")
                    .append(
                            judged.isRight()
                                    ? "Right. "
                                    : judged.verdict() == Judgement.Verdict.WRONG ? "Not yet. " : "")
                    .append(plain(judged.reply()))
                    .append(' ')
                    .append(plain(words.then(one.getKey(), model.kept().inWords())));
        }
        Next<CourseModel, CourseEffect> next =
                took(model, model.document(), after, said.toString().trim());
        boolean moved = settles && after != player
                || after.open().size() != player.open().size();
        return moved ? next.and(List.of(new CourseEffect.Focus(CourseEffect.Where.QUESTION))) : next;
    }

    /** Takes the activity as it has become: it is kept, and the document says it. */
    private static Next<CourseModel, CourseEffect> took(CourseModel model, Document told, Player after, String said) {
        CourseModel next = model.withPlayer(Optional.of(after));
        List<CourseEffect> effects = new ArrayList<>();
        Kept kept = kept(model, after);
        effects.addAll(kept.after(model.kept()));
        Document document = CourseLab.told(model.document(), after);
        if (!document.equals(told)) {
            boolean lab = !document.expression().equals(told.expression())
                    || !document.training().equals(told.training());
            effects.add(new CourseEffect.ChangeDocument(document, lab ? Change.step() : Change.passed()));
        }
        if (!said.isEmpty()) {
            effects.add(new CourseEffect.Announce(said));
        }
        return new Next<>(next.withKept(kept).withDocument(document), List.copyOf(effects));
    }

    private static Kept kept(CourseModel model, Player after) {
        if (CoursePlaces.exercise(after.activity().key()).isPresent()) {
            Missed exercise = CoursePlaces.exercise(after.activity().key()).get();
            boolean was = model.player().isPresent() && model.player().get().isFinished();
            // What was missed comes again, also where it is left unfinished.
            boolean missed =
                    !isRightAtOnce(after) && !model.kept().practice().missed().contains(exercise);
            return after.isFinished() && !was || missed
                    ? model.kept().with(model.kept().practice().after(exercise, isRightAtOnce(after)))
                    : model.kept();
        }
        return after.progress().equals(Progress.NONE)
                ? model.kept()
                : model.kept().with(model.kept().progress().with(after.activity(), after.progress()));
    }

    private static boolean isRightAtOnce(Player player) {
        boolean right = true;
        for (Tried tried : player.progress().tried().values()) {
            right &= tried.misses() == 0 && tried.phase() != Tried.Phase.REVEALED;
        }
        return right;
    }

    /** A solution that is to be seen in the lab is put there. */
    private static Document revealed(CourseModel model, Player player, String id) {
        Document document = model.document();
        Optional<Task> task = player.activity().task(id);
        if (task.isPresent() && task.get().form() instanceof Task.Do work) {
            return document.withExpression(
                            document.expression().withSource(work.solution().source()))
                    .withTraining(work.solution().training());
        }
        if (task.isPresent() && task.get().form() instanceof Task.Code code) {
            return document.withSource(model.programs().solution(code));
        }
        return document;
    }

    private static Next<CourseModel, CourseEffect> goOn(CourseModel model, Player before, Player after) {
        int last = before.activity().steps().size() - 1;
        if (before.at() < last) {
            return step(model, after, !after.step().state().isEmpty());
        }
        Next<CourseModel, CourseEffect> kept = took(model, model.document(), after, "");
        String place = model.exercise().isPresent()
                ? CoursePlaces.PRACTICE
                : model.following().map(Activity::key).orElse(CoursePlaces.END);
        Next<CourseModel, CourseEffect> opened = open(kept.model(), place);
        List<CourseEffect> effects = new ArrayList<>(kept.effects());
        effects.addAll(opened.effects());
        return new Next<>(opened.model(), List.copyOf(effects));
    }

    /** Goes to a step; {@code anew} has the lab as that step begins. */
    private static Next<CourseModel, CourseEffect> step(CourseModel model, Player after, boolean anew) {
        Document document = anew
                ? CourseLab.setUp(model.document(), after, model.programs())
                : CourseLab.told(model.document(), after);
        Kept kept = kept(model, after);
        List<CourseEffect> effects = new ArrayList<>(kept.after(model.kept()));
        effects.add(new CourseEffect.ChangeDocument(document, Change.opened()));
        effects.add(new CourseEffect.Focus(CourseEffect.Where.HEADING));
        CourseModel next = (anew ? model.withFacts(Map.of()) : model)
                .withoutHints()
                .withKept(kept)
                .withPlayer(Optional.of(after))
                .withDocument(document);
        Next<CourseModel, CourseEffect> looked = look(next);
        return new Next<CourseModel, CourseEffect>(looked.model(), List.copyOf(effects)).and(looked.effects());
    }

    private static Next<CourseModel, CourseEffect> open(CourseModel model, String place) {
        Optional<Player> player = model.withPlayer(Optional.empty()).playerOf(place);
        Document left = CourseLab.left(model.document(), player.isPresent() ? model.place() : place);
        Document document = player.isPresent() ? CourseLab.setUp(left, player.get(), model.programs()) : left;
        CourseModel opened =
                model.withoutHints().withFacts(Map.of()).withPlayer(player).saying("");
        return changed(opened, document, Change.opened())
                .and(List.of(new CourseEffect.Focus(CourseEffect.Where.HEADING)));
    }

    private static Next<CourseModel, CourseEffect> beginAgain(CourseModel model, String key) {
        for (Activity activity : model.offered()) {
            if (activity.key().equals(key)) {
                Kept kept = model.kept().with(model.kept().progress().with(activity, Progress.NONE));
                Next<CourseModel, CourseEffect> next = open(model.withKept(kept), key);
                return next.and(kept.after(model.kept()));
            }
        }
        return Next.of(model);
    }

    private static Next<CourseModel, CourseEffect> take(CourseModel model, String code) {
        Optional<CourseProgress> merged =
                model.kept().progress().merged(code, model.course().activities());
        if (merged.isEmpty()) {
            String said =
                    "This is no code of a progress: it begins with MG1, and two characters at its end tell a slip. Copy it once more.";
            return Next.of(model.saying(said), new CourseEffect.Announce(said));
        }
        String said = "The progress of the code is taken over.";
        return keeping(model.saying(said), model.kept().with(merged.get()))
                .and(List.of(new CourseEffect.Announce(said)));
    }

    private static Next<CourseModel, CourseEffect> keeping(CourseModel model, Kept kept) {
        return new Next<>(model.withKept(kept), kept.after(model.kept()));
    }

    private static Next<CourseModel, CourseEffect> changed(CourseModel model, Document document, Change how) {
        return document.equals(model.document())
                ? Next.of(model)
                : Next.of(model.withDocument(document), new CourseEffect.ChangeDocument(document, how));
    }

    private static Next<CourseModel, CourseEffect> settled(CourseModel before, Next<CourseModel, CourseEffect> next) {
        Player player = before.player().orElseThrow();
        Kept kept = kept(before, player);
        return new Next<>(next.model().withKept(kept), next.effects()).and(kept.after(before.kept()));
    }

    /** A text of CommonMark as it is said. */
    static String plain(String text) {
        StringBuilder words = new StringBuilder();
        for (Piece piece : Markdown.inline(text)) {
            words.append(piece.words());
        }
        return words.toString();
    }
}
