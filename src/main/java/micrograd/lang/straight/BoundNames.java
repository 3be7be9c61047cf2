package micrograd.lang.straight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import micrograd.lang.straight.Datum.Callable;
import micrograd.lang.straight.Datum.Module;
import micrograd.lang.straight.Datum.Num;

/** What the names stand for: the program's own first, then functions, numbers and modules. */
public final class BoundNames {
    private static final Set<String> MODULES =
            Set.of("math", "torch", "np", "numpy", "nn", "F", "random", "micrograd", "engine", "functional");

    private final Map<String, Datum> own = new LinkedHashMap<>();

    /** Whether a name stands for a module unless the program says otherwise. */
    public static boolean isModule(String name) {
        return MODULES.contains(name);
    }

    void bind(String name, Datum datum) {
        own.put(name, datum);
    }

    /** What a name stands for, if anything. */
    Optional<Datum> find(String name) {
        Datum datum = own.get(name);
        if (datum != null) {
            return Optional.of(datum);
        }
        if (Functions.find(name).isPresent()) {
            return Optional.of(new Callable(name));
        }
        if (name.equals("pi") || name.equals("π")) {
            return Optional.of(new Num(Math.PI, false));
        }
        return isModule(name) ? Optional.of(new Module(name)) : Optional.empty();
    }

    /** The program's own names, in the order in which they were first given. */
    Map<String, Datum> own() {
        return own;
    }

    /** All names that could be meant. */
    List<String> names() {
        List<String> names = new ArrayList<>(own.keySet());
        for (Function function : Functions.all()) {
            names.add(function.name());
        }
        names.addAll(List.of("math", "torch", "nn", "random"));
        return names;
    }
}
