package micrograd.browser.training.drawing;

import java.util.Arrays;
import java.util.List;
import micrograd.app.training.TrainingRun;
import micrograd.browser.ui.Dom;
import micrograd.data.Example;
import micrograd.nn.NetworkShape;
import micrograd.training.run.NeuronHealth;
import micrograd.training.run.NeuronPlace;

/** Which neurons are dead or saturated for all training points; looked at now and then while training runs. */
public final class Health {
    private static final double LOOK_MILLIS = 250;
    private static final double MOST_WORK_PLAYING = 2e6;
    private static final double MOST_WORK = 1e8;

    private NeuronHealth[] health = {};
    private NetworkShape shape;
    private double[] parameters = {};
    private double lookedAt;

    /** Looks at the run where it stands. */
    public NeuronHealth[] look(TrainingRun run) {
        NetworkShape next = run.setup().shape();
        if (!next.equals(shape)) {
            shape = next;
            health = new NeuronHealth[shape.neurons()];
            Arrays.fill(health, NeuronHealth.ALIVE);
            parameters = new double[0];
        }
        double now = Dom.now();
        double work = (double) shape.parameters() * run.data().train().size();
        boolean waits = run.playing() && (now - lookedAt < LOOK_MILLIS || work > MOST_WORK_PLAYING);
        if (run.parameters() == parameters || waits || work > MOST_WORK) {
            return health;
        }
        lookedAt = now;
        parameters = run.parameters();
        List<Example> fed = run.setup().inputFeatures().of(run.data().train());
        double[] planes = new double[shape.inputs() * fed.size()];
        for (int i = 0; i < shape.inputs(); i++) {
            for (int p = 0; p < fed.size(); p++) {
                planes[i * fed.size() + p] = fed.get(p).input(i);
            }
        }
        health = NeuronHealth.of(shape, run.answering(), planes, fed.size());
        return health;
    }

    /** What was seen last. */
    public NeuronHealth[] last() {
        return health;
    }

    NeuronHealth of(NeuronPlace place) {
        return place.isInput() ? NeuronHealth.ALIVE : health[shape.firstNeuron(place.layer()) + place.neuron()];
    }
}
