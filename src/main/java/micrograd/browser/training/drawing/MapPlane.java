package micrograd.browser.training.drawing;

import micrograd.app.training.TrainingRun;
import micrograd.data.Dataset;
import micrograd.data.DatasetKind;
import micrograd.scene.network.PlaneView;

/** The square of the plane that maps show: it stays where it is while points are moved within it, and is found anew for other data. */
public final class MapPlane {
    private Dataset data;
    private DatasetKind kind;
    private PlaneView plane;

    /** The square for a run's data. */
    PlaneView of(TrainingRun run) {
        if (data != null && data.equals(run.data())) {
            return plane;
        }
        data = run.data();
        DatasetKind now = run.setup().dataset().kind();
        boolean own = !run.setup().dataset().points().isEmpty();
        if (plane == null || now != kind || !own || !plane.suits(data)) {
            plane = PlaneView.of(data);
        }
        kind = now;
        return plane;
    }
}
