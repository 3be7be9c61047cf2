package micrograd.browser.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.app.course.CourseModel;
import micrograd.browser.ui.Dom;
import micrograd.course.amount.Bench;
import micrograd.graph.GraphNode;
import micrograd.graph.Hold;
import micrograd.text.Numbers;
import org.teavm.jso.dom.html.HTMLElement;

/** Scores turned into probabilities: of each class the score, its exponential, and its share of their sum as a bar. What is asked for is not drawn. */
final class ScoresPanel {
    private final HTMLElement panel = Dom.byId("course-scores");
    private final HTMLElement rows = Dom.byId("course-scores-rows");
    private final List<HTMLElement[]> cells = new ArrayList<>();
    private String shown = "";

    void show(CourseModel model, boolean wanted) {
        Dom.show(panel, wanted);
        String now = wanted ? model.document().source() + model.document().hold() : "";
        if (!wanted || now.equals(shown)) {
            return;
        }
        shown = now;
        Bench bench = Bench.of(model.document(), model.course().programs());
        Hold hold = model.document().hold();
        for (int i = 0; bench.node("s" + (i + 1)).isPresent(); i++) {
            HTMLElement[] row = row(i);
            Dom.text(row[0], number(bench, hold, "s" + (i + 1)));
            Dom.text(row[1], number(bench, hold, "e" + (i + 1)));
            String name = "p" + (i + 1);
            Dom.text(row[2], number(bench, hold, name));
            Optional<GraphNode> share = bench.node(name).filter(node -> !hold.hidesData(name));
            Dom.style(
                    row[3],
                    "width",
                    share.map(node -> Numbers.fixed(100 * node.data(), 1) + "%").orElse("0"));
        }
    }

    private static String number(Bench bench, Hold hold, String name) {
        Optional<GraphNode> node = bench.node(name);
        return node.isEmpty()
                ? ""
                : hold.hidesData(name) ? "?" : Numbers.display(node.get().data());
    }

    private HTMLElement[] row(int index) {
        if (index == cells.size()) {
            HTMLElement row = Dom.append(rows, "tr", "", "");
            HTMLElement head = Dom.append(row, "th", "", "class " + (index + 1));
            head.setAttribute("scope", "row");
            HTMLElement[] made = new HTMLElement[4];
            for (int i = 0; i < 3; i++) {
                made[i] = Dom.append(row, "td", "number", "");
            }
            made[3] = Dom.append(Dom.append(row, "td", "course-share", ""), "i", "", "");
            cells.add(made);
        }
        return cells.get(index);
    }
}
