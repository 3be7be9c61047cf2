package micrograd.scene.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.limits.Budgets;

/**
 * What a large graph is made of, part within part: rounds of loops and lines of the program; in a line what stands beside each other alike, as the neurons
 * of a layer do; in that what leads to one result alone, as all of a neuron does; and where that is still much, pieces of it.
 *
 * <p>The parts of a part follow each other so that no edge runs back from a later one to an earlier one, whichever of them are open. Each is found when it
 * is asked for.
 */
public final class NestedOutline {
    /** Where the values of a graph come from. */
    public interface Made {
        /** The line of the program that made a node, from 1. */
        int line(int node);

        /** The round of the loop in which it was made, from 1; 0 outside of loops. */
        int round(int node);

        /** The call that made a node together with others, as a network's makes all that leads to its outputs, from 1; 0 for one made alone. */
        int call(int node);

        /** Whether the program gave it a name. */
        boolean named(int node);
    }

    final Graph graph;
    private final Made made;
    private final int[] uses;
    private final int[] user;

    /** For each node the run of nodes, made by one line in one round, to which it belongs; a nameless leaf that is used once to that of its use. */
    private final int[] home;

    /** The nodes run by run, and where in them each run begins. */
    private final int[] order;

    private final int[] starts;

    /** The first run of each item, an item being a run or all runs of a round, and a last number behind them. */
    private final int[] items;

    /** The first item of each unit, a unit being an item or all rounds of a loop, and a last number behind them. */
    private final int[] units;

    private final List<Section> top;

    private NestedOutline(Graph graph, Made made) {
        this.graph = graph;
        this.made = made;
        int count = graph.nodes().size();
        uses = new int[count];
        user = new int[count];
        for (GraphNode node : graph.nodes()) {
            for (int operand : node.operands()) {
                uses[operand]++;
                user[operand] = node.id();
            }
        }
        home = new int[count];
        int runs = 0;
        for (int id = 1; id < count; id++) {
            boolean another = made.line(id) != made.line(id - 1) || made.round(id) != made.round(id - 1);
            runs += another ? 1 : 0;
            home[id] = runs;
        }
        for (GraphNode node : graph.nodes()) {
            if (node.isLeaf() && uses[node.id()] == 1 && !made.named(node.id())) {
                home[node.id()] = home[user[node.id()]];
            }
        }
        starts = new int[runs + 2];
        for (int run : home) {
            starts[run + 1]++;
        }
        for (int run = 0; run <= runs; run++) {
            starts[run + 1] += starts[run];
        }
        int[] next = starts.clone();
        order = new int[count];
        for (int id = 0; id < count; id++) {
            order[next[home[id]]++] = id;
        }
        items = items(runs + 1);
        units = units();
        top = unitSections(0, units.length - 1);
    }

    /** The outline of a graph. */
    public static NestedOutline of(Graph graph, Made made) {
        return new NestedOutline(graph, made);
    }

