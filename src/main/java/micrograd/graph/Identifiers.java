package micrograd.graph;

import java.util.LinkedHashSet;
import java.util.Set;
import micrograd.text.Numbers;

/**
 * Names for variables: ASCII letters, digits and underscores, no reserved word, none twice. Greek letters are spelt out, lowered
 * digits stand on the line; a value without a name is called after its number, v7.
 */
final class Identifiers {
    private static final String GREEK = "αβγδεζηθικλμνξοπρςστυφχψω";
    private static final String[] SPELT = {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"
    };
    private static final int LONGEST = 40;

    private final Set<String> taken;
    private final String[] identifiers;

    /** Names for all nodes of a graph: first those that have one, so that they keep it if they can. */
    Identifiers(Graph graph, Set<String> reserved) {
        taken = new LinkedHashSet<>(reserved);
        identifiers = new String[graph.nodes().size()];
        for (boolean named : new boolean[] {true, false}) {
            for (GraphNode node : graph.nodes()) {
                if (named != node.name().isEmpty()) {
                    identifiers[node.id()] = unused(named ? spelt(node.name()) : "v" + node.id());
                }
            }
        }
    }

    String of(int node) {
        return identifiers[node];
    }

    private String unused(String wanted) {
        String identifier = wanted;
        int count = 1;
        while (!taken.add(identifier)) {
            count++;
            identifier = wanted + "_" + Numbers.shortest(count);
        }
        return identifier;
    }

    /** A name in ASCII. */
    private static String spelt(String name) {
        StringBuilder spelt = new StringBuilder();
        for (int i = 0; i < name.length() && spelt.length() < LONGEST; i++) {
            char c = name.charAt(i);
            int greek = GREEK.indexOf(c);
            if (greek >= 0) {
                spelt.append(SPELT[greek]);
            } else if (c >= '₀' && c <= '₉') {
                spelt.append((char) (c - '₀' + '0'));
            } else if (isAscii(c)) {
                spelt.append(c);
            } else if (spelt.length() > 0 && spelt.charAt(spelt.length() - 1) != '_') {
                spelt.append('_');
            }
        }
        while (spelt.length() > 0 && spelt.charAt(spelt.length() - 1) == '_') {
            spelt.setLength(spelt.length() - 1);
        }
        boolean begins = spelt.length() > 0 && !(spelt.charAt(0) >= '0' && spelt.charAt(0) <= '9');
        return begins ? spelt.toString() : "v" + spelt;
    }

    private static boolean isAscii(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
