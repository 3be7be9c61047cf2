package micrograd.browser.training.drawing;

import java.util.List;
import java.util.function.Predicate;
import micrograd.browser.ui.Dom;
import micrograd.text.Rounding;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The note beside what is pointed at in the network. */
final class Tip {
    private static final double MARGIN = 8;

    private static final int PICTURE = 160;

    private final HTMLElement tip = Dom.byId("training-tip");
    private final HTMLCanvasElement picture = (HTMLCanvasElement) Dom.element("canvas", "tip-map");

    Tip() {
        picture.setWidth(PICTURE);
        picture.setHeight(PICTURE);
        picture.setAttribute("aria-hidden", "true");
    }

    /** Says a title and lines, with a picture where one was painted, right of something that reaches from {@code before} to {@code after}, or left of it where there is no room. */
    void show(
            HTMLElement frame,
            String title,
            List<String> lines,
            Predicate<HTMLCanvasElement> painted,
            double before,
            double after,
            double y) {
        Dom.clear(tip);
        Dom.append(tip, "b", "", title);
        if (painted.test(picture)) {
            tip.appendChild(picture);
        }
        for (String line : lines) {
            Dom.append(tip, "code", "", line);
        }
        Dom.show(tip, true);
        double left = frame.getScrollLeft();
        double most = left + frame.getClientWidth() - tip.getOffsetWidth() - MARGIN;
        double bottom = frame.getClientHeight() - tip.getOffsetHeight() - MARGIN;
        double beside = after <= most ? after : before - tip.getOffsetWidth();
        Dom.style(tip, "left", Rounding.truncated(Math.max(left + MARGIN, Math.min(beside, most))) + "px");
        Dom.style(tip, "top", Rounding.truncated(Math.max(MARGIN, Math.min(y, bottom))) + "px");
    }

    void hide() {
        Dom.show(tip, false);
    }
}
