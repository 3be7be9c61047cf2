package micrograd.scene.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.engine.Op;
import micrograd.graph.GraphNode;

/**
 * What one line of a program made, in regions: all that leads to one result alone, as a neuron's products and sums lead to its output. Regions of the same
 * size that use the same results are alike and stand together, as the neurons of a layer do.
 */
final class Regions {
    private static final int PRIME = 16777619;

    private final NestedOutline outline;
    private final String key;
    private final int[] ids;
    private final int from;
    private final int to;

    /** The nodes of {@code ids} from one place up to another, ascending. */
    Regions(NestedOutline outline, String key, int[] ids, int from, int to) {
        this.outline = outline;
        this.key = key;
        this.ids = ids;
        this.from = from;
        this.to = to;
    }

    List<Section> sections() {
        int count = to - from;
        // For each node the place of its region's result.
        int[] root = new int[count];
        int[] sizes = new int[count];
        for (int i = count - 1; i >= 0; i--) {
            int id = ids[from + i];
            root[i] = outline.isRoot(id) ? i : root[Arrays.binarySearch(ids, from, to, outline.user(id)) - from];
            sizes[root[i]]++;
        }
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            starts[i + 1] = starts[i] + sizes[i];
        }
        int[] sorted = new int[count];
        int[] next = starts.clone();
        for (int i = 0; i < count; i++) {
            sorted[next[root[i]]++] = ids[from + i];
        }
        return grouped(sorted, starts, sizes);
    }

    /** Regions in the order of their results, those alike together where the first of them is. */
    private List<Section> grouped(int[] sorted, int[] starts, int[] sizes) {
        Map<String, List<int[]>> alike = new LinkedHashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0) {
                String signature = signature(sorted, starts[i], starts[i + 1]);
                List<int[]> others = alike.get(signature);
                if (others == null) {
                    others = new ArrayList<>();
                    alike.put(signature, others);
                }
                others.add(new int[] {starts[i], starts[i + 1]});
            }
        }
        List<Section> sections = new ArrayList<>();
        int leaves = 0;
        int layers = 0;
        for (List<int[]> group : alike.values()) {
            int[] one = group.get(0);
            boolean neurons = isNeuron(sorted, one[0], one[1]);
            layers += neurons ? 1 : 0;
            String inner = key + "." + (sections.size() + 1);
            // No edge runs to a leaf: leaves come first, as one of them may be made behind its use.
            boolean leaf = outline.graph.node(sorted[one[0]]).isLeaf();
            int place = leaf ? leaves++ : sections.size();
            if (group.size() == 1) {
                sections.add(place, region(inner, neurons ? "neuron" : "part " + (sections.size() + 1), sorted, one));
                continue;
            }
            List<Section> parts = new ArrayList<>();
            for (int[] ends : group) {
                String which = Integer.toString(parts.size() + 1);
                parts.add(region(inner + "." + which, (neurons ? "neuron " : "part ") + which, sorted, ends));
            }
            int[] all = Section.ids(parts);
            String name = neurons ? "layer " + layers : one[1] - one[0] == 1 ? "values" : "alike";
            Section section = new Section(
                    outline,
                    inner,
                    name,
                    all,
                    0,
                    all.length,
                    () -> Section.together(outline, inner, neurons ? "neurons" : "parts", parts));
            sections.add(place, neurons ? section.ofMany("neuron", parts.size()) : section);
        }
        return Section.together(outline, key, "parts", sections);
    }

    private Section region(String inner, String usual, int[] sorted, int[] ends) {
        int last = sorted[ends[1] - 1];
        if (ends[1] - ends[0] == 1) {
            return Section.of(outline, last);
        }
        String name = outline.graph.node(last).name();
        Section region = new Section(
                outline,
                inner,
                name.isEmpty() ? usual : name,
                sorted,
                ends[0],
                ends[1],
                () -> Section.pieces(outline, inner, sorted, ends[0], ends[1]));
        return region.inPieces();
    }

    /** Size, operation and the results used from elsewhere; leaves, of which no edge can run back, do not count. */
    private String signature(int[] sorted, int start, int end) {
        int[] used = new int[2 * (end - start)];
        int count = 0;
        for (int i = start; i < end; i++) {
            for (int operand : outline.graph.node(sorted[i]).operands()) {
                boolean inside = !outline.isRoot(operand);
                if (!inside && !outline.graph.node(operand).isLeaf()) {
                    used[count++] = operand;
                }
            }
        }
        int[] sources = Arrays.copyOf(used, count);
        Arrays.sort(sources);
        int hash = 7;
        int check = 1;
        for (int i = 0; i < sources.length; i++) {
            if (i == 0 || sources[i] != sources[i - 1]) {
                hash = hash * PRIME ^ sources[i];
                check = 31 * check + sources[i];
            }
        }
        GraphNode result = outline.graph.node(sorted[end - 1]);
        return (end - start) + " " + result.op().ordinal() + " " + hash + " " + check;
    }

    /** Whether it is a sum with products in it. */
    private boolean isNeuron(int[] sorted, int start, int end) {
        int products = 0;
        int sums = 0;
        for (int i = start; i < end; i++) {
            Op op = outline.graph.node(sorted[i]).op();
            products += op == Op.MUL ? 1 : 0;
            sums += op == Op.ADD ? 1 : 0;
        }
        return products > 1 && sums > 1;
    }
}
