package micrograd.museum.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import micrograd.engine.Op;
import micrograd.museum.Agreement;
import micrograd.museum.Run;

/**
 * One expression at some numbers of its leaves, to be computed and differentiated by a learner's engine.
 *
 * @param term the expression
 * @param leaves the numbers, by name
 */
record Probe(Term term, Map<String, Double> leaves) {
    private static final double[][] POINTS = {{2, -3, 0.75}, {-0.7, 0.4, 2.2}};

    /** The expression at a point where all of its operations are smooth: the first, or the second. */
    static Probe at(Term term, int point) {
        return of(term, POINTS[point]);
    }

    static Probe of(Term term, double... numbers) {
        Map<String, Double> leaves = new LinkedHashMap<>();
        for (String name : term.leaves()) {
            leaves.put(name, numbers[name.charAt(0) - 'a']);
        }
        return new Probe(term, leaves);
    }

    /** The operations that it is made of. */
    Set<Op> ops() {
        return term.ops();
    }

    /** Whether engines make different graphs of it: of a difference, a quotient, a number on the left. */
    boolean isComposed() {
        for (Term part : term.parts()) {
            boolean left = part.operands.size() == 2 && part.operands.get(0).isNumber();
            if (left || part.op == Op.SUB || part.op == Op.DIV || part.op == Op.NEG) {
                return true;
            }
        }
        return false;
    }

    /** The numbers that a run of its graph has come to, by what they are asked as. */
    Map<String, Double> read(Run run) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("L.data", run.data(run.output()));
        int place = 0;
        for (String name : leaves.keySet()) {
            numbers.put(name + ".grad", run.grad(place++));
        }
        return numbers;
    }

    /** Whether two results of a probe are the same, but for rounding. */
    static boolean same(Map<String, Double> one, Map<String, Double> other) {
        for (Map.Entry<String, Double> entry : one.entrySet()) {
            if (!Agreement.same(entry.getValue(), other.getOrDefault(entry.getKey(), Double.NaN))) {
                return false;
            }
        }
        return true;
    }

    /** The program that shows it, in the language of the editor. */
    String program(Map<Op, String> called) {
        StringBuilder program = new StringBuilder();
        leaves.forEach((name, number) ->
                program.append(name).append(" = ").append(Term.written(number)).append("; "));
        return program + String.join("; ", term.lines("", called));
    }
}
