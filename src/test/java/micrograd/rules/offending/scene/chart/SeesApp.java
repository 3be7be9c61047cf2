package micrograd.rules.offending.scene.chart;

import micrograd.rules.offending.app.store.Kept;

interface SeesApp {
    Kept kept();
}
