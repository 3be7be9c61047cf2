package micrograd.course.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import micrograd.course.amount.Amount;
import micrograd.document.Document;

/** Reads steps. */
final class StepReader {
    private final Map<String, Document> states;
    private final List<FormMistake> mistakes;
    private Prose text = Prose.EMPTY;
    private Prose words = Prose.EMPTY;
    private Prose after = Prose.EMPTY;
    private String state = "";
    private String target = "";
    private List<String> parts = List.of();
    private List<String> hold = List.of();
    private List<String> given = List.of();
    private List<String> may = List.of();
    private boolean optional;
    private final List<Task> tasks = new ArrayList<>();

    StepReader(Map<String, Document> states, List<FormMistake> mistakes) {
        this.states = states;
        this.mistakes = mistakes;
    }

    Step read(Outline.Entry step) {
        for (Outline.Entry entry : Outline.below(step, mistakes)) {
            try {
                readInto(entry);
            } catch (Amount.Problem problem) {
                mistakes.add(new FormMistake(entry.line().number(), problem.getMessage()));
            }
        }
        return new Step(
                step.value(),
                text,
                words,
                state,
                parts,
                hold,
                given,
                may,
                target,
                optional,
                tasks,
                after,
                step.line().number());
    }

    private void readInto(Outline.Entry entry) {
        int line = entry.line().number();
        switch (entry.keyword()) {
            case "say":
                text = Prose.read(entry.text(), line);
                break;
            case "words":
                words = Prose.read(entry.text(), line);
                break;
            case "after":
                after = Prose.read(entry.text(), line);
                break;
            case "state":
                state = known(entry.value());
                break;
            case "target":
                target = known(entry.value());
                break;
            case "parts":
                parts = entry.list();
                break;
            case "hold":
                hold = entry.list();
                break;
            case "given":
                given = entry.list();
                break;
            case "may":
                may = entry.list();
                break;
            case "optional":
                optional = true;
                break;
            default:
                Document begin = states.isEmpty() ? StateReader.EMPTY : states.getOrDefault(state, first());
                tasks.addAll(new TaskReader(begin, states, mistakes).read(entry));
                break;
        }
    }

    private Document first() {
        return states.values().iterator().next();
    }

    private String known(String name) {
        if (!states.containsKey(name)) {
            throw new Amount.Problem("There is no state “" + name + "” before this step.");
        }
        return name;
    }
}
