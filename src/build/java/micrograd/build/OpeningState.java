package micrograd.build;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import micrograd.app.expression.Defaults;
import micrograd.app.expression.ExpressionModel;
import micrograd.app.expression.KeyRuns;
import micrograd.app.expression.Model;
import micrograd.app.expression.Walk;
import micrograd.document.GraphStyle;
import micrograd.document.Predict;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.museum.exercise.Prediction;
import micrograd.scene.Colour;
import micrograd.scene.Drawing;
import micrograd.scene.SvgWriter;
import micrograd.scene.graph.Arrangement;
import micrograd.scene.graph.Detail;
import micrograd.scene.graph.Emphasis;
import micrograd.scene.graph.Folding;
import micrograd.scene.graph.GraphLook;
import micrograd.scene.graph.GraphScene;

/**
 * What a page without a link shows first, put into its markup: its program, its graph and its question stand there until the page's own program shows them in
 * the same places, and the graph where no script runs.
 *
 * <p>The graph is that of the same scene, in the three arrangements of a desk's, a tablet's and a phone's window.
 */
final class OpeningState {
    /** Width and height that windows of 1440 × 900, 1024 × 768 and 390 × 844 leave the graph. */
    private static final double[] DESK = {934, 505};

    private static final double[] TABLET = {608, 362};
    private static final double[] PHONE = {374, 288};

    /** What is seen of a value at about the scale that the graph has there. */
    private static final double WHOLE = 1;

    private static final double NUMBERS = 0.5;

    private final ExpressionModel model = Model.opened("", KeyRuns.NOT_YET).expression();

    /** A page with that in its markup. */
    String in(String page) throws IOException {
        String drawn = after(
                page,
                "id=\"canvas-frame\">",
                picture("for-desk", DESK, WHOLE)
                        + picture("for-tablet", TABLET, WHOLE)
                        + picture("for-phone", PHONE, NUMBERS));
        String written = after(
                drawn, "id=\"editor\">", "<pre class=\"opening-code\">" + Defaults.DOCUMENT.source() + "</pre>");
        return after(written, "id=\"walk-asked\">", question());
    }

    private String question() {
        Walk walk = model.walk();
        String marked = walk.question(model.program(), Predict.NOTHING)
                .map(Prediction::marked)
                .orElseThrow();
        return marked.replaceAll("`([^`]+)`", "<code>$1</code>");
    }

    private String picture(String kind, double[] room, double scale) {
        Graph graph = model.shown().graph();
        Folding folding = new Folding(false, model.program().groups(), Set.of());
        GraphScene scene = GraphScene.of(
                        new Graph(List.of(), Optional.empty()), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT)
                .next(graph, GraphStyle.LECTURE, Arrangement.of(Direction.LEFT_TO_RIGHT), folding, false)
                .arrangedFor(room[0], room[1], true);
        Box bounds = scene.bounds();
        Drawing<Selection> plain = scene.drawing(GraphLook.PLAIN.showing(model.shown()), Detail.at(scale));
        Drawing<Selection> drawing = model.walk()
                .step()
                .map(step -> Emphasis.of(graph, step).over(plain, scene, 1))
                .orElse(plain);
        return String.format(
                Locale.ROOT,
                "<svg class=\"opening-picture %s\" viewBox=\"%.0f %.0f %.0f %.0f\" aria-hidden=\"true\">%s</svg>",
                kind,
                bounds.x(),
                bounds.y(),
                bounds.width(),
                bounds.height(),
                small(SvgWriter.shapes(drawing, OpeningState::colour)));
    }

    /** The shapes without what the style sheet says of them. */
    private static String small(String shapes) {
        return shapes.replace("\n", "")
                .replace(" xml:space=\"preserve\"", "")
                .replaceAll(" font-family=\"ui-monospace[^\"]*\"", "")
                .replaceAll(" font-family=\"system-ui[^\"]*\"", " class=\"words\"");
    }

    /** The style sheet's colour, so that the picture has the page's theme. */
    private static String colour(Colour role) {
        return role == Colour.NONE
                ? "none"
                : "var(--" + role.name().toLowerCase(Locale.ROOT).replace('_', '-') + ")";
    }

    private static String after(String page, String place, String markup) throws IOException {
        int at = page.indexOf(place) + place.length();
        if (at < place.length() || page.indexOf(place, at) >= 0) {
            throw new IOException("index.html must say once: " + place);
        }
        return page.substring(0, at) + markup + page.substring(at);
    }
}
