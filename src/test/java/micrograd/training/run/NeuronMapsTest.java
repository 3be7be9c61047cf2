package micrograd.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import micrograd.limits.Budgets;
import micrograd.nn.Activation;
import micrograd.nn.NetworkShape;
import micrograd.tape.WebAssembly;
import org.junit.jupiter.api.Test;

class NeuronMapsTest {
    private int compiled;

    /** To compile for a large network takes the page's thread longer than to compute without. */
    @Test
    void noKernelIsCompiledBeyondTheBudget() {
        assertEquals(1, compiledFor(Budgets.PARAMETERS_COMPILED_FOR_MAPS));
        assertEquals(0, compiledFor(Budgets.PARAMETERS_COMPILED_FOR_MAPS + 4));
        assertEquals(0, compiledFor(25 * Budgets.PARAMETERS_COMPILED_FOR_MAPS));
    }

    /** Of a network 2-n-1, which has 4n + 1 parameters, or as few less. */
    private int compiledFor(int parameters) {
        NetworkShape shape = NetworkShape.of(List.of(2, (parameters - 1) / 4, 1), Activation.TANH, Activation.LINEAR);
        compiled = 0;
        NeuronMaps maps = new NeuronMaps(new WebAssembly() {
            @Override
            public boolean validates(byte[] module) {
                return true;
            }

            @Override
            public Optional<Instance> instantiate(byte[] module) {
                compiled++;
                return Optional.empty();
            }
        });
        maps.outputs(shape, new double[shape.parameters()], new double[128], 64, new double[64]);
        maps.outputs(shape, new double[shape.parameters()], new double[128], 64, new double[64]);
        return compiled;
    }
}
