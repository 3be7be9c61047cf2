package micrograd.scene.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.graph.Group;
import micrograd.graph.Matching;
import micrograd.graph.Names;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.layout.LayeredLayout;
import micrograd.layout.LayoutGraph;
import micrograd.layout.Path;
import micrograd.layout.WrappedRows;
import micrograd.limits.Budgets;
import micrograd.scene.Drawing;

/**
 * A graph of values with a place for everything; immutable.
 *
 * <p>The layout depends on the graph's shape and names alone, never on its numbers, so that it stays while a leaf is turned.
 */
public final class GraphScene {
    /** A screen that is taller than wide by so much is upright. */
    private static final double UPRIGHT = 1.15;

    /** At this scale all is as large as it is to be. */
    private static final double LARGE_ENOUGH = 1;

    /** What is arranged already, or in the usual direction, counts for so much more: which keeps a growing graph from turning to and fro. */
    private static final double AS_BEFORE = 1.15;

    private static final double AS_USUAL = 1.1;

    private static final int MOST_ROWS = 8;

    /** At this scale the largest letters are as large as they are to be at least: then values without names shrink first. */
    private static final double LEGIBLE = 0.85;

    /** Beyond any place. */
    private static final double FAR = 1e6;

    /** Beyond so many nodes a graph is not read as a whole, and laying it out twice takes time. */
    private static final int MOST_TURNED = Budgets.VALUES_ARRANGED_BOTH_WAYS;

    private final Graph graph;
    private final GraphStyle style;
    private final Arrangement arrangement;
    private final Folding folding;
    private final boolean beside;
    private final GraphPlan plan;
    /** The layout in one row, from which the next one is made, and what is shown. */
    private final LayeredLayout base;

    private final LayeredLayout layout;
    private final Names names;

    private GraphScene(
            Graph graph,
            GraphStyle style,
            Arrangement arrangement,
            Folding folding,
            boolean beside,
            Names names,
            GraphPlan plan,
            Optional<GraphScene> before) {
        this.graph = graph;
        this.beside = beside;
        this.style = style;
        this.arrangement = arrangement;
        this.folding = folding;
        this.names = names;
        this.plan = plan;
        Optional<GraphScene> same = before.filter(this::hasShapeOf);
        base = same.isPresent() ? same.get().base : arranged(before);
        boolean shown = same.isPresent() && same.get().arrangement.rows() == arrangement.rows();
        layout = shown ? same.get().layout : WrappedRows.of(base, arrangement.rows());
    }

    /** Lays a graph out afresh. */
    public static GraphScene of(Graph graph, GraphStyle style, Direction direction) {
        return of(graph, style, direction, Folding.NONE);
    }

    /** Lays a graph out afresh, some of it folded. */
    public static GraphScene of(Graph graph, GraphStyle style, Direction direction, Folding folding) {
        return planned(graph, style, Arrangement.of(direction), folding, false, Optional.empty());
    }

    private static GraphScene planned(
            Graph graph,
            GraphStyle style,
            Arrangement arrangement,
            Folding folding,
            boolean beside,
            Optional<GraphScene> before) {
        Names names = Names.of(graph);
        Optional<GraphPlan> earlier = before.map(scene -> scene.plan);
        GraphPlan plan = GraphPlan.of(graph, style, names, folding, beside, arrangement.brief(), earlier);
        return new GraphScene(graph, style, arrangement, folding, beside, names, plan, before);
    }

    /** Lays another graph out, some of it folded, leaving in place what this one has too. */
    public GraphScene next(Graph graph, GraphStyle style, Direction direction, Folding folding) {
        return next(graph, style, Arrangement.of(direction), folding, false);
    }

    /** The same, with room for a second number beside each where {@code beside} says so. */
    public GraphScene next(Graph graph, GraphStyle style, Arrangement arrangement, Folding folding, boolean beside) {
        return planned(graph, style, arrangement, folding, beside, Optional.of(this));
    }

    /** The graph. */
    public Graph graph() {
        return graph;
    }

    /** A box around everything. */
    public Box bounds() {
        return layout.bounds();
    }

    /** Where a node is, its operation included, or the one that stands for it; empty for a constant that is part of its operation's symbol. */
    public Optional<Box> place(int node) {
        int card = plan.stands(node);
        return card < 0
                ? Optional.empty()
                : Optional.of(layout.places().get(plan.card(card).index()));
    }

    /** The node whose card stands for a node: itself, or the result of its folded group; -1 for a constant that is part of a symbol. */
    public int stands(int node) {
        return plan.stands(node);
    }

    /** The result of the group that a node belongs to, -1 if there is nothing to fold. */
    public int foldedInto(int node) {
        for (Group group : folding.groups()) {
            if (group.result() == node || group.parts().contains(node)) {
                return group.result();
            }
        }
        return plan.section(node, false).map(Section::last).orElse(-1);
    }

