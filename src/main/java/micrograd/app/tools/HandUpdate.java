package micrograd.app.tools;

import java.util.Map;
import micrograd.app.store.Next;
import micrograd.museum.exercise.Worksheet;

/** What filling in by hand does to the tools' model. */
final class HandUpdate {
    private final ToolsModel model;
    private final HandWork work;
    private final Worksheet sheet;

    HandUpdate(ToolsModel model, HandWork work) {
        this.model = model;
        this.work = work;
        sheet = work.sheet();
    }

    Next<ToolsModel, ToolsEffect> on(ToolsMessage.Answered answered) {
        Worksheet judged = sheet;
        for (Map.Entry<Integer, String> one : answered.typed().entrySet()) {
            if (isAsked(one.getKey())) {
                judged = judged.answer(one.getKey(), one.getValue());
            }
        }
        String said = PracticeWords.answered(sheet, judged, answered.typed().keySet());
        return filledIn(work.with(judged, answered.millis()), said);
    }

    Next<ToolsModel, ToolsEffect> on(ToolsMessage.HintRequested requested) {
        if (!isAsked(requested.node())) {
            return Next.of(model);
        }
        Worksheet helped = sheet.hint(requested.node());
        return filledIn(
                work.with(helped, requested.millis()),
                helped.hintText(requested.node()).orElse(""));
    }

    Next<ToolsModel, ToolsEffect> on(ToolsMessage.Revealed revealed) {
        Worksheet shown = sheet;
        for (int node : revealed.nodes()) {
            if (!isAsked(node)) {
                return Next.of(model);
            }
            shown = shown.reveal(node);
        }
        return filledIn(work.with(shown, revealed.millis()), PracticeWords.revealed(shown, revealed.nodes()));
    }

    Next<ToolsModel, ToolsEffect> on(ToolsMessage.SheetCleared cleared) {
        HandWork fresh = HandWork.of(Worksheet.of(sheet.exercise())).begun(cleared.millis());
        return filledIn(fresh, "All gradients are blank again.");
    }

    Next<ToolsModel, ToolsEffect> on(ToolsMessage.SheetSeen seen) {
        return work.began().isPresent()
                ? Next.of(model)
                : Next.of(model.with(model.practice().with(work.begun(seen.millis()))));
    }

    Next<ToolsModel, ToolsEffect> on(ToolsMessage.SheetRestored restored) {
        HandWork before = HandKept.read(restored.kept()).restored(work, restored.millis());
        return before == work
                ? on(new ToolsMessage.SheetSeen(restored.millis()))
                : ToolsUpdate.practised(model, model.practice().with(before), "");
    }

    private boolean isAsked(int node) {
        return sheet.exercise().asked().contains(node);
    }

    private Next<ToolsModel, ToolsEffect> filledIn(HandWork next, String said) {
        String end = next.sheet().done() ? " " + PracticeWords.summary(next) : "";
        return ToolsUpdate.practised(model, model.practice().with(next), said + end);
    }
}
