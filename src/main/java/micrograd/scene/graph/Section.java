package micrograd.scene.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A part of a large graph: some of its nodes, of which the last one stands for all. */
final class Section {
    /** So many neurons are shown singly before anybody asks. */
    private static final int FEW = 16;

    /** Its word in links. */
    final String key;

    /** What it is called; empty for a single node. */
    final String name;

    private final NestedOutline outline;
    private final int[] ids;
    private final int from;
    private final int to;
    private final Supplier<List<Section>> split;
    private Optional<List<Section>> parts = Optional.empty();
    private boolean pieces;
    private String kind = "";
    private int many;

    /** How many operations it has; -1 until they are counted. */
    private int operations = -1;

    /** The nodes of {@code ids} from one place up to another; {@code split} finds its parts. */
    Section(
            NestedOutline outline,
            String key,
            String name,
            int[] ids,
            int from,
            int to,
            Supplier<List<Section>> split) {
        this.outline = outline;
        this.key = key;
        this.name = name;
        this.ids = ids;
        this.from = from;
        this.to = to;
        this.split = split;
    }

    /** One node. */
    static Section of(NestedOutline outline, int id) {
        return new Section(outline, "", "", new int[] {id}, 0, 1, List::of);
    }

    /** The same, of so many that are alike: {@code "neuron"}. */
    Section ofMany(String kind, int many) {
        this.kind = kind;
        this.many = many;
        return this;
    }

    /** The same, whose parts are but pieces. */
    Section inPieces() {
        pieces = true;
        return this;
    }

    int size() {
        return to - from;
    }

    int id(int i) {
        return ids[from + i];
    }

    /** The node that stands for it. */
    int last() {
        return ids[to - 1];
    }

    private int operations() {
        if (operations < 0) {
            operations = 0;
            for (int i = from; i < to; i++) {
                operations += outline.graph.node(ids[i]).isLeaf() ? 0 : 1;
            }
        }
        return operations;
    }

    /** Whether it is worth opening before anybody asks. */
    boolean tells() {
        parts();
        return !pieces && many <= FEW && operations() > 0;
    }

    List<Section> parts() {
        if (parts.isEmpty()) {
            List<Section> found = split.get();
            // A part that is all there is need not be opened by itself.
            boolean same = found.size() == 1 && found.get(0).size() == size() && size() > 1;
            if (same) {
                pieces |= found.get(0).pieces;
                found = found.get(0).parts();
            }
            parts = Optional.of(found);
        }
        return parts.get();
    }

    /** What it consists of, in two lines. */
    List<String> says() {
        int operations = operations();
        String values = counted(size(), "value");
        if (!kind.isEmpty()) {
            return List.of(counted(many, kind), values);
        }
        return List.of(values, operations == 0 ? "all leaves" : counted(operations, "op"));
    }

    /**
     * Adds what is drawn of it: itself, or its parts where it is open.
     *
     * @param open what is open at first
     * @param toggled the keys of what is otherwise
     * @param opened where open parts are noted, by their last nodes
     * @param room how many more cards there is room for, in the first place
     * @return whether something did not open for lack of room
     */
    boolean expand(
            Set<Section> open, Set<String> toggled, List<Section> drawn, Map<Integer, Section> opened, int[] room) {
        boolean wanted = size() > 1 && open.contains(this) != toggled.contains(key);
        boolean fits = wanted && parts().size() - 1 <= room[0];
        if (!fits) {
            drawn.add(this);
            return wanted;
        }
        room[0] -= parts().size() - 1;
        boolean refused = false;
        for (Section part : parts()) {
            refused |= part.expand(open, toggled, drawn, opened, room);
        }
        opened.putIfAbsent(last(), this);
        return refused;
    }

    /** Consecutive nodes as parts: singly, or where they are many in pieces. */
    static List<Section> pieces(NestedOutline outline, String key, int[] ids, int from, int to) {
        List<Section> sections = new ArrayList<>();
        int size = NestedOutline.together(to - from);
        for (int i = from; i < to; i += size) {
            int start = i;
            int end = Math.min(to, i + size);
            int place = sections.size() + 1;
            String inner = key + "." + place;
            sections.add(
                    size == 1 || end - i == 1
                            ? of(outline, ids[i])
                            : new Section(
                                            outline,
                                            inner,
                                            "piece " + place,
                                            ids,
                                            start,
                                            end,
                                            () -> pieces(outline, inner, ids, start, end))
                                    .inPieces());
        }
        return sections;
    }

    /** Parts taken together where they are many; {@code all} follow each other as they may. */
    static List<Section> together(NestedOutline outline, String key, String what, List<Section> all) {
        return together(outline, key, what, 0, all);
    }

    private static List<Section> together(
            NestedOutline outline, String key, String what, int before, List<Section> all) {
        int size = NestedOutline.together(all.size());
        if (size == 1) {
            return all;
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < all.size(); i += size) {
            int first = before + i;
            List<Section> some = all.subList(i, Math.min(all.size(), i + size));
            String inner = key + ".p" + (sections.size() + 1);
            int[] ids = ids(some);
            String name = what + " " + (first + 1) + "–" + (first + some.size());
            sections.add(new Section(
                    outline, inner, name, ids, 0, ids.length, () -> together(outline, inner, what, first, some)));
        }
        return sections;
    }

    /** The nodes of some parts, one part after the other. */
    static int[] ids(List<Section> sections) {
        int count = 0;
        for (Section section : sections) {
            count += section.size();
        }
        int[] ids = new int[count];
        int at = 0;
        for (Section section : sections) {
            System.arraycopy(section.ids, section.from, ids, at, section.size());
            at += section.size();
        }
        return ids;
    }

    static String counted(int count, String what) {
        String digits = Integer.toString(count);
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped + " " + what + (count == 1 ? "" : "s");
    }
}
