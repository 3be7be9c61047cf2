package micrograd.rules.offending.graph;

import micrograd.rules.offending.engine.Upwards;

public interface Downwards {
    Upwards up();
}
