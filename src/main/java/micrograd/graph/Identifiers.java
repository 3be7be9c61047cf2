package micrograd.graph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import micrograd.text.Numbers;

/**
 * Names for variables: letters of any script, digits and underscores, as Python and Java both have them, no reserved word, none twice. Lowered digits stand
 * on the line; a value without a name is called after its number, v7.
 */
final class Identifiers {
    private static final int LONGEST = 40;

    private final Set<String> taken;

    /** For each name that was wanted the last number behind it: one that is assigned a thousand times is not looked for from the first on. */
    private final Map<String, Integer> counts = new LinkedHashMap<>();

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
        String identifier;
        do {
            int count = counts.merge(wanted, 1, Integer::sum);
            identifier = count == 1 ? wanted : wanted + "_" + Numbers.shortest(count);
        } while (!taken.add(identifier));
        return identifier;
    }

    /** A name in the characters that both languages have in names. */
    private static String spelt(String name) {
        StringBuilder spelt = new StringBuilder();
        for (int i = 0; i < name.length() && spelt.length() < LONGEST; i++) {
            char c = name.charAt(i);
            if (c >= '₀' && c <= '₉') {
                spelt.append((char) (c - '₀' + '0'));
            } else if (c == '_' || c >= '0' && c <= '9' || isLetter(c)) {
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

    /** Letters that Python and Java both take, of the scripts that names are likely to be written in; the JDK's own test brings large tables with it. */
    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '\u00c0' && c <= '\u02af' && c != '×' && c != '÷'
                || c >= '\u0388' && c <= '\u03f5' && c != '\u038b' && c != '\u038d' && c != '\u03a2'
                || c == '\u0386'
                || c >= '\u0400' && c <= '\u0481'
                || c >= '\u048a' && c <= '\u052f'
                || c >= '\u1e00' && c <= '\u1eff'
                || c >= '\u3041' && c <= '\u3096'
                || c >= '\u30a1' && c <= '\u30fa'
                || c >= '\u4e00' && c <= '\u9fd5'
                || c >= '\uac00' && c <= '\ud7a3';
    }
}
