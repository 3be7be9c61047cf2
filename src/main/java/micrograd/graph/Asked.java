package micrograd.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A thing that is asked about, and therefore to be seen nowhere before it is answered; {@link Hold} says what that takes.
 *
 * <p>As text it is {@code grad:a}, {@code data:e}, {@code sign:c}, {@code slope:}, {@code loss:}.
 *
 * @param kind what of it
 * @param name the value's name; of several values of one name all are meant; empty where the kind says it all
 */
public record Asked(Kind kind, String name) {
    /** What is asked. */
    public enum Kind {
        /** A value's data. */
        DATA("data"),

        /** A value's gradient. */
        GRAD("grad"),

        /** The sign of a value's gradient, and so the gradient. */
        SIGN("sign"),

        /** How the output moves with any of its leaves. */
        SLOPE("slope"),

        /** The losses of a training run. */
        LOSS("loss"),

        /** The accuracies of a training run. */
        ACCURACY("accuracy"),

        /** What a training run's network answers over the plane. */
        MAP("map");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Its word in links. */
        public String key() {
            return key;
        }

        /** The kind with a key. */
        public static Optional<Kind> named(String key) {
            for (Kind kind : values()) {
                if (kind.key.equals(key)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** A value's data. */
    public static Asked data(String name) {
        return new Asked(Kind.DATA, name);
    }

    /** A value's gradient. */
    public static Asked grad(String name) {
        return new Asked(Kind.GRAD, name);
    }

    /** This as text. */
    public String written() {
        return kind.key() + ":" + name;
    }

    /** Reads what {@link #written} wrote; nothing where it is none. */
    public static Optional<Asked> read(String text) {
        int colon = text.indexOf(':');
        return Kind.named(colon < 0 ? text : text.substring(0, colon))
                .map(kind -> new Asked(kind, colon < 0 ? "" : text.substring(colon + 1)));
    }

    /** Whether one of several is of a kind. */
    public static boolean has(List<Asked> asked, Kind kind) {
        for (Asked one : asked) {
            if (one.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** The nodes that are meant. */
    List<Integer> nodes(Graph graph) {
        List<Integer> nodes = new ArrayList<>();
        Names names = Names.of(graph);
        for (GraphNode node : graph.nodes()) {
            boolean named = node.name().isEmpty() ? false : node.name().equals(name);
            if (named || !name.isEmpty() && names.name(node.id()).equals(name)) {
                nodes.add(node.id());
            }
        }
        return nodes;
    }
}
