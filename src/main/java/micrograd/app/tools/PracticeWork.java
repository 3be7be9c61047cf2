package micrograd.app.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.app.expression.Evaluated;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Shown;
import micrograd.limits.Budgets;
import micrograd.museum.Check;
import micrograd.museum.Detection;
import micrograd.museum.Experiment;
import micrograd.museum.Fault;
import micrograd.museum.FaultyRun;
import micrograd.museum.Finding;
import micrograd.museum.Hunt;
import micrograd.museum.exercise.Exercise;
import micrograd.museum.exercise.Worksheet;

/**
 * What is done with a program besides looking at it, and how far it is: gradients filled in by hand, a fault of the museum, a hunt. Immutable.
 *
 * <p>Sheets and the hunt are kept while something else is done.
 *
 * @param activity what is done
 * @param program with what
 * @param sheets the exercises begun, the latest last
 * @param museum the program under the fault, and beside it under none
 * @param hunt the hunt begun last
 */
public record PracticeWork(
        Activity activity, Evaluated program, List<HandWork> sheets, Optional<FaultyRun> museum, Optional<Hunt> hunt) {
    /** More gradients than that are no exercise. */
    public static final int MOST_ASKED = Budgets.GRADIENTS_BY_HAND;

    private static final int MOST_SHEETS = 8;

    static PracticeWork none(Evaluated program) {
        return new PracticeWork(Activity.NONE, program, List.of(), Optional.empty(), Optional.empty());
    }

    /** Whether anything is done besides looking. */
    public boolean isOn() {
        return activity != Activity.NONE;
    }

    /** Whether the numbers are those of an engine that may be wrong. */
    public boolean compares() {
        return museum.isPresent() || activity instanceof Activity.Hunt;
    }

    /** The exercise that is being filled in; nothing where the program is none. */
    public Optional<HandWork> hand() {
        if (!(activity instanceof Activity.ByHand) || sheets.isEmpty()) {
            return Optional.empty();
        }
        HandWork last = sheets.get(sheets.size() - 1);
        return last.sheet().exercise().program().equals(program.source()) ? Optional.of(last) : Optional.empty();
    }

    /** The hunt that is under way. */
    public Optional<Hunt> hunting() {
        return activity instanceof Activity.Hunt ? hunt : Optional.empty();
    }

    /** The hunt's latest experiment, while the program is the one it was made with. */
    public Optional<Experiment> experiment() {
        return hunting().flatMap(Hunt::latest).filter(one -> one.program().equals(program.source()));
    }

    /** With another activity or program; the same where neither has changed. */
    PracticeWork following(Activity next, Evaluated now) {
        if (next.equals(activity) && (now == program || !isOn())) {
            return this;
        }
        PracticeWork changed = new PracticeWork(next, now, sheets, Optional.empty(), hunt);
        if (next instanceof Activity.ByHand) {
            return changed.withSheetOf(now);
        }
        if (next instanceof Activity.Fault fault) {
            Optional<FaultyRun> run = Fault.of(fault.key()).map(one -> FaultyRun.of(now.graph(), one, fault.passes()));
            return new PracticeWork(next, now, sheets, run, hunt);
        }
        if (next instanceof Activity.Hunt hunted) {
            Optional<Hunt> going = hunt.filter(one -> one.seed() == hunted.seed());
            return changed.with(going.orElseGet(() -> Hunt.of(hunted.seed())));
        }
        return changed;
    }

    PracticeWork with(Hunt next) {
        return new PracticeWork(activity, program, sheets, museum, Optional.of(next));
    }

    /** With an exercise as the latest one. */
    PracticeWork with(HandWork work) {
        String source = work.sheet().exercise().program();
        List<HandWork> kept = new ArrayList<>();
        for (HandWork sheet : sheets) {
            if (!sheet.sheet().exercise().program().equals(source)) {
                kept.add(sheet);
            }
        }
        kept.add(work);
        int from = Math.max(0, kept.size() - MOST_SHEETS);
        return new PracticeWork(activity, program, List.copyOf(kept.subList(from, kept.size())), museum, hunt);
    }

    private PracticeWork withSheetOf(Evaluated now) {
        for (HandWork sheet : sheets) {
            if (sheet.sheet().exercise().program().equals(now.source())) {
                return with(sheet);
            }
        }
        if (now.graph().output().isEmpty()) {
            return this;
        }
        Exercise exercise = Exercise.of(now.source(), now.graph());
        return exercise.asked().size() > MOST_ASKED ? this : with(HandWork.of(Worksheet.of(exercise)));
    }

    /** What can be seen of the graph; nothing of its own where nothing is done besides looking. */
    public Optional<Shown> shown() {
        if (activity instanceof Activity.ByHand) {
            return hand().map(work -> unsolved(work.sheet()));
        }
        if (activity instanceof Activity.Hunt) {
            return hunting().map(this::hunted);
        }
        return museum.map(PracticeWork::beside);
    }

    /** Gradients that are neither solved nor revealed are blank, and so is what would give them away. */
    private static Shown unsolved(Worksheet sheet) {
        Graph graph = sheet.exercise().graph();
        List<Integer> open = new ArrayList<>();
        if (!sheet.done()) {
            List<Integer> asked = sheet.exercise().asked();
            for (GraphNode node : graph.nodes()) {
                if (!asked.contains(node.id()) || !sheet.entry(node.id()).closed()) {
                    open.add(node.id());
                }
            }
        }
        return Shown.withoutGrads(graph, open);
    }

    /** The numbers of the fault, and the right ones beside them. */
    private static Shown beside(FaultyRun run) {
        Map<Integer, Double> data = new LinkedHashMap<>();
        Map<Integer, Double> grads = new LinkedHashMap<>();
        for (GraphNode node : run.wrong().nodes()) {
            int id = node.id();
            if (run.dataDiffers(id)) {
                data.put(id, run.soundData(id));
            }
            if (run.gradDiffers(id) && !node.constant()) {
                grads.put(id, run.soundGrad(id));
            }
        }
        return Shown.unexplained(run.wrong(), data, grads);
    }

    /** The numbers of the hidden fault, and beside them what the latest check makes of them; in the end the right ones. */
    private Shown hunted(Hunt under) {
        if (under.over()) {
            return beside(FaultyRun.of(program.graph(), under.reveal(), 1));
        }
        Optional<Experiment> experiment = experiment();
        if (experiment.isEmpty()) {
            Graph seen = under.seen(program.graph());
            return Shown.unexplained(seen, Map.of(), Map.of());
        }
        Detection detection = experiment.get().detection();
        List<Check> made = experiment.get().made();
        Check check = made.get(made.size() - 1);
        Map<Integer, Double> expected = new LinkedHashMap<>();
        for (int node : detection.failures(check)) {
            Finding finding = detection.finding(check, node);
            expected.put(node, finding.expected());
        }
        boolean data = check == Check.VALUE;
        Graph seen = detection.graph(check);
        return Shown.unexplained(seen, data ? expected : Map.of(), data ? Map.of() : expected);
    }
}
