package micrograd.course.play;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import micrograd.course.amount.Amount;
import micrograd.course.amount.Bench;
import micrograd.course.amount.Setting;
import micrograd.course.amount.Typed;
import micrograd.course.amount.Worker;
import micrograd.course.form.Prose;
import micrograd.course.form.Task;
import micrograd.graph.GraphNode;
import micrograd.museum.exercise.Exercise;

/** Judges answers to one question, in a setting. */
final class Judge {
    private final Task task;
    private final Setting setting;

    Judge(Task task, Setting setting) {
        this.task = task;
        this.setting = setting;
    }

    Judgement judge(String answer) {
        Task.Form form = task.form();
        if (form instanceof Task.Sign sign) {
            return sign(sign, answer.trim());
        } else if (form instanceof Task.Number number) {
            return number(number, Typed.of(answer));
        } else if (form instanceof Task.Choice choice) {
            return choice(choice, answer);
        } else if (form instanceof Task.Order order) {
            return order(order, words(answer, ' '));
        }
        return Judgement.none("");
    }

    private Judgement sign(Task.Sign sign, String answer) {
        if (!answer.equals("1") && !answer.equals("-1") && !answer.equals("0")) {
            return Judgement.none("Choose one.");
        }
        if (answer.equals(rightSign(sign))) {
            return Judgement.right("");
        }
        return Judgement.wrong(
                sign.replies().containsKey(answer) ? sign.replies().get(answer).written(setting) : "");
    }

    String rightSign(Task.Sign sign) {
        double value = new Worker(setting).number(sign.answer());
        return value > 0 ? "1" : value < 0 ? "-1" : "0";
    }

    private Judgement number(Task.Number number, Typed typed) {
        if (!typed.isNumber()) {
            return Judgement.none(Typed.WANTED);
        }
        Worker worker = new Worker(setting);
        double right = worker.number(number.answer());
        double nearest = number.near().is(typed, right) ? number.near().off(typed, right) : Double.POSITIVE_INFINITY;
        boolean isRight = nearest < Double.POSITIVE_INFINITY;
        String reply = "";
        for (Task.WrongNumber wrong : number.wrong()) {
            double value = worker.number(wrong.number());
            double off = number.near().off(typed, value);
            if (number.near().is(typed, value) && off < nearest && Math.abs(value - right) > 1e-9) {
                nearest = off;
                isRight = false;
                reply = wrong.reply().written(setting);
            }
        }
        if (isRight) {
            return Judgement.right("");
        }
        if (!reply.isEmpty()) {
            return Judgement.wrong(reply);
        }
        if (right != 0 && number.near().is(typed, -right)) {
            return Judgement.wrong(flipped(number, typed));
        }
        return Judgement.wrong(byTheMuseum(number.gradientOf(), typed));
    }

    private String flipped(Task.Number number, Typed typed) {
        String size = "The size is right, the sign is not.";
        String value = number.gradientOf();
        if (value.isEmpty() || setting.now().node(value).isEmpty()) {
            return size;
        }
        double data = setting.now().node(value).get().data();
        return Math.signum(data) == Math.signum(typed.numbers().get(0))
                ? size + " The sign of " + value + " is not the sign of its gradient."
                : size;
    }

    /** What by-hand exercises say to a wrong gradient. */
    private String byTheMuseum(String value, Typed typed) {
        Bench bench = setting.now();
        if (value.isEmpty() || bench.node(value).isEmpty()) {
            return "";
        }
        GraphNode node = bench.node(value).get();
        Exercise exercise = Exercise.of(bench.document().source(), bench.graph());
        micrograd.museum.exercise.GradientJudgement judged =
                exercise.judge(node.id(), typed.text(), typed.numbers().get(0));
        return judged.misconception().isPresent() ? judged.message() : "";
    }

