package micrograd.scene;

import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Names;
import micrograd.text.Numbers;

/** Draws the records, operations and edges of a graph that has places. */
final class GraphPainting {
    private static final Font CAPTION = Font.sans(12);
    private static final double THIN = 1.2;
    private static final double THICKEST = 4.5;
    private static final double RADIUS = 6;
    private static final double HEAD = 7;
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

    Drawing<Selection> paint(LayeredLayout layout) {
        double largest = largestContribution();
        for (int i = 0; i < plan.edges.size(); i++) {
            edge(plan.edges.get(i), layout.curves().get(i), largest);
        }
        for (GraphCard card : plan.cards) {
            if (card.index() >= 0) {
                card(card, layout.places().get(card.index()));
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

    private void edge(GraphEdge edge, Path curve, double largest) {
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
        drawing.line(curve, contribution < 0 ? paint.dashed() : paint);
        drawing.hit(HitArea.of(edge.target(), title(edge), curve, REACH));
    }

    private boolean touches(GraphEdge edge) {
        return isMarked(edge.to()) || isMarked(edge.from());
    }

    private boolean isMarked(int card) {
        return plan.isOn(look.selected(), card) || plan.isOn(look.hovered(), card);
    }

    private String title(GraphEdge edge) {
        return names.name(edge.from()) + " → " + names.name(edge.to());
    }

    private void card(GraphCard card, Box place) {
        Box record = card.recordIn(place);
        Selection target = Selection.ofNode(card.node());
        if (card.hasOperationNode()) {
            Box operation = card.operationIn(place, direction);
            operation(card, operation);
            arrow(operation, record);
            drawing.hit(HitArea.of(target, names.name(card.node()), operation));
        }
        outline(card, record);
        if (card.small()) {
            drawing.text(
                    card.label(),
                    record.centerX(),
                    record.centerY() + 4.5,
                    Shape.Align.MIDDLE,
                    GraphCard.NUMBER,
                    Colour.INK);
        } else {
            cells(card, record);
        }
        drawing.hit(HitArea.of(target, names.name(card.node()), record));
        if (card.fold() == GraphCard.Fold.OPEN && isMarked(card.node())) {
            handle(target, record.right() - 4, record.y());
        }
    }

    /** What folds all that a line made. */
    private void handle(Selection target, double x, double y) {
        drawing.circle(x, y, 9, Paint.of(Colour.PAPER, Colour.ACCENT, THIN));
        drawing.line(x - 4, y, x + 4, y, Paint.stroke(Colour.ACCENT, 1.6));
        drawing.hit(HitArea.handle(target, "Fold", new Box(x - 12, y - 12, 24, 24)));
    }

    private void operation(GraphCard card, Box box) {
        boolean marked = plan.isOn(look.selected(), card.node());
        boolean closed = card.fold() == GraphCard.Fold.CLOSED;
        Colour stroke = marked || closed ? Colour.ACCENT : Colour.SOFT;
        drawing.rectangle(box, box.height() / 2, Paint.of(Colour.PAPER, stroke, marked ? 2 : THIN));
        symbol(card, box.centerX(), box.centerY());
    }

    private void symbol(GraphCard card, double x, double y) {
        Font font = GraphCard.symbolFont(card.symbol());
        Colour colour = card.fold() == GraphCard.Fold.CLOSED ? Colour.ACCENT : Colour.INK;
        drawing.text(card.symbol(), x, y + 0.34 * font.size(), Shape.Align.MIDDLE, font, colour);
    }

    private void arrow(Box operation, Box record) {
        Paint line = Paint.stroke(Colour.SOFT, THIN);
        if (direction == Direction.LEFT_TO_RIGHT) {
            double y = operation.centerY();
            drawing.line(operation.right(), y, record.x() - HEAD, y, line);
            drawing.arrowhead(record.x(), y, 1, 0, HEAD, Paint.fill(Colour.SOFT));
        } else {
            double x = operation.centerX();
            drawing.line(x, operation.bottom(), x, record.y() - HEAD, line);
            drawing.arrowhead(x, record.y(), 0, 1, HEAD, Paint.fill(Colour.SOFT));
        }
    }

    private void outline(GraphCard card, Box record) {
        boolean selected = plan.isOn(look.selected(), card.node());
        boolean leaf = graph.node(card.node()).isLeaf();
        Colour ground = selected ? Colour.SELECTION : leaf ? Colour.WASH : Colour.PAPER;
        Colour stroke = isMarked(card.node()) ? Colour.ACCENT : Colour.RULE;
        double radius = card.small() ? record.height() / 2 : RADIUS;
        if (card.fold() == GraphCard.Fold.CLOSED) {
            drawing.rectangle(record.moved(4, 4), radius, Paint.of(Colour.PAPER, stroke, THIN));
        }
        drawing.rectangle(record, radius, Paint.of(ground, stroke, selected ? 2 : THIN));
    }

    private void cells(GraphCard card, Box record) {
        GraphNode node = graph.node(card.node());
        double x = record.x();
        Paint rule = Paint.stroke(Colour.RULE, THIN);
        if (card.operation() > 0 && !card.hasOperationNode()) {
            symbol(card, x + card.operation() / 2, record.centerY());
            x += card.operation();
            drawing.line(x, record.y(), x, record.bottom(), rule);
        }
        if (card.labelCell() > 0) {
            drawing.text(
                    card.label(),
                    x + card.labelCell() / 2,
                    record.centerY() + 5,
                    Shape.Align.MIDDLE,
                    GraphCard.LABEL,
                    Colour.INK);
            x += card.labelCell();
            drawing.line(x, record.y(), x, record.bottom(), rule);
        }
        boolean data = look.knowsData(card.node());
        boolean grad = look.knowsGrad(card.node());
        double right = x + GraphCard.NUMBERS;
        row("data", data, node.data(), Colour.INK, x, right, record.y() + 17);
        row("grad", grad, node.grad(), Colour.ofSign(node.grad()), x, right, record.y() + 35);
        look.rightData(card.node()).ifPresent(number -> beside(node.data(), number, right, record.y() + 17));
        look.rightGrad(card.node()).ifPresent(number -> beside(node.grad(), number, right, record.y() + 35));
        if (look.turnable() == card.node() && data) {
            double left = right - 18 - GraphCard.NUMBER.width(fitting(node.data()));
            drawing.arrowhead(left, record.y() + 12.5, -1, 0, 5, Paint.fill(Colour.ACCENT));
            drawing.arrowhead(right - 2, record.y() + 12.5, 1, 0, 5, Paint.fill(Colour.ACCENT));
        }
    }

    /** Strikes a wrong number out and puts the right one beside it. */
    private void beside(double wrong, double number, double x, double y) {
        double end = x - 10;
        double start = end - GraphCard.NUMBER.width(fitting(wrong));
        drawing.line(start - 2, y - 4, end + 2, y - 4, Paint.stroke(Colour.INK, THIN));
        Font bold = GraphCard.NUMBER.bolder();
        drawing.text("≠ " + fitting(number), x, y, Shape.Align.START, bold, Colour.INK);
    }

    private void row(String caption, boolean known, double number, Colour colour, double left, double right, double y) {
        drawing.text(caption, left + 10, y, Shape.Align.START, CAPTION, Colour.SOFT);
        if (known) {
            drawing.text(fitting(number), right - 10, y, Shape.Align.END, GraphCard.NUMBER, colour);
        } else {
            drawing.text("not yet", right - 10, y, Shape.Align.END, CAPTION, Colour.SOFT);
        }
    }

    /** A number in at most ten characters: fewer digits where four decimals take too much room. */
    private static String fitting(double number) {
        String text = Numbers.display(number);
        if (text.length() > 10) {
            text = Numbers.compact(number);
        }
        for (int digits = 3; text.length() > 10 && digits >= 0; digits--) {
            text = Math.abs(number) >= 1e6 || Math.abs(number) < 1e-3
                    ? shortScientific(Numbers.display(number), digits)
                    : Numbers.withTrueMinus(Numbers.fixed(number, digits));
        }
        return text;
    }

    /** "1.2346×10⁻⁷" cut to some decimals. */
    private static String shortScientific(String text, int digits) {
        int point = text.indexOf('.');
        int times = text.indexOf('×');
        if (point < 0 || times < 0) {
            return text;
        }
        int end = digits == 0 ? point : Math.min(times, point + 1 + digits);
        return text.substring(0, end) + text.substring(times);
    }
}
