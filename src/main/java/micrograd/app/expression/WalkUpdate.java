package micrograd.app.expression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import micrograd.app.store.Change;
import micrograd.app.store.Next;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.FirstAnswer;
import micrograd.document.Predict;
import micrograd.document.Selection;
import micrograd.graph.GraphNode;
import micrograd.museum.exercise.GradientJudgement;
import micrograd.museum.exercise.Prediction;

/** What the messages of the walk do to the model. */
final class WalkUpdate {
    private static final String GOES_ON = " “Show it” goes on without an answer.";

    private WalkUpdate() {}

    /** Whether there is a walk to take: not while something else is done with the program. */
    private static boolean isOffered(Model model) {
        return model.expression().walk().length() > 0
                && !model.expression().practice().isOn();
    }

    static Next<Model, Effect> move(Model model, ExpressionMessage.WalkMoved moved) {
        return isOffered(model) ? move(model, moved.done(), moved.gesture(), moved.millis()) : Next.of(model);
    }

    /**
     * After an edit: a walk goes on with other numbers, where the old answers answer nothing, but ends where there are other steps. The question between the passes
     * that nobody has answered is asked of the other program.
     */
    static Next<Model, Effect> keptOrLeft(Model before, Next<Model, Effect> edited) {
        Model after = edited.model();
        Walk walk = after.expression().walk();
        ExpressionDocument expression = after.document().expression();
        if (!expression.answers().isEmpty()
                && !after.expression()
                        .program()
                        .graph()
                        .equals(before.expression().program().graph())) {
            expression = expression.withAnswers(List.of());
        }
        if (walk.isOn() && !walk.hasStepsOf(before.expression().walk())) {
            boolean asks = before.expression().walk().isAskedFirst();
            OptionalInt again = OptionalInt.of(walk.passes().forwardCount());
            expression = expression.withWalk(asks ? again : OptionalInt.empty());
        }
        return expression.equals(after.document().expression())
                ? edited
                : Update.change(after, after.document().withExpression(expression), Change.passed());
    }

    /** One step, unless the walk waits for an answer. */
    static Next<Model, Effect> step(Model model, ExpressionMessage.WalkStepped stepped) {
        Walk walk = model.expression().walk();
        int place = walk.place() + (stepped.onwards() ? 1 : -1);
        if (!isOffered(model) || place < 0 || place > walk.length()) {
            return Next.of(model);
        }
        Program program = model.expression().program();
        if (stepped.onwards()
                && walk.waits(program, model.document().expression().predict())) {
            return waiting(model);
        }
        return move(model, OptionalInt.of(place), stepped.gesture(), stepped.millis());
    }

    /** Says that an answer is waited for, and what may be done. */
    private static Next<Model, Effect> waiting(Model model) {
        ExpressionModel expression = model.expression();
        Walk walk = expression.walk();
        Prediction question = walk.question(
                        expression.program(), model.document().expression().predict())
                .orElseThrow();
        String said = switch (question.kind()) {
                    case DIRECTION -> "First say what you think: does it rise, fall or stay?";
                    case SIGN -> "First say what you think: positive, negative or zero?";
                    case VALUE -> "First say what you think: type the number.";
                }
                + GOES_ON;
        GradientJudgement waits = new GradientJudgement(GradientJudgement.Verdict.NOT_A_NUMBER, said, Optional.empty());
        return Next.of(
                model.withExpression(expression.withWalk(walk.judged(waits))),
                new Effect.Announce(question.question() + " " + said));
    }

    private static Next<Model, Effect> move(Model model, OptionalInt done, String gesture, double millis) {
        ExpressionDocument expression =
                model.document().expression().withWalk(done).withSelection(Optional.empty());
        Next<Model, Effect> next = Update.change(
                model, model.document().withExpression(expression), Change.grouped("walk " + gesture, millis));
        return next.model() == model ? next : next.and(List.of(announced(next.model())));
    }

    private static Effect announced(Model model) {
        ExpressionModel expression = model.expression();
        String said = expression.walk().isOn() ? new WalkWords(expression).spoken() : "Everything is shown.";
        return new Effect.Announce(said);
    }

    /**
     * On to where a node is done: its data in the forward pass, its gradient in the backward pass; and asks why. What is known stays known, and no question is passed
     * over.
     */
    static Next<Model, Effect> send(Model model, int node) {
        Walk walk = model.expression().walk();
        Document document = model.document().withSelection(Optional.of(Selection.ofNode(node)));
        if (!isOffered(model)
                || !walk.isOn()
                || !ExpressionUpdate.exists(walk.passes().graph(), Selection.ofNode(node))) {
            return Next.of(model);
        }
        boolean backward = walk.place() >= walk.passes().forwardCount();
        GraphNode wanted = walk.passes().graph().node(node);
        boolean[] leading =
                walk.passes().graph().leadingTo(walk.passes().graph().output().orElseThrow());
        if (wanted.constant() || !leading[node]) {
            return Update.change(model, document, Change.passed());
        }
        int done = backward
                ? walk.passes().whenGradientIsComplete(node)
                : walk.passes().whenDataIsKnown(node);
        Predict predict = model.document().expression().predict();
        int place = walk.towards(done, model.expression().program(), predict);
        if (place <= walk.place()) {
            return done > place && document.equals(model.document())
                    ? waiting(model)
                    : Update.change(model, document, Change.passed());
        }
        return Update.change(
                model, document.withExpression(document.expression().withWalk(OptionalInt.of(place))), Change.step());
    }

    /** Keeps the first answer to a question, if it was one; there is no undoing it. */
    private static Next<Model, Effect> keep(Model judged, Prediction question, String text) {
        Walk walk = judged.expression().walk();
        GradientJudgement judgement = walk.latest().orElseThrow().judgement();
        if (judgement.verdict() == GradientJudgement.Verdict.NOT_A_NUMBER) {
            return Next.of(judged);
        }
        ExpressionDocument expression = judged.document().expression();
        Predict asked = question.kind() == Prediction.Kind.DIRECTION ? Predict.NOTHING : expression.predict();
        FirstAnswer answer =
                new FirstAnswer(walk.place(), asked, text, judgement.verdict() == GradientJudgement.Verdict.RIGHT);
        List<FirstAnswer> all = FirstAnswer.merged(expression.answers(), List.of(answer));
        return Update.change(judged, judged.document().withExpression(expression.withAnswers(all)), Change.passed());
    }

    /** Judges an answer; a right one takes the step that was asked about. */
    static Next<Model, Effect> answer(Model model, String text) {
        ExpressionModel expression = model.expression();
        Walk walk = expression.walk();
        Optional<Prediction> question = walk.question(
                expression.program(), model.document().expression().predict());
        if (!isOffered(model) || question.isEmpty()) {
            return Next.of(model);
        }
        GradientJudgement judgement = question.get().judge(text);
        Next<Model, Effect> kept =
                keep(model.withExpression(expression.withWalk(walk.judged(judgement))), question.get(), text);
        Model judged = kept.model();
        boolean goesOn = judgement.verdict() == GradientJudgement.Verdict.RIGHT
                && question.get().kind() != Prediction.Kind.DIRECTION;
        if (!goesOn) {
            return kept.and(List.of(new Effect.Announce(judgement.message())));
        }
        ExpressionDocument document = judged.document().expression().withWalk(OptionalInt.of(walk.place() + 1));
        Next<Model, Effect> next = Update.change(judged, judged.document().withExpression(document), Change.step());
        WalkWords words = new WalkWords(next.model().expression());
        return next.and(List.of(new Effect.Announce(judgement.message() + " " + words.spoken())));
    }
}