    private Judgement choice(Task.Choice choice, String answer) {
        Set<Integer> chosen = new LinkedHashSet<>();
        for (String word : words(answer, '.')) {
            int option = place(word);
            if (option < 0 || option >= choice.options().size()) {
                return Judgement.none("Choose one.");
            }
            chosen.add(option);
        }
        if (chosen.isEmpty() || !choice.several() && chosen.size() > 1) {
            return Judgement.none(choice.several() ? "Choose at least one." : "Choose one.");
        }
        String missing = "";
        for (int i = 0; i < choice.options().size(); i++) {
            Task.Option option = choice.options().get(i);
            boolean right = isRight(option);
            if (chosen.contains(i) && !right) {
                return Judgement.wrong(written(option.reply()));
            }
            if (choice.several() && right && !chosen.contains(i) && missing.isEmpty()) {
                String why = written(option.reply());
                missing = why.isEmpty() ? "One that belongs there is missing." : why;
            }
        }
        if (!missing.isEmpty()) {
            return Judgement.wrong(missing);
        }
        String reply = choice.several()
                ? ""
                : written(choice.options().get(chosen.iterator().next()).reply());
        return Judgement.right(reply);
    }

    /** A reply; nothing while the lab has not said yet what it speaks of. */
    private String written(Prose reply) {
        try {
            return reply.written(setting);
        } catch (Amount.Problem notKnownYet) {
            return "";
        }
    }

    private boolean isRight(Task.Option option) {
        return option.right()
                || option.when().isPresent() && option.when().get().holds(setting, setting.now());
    }

    private static int place(String word) {
        return word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '9' ? word.charAt(0) - '0' : -1;
    }

    /** Each value must come before all that it is made of. */
    private Judgement order(Task.Order order, List<String> values) {
        Set<String> named = new LinkedHashSet<>(values);
        if (named.size() != values.size() || !named.equals(new LinkedHashSet<>(order.values()))) {
            return Judgement.none("Put each value in once.");
        }
        Bench bench = setting.now();
        for (int i = 0; i < values.size(); i++) {
            GraphNode node = bench.node(values.get(i))
                    .orElseThrow(() -> new Amount.Problem("An order speaks of a value that is not there."));
            for (int k = i + 1; k < values.size(); k++) {
                GraphNode later = bench.node(values.get(k)).orElseThrow();
                if (bench.graph().leadingTo(later.id())[node.id()]) {
                    return Judgement.wrong(
                            "When it is " + node.name() + "’s turn, " + later.name() + " has not sent anything yet, so "
                                    + node.name() + " passes on a part of its gradient only.");
                }
            }
        }
        return Judgement.right("");
    }

    /** An answer that is right, as it would be given; empty where only doing helps. */
    String solution() {
        Task.Form form = task.form();
        if (form instanceof Task.Sign sign) {
            return rightSign(sign);
        } else if (form instanceof Task.Number number) {
            return micrograd.text.Numbers.shortest(new Worker(setting).number(number.answer()));
        } else if (form instanceof Task.Choice choice) {
            StringBuilder places = new StringBuilder();
            for (int i = 0; i < choice.options().size(); i++) {
                if (isRight(choice.options().get(i))) {
                    places.append(places.length() == 0 ? "" : ".").append(i);
                }
            }
            return places.toString();
        } else if (form instanceof Task.Order order) {
            return backward(order.values());
        }
        return "";
    }

    /** The values, results before operands. */
    private String backward(List<String> values) {
        List<String> sorted = new ArrayList<>(values);
        sorted.sort((one, other) -> setting.now().node(other).orElseThrow().id()
                - setting.now().node(one).orElseThrow().id());
        return String.join(" ", sorted);
    }

    private static List<String> words(String text, char separator) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int next = text.indexOf(separator, start);
            int end = next < 0 ? text.length() : next;
            String word = text.substring(start, end).trim();
            if (!word.isEmpty()) {
                words.add(word);
            }
            start = end + 1;
        }
        return words;
    }
}
