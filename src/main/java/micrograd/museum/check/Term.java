package micrograd.museum.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import micrograd.engine.Op;
import micrograd.text.Numbers;

/**
 * An expression that an engine is tried on: leaves by name, plain numbers, and operations; a term that is an operand twice is one value used twice.
 */
final class Term {
    final Op op;
    /** The name of a leaf that a program gives; empty for numbers and operations. */
    final String name;

    final double number;
    final List<Term> operands;
    /** Whether a chain of additions is written {@code sum([…])}. */
    final boolean summed;

    private Term(Op op, String name, double number, List<Term> operands, boolean summed) {
        this.op = op;
        this.name = name;
        this.number = number;
        this.operands = operands;
        this.summed = summed;
    }

    static Term leaf(String name) {
        return new Term(Op.LEAF, name, 0, List.of(), false);
    }

    static Term number(double number) {
        return new Term(Op.LEAF, "", number, List.of(), false);
    }

    static Term of(Op op, Term... operands) {
        return new Term(op, "", 0, List.of(operands), false);
    }

    Term plus(Term other) {
        return of(Op.ADD, this, other);
    }

    Term minus(Term other) {
        return of(Op.SUB, this, other);
    }

    Term times(Term other) {
        return of(Op.MUL, this, other);
    }

    Term over(Term other) {
        return of(Op.DIV, this, other);
    }

    Term power(double exponent) {
        return of(Op.POW, this, number(exponent));
    }

    /** The term added to itself. */
    Term twice() {
        return plus(this);
    }

    /** What {@code sum([…])} makes of leaves: Python begins with the plain number 0. */
    static Term sum(Term... terms) {
        Term sum = number(0);
        for (int i = 0; i < terms.length; i++) {
            sum = new Term(Op.ADD, "", 0, List.of(sum, terms[i]), i == terms.length - 1);
        }
        return sum;
    }

    boolean isNumber() {
        return op == Op.LEAF && name.isEmpty();
    }

    boolean isOperation() {
        return op != Op.LEAF;
    }

    /** The same operation on other operands. */
    Term with(List<Term> others) {
        return new Term(op, name, number, List.copyOf(others), false);
    }

    /** The operations that it is made of. */
    Set<Op> ops() {
        Set<Op> ops = EnumSet.noneOf(Op.class);
        for (Term part : parts()) {
            if (part.isOperation()) {
                ops.add(part.op);
            }
        }
        return ops;
    }

    /** All that it is made of, operands before results, each once. */
    List<Term> parts() {
        Map<Term, Boolean> seen = new IdentityHashMap<>();
        List<Term> parts = new ArrayList<>();
        collect(seen, parts);
        return parts;
    }

    private void collect(Map<Term, Boolean> seen, List<Term> parts) {
        if (seen.put(this, true) == null) {
            for (Term operand : operands) {
                operand.collect(seen, parts);
            }
            parts.add(this);
        }
    }

    /** The names of its leaves, in the order in which they stand. */
    List<String> leaves() {
        Map<String, Boolean> names = new LinkedHashMap<>();
        for (Term part : parts()) {
            if (part.op == Op.LEAF && !part.name.isEmpty()) {
                names.put(part.name, true);
            }
        }
        return List.copyOf(names.keySet());
    }

    /**
     * Python that computes it: a line for each operation that is used more than once, and a last one that gives it a name.
     *
     * @param before what stands before every name
     * @param called the method's way of writing an operation that is a method: {@code relu} to {@code .relu()}
     */
    List<String> lines(String before, Map<Op, String> called) {
        Map<Term, Integer> uses = new IdentityHashMap<>();
        for (Term part : parts()) {
            for (Term operand : part.operands) {
                uses.merge(operand, 1, Integer::sum);
            }
        }
        Map<Term, String> names = new IdentityHashMap<>();
        List<String> lines = new ArrayList<>();
        char next = 'd';
        for (Term part : parts()) {
            if (part.isOperation() && part != this && uses.getOrDefault(part, 0) > 1) {
                String name = before + next++;
                lines.add(name + " = " + part.text(0, before, names, called));
                names.put(part, name);
            }
        }
        lines.add(before + "L = " + text(0, before, names, called));
        return lines;
    }

    /** The names that {@link #lines} gives to shared operations, by term. */
    private String text(int binding, String before, Map<Term, String> names, Map<Op, String> called) {
        String named = names.get(this);
        if (named != null) {
            return named;
        }
        if (op == Op.LEAF) {
            return name.isEmpty() ? written(number, binding) : before + name;
        }
        if (summed) {
            List<String> all = new ArrayList<>();
            Term at = this;
            while (at.op == Op.ADD) {
                all.add(0, at.operands.get(1).text(0, before, names, called));
                at = at.operands.get(0);
            }
            return "sum([" + String.join(", ", all) + "])";
        }
        String method = called.get(op);
        if (method != null) {
            String operand = operands.get(0).text(9, before, names, called);
            return method.endsWith("(")
                    ? method + operands.get(0).text(0, before, names, called) + ")"
                    : operand + method;
        }
        if (op == Op.NEG) {
            return bracketed(binding > 3, "-" + operands.get(0).text(3, before, names, called));
        }
        int its = op == Op.ADD || op == Op.SUB ? 1 : op == Op.POW ? 4 : 2;
        String left = operands.get(0).text(op == Op.POW ? 5 : its, before, names, called);
        String right = operands.get(1).text(op == Op.POW ? 3 : its + 1, before, names, called);
        return bracketed(binding > its, left + " " + op.symbol() + " " + right);
    }

    private static String bracketed(boolean brackets, String text) {
        return brackets ? "(" + text + ")" : text;
    }

    static String written(double number) {
        return Numbers.shortest(number).replace(Numbers.MINUS, '-');
    }

    static String writtenAsFloat(double number) {
        String written = written(number);
        return written.indexOf('.') >= 0 || written.indexOf('e') >= 0 ? written : written + ".0";
    }

    private static String written(double number, int binding) {
        return bracketed(number < 0 && binding > 3, written(number));
    }
}
