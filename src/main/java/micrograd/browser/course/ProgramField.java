package micrograd.browser.course;

import java.util.function.Consumer;
import micrograd.browser.ui.Dom;
import micrograd.course.play.Tried;
import org.teavm.jso.dom.html.HTMLElement;

/** A program is written in the lab, and checked from here. */
final class ProgramField implements AnswerField {
    private final HTMLElement check;

    ProgramField(Consumer<String> checked) {
        check = Dom.button("button plain", "Check my program", () -> checked.accept(""));
    }

    @Override
    public HTMLElement element() {
        return check;
    }

    @Override
    public String typed() {
        return "";
    }

    @Override
    public void show(Tried tried, boolean waits) {
        Dom.show(check, !tried.isSettled());
    }

    @Override
    public void focus() {
        check.focus();
    }
}
