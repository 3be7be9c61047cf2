package micrograd.app.expression;

import java.util.Optional;
import java.util.OptionalInt;
import micrograd.app.store.Change;
import micrograd.document.ExpressionDocument;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.ExpressionDocument.GraphLayout;
import micrograd.document.Predict;
import micrograd.document.Probes;
import micrograd.document.Selection;
import micrograd.graph.Shown;

/** What happened in the expression view. */
public sealed interface ExpressionMessage extends Message {
    /** Has a handler do what the message is for. */
    <R> R accept(Handler<R> handler);

    /** What each message leads to: one that nobody handles does not compile. */
    interface Handler<R> {
        R on(SourceEdited edited);

        R on(LeafMoved moved);

        R on(NumberTurned turned);

        R on(ExampleChosen chosen);

        R on(SelectionChanged changed);

        R on(LookChosen chosen);

        R on(ProbesChosen chosen);

        R on(Descended descended);

        R on(WayKept kept);

        R on(ActivityChosen chosen);

        R on(ToolsChanged changed);

        R on(ToolsSeen seen);

        R on(WalkMoved moved);

        R on(WalkStepped stepped);

        R on(WalkSentTo sent);

        R on(PredictChosen chosen);

        R on(Predicted predicted);

        R on(RunProgressed progressed);

        R on(RunEnded ended);

        R on(RunBroken broken);

        R on(RunAgain again);

        R on(NumbersWrapped wrapped);

        R on(PythonCame came);
    }

    /** The program's text was changed in the editor; {@code millis} is any steady clock's time. */
    record SourceEdited(String source, double millis) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** A leaf, by its place among {@link Program#leaves}, was moved to a number; the moves of one drag carry the same {@code gesture}. */
    record LeafMoved(int leaf, double value, String gesture, double millis) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The number that stands at an offset of the text was dragged or nudged; the moves of one drag carry the same {@code gesture}. */
    record NumberTurned(int offset, double value, String gesture, double millis) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** An example of the menu was chosen. */
    record ExampleChosen(String key) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** A node or an edge was asked about, or nothing any more. */
    record SelectionChanged(Optional<Selection> selection) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** Another way of drawing the graph was chosen: style, direction, what is folded. */
    record LookChosen(GraphLayout look) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** Something else was tried: checked, plotted, moved otherwise; changes with the same gesture within a second are one step to undo. */
    record ProbesChosen(Probes probes, String gesture, double millis) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The leaves went a step along their gradients, up or down; the steps of one play carry the same {@code gesture}. */
    record Descended(boolean up, String gesture, double millis) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The tab kept the way along the gradients that had led to the present program, as {@link DescentTrace#written} gave it. */
    record WayKept(String way) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** Something else is done with the program besides looking at it. */
    record ActivityChosen(Activity activity) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The tools changed the document that they were told of; where they left it as it was, what happened since stays. */
    record ToolsChanged(ExpressionDocument told, ExpressionDocument changed, Change how) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The tools said what can be seen of the practised graph. */
    record ToolsSeen(Shown shown) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The walk was taken to where so many steps are done, or left; the moves of one drag carry the same {@code gesture}. */
    record WalkMoved(OptionalInt done, String gesture, double millis) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The walk was asked for its next step, or its last; the steps of one play carry the same {@code gesture}. */
    record WalkStepped(boolean onwards, String gesture, double millis) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** A node was chosen while walking: the walk goes to where it is done. */
    record WalkSentTo(int node) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** What is to be predicted was chosen. */
    record PredictChosen(Predict predict) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The walk's question was answered. */
    record Predicted(String answer) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** A worker said how far the run of a text is. */
    record RunProgressed(String source, double seconds, double steps, String printed) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** A worker came to the end of a text's run, or of as much of it as was run until it was stopped. */
    record RunEnded(String source, double seconds, double steps, boolean stopped, ProgramOutcome outcome)
            implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The run of a text was broken off: by the learner, or, for the reason given, by what runs it. */
    record RunBroken(String source, String reason) implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The run that was stopped was asked for again. */
    record RunAgain() implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The plain numbers of the program were asked to be Values. */
    record NumbersWrapped() implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** What runs Python is there from now on. */
    record PythonCame() implements ExpressionMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }
}
