package micrograd.app.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.graph.Graph;
import micrograd.graph.Hold;
import micrograd.graph.Shown;
import micrograd.limits.Budgets;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/**
 * What the page tells the tools of the expression beside its document.
 *
 * @param program its last program without errors
 * @param shown what can be seen of it where nothing is practised: all, or as far as a walk has come, without what is asked about
 * @param hold what is asked about
 * @param fixed the names of the leaves that may not be turned
 * @param way the way that its leaves have come along their gradients
 */
public record Sight(Evaluated program, Shown shown, Hold hold, List<String> fixed, List<DescentTrace.Spot> way) {
    public Sight {
        fixed = List.copyOf(fixed);
        way = List.copyOf(way);
    }

    /** No program. */
    public static Sight none() {
        Graph nothing = new Graph(List.of(), Optional.empty());
        return new Sight(new Evaluated("", nothing, List.of()), Shown.all(nothing), Hold.NOTHING, List.of(), List.of());
    }

    /** What a model of the page tells. */
    public static Sight of(Model model) {
        ExpressionModel expression = model.expression();
        Evaluated program = expression.program().evaluated();
        if (program.graph().nodes().size() > Budgets.VALUES_TOLD) {
            // To check, plot or ask about so many takes longer than anybody waits; the table shows the first.
            boolean whole =
                    expression.unpractised().isWhole() && expression.hold().isNone();
            Evaluated first = program.first(whole ? Budgets.ROWS_OF_TABLE : 0);
            return new Sight(first, Shown.all(first.graph()), expression.hold(), List.of(), List.of());
        }
        List<DescentTrace.Spot> way = new ArrayList<>();
        for (DescentTrace.Stop stop : expression.trace().upTo(model.document().source())) {
            way.add(stop.spot());
        }
        List<String> fixed = new ArrayList<>();
        for (Program.Leaf leaf : expression.program().leaves()) {
            if (!model.document().mayTurn(leaf.name())) {
                fixed.add(leaf.name());
            }
        }
        return new Sight(program, expression.unpractised(), expression.hold(), fixed, way);
    }

    /** All of it as text. */
    public String written() {
        FieldWriter to = new FieldWriter();
        program.write(to);
        boolean all = shown.equals(Shown.all(program.graph()));
        to.flag(all);
        if (!all) {
            to.text(shown.written());
        }
        hold.write(to);
        to.whole(fixed.size());
        fixed.forEach(to::text);
        to.whole(way.size());
        for (DescentTrace.Spot spot : way) {
            to.number(spot.output()).whole(spot.data().size());
            for (double number : spot.data()) {
                to.number(number);
            }
        }
        return to.written();
    }

    /** Reads what {@link #written} wrote. */
    public static Sight read(String text) {
        FieldReader from = new FieldReader(text);
        Evaluated program = Evaluated.read(from);
        Shown shown = from.flag() ? Shown.all(program.graph()) : Shown.read(from.text());
        Hold hold = Hold.read(from);
        List<String> fixed = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            fixed.add(from.text());
        }
        List<DescentTrace.Spot> way = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            double output = from.number();
            List<Double> data = new ArrayList<>();
            for (int numbers = from.whole(); numbers > 0; numbers--) {
                data.add(from.number());
            }
            way.add(new DescentTrace.Spot(List.copyOf(data), output));
        }
        return new Sight(program, shown, hold, fixed, way);
    }
}
