package micrograd.browser.expression;

import java.util.Optional;
import java.util.OptionalInt;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.Program;
import micrograd.app.expression.Walk;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import micrograd.document.FirstAnswer;
import micrograd.document.Predict;
import micrograd.museum.exercise.GradientJudgement.Verdict;
import micrograd.museum.exercise.Prediction;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** What the walk asks before it goes on, and what the answer was worth. */
final class WalkQuestion {
    private final Store<Model, Message, Effect> store;
    private final HTMLElement panel = Dom.byId("walk-question");
    private final HTMLElement answers = Dom.byId("walk-answers");
    private final HTMLElement form = Dom.byId("walk-form");
    private final HTMLInputElement field = Dom.inputById("walk-answer");
    private final HTMLElement verdict = Dom.byId("walk-verdict");
    private int place = -1;

    /** {@code start} begins the walk. */
    WalkQuestion(Store<Model, Message, Effect> store, Runnable start) {
        this.store = store;
        Dom.on(answers, "click", event -> {
            String answer = ((HTMLElement) event.getTarget()).getAttribute("data-answer");
            if (answer != null) {
                answer(answer);
            }
        });
        Dom.on(form, "submit", event -> {
            event.preventDefault();
            answer(field.getValue());
        });
        Dom.onClick(Dom.byId("walk-start"), start);
        Dom.onClick(Dom.byId("walk-show"), () -> {
            boolean between = walk().place() == walk().passes().forwardCount();
            store.send(new ExpressionMessage.WalkMoved(OptionalInt.of(walk().place() + 1), "show", Dom.now()));
            if (between) {
                start.run();
            }
        });
    }

    private Walk walk() {
        return store.model().expression().walk();
    }

    private void answer(String text) {
        store.send(new ExpressionMessage.Predicted(text));
    }

    void show(Program program, Walk walk, Predict predict) {
        Optional<Prediction> asked = walk.question(program, predict);
        Optional<Walk.Latest> latest = walk.latest()
                .filter(one -> one.place() == walk.place()
                        || one.place() == walk.place() - 1 && one.judgement().verdict() == Verdict.RIGHT);
        Dom.show(panel, asked.isPresent());
        Dom.show(verdict, latest.isPresent());
        latest.ifPresent(one -> {
            boolean right = one.judgement().verdict() == Verdict.RIGHT;
            Dom.text(verdict, one.judgement().message());
            Dom.toggleClass(verdict, "right", right);
            Dom.toggleClass(verdict, "wrong", one.judgement().verdict() == Verdict.WRONG);
        });
        asked.ifPresent(question -> ask(question, walk));
    }

    private void ask(Prediction question, Walk walk) {
        boolean another = place != walk.place();
        place = walk.place();
        boolean direction = question.kind() == Prediction.Kind.DIRECTION;
        boolean value = question.kind() == Prediction.Kind.VALUE;
        Dom.marked(Dom.byId("walk-asked"), question.marked());
        Dom.show(answers, !value);
        Dom.show(form, value);
        Dom.show(Dom.byId("walk-start"), direction);
        Optional<FirstAnswer> first = walk.answer();
        Dom.show(Dom.byId("walk-show"), !direction || first.isEmpty());
        Predict asked = direction ? Predict.NOTHING : value ? Predict.VALUE : Predict.SIGN;
        String[] words = words(asked);
        for (int i = 0; i < words.length; i++) {
            HTMLElement button = (HTMLElement) answers.getChildren().get(i);
            Dom.text(button, words[i]);
            boolean chosen = first.filter(
                            one -> one.asked() == asked && one.text().equals(button.getAttribute("data-answer")))
                    .isPresent();
            Dom.toggleClass(button, "first", chosen);
        }
        if (another) {
            field.setValue("");
        }
        Dom.text(
                Dom.byId("walk-kept"),
                first.filter(one -> !one.right())
                        .map(one -> "Your first answer was " + said(one) + ".")
                        .orElse(""));
    }

    private static String[] words(Predict asked) {
        return asked == Predict.NOTHING
                ? new String[] {"It rises", "It falls", "It stays"}
                : new String[] {"positive", "negative", "zero"};
    }

    private static String said(FirstAnswer answer) {
        int place = answer.text().equals("1") ? 0 : answer.text().equals("-1") ? 1 : 2;
        return answer.asked() == Predict.VALUE ? answer.text() : "“" + words(answer.asked())[place] + "”";
    }
}
