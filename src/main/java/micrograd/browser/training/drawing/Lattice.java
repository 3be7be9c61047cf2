package micrograd.browser.training.drawing;

import micrograd.scene.network.PlaneView;
import micrograd.training.options.Features;

/** What a network is fed at the points of a square lattice over the plane: computed anew only where that is another lattice, not in every frame of a run. */
final class Lattice {
    private double[] inputs = {};
    private Features features;
    private PlaneView plane;
    private double rest;
    private int side;

    /** In planes; inputs beyond the second are {@code rest}. */
    double[] inputs(Features fed, PlaneView over, double others, int across) {
        if (fed != features || over != plane || others != rest || across != side) {
            features = fed;
            plane = over;
            rest = others;
            side = across;
            inputs = fed.planes(over.lattice(fed.coordinates(), others, across, across, 0, across), across * across);
        }
        return inputs;
    }
}
