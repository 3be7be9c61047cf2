package micrograd.app.tools;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.app.expression.Sight;
import micrograd.document.ExpressionDocument;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.Probes;
import micrograd.museum.Check;
import micrograd.museum.Fault;
import micrograd.museum.check.EngineKind;
import micrograd.museum.check.EngineReport;

/** What happened in the tools; {@code millis} is any steady clock's time, and what carries the same {@code gesture} within a second is one step to undo. */
public sealed interface ToolsMessage {
    /** Has a handler do what the message is for. */
    <R> R accept(Handler<R> handler);

    /** What each message leads to: one that nobody handles does not compile. */
    interface Handler<R> {
        R on(Shown shown);

        R on(ProbesChosen chosen);

        R on(LeavesMoved moved);

        R on(Asked asked);

        R on(ActivityChosen chosen);

        R on(Answered answered);

        R on(HintRequested requested);

        R on(Revealed revealed);

        R on(SheetSeen seen);

        R on(SheetCleared cleared);

        R on(SheetRestored restored);

        R on(EngineChecked checked);

        R on(FaultNamed named);

        R on(HuntGivenUp givenUp);

        R on(EngineReported reported);

        R on(EngineCheckEnded ended);

        R on(EngineCheckStopped stopped);

        R on(EngineCheckRepeated repeated);

        R on(EngineReportOpened opened);

        R on(EngineRowChosen chosen);
    }

    /** The page showed a document; it told what it sees of it where that is news. */
    record Shown(ExpressionDocument document, Optional<Sight> sight) implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** Something else was tried: checked, plotted, put in order. */
    record ProbesChosen(Probes probes, String gesture, double millis) implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** Several leaves, by their places among {@link micrograd.app.expression.Evaluated#leaves}, were moved together. */
    record LeavesMoved(Map<Integer, Double> numbers, String gesture, double millis) implements ToolsMessage {
        public LeavesMoved {
            numbers = Map.copyOf(numbers);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** A value was asked about; {@code goes} takes a walk that is under way to it. */
    record Asked(int node, boolean goes) implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** Something else is done with the program, or with another one. */
    record ActivityChosen(Activity activity, Optional<String> source) implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** Gradients were given by hand, as they were typed, a node each. */
    record Answered(Map<Integer, String> typed, double millis) implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The next hint for a node's gradient was asked for. */
    record HintRequested(int node, double millis) implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** Gradients were given up. */
    record Revealed(List<Integer> nodes, double millis) implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The exercise is on screen; its time begins where it has not. */
    record SheetSeen(double millis) implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The exercise is on screen, of which the tab kept how far it was; {@code kept} is read by {@link HandKept}. */
    record SheetRestored(String kept, double millis) implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The exercise is to be filled in afresh. */
    record SheetCleared(double millis) implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** A check was made on the engine that is hunted. */
    record EngineChecked(Check check) implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The hidden fault was named. */
    record FaultNamed(Fault fault) implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The hunt was given up. */
    record HuntGivenUp() implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The check of a program's own engine is over; there is no report where the program defines none. */
    record EngineReported(String source, Optional<EngineReport> report) implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The check of a program's own engine came to nothing. */
    record EngineCheckEnded(String source, String why) implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The check that is under way is to stop. */
    record EngineCheckStopped() implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** A check that was stopped is to begin again. */
    record EngineCheckRepeated() implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The report on a program's own engine was opened, or closed. */
    record EngineReportOpened(boolean open) implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The case of a wrong row of that report was asked for. */
    record EngineRowChosen(EngineKind kind) implements ToolsMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }
}
