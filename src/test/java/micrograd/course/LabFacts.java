package micrograd.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import micrograd.document.Document;
import micrograd.document.TrainingDocument;
import micrograd.document.TrainingFragment;
import micrograd.document.View;
import micrograd.training.options.LoopFault;
import micrograd.training.run.TrainingSession;

/** What the training lab says of a document: the run is really made. */
public final class LabFacts {
    private LabFacts() {}

    public static Map<String, Double> of(Document document) {
        Map<String, Double> facts = new LinkedHashMap<>();
        if (document.view() != View.TRAINING) {
            return facts;
        }
        TrainingDocument training = TrainingFragment.decode(document.training(), new ArrayList<>());
        TrainingSession session = new TrainingSession(training.setup());
        session.step(training.step());
        facts.put("run.step", (double) session.steps());
        facts.put("run.loss", session.evaluate(session.data().train()).loss());
        facts.put("run.accuracy", session.evaluate(session.data().train()).accuracy());
        facts.put("run.testLoss", session.testLoss());
        facts.put("run.testAccuracy", session.testAccuracy());
        facts.put("run.zeroing", training.setup().rules().has(LoopFault.GRADIENTS_NEVER_ZEROED) ? 0.0 : 1.0);
        return facts;
    }
}
