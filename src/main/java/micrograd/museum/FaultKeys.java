package micrograd.museum;

import java.util.List;

/** The keys of all {@linkplain Fault faults}, for whoever reads links and needs to know no more. */
public final class FaultKeys {
    static final List<String> ALL = List.of(
            "assign",
            "visited-again",
            "depth-first",
            "own-gradient",
            "upstream-forgotten",
            "siblings-gradient",
            "power-of-result",
            "wiping-relu",
            "swapped-subtraction",
            "adding-subtraction",
            "swapped-division",
            "exp-of-twice",
            "children-not-recorded",
            "gradients-never-zeroed");

    private FaultKeys() {}

    /** Whether there is a fault with that key. */
    public static boolean isKnown(String key) {
        return ALL.contains(key);
    }
}
