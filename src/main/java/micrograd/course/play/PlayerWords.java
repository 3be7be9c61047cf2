package micrograd.course.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import micrograd.course.amount.Amount;
import micrograd.course.amount.Bench;
import micrograd.course.amount.Setting;
import micrograd.course.form.Prose;
import micrograd.course.form.Task;
import micrograd.museum.exercise.Exercise;
import micrograd.museum.exercise.Hint;
import micrograd.text.Numbers;

/** What is said in an activity that is being worked through, with its numbers: CommonMark. */
public final class PlayerWords {
    private final Player player;

    PlayerWords(Player player) {
        this.player = player;
    }

    /** What is said in the open step. */
    public String text(boolean inWords) {
        boolean words = inWords && !player.step().words().isEmpty();
        return (words ? player.step().words() : player.step().text()).written(player.setting());
    }

    /** What is said once the open step is done; empty before. */
    public String after() {
        return player.mayGoOn() ? player.step().after().written(player.setting()) : "";
    }

    /** What is said once a question is settled; empty before. */
    public String then(String id, boolean inWords) {
        Task task = player.required(id);
        boolean words = inWords && !task.words().isEmpty();
        return player.progress().tried(id).isSettled()
                ? (words ? task.words() : task.then()).written(player.setting(id))
                : "";
    }

    /** What is asked. */
    public String question(String id) {
        return player.required(id).question().written(player.setting(id));
    }

    /** A help: the activity's own; for a gradient by hand else the rule that leads to it; empty for none. */
    public String hint(String id) {
        Task task = player.required(id);
        if (!task.hint().isEmpty()) {
            return task.hint().written(player.setting(id));
        }
        Bench bench = player.setting(id).now();
        boolean gradient = task.form() instanceof Task.Number number
                && !number.gradientOf().isEmpty()
                && bench.node(number.gradientOf()).isPresent();
        if (!gradient) {
            return "";
        }
        int node = bench.node(((Task.Number) task.form()).gradientOf()).get().id();
        return Exercise.of(bench.document().source(), bench.graph()).hint(node, Hint.RULE);
    }

    /** What is said to the last answer to a question; nothing of a prediction before it is come back to. */
    public Judgement reply(String id) {
        Task task = player.required(id);
        Tried tried = player.progress().tried(id);
        if (tried.last().isEmpty() || task.form() instanceof Task.Do) {
            return Judgement.none("");
        }
        if (task.form() instanceof Task.Code code) {
            return tried.phase() == Tried.Phase.RIGHT
                    ? Judgement.right("")
                    : Judgement.wrong(
                            code.replies().containsKey(tried.last())
                                    ? code.replies().get(tried.last()).written(player.setting(id))
                                    : "");
        }
        if (tried.phase() == Tried.Phase.KEPT) {
            return Judgement.none("Kept: you will come back to it.");
        }
        return player.judge(task, tried.last());
    }

    /** A prediction that is come back to where another question is settled: what was asked, what was said, and the reply to it. */
    public record Return(String id, String question, String text, String reply, boolean right) {}

    /** The predictions that are come back to at a question; none before it is settled. */
    public List<Return> returns(String id) {
        List<Return> returns = new ArrayList<>();
        if (!player.progress().tried(id).isSettled()) {
            return returns;
        }
        for (Map.Entry<String, Prose> settle : player.required(id).settles().entrySet()) {
            Tried tried = player.progress().tried(settle.getKey());
            if (!tried.first().isEmpty()) {
                Task asked = player.required(settle.getKey());
                Judgement judged = player.judge(asked, tried.first());
                String said = said(asked, tried.first());
                String text = known(settle.getValue(), id).replace("{said}", said);
                String question = asked.question().written(player.setting(asked.id()));
                returns.add(new Return(asked.id(), question, text, judged.reply(), judged.isRight()));
            }
        }
        return returns;
    }

    /** A text; nothing while the lab has not said again what it speaks of. */
    private String known(Prose prose, String id) {
        try {
            return prose.written(player.setting(id));
        } catch (Amount.Problem notSaidYet) {
            return "";
        }
    }

    /** An answer as people would say it. */
    public String said(Task task, String answer) {
        if (task.form() instanceof Task.Sign sign) {
            int place = answer.equals("1") ? 0 : answer.equals("-1") ? 1 : 2;
            return sign.labels().get(place);
        }
        if (task.form() instanceof Task.Choice choice && !choice.several() && answer.length() == 1) {
            int place = answer.charAt(0) - '0';
            return place >= 0 && place < choice.options().size()
                    ? choice.options().get(place).label().written(player.setting(task.id()))
                    : answer;
        }
        return answer;
    }

    /** What is said where a question is revealed: the answer, and why; what is to be done in the lab is shown there. */
    public String revealed(String id) {
        Task task = player.required(id);
        Setting setting = player.setting(id);
        String why = task.reveal().written(setting);
        String answer = player.solution(id);
        String said = answer.isEmpty() ? "" : solutionText(task, answer);
        return said + (said.isEmpty() || why.isEmpty() ? "" : " ") + why;
    }

    private String solutionText(Task task, String answer) {
        if (task.form() instanceof Task.Number) {
            return "It is " + Prose.written(Numbers.parse(answer), "") + ".";
        }
        if (task.form() instanceof Task.Choice choice && choice.several()) {
            List<String> labels = new ArrayList<>();
            for (Task.Option option : choice.options()) {
                if (option.right()) {
                    labels.add(option.label().written(player.setting(task.id())));
                }
            }
            return "These hold: " + String.join(", ", labels) + ".";
        }
        if (task.form() instanceof Task.Order) {
            return "One order that works: " + answer.replace(" ", ", ") + ".";
        }
        return "The answer is: " + said(task, answer) + ".";
    }
}
