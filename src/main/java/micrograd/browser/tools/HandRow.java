package micrograd.browser.tools;

import java.util.List;
import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.tools.ToolsEffect;
import micrograd.app.tools.ToolsMessage;
import micrograd.app.tools.ToolsModel;
import micrograd.browser.ui.Dom;
import micrograd.graph.GraphNode;
import micrograd.graph.Names;
import micrograd.museum.exercise.Exercise;
import micrograd.museum.exercise.GradientJudgement;
import micrograd.museum.exercise.Hint;
import micrograd.museum.exercise.Worksheet;
import micrograd.text.Numbers;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** One gradient to fill in: its value, a field, what was said of the answer, and help. */
final class HandRow {
    private final int node;
    private final HTMLElement element = Dom.element("div", "answer");
    private final HTMLElement name = Dom.append(element, "span", "answer-name", "");
    private final HTMLElement mark = Dom.append(element, "span", "answer-mark", "");
    private final HTMLInputElement field = (HTMLInputElement) Dom.append(element, "input", "field", "");
    private final HTMLElement more = Dom.append(element, "div", "answer-more", "");
    private final HTMLElement said = Dom.append(more, "p", "", "");
    private final HTMLElement hinted = Dom.append(more, "p", "quiet", "");
    private final HTMLElement buttons = Dom.append(more, "div", "tool-row", "");
    private final HTMLElement hint;
    private Optional<GradientJudgement> last = Optional.empty();

    /** {@code entered} hears that the field's answer is to be checked. */
    HandRow(
            Store<ToolsModel, ToolsMessage, ToolsEffect> store,
            Exercise exercise,
            int node,
            Runnable entered,
            Runnable focused) {
        this.node = node;
        Names names = Names.of(exercise.graph());
        GraphNode value = exercise.graph().node(node);
        String called = names.name(node);
        Dom.append(name, "b", "", called);
        String data = Numbers.compact(value.data());
        boolean named = !value.isLeaf() && !value.name().isEmpty();
        String computation = named ? names.computation(value).text() : "";
        Dom.append(name, "span", "quiet", (named ? " = " + computation : "") + " = " + data);
        field.setType("text");
        field.setAttribute("id", "answer-" + node);
        field.setAttribute("autocomplete", "off");
        field.setAttribute("autocapitalize", "off");
        field.setAttribute("spellcheck", "false");
        field.setAttribute("enterkeyhint", "next");
        field.setAttribute("aria-label", "Gradient of " + called);
        field.setAttribute("aria-describedby", "answer-said-" + node);
        said.setAttribute("id", "answer-said-" + node);
        mark.setAttribute("aria-hidden", "true");
        Dom.on(field, "keydown", event -> {
            if (((KeyboardEvent) event).getKey().equals("Enter")) {
                event.preventDefault();
                entered.run();
            }
        });
        Dom.on(element, "focusin", event -> focused.run());
        button("Check", called, entered);
        hint = button("Hint", called, () -> store.send(new ToolsMessage.HintRequested(node, Dom.now())));
        button("Show", called, () -> store.send(new ToolsMessage.Revealed(List.of(node), Dom.now())));
    }

    private HTMLElement button(String word, String called, Runnable pressed) {
        HTMLElement button = Dom.button("small-button", word, pressed);
        button.setAttribute("aria-label", word + ": gradient of " + called);
        buttons.appendChild(button);
        return button;
    }

    HTMLElement element() {
        return element;
    }

    int node() {
        return node;
    }

    String typed() {
        return field.getValue();
    }

    /** What is typed and may still be checked. */
    String draft() {
        return field.isReadOnly() ? "" : field.getValue().trim();
    }

    /** Types what was typed before a reload. */
    void type(String draft) {
        if (!field.isReadOnly() && field.getValue().isEmpty()) {
            field.setValue(draft);
        }
    }

    void focus() {
        field.focus();
    }

    void show(Worksheet sheet, boolean current) {
        Worksheet.Entry entry = sheet.entry(node);
        boolean closed = entry.closed();
        boolean judged = entry.judgement().isPresent();
        boolean wrong = judged && !closed;
        boolean none = wrong && entry.judgement().get().verdict() == GradientJudgement.Verdict.NOT_A_NUMBER;
        element.setClassName("answer" + (current ? " current" : "")
                + (entry.solved() ? " right" : wrong ? none ? "" : " wrong" : ""));
        Dom.text(mark, entry.solved() ? "✓" : entry.revealed() ? "–" : none ? "?" : wrong ? "✗" : "");
        if (closed) {
            field.setReadOnly(true);
            field.setValue(Numbers.compact(sheet.exercise().right(node)));
        } else if (field.isReadOnly()) {
            field.setReadOnly(false);
            field.setValue("");
        }
        if (wrong && field.getValue().isEmpty() && HTMLDocument.current().getActiveElement() != field) {
            field.setValue(entry.last().orElse("")); // As the tab kept it over a reload.
        }
        Dom.attribute(field, "aria-invalid", wrong ? "true" : "false");
        if (wrong && !entry.judgement().equals(last) && HTMLDocument.current().getActiveElement() == field) {
            field.select(); // What is typed next takes its place.
        }
        last = entry.judgement();
        Dom.text(said, said(entry));
        Dom.show(said, current || wrong);
        Dom.text(hinted, closed ? "" : sheet.hintText(node).orElse(""));
        Dom.show(hinted, current);
        Dom.show(buttons, current && !closed);
        Dom.disable(hint, entry.hints() == Hint.values().length);
        Dom.show(more, current || wrong);
    }

    private static String said(Worksheet.Entry entry) {
        if (entry.revealed()) {
            return "Shown, no points.";
        }
        if (entry.solved()) {
            return entry.score() == 1 ? "Right: 1 point." : "Right: " + entry.score() + " points.";
        }
        return entry.judgement().map(GradientJudgement::message).orElse("");
    }
}
