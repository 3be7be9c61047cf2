package micrograd.scene.graph;

import java.util.Optional;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.graph.Names;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.layout.LayeredLayout;
import micrograd.layout.Path;
import micrograd.scene.Colour;
import micrograd.scene.Drawing;
import micrograd.scene.DrawingBuilder;
import micrograd.scene.HitArea;
import micrograd.scene.Paint;

/** Draws a graph that has places: its edges, and by {@link CardPainting} its nodes. */
final class GraphPainting {
    private static final double THIN = 1.2;
    private static final double THICKEST = 4.5;
    private static final double REACH = 6;

    private final Graph graph;
    private final Direction direction;
    private final GraphLook look;
    private final Names names;
    private final GraphPlan plan;
    private final DrawingBuilder<Selection> drawing = new DrawingBuilder<>();

    GraphPainting(Graph graph, Direction direction, Names names, GraphLook look, GraphPlan plan) {
        this.graph = graph;
        this.direction = direction;
        this.look = look;
        this.names = names;
        this.plan = plan;
    }

    /** Paints what lies in a region, or crosses it, in that detail. */
    Drawing<Selection> paint(LayeredLayout layout, Detail detail, Box region) {
        double[] contributions = contributions();
        double largest = largest(contributions);
        for (int i = 0; i < contributions.length; i++) {
            Path curve = layout.curves().get(i);
            if (curve.bounds().grown(REACH).overlaps(region)) {
                edge(plan.edges.get(i), curve, contributions[i], largest, detail);
            }
        }
        CardPainting painting = new CardPainting(graph, direction, look, plan, drawing);
        for (GraphCard card : plan.drawn) {
            Box place = layout.places().get(card.index());
            if (place.overlaps(region)) {
                painting.card(card, place, detail);
            }
        }
        return drawing.build(layout.bounds().union(chips(layout)));
    }

    /** Draws what is said beside edges; a box around it and a node. */
    private Box chips(LayeredLayout layout) {
        Box around = layout.places().isEmpty() ? Box.EMPTY : layout.places().get(0);
        if (!isOnEdge(look.selected()) && !isOnEdge(look.hovered())) {
            return around;
        }
        for (int i = 0; i < plan.edges.size(); i++) {
            for (Selection use : plan.edges.get(i).uses()) {
                if (hasChip(use)) {
                    around = around.union(EdgeChip.draw(
                            drawing, graph, names, use, layout.curves().get(i), layout.places()));
                }
            }
        }
        return around;
    }

    private static boolean isOnEdge(Optional<Selection> one) {
        return one.isPresent() && one.get().operand().isPresent();
    }

    /** The nodes alone, as blocks. */
    Drawing<Selection> overview(LayeredLayout layout) {
        CardPainting painting = new CardPainting(graph, direction, look, plan, drawing);
        for (GraphCard card : plan.drawn) {
            painting.block(card, card.recordIn(layout.places().get(card.index())));
        }
        return drawing.build(layout.bounds());
    }

    /** The selected edge says what flows along it, or else the one that is pointed at. */
    private boolean hasChip(Selection edge) {
        boolean another = isOnEdge(look.selected()) && !look.isSelected(edge);
        return (look.isSelected(edge) || look.isHovered(edge) && !another) && look.knows(edge);
    }

    private double[] contributions() {
        double[] contributions = new double[plan.edges.size()];
        for (int i = 0; i < contributions.length; i++) {
            contributions[i] = contribution(plan.edges.get(i));
        }
        return contributions;
    }

    private static double largest(double[] contributions) {
        double largest = 0;
        for (double contribution : contributions) {
            double size = Math.abs(contribution);
            if (size > largest && size != Double.POSITIVE_INFINITY) {
                largest = size;
            }
        }
        return largest;
    }

    /** What flows back along an edge as far as it is known. */
    private double contribution(GraphEdge edge) {
        double sum = 0;
        for (Selection use : edge.uses()) {
            if (look.knows(use)) {
                sum += graph.contribution(use.node(), use.operand().getAsInt());
            }
        }
        return sum;
    }

    private boolean isKnown(GraphEdge edge) {
        for (Selection use : edge.uses()) {
            if (look.knows(use)) {
                return true;
            }
        }
        return false;
    }

    private void edge(GraphEdge edge, Path curve, double contribution, double largest, Detail detail) {
        double width = THIN;
        if (contribution != 0 && contribution == contribution && largest > 0) {
            width += THICKEST * Math.min(1, Math.abs(contribution) / largest);
        }
        boolean selected = false;
        boolean hovered = false;
        for (Selection use : edge.uses()) {
            selected |= look.isSelected(use);
            hovered |= look.isHovered(use);
        }
        boolean strong = selected || hovered || touches(edge);
        Colour colour = isKnown(edge) ? Colour.ofSignArea(contribution) : Colour.SOFT;
        if (selected) {
            drawing.line(curve, new Paint(Colour.NONE, Colour.ACCENT, width + 5, 0.35));
        }
        Paint paint = new Paint(Colour.NONE, colour, width, strong ? 1 : 0.6);
        drawing.line(curve, contribution < 0 && detail != Detail.BLOCKS ? paint.dashed() : paint);
        drawing.hit(HitArea.of(edge.target(), curve, REACH));
    }

    private boolean touches(GraphEdge edge) {
        return plan.isMarked(look, edge.to()) || plan.isMarked(look, edge.from());
    }
}
