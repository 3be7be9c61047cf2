package micrograd.app.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.graph.Asked;
import micrograd.graph.Graph;
import micrograd.graph.Shown;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/**
 * What the page tells the tools of the expression beside its document.
 *
 * @param program its last program without errors
 * @param shown what can be seen of it where nothing is practised: all, or as far as a walk has come, without what is asked about
 * @param asked what that is
 * @param way the way that its leaves have come along their gradients
 */
public record Sight(Evaluated program, Shown shown, List<Asked> asked, List<DescentTrace.Spot> way) {
    public Sight {
        asked = List.copyOf(asked);
        way = List.copyOf(way);
    }

    /** No program. */
    public static Sight none() {
        Graph nothing = new Graph(List.of(), Optional.empty());
        return new Sight(new Evaluated("", nothing, List.of()), Shown.all(nothing), List.of(), List.of());
    }

    /** What a model of the page tells. */
    public static Sight of(Model model) {
        ExpressionModel expression = model.expression();
        List<DescentTrace.Spot> way = new ArrayList<>();
        for (DescentTrace.Stop stop : expression.trace().upTo(model.document().source())) {
            way.add(stop.spot());
        }
        return new Sight(expression.program().evaluated(), expression.unpractised(), expression.asked(), way);
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
        to.whole(asked.size());
        for (Asked one : asked) {
            to.text(one.written());
        }
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
        List<Asked> asked = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            Asked.read(from.text()).ifPresent(asked::add);
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
        return new Sight(program, shown, asked, way);
    }
}
