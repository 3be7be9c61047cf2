package micrograd.app;

import java.util.List;
import micrograd.app.Update.Next;
import micrograd.document.TrainingDocument;

/** What the training view's messages do to the model. */
final class TrainingUpdate {
    private TrainingUpdate() {}

    static Next update(Model model, TrainingMessage message) {
        TrainingModel training = model.training();
        TrainingDocument document = model.document().training();
        if (message instanceof TrainingMessage.SetupChosen chosen) {
            return Update.change(model, model.document().withTraining(document.withSetup(chosen.setup())), false);
        }
        if (message instanceof TrainingMessage.ResetRequested) {
            return Update.change(model, model.document().withTraining(document.atStep(0)), false);
        }
        if (message instanceof TrainingMessage.Stepped stepped) {
            return Next.of(model, new TrainingEffect.StepRun(training.run(), stepped.count()));
        }
        boolean plays = message instanceof TrainingMessage.Played;
        Model next = model.withTraining(new TrainingModel(training.run(), training.document(), plays));
        return Next.of(
                next, plays ? new TrainingEffect.PlayRun(training.run()) : new TrainingEffect.PauseRun(training.run()));
    }

    /** What a change of the whole model asks of the worker: another run where another is shown. */
    static List<Effect> effectsOf(Model before, Model after) {
        if (before.training().run() == after.training().run()) {
            return List.of();
        }
        return List.of(new TrainingEffect.StartRun(
                after.training().run(), after.training().document()));
    }
}
