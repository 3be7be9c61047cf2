package micrograd.browser.training.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import micrograd.data.DatasetKind;
import micrograd.scene.network.PlaneView;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.Features;
import micrograd.training.options.TrainingSetup;
import org.junit.jupiter.api.Test;

class LatticeTest {
    @Test
    void framesOfARunShareWhatTheNetworkIsFed() {
        TrainingSetup setup = TrainingSetup.builder(DatasetSetup.of(DatasetKind.MOONS), List.of(2, 4, 1))
                .build();
        PlaneView plane = PlaneView.of(setup.data());
        Features fed = setup.inputFeatures();
        Lattice lattice = new Lattice();
        double[] first = lattice.inputs(fed, plane, 0, 8);
        assertSame(first, lattice.inputs(fed, plane, 0, 8));
        assertArrayEquals(fed.planes(plane.lattice(2, 0, 8, 8, 0, 8), 64), first);
        double[] finer = lattice.inputs(fed, plane, 0, 9);
        assertEquals(2 * 81, finer.length);
        assertNotSame(finer, lattice.inputs(fed, PlaneView.of(setup.data()), 0, 9));
    }
}
