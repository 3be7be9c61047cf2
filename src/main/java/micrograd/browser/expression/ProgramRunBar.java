package micrograd.browser.expression;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.LongRun;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.ProgramOutcome;
import micrograd.app.jobs.JobReport;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Announcer;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Jobs;
import micrograd.limits.Budgets;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Has a worker run the programs that take longer than a keystroke may, says how far they are, and stops them. */
final class ProgramRunBar implements Part<Model> {
    /** What is over sooner is not worth a word. */
    private static final int QUIET_MILLIS = 300;

    private static final double QUIET_SECONDS = QUIET_MILLIS / 1000.0;

    private static final String LOADING = "Loading what runs loops, functions and classes";

    private static final double SPOKEN_SECONDS = 1.5;

    private final Store<Model, Message, Effect> store;
    private final Announcer announcer;
    private final Jobs jobs = new Jobs();
    private final HTMLElement bar = Dom.byId("run-bar");
    private final HTMLElement words = Dom.byId("run-words");
    private final HTMLElement stop = Dom.byId("run-stop");
    private final HTMLElement again = Dom.byId("run-again");
    private Optional<LongRun> shown = Optional.empty();
    private Optional<Hearing> hearing = Optional.empty();
    private boolean awaited;
    private boolean spoken;
    /** Whether the run goes on for long enough to be worth a word, whether or not its worker has found the time to say so. */
    private boolean slow;

    ProgramRunBar(Store<Model, Message, Effect> store, Announcer announcer) {
        this.store = store;
        this.announcer = announcer;
        Dom.onClick(
                stop,
                () -> jobs.stop("The program was stopped here: look for what repeats without end, or run it again."));
        Dom.onClick(again, () -> {
            store.send(new ExpressionMessage.RunAgain());
            stop.focus();
        });
    }

    @Override
    public void show(Model model) {
        Optional<LongRun> run = model.expression().run();
        boolean awaits = model.expression().awaits();
        if (run.equals(shown) && awaits == awaited) {
            return;
        }
        boolean ran = shown.filter(LongRun::isRunning).isPresent() && !awaited;
        if (awaits && !awaited) {
            slow = false;
            soon(() -> store.model().expression().awaits());
        }
        shown = run;
        awaited = awaits;
        boolean runs = run.filter(LongRun::isRunning).isPresent() && !awaits;
        if (runs && hearing.filter(one -> one.source.equals(run.get().source())).isEmpty()) {
            begin(run.get().source());
        } else if (!runs && hearing.isPresent()) {
            hearing = Optional.empty();
            jobs.drop();
        }
        boolean visible = run.filter(one -> one.isRunning()
                        ? slow || one.seconds() >= QUIET_SECONDS
                        : one.state() != LongRun.State.OVER || one.seconds() >= QUIET_SECONDS)
                .isPresent();
        Dom.show(bar, visible);
        Dom.text(words, awaits ? LOADING : run.map(LongRun::words).orElse(""));
        Dom.show(stop, runs);
        Dom.show(
                again,
                run.filter(one -> one.state() == LongRun.State.STOPPED || one.state() == LongRun.State.FAILED)
                        .isPresent());
        speak(run, ran);
    }

    private void speak(Optional<LongRun> run, boolean ran) {
        if (run.isEmpty()) {
            spoken = false;
        } else if (run.get().isRunning()) {
            if (!spoken && run.get().seconds() >= SPOKEN_SECONDS) {
                spoken = true;
                announcer.say("The program is still running. It can be stopped.");
            }
        } else {
            if (ran && (spoken || run.get().state() != LongRun.State.OVER)) {
                announcer.say(run.get().words());
            }
            spoken = false;
        }
    }

    private void begin(String source) {
        Hearing next = new Hearing(source);
        hearing = Optional.of(next);
        slow = false;
        jobs.start("run", source, next);
        soon(() -> hearing.filter(one -> one == next).isPresent());
    }

    /** Shows the bar if something still holds after what is not worth a word. */
    private void soon(BooleanSupplier holds) {
        Window.setTimeout(
                () -> {
                    if (holds.getAsBoolean()) {
                        slow = true;
                        Dom.show(bar, true);
                    }
                },
                QUIET_MILLIS);
    }

    private final class Hearing implements Jobs.Listener {
        private final String source;

        private Hearing(String source) {
            this.source = source;
        }

        @Override
        public void heard(JobReport report) {
            if (report.state() == JobReport.State.WORKING) {
                store.send(
                        new ExpressionMessage.RunProgressed(source, report.seconds(), report.steps(), report.text()));
                return;
            }
            read(report, new ProgramOutcome.Reader(report.text()));
        }

        /** A large result is read in tasks of a length that a key can wait for, unless it is not wanted any more. */
        private void read(JobReport report, ProgramOutcome.Reader reader) {
            if (hearing.filter(one -> one == this).isEmpty()) {
                return;
            }
            if (!reader.read(Budgets.VALUES_READ_AT_A_TIME)) {
                Window.setTimeout(() -> read(report, reader), 0);
                return;
            }
            ProgramOutcome outcome = reader.outcome();
            over();
            store.send(new ExpressionMessage.RunEnded(
                    source, report.seconds(), report.steps(), report.state() == JobReport.State.STOPPED, outcome));
        }

        @Override
        public void ended() {
            failed("");
        }

        @Override
        public void failed(String reason) {
            over();
            store.send(new ExpressionMessage.RunBroken(source, reason));
        }

        private void over() {
            if (hearing.filter(one -> one == this).isPresent()) {
                hearing = Optional.empty();
            }
        }
    }
}
