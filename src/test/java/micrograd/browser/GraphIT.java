package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.BoundingBox;
import micrograd.browsertests.OpenPage;
import org.junit.jupiter.api.Test;

/** The graph's canvas: what of it is on screen, by mouse and by fingers, and how it moves. */
class GraphIT {
    private static final String FRAME = "#minimap-view";

    /** Notes each picture of the graph just before the next is painted. */
    private static final String WATCHING = """
            () => {
                const graph = document.getElementById('graph').getContext('2d');
                window.pictures = new Set();
                graph.clearRect = (...area) => {
                    pictures.add(graph.canvas.toDataURL());
                    CanvasRenderingContext2D.prototype.clearRect.apply(graph, area);
                };
            }""";

    private static String program(int lines) {
        StringBuilder program = new StringBuilder("x0 = 0.5\nx1 = 0.25\n");
        for (int i = 2; i < lines; i++) {
            program.append("x" + i + " = x" + (i - 1) + " * x" + (i - 2) + "\n");
        }
        return program.toString();
    }

    @Test
    void theMinimapFramesWhatIsOnScreenAndIsDragged() {
        try (ExpressionPage page = ExpressionPage.open()) {
            assertThat(page.find("#minimap")).isHidden();
            page.paste(program(250));
            assertThat(page.find("#minimap")).isVisible();
            page.open.page().waitForCondition(() -> page.ink("#minimap-canvas") > 0);
            steady(page);
            BoundingBox map = page.find("#minimap").boundingBox();
            BoundingBox part = page.find(FRAME).boundingBox();
            assertTrue(part.width < map.width / 2 || part.height < map.height / 2, "only a part is on screen");
            String before = picture(page);

            var mouse = page.open.page().mouse();
            mouse.move(map.x + map.width / 2, map.y + map.height / 2);
            mouse.down();
            page.open.page().waitForCondition(() -> !picture(page).equals(before));
            BoundingBox middle = page.find(FRAME).boundingBox();
            assertEquals(map.x + map.width / 2, middle.x + middle.width / 2, 3);
            assertEquals(map.y + map.height / 2, middle.y + middle.height / 2, 3);
            mouse.move(map.x + map.width / 2 - 20, map.y + map.height / 2 - 12);
            page.open.page().waitForCondition(() -> Math.abs(page.find(FRAME).boundingBox().x - middle.x + 20) < 3);
            mouse.up();
            page.find("#zoom-fit").click();
            assertThat(page.find("#minimap")).isHidden();
        }
    }

    @Test
    void aGraphThatIsReadableAsAWholeIsShownWholeThoughItsFrameIsSmall() {
        String walk = ExpressionPage.LECTURE_LINK + "&walk=8";
        try (ExpressionPage page =
                ExpressionPage.open(OpenPage.options().size(390, 844).suffix(walk))) {
            assertThat(page.find("#walk-slider")).hasValue("8");
            page.settle();
            assertThat(page.find("#minimap")).isHidden();
        }
    }

    @Test
    void theMinimapNeverLiesOverTheResult() {
        StringBuilder chain = new StringBuilder("#source=x%20%3D%200.5%0Ay0%20%3D%20tanh(x)");
        for (int i = 1; i < 60; i++) {
            chain.append("%0Ay" + i + "%20%3D%20tanh(y" + (i - 1) + ")");
        }
        try (ExpressionPage page =
                ExpressionPage.open(OpenPage.options().size(1024, 768).suffix(chain.toString()))) {
            assertThat(page.find("#minimap")).isVisible();
            assertThat(page.find("#minimap.aside")).isVisible();
        }
    }

