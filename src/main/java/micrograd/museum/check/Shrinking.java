package micrograd.museum.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Smaller probes that may be wrong for the same reason as a larger one. */
final class Shrinking {
    private static final Term A = Term.leaf("a");

    private Shrinking() {}

    /** How much there is to read in a probe. */
    static int size(Probe probe) {
        int leaves = 0;
        for (double number : probe.leaves().values()) {
            leaves += number == Math.floor(number) ? 1 : 2;
        }
        return 10 * probe.term().parts().size() + leaves;
    }

    /** The next smaller probes, the smallest first. */
    static List<Probe> smallerThan(Probe probe) {
        List<Probe> smaller = new ArrayList<>();
        for (Term part : probe.term().parts()) {
            if (part.isOperation() && part != probe.term() && !part.leaves().isEmpty()) {
                smaller.add(new Probe(part, only(part, probe.leaves())));
            }
        }
        for (Term part : probe.term().parts()) {
            for (Term operand : part.operands) {
                for (Term simpler : operand.operands) {
                    Term term = replaced(probe.term(), operand, simpler, new LinkedHashMap<>());
                    if (!term.leaves().isEmpty()) {
                        smaller.add(new Probe(term, only(term, probe.leaves())));
                    }
                }
            }
        }
        if (probe.leaves().size() > 1) {
            for (String name : probe.leaves().keySet()) {
                if (!name.equals("a") && probe.leaves().containsKey("a")) {
                    Term term = renamed(probe.term(), name);
                    smaller.add(new Probe(term, only(term, probe.leaves())));
                }
            }
        }
        Map<String, Double> plain = plain(probe.leaves());
        if (!probe.leaves().equals(plain)) {
            smaller.add(new Probe(probe.term(), plain));
        }
        return smaller;
    }

    private static Map<String, Double> plain(Map<String, Double> leaves) {
        Map<String, Double> plain = new LinkedHashMap<>();
        leaves.forEach((name, number) ->
                plain.put(name, name.equals("a") ? (number < 0 ? -2.0 : 3.0) : name.equals("b") ? 2.0 : 5.0));
        return plain;
    }

    private static Map<String, Double> only(Term term, Map<String, Double> leaves) {
        Map<String, Double> only = new LinkedHashMap<>();
        for (String name : term.leaves()) {
            only.put(name, leaves.get(name));
        }
        return only;
    }

    private static Term replaced(Term term, Term what, Term with, Map<Term, Term> made) {
        if (term == what) {
            return with;
        }
        if (!term.isOperation()) {
            return term;
        }
        Term known = made.get(term);
        if (known == null) {
            List<Term> operands = new ArrayList<>();
            for (Term operand : term.operands) {
                operands.add(replaced(operand, what, with, made));
            }
            known = operands.equals(term.operands) ? term : term.with(operands);
            made.put(term, known);
        }
        return known;
    }

    private static Term renamed(Term term, String name) {
        Term result = term;
        for (Term part : term.parts()) {
            if (part.name.equals(name)) {
                result = replaced(result, part, A, new LinkedHashMap<>());
            }
        }
        return result;
    }
}
