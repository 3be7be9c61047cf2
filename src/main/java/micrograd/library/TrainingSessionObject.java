package micrograd.library;

import org.teavm.jso.JSObject;

/** What JavaScript sees of a network in training: the methods that {@code micrograd.d.ts} describes, and no class. */
interface TrainingSessionObject extends JSObject {
    /** Takes some steps. */
    void step(JSObject count);

    /** The loss of the last step. */
    double loss();

    /** The accuracy of the last step. */
    double accuracy();

    /** Every parameter. */
    JSObject parameters();

    /** The gradient of the last step's loss by every parameter. */
    JSObject gradients();

    /** The outputs for one example's inputs. */
    JSObject predict(JSObject inputs);

    /** The examples. */
    JSObject data();

    /** How many scalars the graph of a step has. */
    double nodeCount();

    String engine();
}
