package micrograd.browser.course;

import micrograd.browser.ui.Dom;
import micrograd.course.play.Tried;
import org.teavm.jso.dom.html.HTMLElement;

/** What is done in the lab is answered there. */
final class LabField implements AnswerField {
    private final HTMLElement element = Dom.element("span", "course-do");

    LabField() {
        element.setAttribute("tabindex", "-1");
    }

    @Override
    public HTMLElement element() {
        return element;
    }

    @Override
    public String typed() {
        return "";
    }

    @Override
    public void show(Tried tried, boolean waits) {
        Dom.text(element, tried.isSettled() ? "" : "In the lab beside this");
    }

    @Override
    public void focus() {
        element.focus();
    }
}
