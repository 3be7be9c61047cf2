package micrograd.museum;

import java.util.Map;
import java.util.Optional;
import micrograd.engine.Op;

final class Testimony {
    Testimony(LearnersEngine engine, Tried wrong, Map<Op, String> called, boolean gradients) {}

    Optional<Witness> witness() {
        return Optional.empty();
    }
}
