package micrograd.museum.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.graph.Graph;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;
import micrograd.text.Numbers;

/**
 * A learner's own graph of a small expression, with what is wrong in it.
 *
 * @param graph the learner's objects: operands before results, with the data and gradients that they came to; operations are guessed from the numbers
 * @param rightData by node, where the data should be another
 * @param rightGrads by node, where the gradient should be another
 * @param sent what was sent back, in the order of time
 * @param wrong which of them is the first that is wrong; -1 where it is none of them
 * @param missing the uses of operands along which nothing was sent though something should have been
 * @param place the line of the class that made what is wrong
 * @param verb what that line does, for beside it: "replaces", "sends 2, not 6"
 */
public record Witness(
        Graph graph,
        Map<Integer, Double> rightData,
        Map<Integer, Double> rightGrads,
        List<Sent> sent,
        int wrong,
        List<Use> missing,
        Optional<EngineRow.Place> place,
        String verb) {
    /** Operand {@code index} of a node. */
    public record Use(int node, int index) {
        private void write(FieldWriter to) {
            to.whole(node).whole(index);
        }

        private static Use read(FieldReader from) {
            return new Use(from.whole(), from.whole());
        }
    }

    /**
     * One change of a gradient.
     *
     * @param node the operand whose gradient changed
     * @param use along which use it came; none where that cannot be told
     * @param before its gradient before
     * @param after its gradient after
     * @param right what should have come along that use; NaN where that cannot be told
     * @param code the statement that did it, as the learner wrote it
     * @param place where it stands
     */
    public record Sent(
            int node,
            Optional<Use> use,
            double before,
            double after,
            double right,
            String code,
            EngineRow.Place place) {
        private void write(FieldWriter to) {
            to.whole(node).flag(use.isPresent());
            use.ifPresent(its -> its.write(to));
            to.number(before).number(after).number(right).text(code);
            place.write(to);
        }

        private static Sent read(FieldReader from) {
            int node = from.whole();
            Optional<Use> use = from.flag() ? Optional.of(Use.read(from)) : Optional.empty();
            return new Sent(
                    node, use, from.number(), from.number(), from.number(), from.text(), EngineRow.Place.read(from));
        }
    }

    /** The uses to mark: the one that sent what is wrong, or those along which nothing came. */
    public List<Use> marked() {
        if (wrong >= 0) {
            return sent.get(wrong).use().map(List::of).orElse(List.of());
        }
        return rightData.isEmpty() ? missing : List.of();
    }

    /** What is written beside the first of them: {@code self.grad = 1}. */
    public String told() {
        if (wrong < 0) {
            return missing.isEmpty() ? "" : "nothing sent";
        }
        Sent culprit = sent.get(wrong);
        int dot = culprit.code().indexOf('=');
        String target = dot < 0 ? "" : culprit.code().substring(0, dot).trim();
        boolean adds = target.endsWith("+");
        String name = adds ? target.substring(0, target.length() - 1).trim() : target;
        double number = adds ? culprit.after() - culprit.before() : culprit.after();
        return name.isEmpty() || name.length() > 24 ? verb : name + (adds ? " += " : " = ") + Numbers.compact(number);
    }

    /** As text. */
    public String written() {
        FieldWriter to = new FieldWriter();
        write(to);
        return to.written();
    }

    /** Reads what {@link #written} wrote. */
    public static Witness read(String written) {
        return read(new FieldReader(written));
    }

    void write(FieldWriter to) {
        graph.write(to);
        write(to, rightData);
        write(to, rightGrads);
        to.whole(sent.size());
        for (Sent one : sent) {
            one.write(to);
        }
        to.whole(wrong).whole(missing.size());
        for (Use use : missing) {
            use.write(to);
        }
        to.flag(place.isPresent());
        place.ifPresent(its -> its.write(to));
        to.text(verb);
    }

    private static void write(FieldWriter to, Map<Integer, Double> numbers) {
        to.whole(numbers.size());
        numbers.forEach((node, number) -> to.whole(node).number(number));
    }

    static Witness read(FieldReader from) {
        Graph graph = Graph.read(from);
        Map<Integer, Double> rightData = numbers(from);
        Map<Integer, Double> rightGrads = numbers(from);
        List<Sent> sent = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            sent.add(Sent.read(from));
        }
        int wrong = from.whole();
        List<Use> missing = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            missing.add(Use.read(from));
        }
        Optional<EngineRow.Place> place = from.flag() ? Optional.of(EngineRow.Place.read(from)) : Optional.empty();
        return new Witness(graph, rightData, rightGrads, sent, wrong, missing, place, from.text());
    }

    private static Map<Integer, Double> numbers(FieldReader from) {
        Map<Integer, Double> numbers = new LinkedHashMap<>();
        for (int left = from.whole(); left > 0; left--) {
            numbers.put(from.whole(), from.number());
        }
        return numbers;
    }
}
