package micrograd.app.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Names;
import micrograd.museum.Check;
import micrograd.museum.Detection;
import micrograd.museum.Exhibit;
import micrograd.museum.Experiment;
import micrograd.museum.Fault;
import micrograd.museum.FaultKind;
import micrograd.museum.FaultyRun;
import micrograd.museum.Finding;
import micrograd.museum.HidingPlace;
import micrograd.museum.Hunt;
import micrograd.museum.exercise.GradientJudgement;
import micrograd.museum.exercise.Worksheet;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/** What is said by hand and in the museum. */
public final class PracticeWords {
    /** So many failures of a check are told one by one. */
    private static final int MOST_TOLD = 4;

    private PracticeWords() {}

    static String opened(PracticeWork practice) {
        Activity activity = practice.activity();
        if (activity instanceof Activity.ByHand) {
            return practice.hand()
                    .map(work -> "The gradients are hidden: fill in "
                            + counted(work.sheet().exercise().asked().size(), "gradient") + ".")
                    .orElse("There is nothing to fill in.");
        }
        if (activity instanceof Activity.Hunt) {
            return "This engine has a hidden fault.";
        }
        if (activity instanceof Activity.Fault fault) {
            return Fault.of(fault.key())
                    .map(one -> one.title() + ". " + differences(practice))
                    .orElse("The museum of faults.");
        }
        return "Everything is shown.";
    }

    static String answered(Worksheet before, Worksheet after, Set<Integer> nodes) {
        int right = 0;
        int wrong = 0;
        String message = "";
        for (int node : nodes) {
            if (!after.exercise().asked().contains(node) || before.entry(node).closed()) {
                continue;
            }
            GradientJudgement judgement = after.entry(node).judgement().orElseThrow();
            message = judgement.message();
            right += judgement.verdict() == GradientJudgement.Verdict.RIGHT ? 1 : 0;
            wrong += judgement.verdict() == GradientJudgement.Verdict.RIGHT ? 0 : 1;
        }
        return right + wrong == 1 ? message : right + " right, " + wrong + " not.";
    }

    static String revealed(Worksheet sheet, List<Integer> nodes) {
        if (nodes.size() != 1) {
            return "All gradients are shown.";
        }
        int node = nodes.get(0);
        return "The gradient of " + sheet.exercise().name(node) + " is "
                + Numbers.compact(sheet.exercise().right(node)) + ".";
    }

    /** How far an exercise is: "2 of 7 right, 8 points". */
    public static String score(Worksheet sheet) {
        return sheet.solved() + " of " + sheet.exercise().asked().size() + " right, " + counted(sheet.score(), "point");
    }

    /** What came of an exercise that is done. */
    public static String summary(HandWork work) {
        Worksheet sheet = work.sheet();
        int atOnce = 0;
        for (int node : sheet.exercise().asked()) {
            atOnce += sheet.entry(node).score() == Worksheet.FULL ? 1 : 0;
        }
        return "Done: " + sheet.solved() + " of " + sheet.exercise().asked().size() + " right, " + atOnce
                + " of them at once; " + sheet.score() + " of " + sheet.fullScore() + " points in "
                + time(work.seconds(work.ended().orElse(0))) + ".";
    }

    /** Minutes and seconds: "1:05". */
    public static String time(double seconds) {
        int whole = Rounding.truncated(Math.floor(seconds));
        int rest = whole % 60;
        return whole / 60 + (rest < 10 ? ":0" : ":") + rest;
    }

    /** What differs under the museum's fault: "1 of 3 values is wrong here: a’s gradient is 1, not 2." */
    public static String differences(PracticeWork practice) {
        Optional<FaultyRun> museum = practice.museum();
        if (museum.isEmpty()) {
            return "";
        }
        FaultyRun run = museum.get();
        Names names = Names.of(run.wrong());
        int wrong = 0;
        StringBuilder told = new StringBuilder();
        for (GraphNode node : run.wrong().nodes()) {
            int id = node.id();
            if (node.constant() || !run.differs(id)) {
                continue;
            }
            if (wrong < MOST_TOLD) {
                told.append(wrong == 0 ? "" : "; ").append(names.name(id));
                if (run.dataDiffers(id)) {
                    told.append(" is ").append(Numbers.compact(run.data(id)));
                    told.append(", not ").append(Numbers.compact(run.soundData(id)));
                }
                if (run.gradDiffers(id)) {
                    told.append(run.dataDiffers(id) ? ", its gradient " : "’s gradient is ");
                    told.append(Numbers.compact(run.grad(id)));
                    told.append(", not ").append(Numbers.compact(run.soundGrad(id)));
                }
            }
            wrong++;
        }
        if (wrong == 0) {
            return "Nothing is wrong here: on this expression the fault does not show.";
        }
        String more = wrong > MOST_TOLD ? "; and " + (wrong - MOST_TOLD) + " more" : "";
        return counted(wrong, "value") + (wrong == 1 ? " comes" : " come") + " out wrong here: " + told + more + ".";
    }

