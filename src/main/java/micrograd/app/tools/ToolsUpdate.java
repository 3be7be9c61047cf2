package micrograd.app.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.app.expression.Activities;
import micrograd.app.expression.DescentStep;
import micrograd.app.expression.Evaluated;
import micrograd.app.expression.Sight;
import micrograd.app.store.Change;
import micrograd.app.store.Next;
import micrograd.document.ExpressionDocument;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.Selection;
import micrograd.museum.Hunt;
import micrograd.museum.check.EngineRow;
import micrograd.museum.exercise.Exercises;

/** The one way to change the tools' model; what is to become of the document the page decides, and shows. */
public final class ToolsUpdate implements ToolsMessage.Handler<Next<ToolsModel, ToolsEffect>> {
    private final ToolsModel model;

    private ToolsUpdate(ToolsModel model) {
        this.model = model;
    }

    /** The one way to change the model. */
    public static Next<ToolsModel, ToolsEffect> update(ToolsModel model, ToolsMessage message) {
        return message.accept(new ToolsUpdate(model));
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.Shown shown) {
        Sight sight = shown.sight().orElse(model.sight());
        ToolsModel next = model.showing(shown.document(), sight);
        List<ToolsEffect> effects = new ArrayList<>();
        if (next.practice().isOn()) {
            effects.add(new ToolsEffect.TellSeen(next.shown()));
        }
        if (!next.engine().source().equals(model.engine().source())) {
            effects.add(new ToolsEffect.CheckEngine(next.engine().source()));
            effects.add(new ToolsEffect.PointAtCode(0, 0));
        }
        boolean first = model.sight().equals(Sight.none());
        if (!first && !next.document().activity().equals(model.document().activity())) {
            effects.add(new ToolsEffect.Announce(PracticeWords.opened(next.practice())));
        }
        return new Next<>(next, List.copyOf(effects));
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.ProbesChosen chosen) {
        Change how = Change.grouped(chosen.gesture(), chosen.millis());
        return change(model.document().withProbes(chosen.probes()), how);
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.LeavesMoved moved) {
        Evaluated program = model.program();
        boolean known = model.current() && !moved.numbers().isEmpty();
        for (int leaf : moved.numbers().keySet()) {
            double number = moved.numbers().get(leaf);
            known &= leaf >= 0
                    && leaf < program.leaves().size()
                    && number - number == 0
                    && !model.sight()
                            .fixed()
                            .contains(program.leaves().get(leaf).name());
        }
        if (!known) {
            return Next.of(model);
        }
        String source = DescentStep.write(program, moved.numbers());
        Change how = Change.grouped("leaves " + moved.gesture(), moved.millis());
        return change(model.document().withSource(source), how);
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.Asked asked) {
        Optional<Selection> selection = Optional.of(Selection.ofNode(asked.node()));
        return change(model.document().withSelection(selection), asked.goes() ? Change.asked() : Change.passed());
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.ActivityChosen chosen) {
        String program = chosen.source().orElse(model.document().source());
        if (chosen.activity() instanceof Activity.ByHand hand && hand.level().isPresent()) {
            program = Exercises.program(hand.level().getAsInt(), hand.seed());
        }
        ExpressionDocument next = Activities.entered(model.document(), chosen.activity(), program);
        boolean another = !program.equals(model.document().source());
        return change(next, another ? Change.opened() : Change.step());
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.Answered answered) {
        return hand().map(sheet -> sheet.on(answered)).orElse(Next.of(model));
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.HintRequested requested) {
        return hand().map(sheet -> sheet.on(requested)).orElse(Next.of(model));
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.Revealed revealed) {
        return hand().map(sheet -> sheet.on(revealed)).orElse(Next.of(model));
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.SheetSeen seen) {
        return hand().map(sheet -> sheet.on(seen)).orElse(Next.of(model));
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.SheetCleared cleared) {
        return hand().map(sheet -> sheet.on(cleared)).orElse(Next.of(model));
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.SheetRestored restored) {
        return hand().map(sheet -> sheet.on(restored)).orElse(Next.of(model));
    }

