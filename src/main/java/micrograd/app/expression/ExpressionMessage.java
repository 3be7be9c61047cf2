package micrograd.app.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.ExpressionDocument.GraphLayout;
import micrograd.document.Predict;
import micrograd.document.Probes;
import micrograd.document.Selection;
import micrograd.museum.Check;
import micrograd.museum.Fault;

/** What happened in the expression view. */
public sealed interface ExpressionMessage extends Message {
    /** The program's text was changed in the editor; {@code millis} is any steady clock's time. */
    record SourceEdited(String source, double millis) implements ExpressionMessage {}

    /** A leaf, by its place among {@link Program#leaves}, was moved to a number; the moves of one drag carry the same {@code gesture}. */
    record LeafMoved(int leaf, double value, String gesture, double millis) implements ExpressionMessage {}

    /** The number that stands at an offset of the text was dragged or nudged; the moves of one drag carry the same {@code gesture}. */
    record NumberTurned(int offset, double value, String gesture, double millis) implements ExpressionMessage {}

    /** An example of the menu was chosen. */
    record ExampleChosen(String key) implements ExpressionMessage {}

    /** A node or an edge was asked about, or nothing any more. */
    record SelectionChanged(Optional<Selection> selection) implements ExpressionMessage {}

    /** Another way of drawing the graph was chosen: style, direction, what is folded. */
    record LookChosen(GraphLayout look) implements ExpressionMessage {}

    /** Something else was tried: checked, plotted, moved otherwise; changes with the same gesture within a second are one step to undo. */
    record ProbesChosen(Probes probes, String gesture, double millis) implements ExpressionMessage {}

    /** Several leaves, by their places among {@link Program#leaves}, were moved together; the moves of one drag carry the same {@code gesture}. */
    record LeavesMoved(Map<Integer, Double> numbers, String gesture, double millis) implements ExpressionMessage {
        public LeavesMoved {
            numbers = Map.copyOf(numbers);
        }
    }

    /** The leaves went a step along their gradients, up or down; the steps of one play carry the same {@code gesture}. */
    record Descended(boolean up, String gesture, double millis) implements ExpressionMessage {}

    /** Something happened on the walk through the passes. */
    sealed interface Walking extends ExpressionMessage {}

    /** The walk was taken to where so many steps are done, or left; the moves of one drag carry the same {@code gesture}. */
    record WalkMoved(OptionalInt done, String gesture, double millis) implements Walking {}

    /** The walk was asked for its next step, or its last; the steps of one play carry the same {@code gesture}. */
    record WalkStepped(boolean onwards, String gesture, double millis) implements Walking {}

    /** A node was chosen while walking: the walk goes to where it is done. */
    record WalkSentTo(int node) implements Walking {}

    /** What is to be predicted was chosen. */
    record PredictChosen(Predict predict) implements Walking {}

    /** The walk's question was answered. */
    record Predicted(String answer) implements Walking {}

    /** Something happened by hand or in the museum. */
    sealed interface Practising extends ExpressionMessage {}

    /** Something else is done with the program, or with another one, besides looking at it. */
    record ActivityChosen(Activity activity, Optional<String> source) implements Practising {}

    /** Gradients were given by hand, as they were typed, a node each. */
    record Answered(Map<Integer, String> typed, double millis) implements Practising {}

    /** The next hint for a node's gradient was asked for. */
    record HintRequested(int node, double millis) implements Practising {}

    /** Gradients were given up. */
    record Revealed(List<Integer> nodes, double millis) implements Practising {}

    /** The exercise is on screen; its time begins where it has not. */
    record SheetSeen(double millis) implements Practising {}

    /** The exercise is to be filled in afresh. */
    record SheetCleared(double millis) implements Practising {}

    /** A check was made on the engine that is hunted. */
    record EngineChecked(Check check) implements Practising {}

    /** The hidden fault was named. */
    record FaultNamed(Fault fault) implements Practising {}

    /** The hunt was given up. */
    record HuntGivenUp() implements Practising {}

    /** What can be seen of the practised graph, as {@link micrograd.graph.Shown#numbers} writes it. */
    record PracticeShown(double[] numbers) implements Practising {}
}
