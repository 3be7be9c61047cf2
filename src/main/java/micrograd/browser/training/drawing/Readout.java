package micrograd.browser.training.drawing;

import java.util.Optional;
import micrograd.app.training.Inspection;
import micrograd.app.training.TrainingRun;
import micrograd.browser.ui.Dom;
import micrograd.data.Example;
import micrograd.nn.Loss;
import micrograd.scene.network.OutputMap;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.options.DatasetSetup;
import org.teavm.jso.dom.html.HTMLElement;

/** Says what the network answers where the map is pointed at. */
final class Readout {
    private final HTMLElement place = Dom.byId("training-map-readout");

    /** What it says at present. */
    String text() {
        return place.getTextContent();
    }

    /** Says it of a point of the data, or of any place. */
    void show(TrainingRun run, OutputMap output, Optional<Example> pointed, boolean isPoint) {
        if (pointed.isEmpty()) {
            Dom.text(place, "Point at the map for the network’s answer there.");
            return;
        }
        Example at = pointed.get();
        DatasetSetup data = run.setup().dataset();
        double[] values = run.answer(at.inputs());
        StringBuilder text = new StringBuilder();
        if (isPoint) {
            text.append(run.data().test().contains(at) ? "Test point " : "Point ")
                    .append(Inspection.point(at))
                    .append(data.form().isRegression() ? " of " : " of class ")
                    .append(data.form().isRegression() ? Numbers.compact(round(at.target())) : label(data, at));
        } else {
            text.append('(');
            int shown = Math.min(2, at.inputCount());
            for (int i = 0; i < shown; i++) {
                text.append(i == 0 ? "" : ", ").append(Numbers.withTrueMinus(Numbers.fixed(at.input(i), 2)));
            }
            text.append(')');
        }
        text.append(": ").append(answer(data, output, values));
        if (isPoint) {
            if (!data.form().isRegression()) {
                boolean right = Loss.decide(values, 0, values.length) == Loss.classOf(at.target());
                text.append(right ? ", right" : ", wrong");
            }
            text.append(". Click for its scalars.");
        }
        Dom.text(place, text.toString());
    }

    private static String label(DatasetSetup data, Example at) {
        return data.label(data.form().classes() == 2 ? (at.target() < 0 ? 0 : 1) : Rounding.truncated(at.target()));
    }

    private static double round(double number) {
        return Rounding.toParts(number, 1e4);
    }

    /** What the outputs say, in words. */
    private static String answer(DatasetSetup data, OutputMap output, double[] values) {
        if (data.form().isRegression()) {
            return "output " + Numbers.display(values[0]);
        }
        int decided = Loss.decide(values, 0, values.length);
        StringBuilder text = new StringBuilder();
        if (output.isNumber()) {
            text.append("output ").append(Numbers.display(values[0])).append(", ");
        }
        text.append("class ").append(data.label(decided));
        if (output.hasProbabilities()) {
            text.append(", ")
                    .append(Wording.percent(output.share(values, decided)))
                    .append(" sure");
        } else if (!output.isNumber()) {
            text.append(", output ").append(Numbers.display(values[decided]));
        }
        return text.toString();
    }
}