    /** The word in links for what is folded or opened at a node that {@link #foldedInto} gives; {@code outer} asks for what is open around a closed part. */
    public String foldKey(int result, boolean outer) {
        return plan.section(result, outer).map(section -> section.key).orElseGet(() -> names.name(result));
    }

    /** What is folded or opened at a node is called. */
    public String foldName(int result, boolean outer) {
        return plan.section(result, outer).map(section -> section.name).orElseGet(() -> names.name(result));
    }

    /** Whether parts are drawn in place of single values. */
    public boolean isInParts() {
        return folding.outline().isPresent();
    }

    /** Whether something is closed for lack of room. */
    public boolean isCrowded() {
        return plan.refused;
    }

    /** What is said of a part of a large graph that has more than one result: "layer 1, 150 neurons, 45,150 values". */
    public Optional<String> saysOf(int node) {
        GraphCard card = plan.card(node);
        return card == null || card.says().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        plan.section(node, false).map(section -> section.name).orElse("") + ", "
                                + String.join(", ", card.says()));
    }

    /** The nodes whose cards are drawn, operands before results. */
    public List<Integer> drawn() {
        List<Integer> drawn = new ArrayList<>(plan.drawn.size());
        for (GraphCard card : plan.drawn) {
            drawn.add(card.node());
        }
        return drawn;
    }

    /** Whether a node stands for all that its line made. */
    public boolean isFolded(int node) {
        GraphCard card = plan.card(node);
        return card != null && card.fold() == GraphCard.Fold.CLOSED;
    }

    /** Where a node's numbers are, or those of the one that stands for it; empty for one that is not drawn. */
    Optional<Box> record(int node) {
        return place(node).map(box -> plan.card(stands(node)).recordIn(box));
    }

    Names names() {
        return names;
    }

    /** Where all nodes are that are drawn. */
    List<Box> places() {
        return layout.places();
    }

    /** The line on which a use of an operand lies; empty for one that is not drawn. */
    Optional<Path> curve(Selection use) {
        int operand = graph.node(use.node()).operands().get(use.operand().orElse(0));
        int from = plan.stands(operand);
        int to = plan.stands(use.node());
        for (int i = 0; i < plan.edges.size(); i++) {
            GraphEdge edge = plan.edges.get(i);
            if (edge.from() == from && edge.to() == to && edge.uses().contains(use)) {
                return Optional.of(layout.curves().get(i));
            }
        }
        return Optional.empty();
    }

    /** The picture. */
    public Drawing<Selection> drawing(GraphLook look) {
        return drawing(look, Detail.FULL);
    }

    /** The picture in some detail. */
    public Drawing<Selection> drawing(GraphLook look, Detail detail) {
        return drawing(look, detail, bounds().grown(FAR));
    }

    /** The picture in some detail of what lies in a region. */
    public Drawing<Selection> drawing(GraphLook look, Detail detail, Box region) {
        return new GraphPainting(graph, direction(), names, look, plan).paint(layout, detail, region);
    }

    /** Where everything is: the nodes alone, as blocks in the colours of their gradients. */
    public Drawing<Selection> overview(GraphLook look) {
        return new GraphPainting(graph, direction(), names, look, plan).overview(layout);
    }

    /** Which way it runs. */
    public Direction direction() {
        return arrangement.direction();
    }

    /** How it is arranged. */
    public Arrangement arrangement() {
        return arrangement;
    }

    /** Whether it is laid out anew compared with an earlier scene. */
    public boolean hasMovedFrom(GraphScene before) {
        return before.layout != layout;
    }

    /**
     * The same arranged as it can be read best on a screen of that size: from left to right, from top to bottom, or, where {@code free} allows, in rows like
     * lines of text; where all of that is small, with values without names drawn smaller than the others.
     */
    public GraphScene arrangedFor(double width, double height, boolean free) {
        int cards = folding.groups().isEmpty() ? graph.nodes().size() : plan.drawn.size();
        if (cards > MOST_TURNED || width <= 0 || height <= 0) {
            return this;
        }
        GraphScene full = best(false, width, height, free);
        if (full.scaleOn(width, height) >= LEGIBLE || !plan.hasUnnamed()) {
            return full;
        }
        GraphScene brief = best(true, width, height, free);
        return brief.scaleOn(width, height) > full.scaleOn(width, height) ? brief : full;
    }

    private GraphScene best(boolean brief, double width, double height, boolean free) {
        GraphScene present = with(arrangement.withBrief(brief));
        if (!free) {
            return present;
        }
        boolean upright = height > width * UPRIGHT;
        GraphScene usual = with(new Arrangement(upright ? Direction.TOP_TO_BOTTOM : Direction.LEFT_TO_RIGHT, 1, brief));
        if (usual.scaleOn(width, height) >= LARGE_ENOUGH) {
            return usual;
        }
        GraphScene best = present;
        double most = AS_BEFORE * present.legibility(width, height);
        if (AS_USUAL * usual.legibility(width, height) > most) {
            best = usual;
            most = AS_USUAL * usual.legibility(width, height);
        }
        GraphScene other = with(new Arrangement(upright ? Direction.LEFT_TO_RIGHT : Direction.TOP_TO_BOTTOM, 1, brief));
        if (other.legibility(width, height) > most) {
            best = other;
            most = other.legibility(width, height);
        }
        GraphScene sideways = upright ? other : usual;
        return sideways.inRows(width, height, brief, best, most);
    }

    /** The same in as many rows as can be read best, where that is better than another scene, of legibility {@code most}; what cannot be is not laid out. */
    private GraphScene inRows(double width, double height, boolean brief, GraphScene other, double most) {
        double[] atMost = new double[MOST_ROWS + 1];
        for (int rows = 2; rows <= MOST_ROWS; rows++) {
            Box least = WrappedRows.leastSize(base, rows);
            atMost[rows] = Math.min(LARGE_ENOUGH, scale(least, width, height));
        }
        GraphScene best = other;
        double found = most;
        while (true) {
            int next = 2;
            for (int rows = 3; rows <= MOST_ROWS; rows++) {
                next = atMost[rows] > atMost[next] ? rows : next;
            }
            if (atMost[next] <= found) {
                return best;
            }
            GraphScene wrapped = with(new Arrangement(Direction.LEFT_TO_RIGHT, next, brief));
            atMost[next] = 0;
            if (wrapped.legibility(width, height) > found) {
                best = wrapped;
                found = wrapped.legibility(width, height);
            }
        }
    }

    private GraphScene with(Arrangement wanted) {
        if (wanted.equals(arrangement)) {
            return this;
        }
        GraphPlan same = wanted.brief() == arrangement.brief()
                ? plan
                : GraphPlan.of(graph, style, names, folding, beside, wanted.brief(), Optional.of(plan));
        return new GraphScene(graph, style, wanted, folding, beside, names, same, Optional.of(this));
    }

    private double legibility(double width, double height) {
        return Math.min(LARGE_ENOUGH, scaleOn(width, height));
    }

    private double scaleOn(double width, double height) {
        return scale(bounds(), width, height);
    }

    private static double scale(Box box, double width, double height) {
        return Math.min(width / Math.max(1, box.width()), height / Math.max(1, box.height()));
    }

    /** The way of everything from an earlier scene to this one. */
    public GraphMovement movedFrom(GraphScene before) {
        int[] earlier = Matching.of(before.graph, graph);
        double[] by = new double[2 * layout.places().size()];
        for (GraphCard card : plan.drawn) {
            if (earlier[card.node()] != Matching.NEW) {
                int at = 2 * card.index();
                Box to = layout.places().get(card.index());
                before.place(earlier[card.node()]).ifPresent(from -> {
                    by[at] = from.right() - to.right();
                    by[at + 1] = from.bottom() - to.bottom();
                });
            }
        }
        int[] starts = new int[plan.edges.size()];
        int[] ends = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = plan.card(plan.edges.get(i).from()).index();
            ends[i] = plan.card(plan.edges.get(i).to()).index();
        }
        return new GraphMovement(this, by, starts, ends);
    }

    /** The picture with each card moved by a vector and each edge stretched along. */
    Drawing<Selection> drawing(GraphLook look, Detail detail, Box region, double[] by, int[] starts, int[] ends) {
        return new GraphPainting(graph, direction(), names, look, plan)
                .paint(layout.moved(by, starts, ends), detail, region);
    }

    private boolean hasShapeOf(GraphScene other) {
        return style == other.style
                && direction() == other.direction()
                && (plan == other.plan || plan.hasShapeOf(other.plan));
    }

    private LayeredLayout arranged(Optional<GraphScene> before) {
        boolean turned = before.isPresent() && before.get().direction() != direction();
        if (before.isEmpty() || turned || isInParts() || before.get().isInParts()) {
            return arrangedAfresh();
        }
        GraphScene last = before.get();
        int[] earlier = Matching.of(last.graph, graph);
        LayoutGraph shape = new LayoutGraph(last.base);
        for (GraphCard card : plan.drawn) {
            int node = earlier[card.node()];
            shape.node(
                    card.width(direction()),
                    card.height(direction()),
                    node == Matching.NEW ? Matching.NEW : last.plan.card(node).index());
        }
        int[] edges = last.plan.edgesBefore(plan, earlier);
        for (int i = 0; i < edges.length; i++) {
            addEdge(shape, plan.edges.get(i), edges[i]);
        }
        return LayeredLayout.of(shape, direction());
    }

    private LayeredLayout arrangedAfresh() {
        LayoutGraph shape = new LayoutGraph();
        for (GraphCard card : plan.drawn) {
            shape.node(card.width(direction()), card.height(direction()));
        }
        for (GraphEdge edge : plan.edges) {
            addEdge(shape, edge, Matching.NEW);
        }
        return LayeredLayout.of(shape, direction());
    }

    private void addEdge(LayoutGraph shape, GraphEdge edge, int before) {
        shape.edge(plan.card(edge.from()).index(), plan.card(edge.to()).index(), before);
    }
}
