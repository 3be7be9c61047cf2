package micrograd.nn;

import java.util.List;
import micrograd.engine.Value;

/** Anything with parameters that training changes. */
public interface Module {
    /** The parameters, always in the same order: neuron by neuron, each one's weights and then its bias. */
    List<Value> parameters();

    /** Sets every parameter's gradient to 0, as must happen before each backward pass. */
    default void zeroGrad() {
        for (Value parameter : parameters()) {
            parameter.grad(0);
        }
    }
}
