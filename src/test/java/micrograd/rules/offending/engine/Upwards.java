package micrograd.rules.offending.engine;

import micrograd.rules.offending.graph.Downwards;

public interface Upwards {
    Downwards down();
}
