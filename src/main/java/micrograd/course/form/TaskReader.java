package micrograd.course.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.course.amount.Amount;
import micrograd.course.amount.Condition;
import micrograd.course.amount.Nearness;
import micrograd.document.Document;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/** Reads tasks. */
final class TaskReader {
    private static final List<String> KINDS =
            List.of("sign", "number", "choice", "several", "order", "do", "code", "hand");
    private static final List<String> DIRECTIONS = List.of("rises", "falls", "stays");

    private final Document begin;
    private final Map<String, Document> states;
    private final List<FormMistake> mistakes;
    private final Map<String, Prose> texts = new LinkedHashMap<>();
    private final Map<String, Prose> settles = new LinkedHashMap<>();
    private final List<Outline.Entry> wrongs = new ArrayList<>();
    private final List<Task.Option> options = new ArrayList<>();
    private final List<Condition> until = new ArrayList<>();
    private final List<Task.Meet> meets = new ArrayList<>();
    private final Map<String, Double> facts = new LinkedHashMap<>();
    private final Map<String, String> programs = new LinkedHashMap<>();
    private final Map<String, Prose> replies = new LinkedHashMap<>();
    private Optional<Amount> answer = Optional.empty();
    private Optional<Task> smaller = Optional.empty();
    private Document solution;
    private String label = "";
    private List<String> list = List.of();
    private List<String> checks = List.of();
    private List<String> labels = DIRECTIONS;
    private Nearness near = Nearness.USUAL;
    private String after = "";
    private String cell = "";
    private String source = "";

    TaskReader(Document begin, Map<String, Document> states, List<FormMistake> mistakes) {
        this.begin = begin;
        this.states = states;
        this.mistakes = mistakes;
        solution = begin;
    }

    /** The task of an entry; by hand, one a value. */
    List<Task> read(Outline.Entry entry) {
        boolean predict = entry.keyword().equals("predict");
        String head = predict ? entry.argument() : (entry.keyword() + " " + entry.argument()).trim();
        int space = head.indexOf(' ');
        String kind = space < 0 ? head : head.substring(0, space);
        String id = space < 0 ? "" : head.substring(space + 1).trim();
        if (!KINDS.contains(kind)) {
            throw new Amount.Problem("“" + kind + "” is no entry of a step and no kind of task: the kinds are "
                    + String.join(", ", KINDS) + ".");
        }
        if (id.isEmpty() || id.indexOf(' ') >= 0) {
            throw new Amount.Problem("A task wants an id of one word, such as “" + kind + " first:”.");
        }
        return tasks(entry, kind, id, predict);
    }

    private List<Task> tasks(Outline.Entry entry, String kind, String id, boolean predict) {
        for (Outline.Entry about : Outline.below(entry, mistakes)) {
            try {
                read(about, kind, id);
            } catch (Amount.Problem problem) {
                mistakes.add(new FormMistake(about.line().number(), problem.getMessage()));
            }
        }
        Prose question = Prose.read(entry.value(), entry.line().number());
        List<Task> tasks = new ArrayList<>();
        if (kind.equals("hand")) {
            require(!list.isEmpty(), "“hand” wants values: “of: d, f”.");
            for (int i = 0; i < list.size(); i++) {
                boolean last = i == list.size() - 1;
                tasks.add(task(entry, id + "." + list.get(i), predict, question, byHand(list.get(i)), last));
            }
        } else {
            tasks.add(task(entry, id, predict, question, form(kind), true));
        }
        return tasks;
    }

    private Task task(Outline.Entry entry, String id, boolean predict, Prose question, Task.Form form, boolean last) {
        return new Task(
                id,
                predict,
                question,
                form,
                last ? smaller : Optional.empty(),
                texts.getOrDefault("hint", Prose.EMPTY),
                last ? texts.getOrDefault("reveal", Prose.EMPTY) : Prose.EMPTY,
                last ? texts.getOrDefault("then", Prose.EMPTY) : Prose.EMPTY,
                last ? texts.getOrDefault("words", Prose.EMPTY) : Prose.EMPTY,
                last ? settles : Map.of(),
                entry.line().number());
    }

