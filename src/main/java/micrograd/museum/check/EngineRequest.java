package micrograd.museum.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What of an engine is to be checked.
 *
 * @param className the class; empty for the last one of the program that looks like an engine
 * @param data the attribute that holds the number; empty where it is to be found out
 * @param grad the attribute that holds the gradient; empty where it is to be found out
 * @param kinds what is asked; a kind whose operation the class lacks is left out, but for a number on either side
 * @param gradients whether gradients are compared as well as results; where they are not, no backward pass is made, and the class need not have one
 */
public record EngineRequest(String className, String data, String grad, Set<EngineKind> kinds, boolean gradients) {
    /** Everything, of whatever engine the program defines. */
    public static final EngineRequest ALL = new EngineRequest("", "", "", EngineKind.all(), true);

    /** The kinds are kept as they are now. */
    public EngineRequest {
        kinds = Set.copyOf(kinds);
    }

    /** The same of the class of that name, whose number and gradient have those names; what is empty is found out. */
    public EngineRequest of(String name, String itsData, String itsGrad) {
        return new EngineRequest(name, itsData, itsGrad, kinds, gradients);
    }

    /** The same, but that only these kinds are asked: {@code restrictTo(List.of("addition", "used-twice"))}. An unknown key is a mistake of the caller's. */
    public EngineRequest restrictTo(List<String> keys) {
        Set<EngineKind> wanted = EnumSet.noneOf(EngineKind.class);
        for (String key : keys) {
            wanted.add(EngineKind.of(key)
                    .orElseThrow(() -> new IllegalArgumentException("There is no kind of question called " + key)));
        }
        return new EngineRequest(className, data, grad, wanted, gradients);
    }

    /** The same for a class that has no backward pass yet: only results are compared. */
    EngineRequest withoutGradients() {
        return new EngineRequest(className, data, grad, kinds, false);
    }

    boolean asks(EngineKind kind) {
        return kinds.contains(kind);
    }
}