    /** Whether it is that of another graph too: of one that is the same but for its numbers, and comes from the same places. */
    public boolean fits(Graph other, Made origins) {
        if (other != graph && !graph.hasShapeOf(other)) {
            return false;
        }
        for (int id = 0; id < home.length; id++) {
            boolean same = made.line(id) == origins.line(id)
                    && made.round(id) == origins.round(id)
                    && made.call(id) == origins.call(id)
                    && made.named(id) == origins.named(id);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Runs that hold something, those of one round together. */
    private int[] items(int runs) {
        int[] found = new int[runs + 1];
        int count = 0;
        int round = 0;
        for (int run = 0; run < runs; run++) {
            if (starts[run] < starts[run + 1]) {
                int here = made.round(order[starts[run + 1] - 1]);
                if (count == 0 || here == 0 || here != round) {
                    found[count++] = run;
                }
                round = here;
            }
        }
        found[count++] = runs;
        return Arrays.copyOf(found, count);
    }

    private int[] units() {
        int[] found = new int[items.length];
        int count = 0;
        int before = 0;
        for (int item = 0; item + 1 < items.length; item++) {
            int round = made.round(first(items[item]));
            if (round == 0 || before == 0 || round <= before) {
                found[count++] = item;
            }
            before = round;
        }
        found[count++] = items.length - 1;
        return Arrays.copyOf(found, count);
    }

    /**
     * What is drawn.
     *
     * @param sections the parts drawn, closed ones or single nodes, so that edges run from earlier to later ones
     * @param opened for the last node of each open part, the innermost such part
     * @param refused whether something that was to be open is not, because it would be too much
     */
    record Cut(List<Section> sections, Map<Integer, Section> opened, boolean refused) {}

    /** Opens what can be overlooked, and what was toggled, by keys, from that. */
    Cut cut(Set<String> toggled) {
        Set<Section> open = openAtFirst();
        List<Section> sections = new ArrayList<>();
        Map<Integer, Section> opened = new LinkedHashMap<>();
        int[] room = {Budgets.CARDS_DRAWN - top.size()};
        boolean refused = false;
        for (Section section : top) {
            refused |= section.expand(open, toggled, sections, opened, room);
        }
        return new Cut(sections, opened, refused);
    }

    /** The whole with nothing open. */
    Cut whole() {
        return new Cut(top, Map.of(), true);
    }

    private Set<Section> openAtFirst() {
        Set<Section> open = new LinkedHashSet<>();
        List<Section> closed = new ArrayList<>(top);
        int count = top.size();
        for (int i = largest(closed, Budgets.CARDS_AT_FIRST - count); i >= 0; ) {
            Section section = closed.remove(i);
            open.add(section);
            closed.addAll(section.parts());
            count += section.parts().size() - 1;
            i = largest(closed, Budgets.CARDS_AT_FIRST - count);
        }
        return open;
    }

    /** The place of the largest part that can be opened where there is room for so many more cards; -1 if there is none. */
    private static int largest(List<Section> sections, int room) {
        int largest = -1;
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            boolean larger =
                    largest < 0 || section.size() > sections.get(largest).size();
            if (larger && section.size() > 1 && section.parts().size() - 1 <= room && section.tells()) {
                largest = i;
            }
        }
        return largest;
    }

    /** Units as sections; more than can be overlooked are taken together. */
    private List<Section> unitSections(int from, int to) {
        List<Section> sections = new ArrayList<>();
        int size = together(to - from);
        for (int i = from; i < to; i += size) {
            int start = i;
            int end = Math.min(to, i + size);
            int first = units[start];
            int last = units[end];
            sections.add(
                    last - first == 1
                            ? item(first)
                            : end - start == 1
                                    ? span(items[first], items[last], true, () -> itemSections(first, last))
                                    : span(items[first], items[last], false, () -> unitSections(start, end)));
        }
        return sections;
    }

    /** Items as sections; more than can be overlooked are taken together. */
    private List<Section> itemSections(int from, int to) {
        List<Section> sections = new ArrayList<>();
        int size = together(to - from);
        for (int i = from; i < to; i += size) {
            int start = i;
            int end = Math.min(to, i + size);
            sections.add(
                    end - i == 1
                            ? item(i)
                            : span(
                                    items[i],
                                    items[end],
                                    made.round(first(items[i])) > 0,
                                    () -> itemSections(start, end)));
        }
        return sections;
    }

    /** A run by itself, or all runs of a round. */
    private Section item(int item) {
        int from = items[item];
        int to = items[item + 1];
        if (made.round(first(from)) == 0) {
            return run(from, "line");
        }
        String round = "round " + made.round(first(from));
        String key = made.line(first(from)) + "r" + made.round(first(from));
        return new Section(this, key, round, order, starts[from], starts[to], () -> runSections(from, to));
    }

    private Section span(int from, int to, boolean rounds, Supplier<List<Section>> parts) {
        int start = rounds ? made.round(first(from)) : made.line(first(from));
        int end = rounds ? made.round(order[starts[to] - 1]) : made.line(order[starts[to] - 1]);
        String name = (rounds ? "rounds " : "lines ") + start + "–" + end;
        String key = (rounds ? made.line(first(from)) + "r" : "") + start + "-" + end;
        return new Section(this, key, name, order, starts[from], starts[to], parts);
    }

    /** The runs of a round. */
    private List<Section> runSections(int from, int to) {
        int[] runs = new int[to - from];
        int count = 0;
        for (int run = from; run < to; run++) {
            if (starts[run] < starts[run + 1]) {
                runs[count++] = run;
            }
        }
        List<Section> sections = new ArrayList<>();
        int size = together(count);
        for (int i = 0; i < count; i += size) {
            int last = runs[Math.min(count, i + size) - 1] + 1;
            int begin = runs[i];
            sections.add(
                    size == 1 || last == begin + 1
                            ? run(begin, "line")
                            : span(begin, last, false, () -> runSections(begin, last)));
        }
        return sections;
    }

    /** What one line made in one round. */
    private Section run(int run, String kind) {
        int from = starts[run];
        int to = starts[run + 1];
        int line = made.line(order[to - 1]);
        int round = made.round(order[to - 1]);
        String name = kind + " " + line;
        for (int i = from; i < to; i++) {
            name = made.named(order[i]) ? graph.node(order[i]).name() : name;
        }
        String key = line + (round > 0 ? "r" + round : "");
        return new Section(this, key, name, order, from, to, () -> new Regions(this, key, order, from, to).sections());
    }

    private int first(int run) {
        return order[starts[run + 1] - 1];
    }

    /** How many of so many are taken together, so that there are not too many. */
    static int together(int count) {
        return count <= Budgets.PARTS_OF_ONE ? 1 : (count + Budgets.PARTS_OF_ONE - 1) / Budgets.PARTS_OF_ONE;
    }

    /** Whether a node is what others need of the part around it: named, differentiated, what a call gives back, used not once, or used elsewhere. */
    boolean isRoot(int id) {
        return uses[id] != 1
                || made.named(id)
                || home[user[id]] != home[id]
                || !graph.node(id).isLeaf() && made.call(id) > 0 && made.call(id) != made.call(user[id])
                || graph.output().isPresent() && graph.output().get() == id;
    }

    /** The only use of a node that is no root. */
    int user(int id) {
        return user[id];
    }
}
