package micrograd.scene.graph;

import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.scene.Colour;
import micrograd.scene.DrawingBuilder;
import micrograd.scene.Font;
import micrograd.scene.HitArea;
import micrograd.scene.Paint;
import micrograd.scene.Shape;
import micrograd.text.Fitting;

/** Draws the records and operations of a graph. */
final class CardPainting {
    private static final Font CAPTION = Font.sans(12);
    private static final Font LARGE = Font.mono(20);
    private static final Font LARGE_LABEL = Font.mono(24).bolder();
    private static final double LARGE_CHARACTER = LARGE.width("−");
    private static final double THIN = 1.2;
    private static final double RADIUS = 6;
    private static final double HEAD = 7;

    private final Graph graph;
    private final Direction direction;
    private final GraphLook look;
    private final GraphPlan plan;
    private final DrawingBuilder<Selection> drawing;

    CardPainting(Graph graph, Direction direction, GraphLook look, GraphPlan plan, DrawingBuilder<Selection> drawing) {
        this.graph = graph;
        this.direction = direction;
        this.look = look;
        this.plan = plan;
        this.drawing = drawing;
    }

    void card(GraphCard card, Box place, Detail detail) {
        if (detail == Detail.BLOCKS) {
            block(card, card.recordIn(place));
        } else {
            record(card, place, detail);
        }
    }

    /** What remains of a card that is too small to be read: the sign of its gradient. */
    void block(GraphCard card, Box record) {
        boolean marked = plan.isMarked(look, card.node());
        boolean known = look.knowsGrad(card.node()) && card.says().isEmpty();
        Colour sign = known ? Colour.ofSignArea(graph.node(card.node()).grad()) : Colour.RULE;
        drawing.rectangle(record, 0, Paint.fill(marked ? Colour.ACCENT : sign).withOpacity(marked ? 1 : 0.6));
        drawing.hit(HitArea.of(Selection.ofNode(card.node()), record));
    }

    private void record(GraphCard card, Box place, Detail detail) {
        Box record = card.recordIn(place);
        Selection target = Selection.ofNode(card.node());
        if (card.hasOperationNode()) {
            Box operation = card.operationIn(place, direction);
            operation(card, operation);
            arrow(operation, record);
            drawing.hit(HitArea.of(target, operation));
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
        } else if (detail == Detail.NAMES) {
            nameAndData(card, record);
        } else {
            cells(card, record);
        }
        drawing.hit(HitArea.of(target, record));
        boolean foldable = card.fold() == GraphCard.Fold.OPEN || plan.isLastOfOpen(card.node());
        if (foldable && plan.isMarked(look, card.node())) {
            handle(target, record.right() - 4, record.y());
        }
    }

    /** What folds all that a line made. */
    private void handle(Selection target, double x, double y) {
        drawing.circle(x, y, 9, Paint.of(Colour.PAPER, Colour.ACCENT, THIN));
        drawing.line(x - 4, y, x + 4, y, Paint.stroke(Colour.ACCENT, 1.6));
        drawing.hit(HitArea.handle(target, new Box(x - 12, y - 12, 24, 24)));
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
        Colour stroke = plan.isMarked(look, card.node()) ? Colour.ACCENT : Colour.RULE;
        double radius = card.small() ? record.height() / 2 : RADIUS;
        if (card.fold() == GraphCard.Fold.CLOSED) {
            drawing.rectangle(record.moved(4, 4), radius, Paint.of(Colour.PAPER, stroke, THIN));
        }
        drawing.rectangle(record, radius, Paint.of(ground, stroke, selected ? 2 : THIN));
    }

    /** In letters that can be read from farther away. */
    private void nameAndData(GraphCard card, Box record) {
        GraphNode node = graph.node(card.node());
        double y = record.centerY() + 8;
        if (!card.label().isEmpty()) {
            drawing.text(card.label(), record.x() + 10, y, Shape.Align.START, LARGE_LABEL, Colour.INK);
        }
        if (!card.says().isEmpty()) {
            return;
        }
        if (look.knowsData(card.node())) {
            double room = record.width() - LARGE_LABEL.width(card.label()) - 32;
            String number = Fitting.shown(node.data(), (int) (room / LARGE_CHARACTER));
            if (LARGE.width(number) < room) {
                drawing.text(number, record.right() - 14, y, Shape.Align.END, LARGE, Colour.INK);
            }
        }
        if (look.knowsGrad(card.node())) {
            Box bar = new Box(record.right() - 7, record.y(), 7, record.height());
            drawing.rectangle(bar, 0, Paint.fill(Colour.ofSignArea(node.grad())));
        }
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
        if (!card.says().isEmpty()) {
            drawing.text(card.says().get(0), x + 10, record.y() + 17, Shape.Align.START, CAPTION, Colour.INK);
            drawing.text(card.says().get(1), x + 10, record.y() + 35, Shape.Align.START, CAPTION, Colour.SOFT);
            return;
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

    private static String fitting(double number) {
        return Fitting.shown(number, GraphCard.NUMBER_ROOM);
    }
}
