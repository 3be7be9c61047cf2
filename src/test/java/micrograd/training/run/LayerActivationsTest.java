package micrograd.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.data.DatasetKind;
import micrograd.nn.Activation;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.Settings;
import micrograd.training.options.TrainingSetup;
import micrograd.training.options.TrainingSetupBuilder;
import org.junit.jupiter.api.Test;

class LayerActivationsTest {
    private static final TrainingSetupBuilder TWO_HIDDEN =
            TrainingSetup.builder(DatasetSetup.of(DatasetKind.MOONS), List.of(2, 4, 4, 1));

    @Test
    void eachHiddenLayerHasItsOwn() {
        TrainingSetup setup = TWO_HIDDEN
                .layerActivations(List.of(Activation.RELU, Activation.TANH))
                .build();
        assertEquals(
                List.of(Activation.RELU, Activation.TANH, Activation.LINEAR),
                setup.shape().activations());
        assertEquals(setup, setup.toBuilder().build());
    }

    @Test
    void likeOnesAreTheSameAsOneForAll() {
        TrainingSetup each = TWO_HIDDEN
                .layerActivations(List.of(Activation.TANH, Activation.TANH))
                .build();
        TrainingSetup all = TWO_HIDDEN.activation(Activation.TANH).build();
        assertEquals(all, each);
    }

    @Test
    void asManyAsHiddenLayersAreNeeded() {
        TrainingSetupBuilder three =
                TWO_HIDDEN.layerActivations(List.of(Activation.TANH, Activation.RELU, Activation.TANH));
        String message =
                assertThrows(IllegalArgumentException.class, three::build).getMessage();
        assertTrue(message.startsWith("activation must be"), message);
    }

    @Test
    void theyAreASettingWithCommas() {
        TrainingSetup setup = TWO_HIDDEN
                .layerActivations(List.of(Activation.LEAKY_RELU, Activation.TANH))
                .build();
        Map<String, String> settings = new LinkedHashMap<>(Settings.of(setup));
        assertEquals("leaky-relu,tanh", settings.get("activation"));
        assertEquals(setup, Settings.take(settings));
    }
}
