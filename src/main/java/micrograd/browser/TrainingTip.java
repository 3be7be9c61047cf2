package micrograd.browser;

import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The note beside what is pointed at in the network. */
final class TrainingTip {
    private static final double MARGIN = 8;

    private final HTMLElement tip = Dom.byId("training-tip");

    /** Says a title and lines at a place, moved so that it stays within the frame's visible part. */
    void show(HTMLElement frame, String title, List<String> lines, double x, double y) {
        Dom.clear(tip);
        Dom.append(tip, "b", "", title);
        for (String line : lines) {
            Dom.append(tip, "code", "", line);
        }
        Dom.show(tip, true);
        double left = frame.getScrollLeft();
        double most = left + frame.getClientWidth() - tip.getOffsetWidth() - MARGIN;
        double bottom = frame.getClientHeight() - tip.getOffsetHeight() - MARGIN;
        Dom.style(tip, "left", (int) Math.max(left + MARGIN, Math.min(x, most)) + "px");
        Dom.style(tip, "top", (int) Math.max(MARGIN, Math.min(y, bottom)) + "px");
    }

    void hide() {
        Dom.show(tip, false);
    }
}