    private Optional<HandUpdate> hand() {
        return model.practice().hand().map(work -> new HandUpdate(model, work));
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.EngineChecked checked) {
        Optional<Hunt> hunting = model.practice().hunting();
        if (hunting.isEmpty()) {
            return Next.of(model);
        }
        if (!model.current()) {
            return Next.of(model, new ToolsEffect.Announce("Mend the expression first."));
        }
        Hunt hunt = hunting.get();
        Hunt next = hunt.check(model.document().source(), checked.check());
        String said = next.latest()
                .filter(one -> next != hunt)
                .map(one -> PracticeWords.found(one.detection(), checked.check()))
                .orElse("This expression is too large to be checked.");
        return hunted(next, said);
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.FaultNamed named) {
        Optional<Hunt> next = model.practice().hunting().map(hunt -> hunt.name(named.fault()));
        return next.map(hunt ->
                        hunted(hunt, hunt.judgement().map(one -> one.message()).orElse("")))
                .orElse(Next.of(model));
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.HuntGivenUp givenUp) {
        Optional<Hunt> next = model.practice().hunting().map(Hunt::giveUp);
        return next.map(hunt -> hunted(
                        hunt,
                        "It is: " + hunt.reveal().title() + ". " + hunt.reveal().story()))
                .orElse(Next.of(model));
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.EngineReported reported) {
        if (!reported.source().equals(model.engine().source())) {
            return Next.of(model);
        }
        ToolsModel next = model.with(model.engine().reported(reported.report()));
        List<ToolsEffect> effects = new ArrayList<>();
        if (reported.report().isPresent()) {
            String said = EngineWords.done(reported.report().get());
            if (!model.engine().report().map(EngineWords::done).orElse("").equals(said)) {
                effects.add(new ToolsEffect.Announce(said));
            }
        }
        effects.add(pointing(next.engine()));
        return new Next<>(next, List.copyOf(effects));
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.EngineCheckEnded ended) {
        return ended.source().equals(model.engine().source())
                ? Next.of(model.with(model.engine().ended(ended.why())), new ToolsEffect.Announce(ended.why()))
                : Next.of(model);
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.EngineCheckStopped stopped) {
        return model.engine().running() ? Next.of(model, new ToolsEffect.StopCheck()) : Next.of(model);
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.EngineCheckRepeated repeated) {
        return model.engine().isUnfinished()
                ? Next.of(
                        model.with(model.engine().again()),
                        new ToolsEffect.CheckEngine(model.engine().source()))
                : Next.of(model);
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.EngineReportOpened opened) {
        ToolsModel next = model.with(model.engine().opened(opened.open()));
        return Next.of(next, pointing(next.engine()));
    }

    @Override
    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.EngineRowChosen chosen) {
        ToolsModel next = model.with(model.engine().choosing(chosen.kind()));
        List<ToolsEffect> effects = new ArrayList<>();
        effects.add(pointing(next.engine()));
        next.engine().shown().ifPresent(row -> effects.add(new ToolsEffect.Announce(EngineWords.story(row))));
        return new Next<>(next, List.copyOf(effects));
    }

    /** The line to blame for the case that is looked at is underlined while the report is open and speaks of the program as it is. */
    private static ToolsEffect pointing(EngineWork engine) {
        Optional<EngineRow.Place> place =
                engine.open() && !engine.running() ? engine.shown().flatMap(EngineRow::place) : Optional.empty();
        return place.map(its -> new ToolsEffect.PointAtCode(its.start(), its.end()))
                .orElse(new ToolsEffect.PointAtCode(0, 0));
    }

    private Next<ToolsModel, ToolsEffect> hunted(Hunt hunt, String said) {
        return practised(model, model.practice().with(hunt), said);
    }

    private Next<ToolsModel, ToolsEffect> change(ExpressionDocument document, Change how) {
        return document.equals(model.document())
                ? Next.of(model)
                : Next.of(model, new ToolsEffect.ChangeDocument(document, how));
    }

    /** After practice went on: what can be seen is told where it is another, and a sentence is said. */
    static Next<ToolsModel, ToolsEffect> practised(ToolsModel model, PracticeWork practice, String said) {
        ToolsModel next = model.with(practice);
        List<ToolsEffect> effects = new ArrayList<>();
        if (!next.shown().equals(model.shown())) {
            effects.add(new ToolsEffect.TellSeen(next.shown()));
        }
        if (!said.isEmpty()) {
            effects.add(new ToolsEffect.Announce(said));
        }
        return new Next<>(next, List.copyOf(effects));
    }
}