    /** Where a fault shows: "a’s gradient is 1, not 2". */
    public static String exhibited(Exhibit exhibit) {
        return exhibit.name() + (exhibit.quantity() == Exhibit.Quantity.GRAD ? "’s gradient" : "") + " is "
                + Numbers.compact(exhibit.wrong()) + ", not " + Numbers.compact(exhibit.right())
                + (exhibit.passes() == 1 ? "" : ", after " + exhibit.passes() + " passes");
    }

    /** What is right where a fault hides. */
    public static String hidden(Fault fault, HidingPlace place) {
        return place.valueOnly()
                ? "the result is right, its gradients are not"
                : fault.kind() == FaultKind.TRAINING_LOOP
                        ? "with a single pass all is right"
                        : "all that has a name is right";
    }

    /** How far a hunt is. */
    public static String experiments(Hunt hunt) {
        int caught = 0;
        for (Experiment experiment : hunt.experiments()) {
            caught += experiment.caught() ? 1 : 0;
        }
        int count = hunt.experiments().size();
        return count == 0 ? "" : counted(count, "expression") + " checked, a check failed on " + caught + ".";
    }

    /** What is to be said of the last name; the first one is kept. */
    public static String named(Hunt hunt) {
        String first = hunt.named().isEmpty()
                ? ""
                : hunt.named().get(0) == hunt.reveal()
                        ? " It was the first that you named."
                        : " First you named “" + hunt.named().get(0).title() + "”.";
        if (hunt.solved()) {
            return "Caught: " + hunt.reveal().title() + ". " + hunt.reveal().story() + first;
        }
        if (hunt.over()) {
            return "It is: " + hunt.reveal().title() + ". " + hunt.reveal().story() + first;
        }
        return hunt.judgement().map(one -> one.message() + first).orElse("");
    }

    /** What a check finds. */
    public static String found(Detection detection, Check check) {
        Graph graph = detection.graph(check);
        Names names = Names.of(graph);
        List<String> told = new ArrayList<>();
        int failures = 0;
        int undecided = 0;
        for (int node : detection.subjects()) {
            Finding finding = detection.finding(check, node);
            undecided += finding.verdict() == Finding.Verdict.UNDECIDED ? 1 : 0;
            if (finding.fails()) {
                failures++;
                if (failures <= MOST_TOLD) {
                    told.add(failed(check, names.name(node), finding));
                }
            }
        }
        StringBuilder text = new StringBuilder(failures == 0 ? passed(check) : "");
        for (String one : told) {
            text.append(text.length() == 0 ? "" : " ").append(one);
        }
        if (failures > MOST_TOLD) {
            text.append(" And ").append(failures - MOST_TOLD).append(" more.");
        }
        if (undecided > 0) {
            text.append(" Not decided at ")
                    .append(counted(undecided, "value"))
                    .append(": a number on the way is infinite or none.");
        }
        return text.toString();
    }

    private static String failed(Check check, String name, Finding finding) {
        String seen = Numbers.compact(finding.seen());
        return switch (check) {
            case VALUE -> name + " is " + seen + "; the sound engine says " + Numbers.compact(finding.expected()) + ".";
            case GRADIENT ->
                name + "’s gradient is " + seen + "; the slope, found by moving " + name + ", is "
                        + Numbers.display(finding.expected()) + ".";
            case SECOND_PASS ->
                name + "’s gradient is " + seen + " after a second pass; it should be "
                        + Numbers.compact(finding.expected()) + ".";
        };
    }

    private static String passed(Check check) {
        return switch (check) {
            case VALUE -> "Every named value is what the sound engine says.";
            case GRADIENT -> "Every named value’s gradient is the slope of what this engine computes.";
            case SECOND_PASS -> "After a second pass every named value’s gradient is what it should be by then.";
        };
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
