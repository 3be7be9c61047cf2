package micrograd.app.course;

import java.util.Optional;
import micrograd.course.amount.Programs;
import micrograd.document.Document;
import micrograd.document.Probes;
import micrograd.document.ProgramGraph;
import micrograd.lang.Numeral;
import micrograd.text.Rounding;

/** The point of a curve: the first leaf of the lab's program, which may be moved. */
public final class CurvePoint {
    private static final Probes.Range USUAL = new Probes.Range(-5, 5);
    private static final double STEPS = 500;

    private CurvePoint() {}

    /** The range that a state's plot has, or a usual one. */
    public static Probes.Range range(Document state) {
        return state.expression()
                .probes()
                .plot()
                .flatMap(plot -> plot.across().range())
                .orElse(USUAL);
    }

    /** A number near to where one points, as short as the range is wide. */
    public static double rounded(double number, Probes.Range range) {
        double step = (range.to() - range.from()) / STEPS;
        double within = Math.max(range.from(), Math.min(range.to(), number));
        return Rounding.rint(within / step) / Rounding.rint(1 / step);
    }

    /** The document with the point at another place; nothing where it may not be moved. */
    static Optional<Document> moved(Document document, double number, Programs programs) {
        for (ProgramGraph.Literal literal : programs.run(document.source()).literals()) {
            boolean may = number - number == 0 && document.mayChange(literal.name());
            return may
                    ? Numeral.at(document.source(), literal.start())
                            .map(numeral -> document.withSource(numeral.replacedIn(document.source(), number)))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
