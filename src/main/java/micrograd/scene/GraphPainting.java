package micrograd.scene;

import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.graph.Names;

/** Draws a graph that has places: its edges, and by {@link CardPainting} its nodes. */
final class GraphPainting {
    private static final double THIN = 1.2;
    private static final double THICKEST = 4.5;
    private static final double REACH = 6;
    private static final double DIMMED = 0.45;

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

    /** Paints what is in a region in that detail, what is elsewhere as blocks. */
    Drawing<Selection> paint(LayeredLayout layout, Detail detail, Box region) {
        double largest = largestContribution();
        for (int i = 0; i < plan.edges.size(); i++) {
            edge(plan.edges.get(i), layout.curves().get(i), largest, detail);
        }
        CardPainting painting = new CardPainting(graph, direction, names, look, plan, drawing);
        for (GraphCard card : plan.cards) {
            if (card.index() >= 0) {
                Box place = layout.places().get(card.index());
                painting.card(card, place, place.overlaps(region) ? detail : Detail.BLOCKS);
            }
        }
        for (int i = 0; i < plan.edges.size(); i++) {
            for (Selection use : plan.edges.get(i).uses()) {
                if (hasChip(use)) {
                    EdgeChip.draw(drawing, graph, names, use, layout.curves().get(i), layout.places());
                }
            }
        }
        return drawing.build(look.dimmed() ? DIMMED : 1);
    }

    /** The nodes alone, as blocks. */
    Drawing<Selection> overview(LayeredLayout layout) {
        CardPainting painting = new CardPainting(graph, direction, names, look, plan, drawing);
        for (GraphCard card : plan.cards) {
            if (card.index() >= 0) {
                painting.block(card, card.recordIn(layout.places().get(card.index())));
            }
        }
        return drawing.build(1);
    }

    /** The selected edge says what flows along it, or else the one that is pointed at. */
    private boolean hasChip(Selection edge) {
        boolean another =
                look.selected().isPresent() && look.selected().get().operand().isPresent() && !look.isSelected(edge);
        return (look.isSelected(edge) || look.isHovered(edge) && !another) && look.knows(edge);
    }

    private double largestContribution() {
        double largest = 0;
        for (GraphEdge edge : plan.edges) {
            double size = Math.abs(contribution(edge));
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

    private void edge(GraphEdge edge, Path curve, double largest, Detail detail) {
        double contribution = contribution(edge);
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
        drawing.hit(HitArea.of(edge.target(), title(edge), curve, REACH));
    }

    private boolean touches(GraphEdge edge) {
        return plan.isMarked(look, edge.to()) || plan.isMarked(look, edge.from());
    }

    private String title(GraphEdge edge) {
        return names.name(edge.from()) + " → " + names.name(edge.to());
    }
}