    @Test
    void twoFingersZoomAndOneFingerMovesTheGraph() {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options()
                .size(390, 844)
                .touch()
                .suffix("#source=" + program(60).replace(" ", "%20").replace("\n", "%0A")))) {
            page.find("#zoom-in").tap();
            steady(page);
            CDPSession session = page.open.page().context().newCDPSession(page.open.page());
            BoundingBox canvas = page.find("#graph").boundingBox();
            double x = canvas.x + canvas.width / 2;
            double y = canvas.y + canvas.height / 2;
            BoundingBox before = page.find(FRAME).boundingBox();
            touch(session, "touchStart", x - 30, y, x + 30, y);
            for (int apart = 30; apart <= 60; apart += 5) {
                touch(session, "touchMove", x - apart, y, x + apart, y);
            }
            touch(session, "touchEnd");
            steady(page);
            BoundingBox zoomed = page.find(FRAME).boundingBox();
            assertEquals(before.height / 2, zoomed.height, 3, "what is on screen is half as high");
            assertEquals(1, ((Number) page.open.page().evaluate("() => visualViewport.scale")).doubleValue());

            touch(session, "touchStart", x, y);
            for (int by = 10; by <= 100; by += 10) {
                touch(session, "touchMove", x, y + by);
            }
            touch(session, "touchEnd");
            steady(page);
            assertTrue(page.find(FRAME).boundingBox().y < zoomed.y, "the graph follows the finger");
            assertEquals(0, (Integer) page.open.view().evaluate("() => scrollX + scrollY"), "and the page does not");
        }
    }

    @Test
    void nothingMovesByItselfWhereMotionIsReduced() {
        assertTrue(picturesOfAnEdit(OpenPage.options()) > 2, "elsewhere there are pictures on the way");
        assertEquals(2, picturesOfAnEdit(OpenPage.options().reducedMotion()), "before and after");
    }

    /** How many different pictures an edit brings, which adds to the graph; then fits it, and walks a step. */
    private static int picturesOfAnEdit(OpenPage.Options options) {
        try (ExpressionPage page = ExpressionPage.open(options.suffix(ExpressionPage.LECTURE_LINK))) {
            steady(page);
            page.find(".cm-content").click();
            page.press("ControlOrMeta+End");
            page.open.page().evaluate(WATCHING);
            page.open.page().keyboard().insertText(" + f * tanh(a)");
            assertThat(page.find("#graph-sum")).containsText("10 values");
            steady(page);
            int pictures = (Integer)
                    page.open.page().evaluate("() => pictures.add(document.getElementById('graph').toDataURL()).size");
            page.find("#walk-first").click();
            page.find("#walk-next").click();
            page.find("#zoom-in").click();
            steady(page);
            assertEquals(0, (Integer) page.open
                    .page()
                    .evaluate("() => document.getAnimations().filter(one => one.playState === 'running').length"));
            return pictures;
        }
    }

    /** Waits until the graph is not moving. */
    private static void steady(ExpressionPage page) {
        page.settle();
        String[] last = {""};
        page.open.page().waitForCondition(() -> {
            String before = last[0];
            last[0] = picture(page);
            page.settle();
            return before.equals(last[0]);
        });
    }

    private static String picture(ExpressionPage page) {
        return (String) page.find("#graph").evaluate("canvas => canvas.toDataURL()");
    }

    private static void touch(CDPSession session, String type, double... places) {
        JsonArray points = new JsonArray();
        for (int i = 0; i < places.length; i += 2) {
            JsonObject point = new JsonObject();
            point.addProperty("x", places[i]);
            point.addProperty("y", places[i + 1]);
            point.addProperty("id", i);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }

    @Test
    void aLargeGraphIsDrawnInPartsThatOpen() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.paste("a = 2\nL = a" + " + a".repeat(20_000));
            page.open.page().waitForCondition(() -> page.text("#graph-sum").contains("in parts"));
            assertEquals(2, page.twin().size(), page.twin().toString());
            page.find("#twin [role=option]").nth(1).focus();
            page.press("f");
            page.open.page().waitForCondition(() -> page.twin().size() > 30);
            page.find("#table-open").click();
            page.find("#values-body tr").first().waitFor();
            page.paste("a = 2\nL = a * a");
            page.open.page().waitForCondition(() -> !page.text("#graph-sum").contains("in parts"));
        }
    }
}
