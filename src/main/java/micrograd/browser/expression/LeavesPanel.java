package micrograd.browser.expression;

import java.util.ArrayList;
import java.util.List;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionModel;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.Program;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import micrograd.document.CourseEntries;
import micrograd.graph.Graph;
import micrograd.graph.Shown;
import micrograd.limits.Budgets;
import org.teavm.jso.dom.html.HTMLElement;

/** The leaves as sliders, each with its number and its gradient; what is turned here is changed in the program's text. */
final class LeavesPanel implements Part<Model> {
    /** More sliders than that are no help to anyone; the text remains. */
    private static final int MOST_ROWS = Budgets.SLIDERS;

    private static final int LONGEST_NAME = 12;

    private final Store<Model, Message, Effect> store;
    private final HTMLElement panel = Dom.byId("leaves");
    private final HTMLElement empty = Dom.byId("leaves-empty");
    private final HTMLElement note = Dom.byId("leaves-note");
    private final List<LeafRow> rows = new ArrayList<>();
    private ExpressionModel shown;
    private CourseEntries shownCourse = CourseEntries.NONE;

    LeavesPanel(Store<Model, Message, Effect> store) {
        this.store = store;
    }

    @Override
    public void show(Model model) {
        ExpressionModel expression = model.expression();
        CourseEntries course = model.document().course();
        if (expression == shown && course.equals(shownCourse)) {
            return;
        }
        shown = expression;
        shownCourse = course;
        Program program = expression.program();
        Shown seen = expression.shown();
        Graph graph = seen.graph();
        List<Program.Leaf> leaves = program.leaves();
        int count = Math.min(MOST_ROWS, leaves.size());
        fit(count);
        int widest = 2;
        for (int i = 0; i < count; i++) {
            Program.Leaf leaf = leaves.get(i);
            rows.get(i).show(leaf.name(), graph.node(leaf.node()), seen, expression.current());
            Dom.show(rows.get(i).element(), model.document().mayTurn(leaf.name()));
            widest = Math.max(widest, leaf.name().length());
        }
        Dom.style(panel, "--leaf-name", Math.min(LONGEST_NAME, widest) + "ch");
        Dom.show(empty, leaves.isEmpty());
        String more = leaves.size() > count ? "and " + (leaves.size() - count) + " more in the text" : "";
        Dom.text(note, leaves.isEmpty() ? "" : more.isEmpty() ? "gradient" : more);
    }

    private void fit(int count) {
        while (rows.size() > count) {
            rows.remove(rows.size() - 1).element().delete();
        }
        while (rows.size() < count) {
            LeafRow row = new LeafRow(store, rows.size());
            rows.add(row);
            panel.appendChild(row.element());
        }
    }
}
