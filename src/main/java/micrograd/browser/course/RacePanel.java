package micrograd.browser.course;

import java.util.LinkedHashMap;
import java.util.Map;
import micrograd.app.course.CourseEffect;
import micrograd.app.course.CourseMessage;
import micrograd.app.course.CourseModel;
import micrograd.app.course.Race;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import micrograd.text.Numbers;
import org.teavm.jso.dom.html.HTMLElement;

/** The race of a push a leaf against one backward pass. */
final class RacePanel {
    private final HTMLElement panel = Dom.byId("course-race");
    private final Map<Integer, HTMLElement[]> cells = new LinkedHashMap<>();

    RacePanel(Store<CourseModel, CourseMessage, CourseEffect> store) {
        HTMLElement rows = Dom.byId("course-race-rows");
        for (int leaves : Race.SIZES) {
            HTMLElement row = Dom.append(rows, "tr", "", "");
            HTMLElement head = Dom.append(row, "th", "", "");
            head.setAttribute("scope", "row");
            HTMLElement button = Dom.button("button plain", "Race " + Numbers.grouped(leaves), () -> {
                Race race = Race.of(leaves, Dom::now);
                write(race);
                store.send(new CourseMessage.Raced(race));
            });
            button.setAttribute("aria-label", "Race with " + Numbers.grouped(leaves) + " leaves");
            head.appendChild(button);
            HTMLElement[] row4 = new HTMLElement[4];
            for (int i = 0; i < row4.length; i++) {
                row4[i] = Dom.append(row, "td", "number", "–");
            }
            cells.put(leaves, row4);
        }
    }

    void show(boolean wanted) {
        Dom.show(panel, wanted);
    }

    private void write(Race race) {
        HTMLElement[] row = cells.get(race.leaves());
        Dom.text(row[0], Numbers.grouped(race.pushes()));
        Dom.text(row[1], millis(race.pushMillis()));
        Dom.text(row[2], "1 and 1 back");
        Dom.text(row[3], millis(race.backwardMillis()));
    }

    private static String millis(double millis) {
        return millis < 0.05 ? "under 0.1 ms" : Numbers.fixed(millis, 1) + " ms";
    }
}
