package micrograd.browser.expression;

import micrograd.app.expression.Model;
import micrograd.app.store.Part;
import micrograd.browser.ui.Dom;
import micrograd.document.ExpressionDocument.Activity;
import org.teavm.jso.dom.html.HTMLElement;

/** The buttons that export the expression, of which {@link micrograd.browser.tools.ExportDialog} has the formats. */
final class ExportButtons implements Part<Model> {
    private final HTMLElement[] openers = {Dom.byId("export-open"), Dom.byId("export-open-small")};
    private final HTMLElement latex = Dom.byId("why-latex");

    ExportButtons(ToolsLoader tools) {
        for (HTMLElement opener : openers) {
            Dom.onClick(opener, () -> tools.export("last"));
        }
        Dom.onClick(latex, () -> tools.export("latex"));
        Dom.onClick(Dom.byId("table-csv"), () -> tools.export("copy"));
    }

    @Override
    public void show(Model model) {
        // What is asked about, to be found out by hand, or hunted, is not to be had here.
        Activity activity = model.document().expression().activity();
        boolean secret = activity instanceof Activity.ByHand
                || activity instanceof Activity.Hunt
                || !model.document().hold().isNone();
        boolean empty = model.expression().program().graph().nodes().isEmpty();
        for (HTMLElement opener : openers) {
            Dom.disable(opener, secret || empty);
        }
        Dom.show(
                latex,
                !secret
                        && !model.expression().practice().compares()
                        && model.document().selection().isPresent());
    }
}
