package micrograd.scene.graph;

import java.util.Optional;
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
import micrograd.text.Rounding;

/** Draws the records and operations of a graph. */
final class CardPainting {
    private static final Font CAPTION = Font.sans(13);
    private static final Font TAG = Font.mono(13);

    /** By so much the pill of a function grows on each side where letters are large: over the ends of the edges there. */
    private static final double WIDER = 4;

    private static final Font LARGE = Font.mono(22);
    private static final Font LARGE_LABEL = Font.mono(24).bolder();
    private static final Font LARGE_CAPTION = Font.sans(20);
    private static final double LARGE_CHARACTER = LARGE.width("−");
    private static final double THIN = 1.2;
    private static final double RADIUS = 6;
    private static final double HEAD = 7;

    private final Graph graph;
    private final Direction direction;
    private final GraphLook look;
    private final GraphPlan plan;
    private final DrawingBuilder<Selection> drawing;

    /** Whether letters are as large as their places allow. */
    private boolean large;

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
        large = detail != Detail.FULL;
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
            Font font = large ? within(LARGE, card.label(), record.width() - 6) : GraphCard.NUMBER;
            double y = record.centerY() + 0.35 * font.size();
            drawing.text(card.label(), record.centerX(), y, Shape.Align.MIDDLE, font, Colour.INK);
        } else if (detail == Detail.NUMBERS) {
            largeNumbers(card, record);
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
        double wider = large && card.symbol().length() > 1 ? WIDER : 0;
        Box pill = new Box(box.x() - wider, box.y(), box.width() + 2 * wider, box.height());
        drawing.rectangle(pill, box.height() / 2, Paint.of(Colour.PAPER, stroke, marked ? 2 : THIN));
        symbol(card, box.centerX(), box.centerY());
    }

    private void symbol(GraphCard card, double x, double y) {
        Font font = GraphCard.symbolFont(card.symbol());
        if (large) {
            boolean pill = card.hasOperationNode() && card.symbol().length() > 1;
            double room = card.operation() + (pill ? 2 * WIDER - 8.5 : -3);
            font = within(new Font(font.family(), LARGE_LABEL.size(), font.bold()), card.symbol(), room);
        }
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
            String number = Fitting.shown(node.data(), Rounding.truncated(room / LARGE_CHARACTER));
            if (LARGE.width(number) < room) {
                drawing.text(number, record.right() - 14, y, Shape.Align.END, LARGE, Colour.INK);
            }
        }
        if (look.knowsGrad(card.node())) {
            Box bar = new Box(record.right() - 7, record.y(), 7, record.height());
            drawing.rectangle(bar, 0, Paint.fill(Colour.ofSignArea(node.grad())));
        }
    }

    private void largeNumbers(GraphCard card, Box record) {
        GraphNode node = graph.node(card.node());
        double x = record.x() + frontCells(card, record, LARGE_LABEL);
        if (!card.says().isEmpty()) {
            says(card, record, x, Font.sans(LARGE.size()));
            return;
        }
        double right = x + card.numbers();
        double first = record.centerY() - 3;
        double second = record.bottom() - 4;
        int room = Rounding.truncated((card.numbers() - 10) / LARGE_CHARACTER);
        if (look.knowsData(card.node())) {
            largeNumber(node.data(), look.rightData(card.node()), Colour.INK, room, right, first);
        } else {
            notYet(LARGE_CAPTION, right - 5, first);
        }
        if (look.knowsGrad(card.node())) {
            largeNumber(node.grad(), look.rightGrad(card.node()), Colour.ofSign(node.grad()), room, right, second);
        } else {
            notYet(LARGE_CAPTION, right - 5, second);
        }
    }

    private void largeNumber(double number, Optional<Double> should, Colour colour, int room, double right, double y) {
        String text = Fitting.shown(number, room);
        drawing.text(text, right - 5, y, Shape.Align.END, LARGE, colour);
        should.ifPresent(one -> {
            double start = right - 7 - LARGE.width(text);
            drawing.line(start, y - 7, right - 3, y - 7, Paint.stroke(Colour.INK, 2));
            String other = "≠ " + Fitting.shown(one, room);
            Font font = within(LARGE.bolder(), other, GraphCard.BESIDE - 8);
            drawing.text(other, right + 2, y, Shape.Align.START, font, Colour.INK);
        });
    }

    /** What a part of a large graph consists of. */
    private void says(GraphCard card, Box record, double x, Font font) {
        for (int i = 0; i < 2; i++) {
            String text = card.says().get(i);
            Font fitting = within(font, text, record.right() - x - 16);
            Colour colour = i == 0 ? Colour.INK : Colour.SOFT;
            drawing.text(text, x + 10, record.y() + (i == 0 ? 18 : 36), Shape.Align.START, fitting, colour);
        }
    }

    /** Draws operation and name with rules behind them, and says how much room they take; the name as large as its cell allows. */
    private double frontCells(GraphCard card, Box record, Font label) {
        double x = record.x();
        Paint rule = Paint.stroke(Colour.RULE, THIN);
        if (card.operation() > 0 && !card.hasOperationNode()) {
            symbol(card, x + card.operation() / 2, record.centerY());
            x += card.operation();
            drawing.line(x, record.y(), x, record.bottom(), rule);
        }
        if (card.labelCell() > 0) {
            double widest = card.labelCell() - 8;
            Font font = within(label, card.label(), widest);
            double baseline = record.centerY() + font.size() / 3;
            drawing.text(card.label(), x + card.labelCell() / 2, baseline, Shape.Align.MIDDLE, font, Colour.INK);
            x += card.labelCell();
            drawing.line(x, record.y(), x, record.bottom(), rule);
        }
        return x - record.x();
    }

    /** A font in which a text is no wider than a room. */
    private static Font within(Font font, String text, double room) {
        double width = font.width(text);
        return width <= room ? font : new Font(font.family(), font.size() * room / width, font.bold());
    }

    private void cells(GraphCard card, Box record) {
        GraphNode node = graph.node(card.node());
        if (!card.tag().isEmpty()) {
            drawing.text(card.tag(), record.x() + 2, record.y() - 4, Shape.Align.START, TAG, Colour.SOFT);
        }
        double x = record.x() + frontCells(card, record, GraphCard.LABEL);
        if (!card.says().isEmpty()) {
            says(card, record, x, CAPTION);
            return;
        }
        boolean data = look.knowsData(card.node());
        boolean grad = look.knowsGrad(card.node());
        double right = x + card.numbers();
        double first = record.y() + (card.brief() ? 16 : 17);
        double second = record.bottom() - (card.brief() ? 8 : 9);
        row(card.brief() ? "" : "data", data, node.data(), Colour.INK, x, right, first);
        row(card.brief() ? "" : "grad", grad, node.grad(), Colour.ofSign(node.grad()), x, right, second);
        look.rightData(card.node()).ifPresent(number -> beside(node.data(), number, right, first));
        look.rightGrad(card.node()).ifPresent(number -> beside(node.grad(), number, right, second));
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
        if (!caption.isEmpty()) {
            drawing.text(caption, left + 10, y, Shape.Align.START, CAPTION, Colour.SOFT);
        }
        if (known) {
            drawing.text(fitting(number), right - 10, y, Shape.Align.END, GraphCard.NUMBER, colour);
        } else {
            notYet(CAPTION, right - 10, y);
        }
    }

    /** Stands where a number will be. */
    private void notYet(Font font, double right, double y) {
        drawing.text("not yet", right, y, Shape.Align.END, font, Colour.SOFT);
    }

    private static String fitting(double number) {
        return Fitting.shown(number, GraphCard.NUMBER_ROOM);
    }
}
