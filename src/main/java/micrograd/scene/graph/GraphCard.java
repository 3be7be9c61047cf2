package micrograd.scene.graph;

import java.util.List;
import micrograd.document.GraphStyle;
import micrograd.graph.GraphNode;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.scene.Font;
import micrograd.text.Numbers;

/**
 * The measures of what stands for a node: its operation and its record of label, data and grad.
 *
 * @param node the node's id
 * @param index its number in the layout, -1 if it is not drawn
 * @param style whether the operation stands before the record or inside it
 * @param symbol the operation's, empty for a leaf
 * @param label what is written for its name, shortened if it is long
 * @param tag what formulas call it where it has no name, empty where they write out what it is computed as
 * @param small whether it is a constant, drawn as its number alone
 * @param brief whether it is drawn as its two numbers, without what they are called
 * @param fold whether it can be folded, or is
 * @param operation how wide the operation is, 0 for a leaf
 * @param labelCell how wide the label's cell is, 0 if there is no name
 * @param record how wide the record is
 * @param says what stands in place of numbers, two lines; empty where there are numbers
 */
record GraphCard(
        int node,
        int index,
        GraphStyle style,
        String symbol,
        String label,
        String tag,
        boolean small,
        boolean brief,
        Fold fold,
        double operation,
        double labelCell,
        double record,
        List<String> says) {
    /** Whether a card stands for all that its line made. */
    enum Fold {
        /** There is nothing to fold. */
        NONE,
        /** What its line made has cards of its own. */
        OPEN,
        /** It stands for all of that. */
        CLOSED
    }

    static final double HEIGHT = 44;
    static final double SMALL_HEIGHT = 26;
    static final double OPERATION = 26;
    static final double BRIEF_HEIGHT = 42;
    static final double ARROW = 30;
    private static final double BRIEF_ARROW = 18;
    static final double NUMBERS = 132;
    /** So many characters of a number stand behind "data" and "grad". */
    static final int NUMBER_ROOM = 10;

    private static final double BRIEF_NUMBERS = 98;
    /** Room for a second number. */
    static final double BESIDE = 104;

    static final Font LABEL = Font.mono(15).bolder();
    static final Font SYMBOL = Font.sans(16);
    static final Font FUNCTION = Font.mono(13);
    static final Font NUMBER = Font.mono(13);

    private static final double LABEL_CELL = 40;
    private static final int LONGEST = 14;
    private static final int LONGEST_OF_PART = 20;

    static GraphCard of(
            GraphNode node,
            String name,
            String tag,
            GraphStyle style,
            String symbol,
            Fold fold,
            boolean beside,
            boolean brief,
            int index) {
        boolean small = node.constant() && node.isLeaf() && name.isEmpty();
        String label = small ? Numbers.compact(node.data()) : shortened(name);
        double labelCell = label.isEmpty() || small ? 0 : Math.max(LABEL_CELL, LABEL.width(label) + 20);
        double operation = 0;
        if (!symbol.isEmpty()) {
            double least = style == GraphStyle.COMPACT ? 32 : OPERATION;
            operation = symbol.length() == 1 ? least : Math.max(least, FUNCTION.width(symbol) + 18);
        }
        boolean unnamed = brief && label.isEmpty();
        double numbers = unnamed ? BRIEF_NUMBERS : NUMBERS;
        double record = small ? Math.max(32, NUMBER.width(label) + 20) : labelCell + numbers + (beside ? BESIDE : 0);
        if (style == GraphStyle.COMPACT) {
            record += operation;
        }
        return new GraphCard(
                node.id(), index, style, symbol, label, tag, small, unnamed, fold, operation, labelCell, record,
                List.of());
    }

    /** The card of a part of a large graph, of which a node stands for all; {@code says} says what it consists of where it has more than one result. */
    static GraphCard ofPart(int node, String name, GraphStyle style, String symbol, List<String> says, int index) {
        String label = name.length() <= LONGEST_OF_PART ? name : shortened(name);
        double operation = symbol.isEmpty() ? 0 : Math.max(OPERATION, FUNCTION.width(symbol) + 18);
        double labelCell = Math.max(LABEL_CELL, LABEL.width(label) + 20);
        double record = labelCell + NUMBERS + (style == GraphStyle.COMPACT ? operation : 0);
        return new GraphCard(
                node, index, style, symbol, label, "", false, false, Fold.CLOSED, operation, labelCell, record, says);
    }

    static Font symbolFont(String symbol) {
        return symbol.length() == 1 ? SYMBOL : FUNCTION;
    }

    /** Whether the operation is a node of its own. */
    boolean hasOperationNode() {
        return operation > 0 && style == GraphStyle.LECTURE;
    }

    double recordHeight() {
        return small ? SMALL_HEIGHT : brief ? BRIEF_HEIGHT : HEIGHT;
    }

    /** How wide the numbers are, without what stands beside them. */
    double numbers() {
        return brief ? BRIEF_NUMBERS : NUMBERS;
    }

    private double arrow() {
        return brief ? BRIEF_ARROW : ARROW;
    }

    double width(Direction direction) {
        if (!hasOperationNode()) {
            return record;
        }
        return direction == Direction.LEFT_TO_RIGHT ? operation + arrow() + record : Math.max(operation, record);
    }

    double height(Direction direction) {
        return hasOperationNode() && direction == Direction.TOP_TO_BOTTOM
                ? OPERATION + arrow() + recordHeight()
                : recordHeight();
    }

    /** Where the record is in the card's place. */
    Box recordIn(Box place) {
        return new Box(place.right() - record, place.bottom() - recordHeight(), record, recordHeight());
    }

    /** Where the operation's node is in the card's place. */
    Box operationIn(Box place, Direction direction) {
        return direction == Direction.LEFT_TO_RIGHT
                ? new Box(place.x(), place.centerY() - OPERATION / 2, operation, OPERATION)
                : new Box(place.centerX() - operation / 2, place.y(), operation, OPERATION);
    }

    boolean hasShapeOf(GraphCard other) {
        return index == other.index
                && style == other.style
                && symbol.equals(other.symbol)
                && small == other.small
                && brief == other.brief
                && fold == other.fold
                && record == other.record
                && says.equals(other.says)
                && (small || label.equals(other.label));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }
}