    private void read(Outline.Entry about, String kind, String id) {
        int line = about.line().number();
        boolean options = kind.equals("choice") || kind.equals("several");
        switch (about.keyword()) {
            case "answer":
                answer = Optional.of(Amount.read(about.value()));
                break;
            case "label":
                label = about.value();
                break;
            case "labels":
                labels = about.list();
                require(labels.size() == 3, "There are three labels: for rising, falling, staying.");
                break;
            case "digits":
                require(Numbers.isDecimal(about.value()), "“digits” wants a number.");
                near = Nearness.decimals(Rounding.truncated(Numbers.parse(about.value())));
                break;
            case "exact":
                near = new Nearness(0, true);
                break;
            case "right":
                require(options, "Only a choice has right options.");
                option(about, true);
                break;
            case "wrong":
                if (options) {
                    option(about, false);
                } else {
                    wrongs.add(about);
                }
                break;
            case "when":
                require(options, "Only a choice has options.");
                options(about);
                break;
            case "of":
                list = about.list();
                break;
            case "checks":
                checks = about.list();
                break;
            case "until":
                until.add(Condition.read(about.value()));
                break;
            case "meet":
                meets.add(new Task.Meet(Condition.read(about.argument()), Prose.read(about.text(), line)));
                break;
            case "fact":
                require(Numbers.isDecimal(about.value()), "A fact is a number.");
                facts.put(about.argument(), Numbers.parse(about.value()));
                break;
            case "after":
                after = about.value();
                break;
            case "cell":
                cell = about.code();
                break;
            case "mistake":
                programs.put(about.argument(), about.code());
                replies.put(about.argument(), Prose.read(about.value(), line));
                break;
            case "source":
                source = about.code();
                solution = new StateReader(states, mistakes).changed(solution, about);
                break;
            case "set":
                solution = new StateReader(states, mistakes).changed(solution, about);
                break;
            case "smaller":
                Outline.Entry named =
                        new Outline.Entry(about.line(), about.argument(), id + "-smaller", about.value(), about.body());
                smaller = Optional.of(
                        new TaskReader(begin, states, mistakes).read(named).get(0));
                break;
            case "settle":
                settles.put(about.argument(), Prose.read(about.text(), line));
                break;
            case "hint":
            case "reveal":
            case "then":
            case "words":
                texts.put(about.keyword(), Prose.read(about.text(), line));
                break;
            default:
                throw new Amount.Problem("“" + about.keyword() + "” is no entry of a task.");
        }
    }

    private void option(Outline.Entry about, boolean right) {
        int line = about.line().number();
        options.add(new Task.Option(
                right, Optional.empty(), Prose.read(about.value(), line), Prose.read(about.code(), line)));
    }

    private void options(Outline.Entry about) {
        int line = about.line().number();
        options.add(new Task.Option(
                false,
                Optional.of(Condition.read(about.argument())),
                Prose.read(about.value(), line),
                Prose.read(about.code(), line)));
    }

    private Task.Form form(String kind) {
        return switch (kind) {
            case "sign" -> sign();
            case "number" -> number(answer(), label.isEmpty() ? "" : label, "");
            case "choice", "several" -> {
                require(options.size() > 1, "A choice wants at least two options, “right:” and “wrong:”.");
                yield new Task.Choice(options, kind.equals("several"));
            }
            case "order" -> {
                require(list.size() > 1, "An order wants values: “of: a, b, c”.");
                yield new Task.Order(list);
            }
            case "code" -> {
                require(
                        !checks.isEmpty() && !source.isEmpty(),
                        "“code” wants “checks:” and a “source:” that is right.");
                yield new Task.Code(after, cell, checks, source, changed(), replies);
            }
            default -> {
                require(!until.isEmpty(), "“do” wants a condition: “until: …”.");
                yield new Task.Do(until, meets, solution, facts);
            }
        };
    }

    /** The programs of mistakes: each a whole one, or the right one with lines changed. */
    private Map<String, String> changed() {
        Map<String, String> whole = new LinkedHashMap<>();
        for (Map.Entry<String, String> one : programs.entrySet()) {
            whole.put(
                    one.getKey(),
                    LineChanges.isOne(one.getValue()) ? LineChanges.of(source, one.getValue()) : one.getValue());
        }
        return whole;
    }

    private Amount answer() {
        return answer.orElseThrow(() -> new Amount.Problem("An “answer:” is missing."));
    }

    private Task.Form sign() {
        Map<String, Prose> replies = new LinkedHashMap<>();
        for (Outline.Entry wrong : wrongs) {
            String sign = wrong.argument().equals("+") ? "1" : wrong.argument().equals("-") ? "-1" : "0";
            replies.put(sign, Prose.read(wrong.text(), wrong.line().number()));
        }
        return new Task.Sign(answer(), labels, replies);
    }

    private Task.Form number(Amount right, String name, String gradientOf) {
        List<Task.WrongNumber> wrong = new ArrayList<>();
        for (Outline.Entry entry : wrongs) {
            String amount = entry.argument();
            if (!gradientOf.isEmpty()) {
                int equals = amount.indexOf('=');
                require(equals > 0, "By hand, write for which value: “wrong d = 1: …”.");
                if (!amount.substring(0, equals).trim().equals(gradientOf)) {
                    continue;
                }
                amount = amount.substring(equals + 1);
            }
            wrong.add(new Task.WrongNumber(
                    Amount.read(amount), Prose.read(entry.text(), entry.line().number())));
        }
        String own = gradientOf;
        if (own.isEmpty()
                && right instanceof Amount.Call call
                && call.name().equals("grad")
                && call.state().isEmpty()) {
            own = ((Amount.Call) call.arguments().get(0)).name();
        }
        return new Task.Number(right, name, near, wrong, own);
    }

    private Task.Form byHand(String value) {
        return number(Amount.read("grad(" + value + ")"), value + ".grad", value);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new Amount.Problem(message);
        }
    }
}
