package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import micrograd.browsertests.OpenPage;
import org.junit.jupiter.api.Test;

/** Numbers that are dragged and nudged where they stand: in the code, on the canvas, in the twin. */
class LiveIT {
    private static final String LAST = ".cm-column.data .cm-gutterElement:last-child .number";

    private static void drag(ExpressionPage page, double x, double y, double dx, double dy) {
        Mouse mouse = page.open.page().mouse();
        mouse.move(x, y);
        mouse.down();
        mouse.move(x + dx, y + dy, new Mouse.MoveOptions().setSteps(8));
        mouse.up();
    }

    private static BoundingBox literal(ExpressionPage page, int which) {
        return page.find(".leaf-literal").nth(which).boundingBox();
    }

    private static void waitForSource(ExpressionPage page, String part) {
        page.open.page().waitForCondition(() -> page.source().contains(part));
    }

    @Test
    void aNumberInTheCodeIsDraggedAndNudgedAndTheRestOfTheTextIsSelectedAsEver() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.type(ExpressionPage.LECTURE);
            BoundingBox a = literal(page, 0);
            double y = a.y + a.height / 2;
            drag(page, a.x + 8, y, 40, 2);
            waitForSource(page, "a = 2.4\n");
            assertThat(page.find(LAST)).hasText("−5.6000");
            assertThat(page.find("#leaves .field").first()).hasValue("2.4");
            page.find("#undo").click();
            waitForSource(page, "a = 2.0\n");
            page.find("#redo").click();
            waitForSource(page, "a = 2.4\n");
            assertThat(page.find(LAST)).hasText("−5.6000");

            drag(page, a.x + 4, y, 2, 80);
            page.settle();
            assertTrue(page.source().contains("a = 2.4\n"), page.source());
            page.press("Delete");
            page.open.page().waitForCondition(() -> page.source().lines().count() < 7);
            page.press("ControlOrMeta+z");
            waitForSource(page, "L = d * f");

            page.find(".leaf-literal").first().dblclick();
            page.press("ArrowUp");
            waitForSource(page, "a = 2.41\n");
            page.press("Shift+ArrowDown");
            waitForSource(page, "a = 2.31\n");
            page.press("Alt+ArrowUp");
            waitForSource(page, "a = 2.311\n");
        }
    }

    @Test
    void aLeafOfTheGraphIsDraggedAndNudged() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.type("a = 2.0\nL = a * -3");
            BoundingBox canvas = page.find("#graph").boundingBox();
            double[] leaf = leafOnCanvas(page, canvas);
            drag(page, leaf[0], leaf[1], 50, 0);
            waitForSource(page, "a = 2.5\n");
            drag(page, leaf[0], leaf[1], 0, 20);
            waitForSource(page, "a = 2.3");
            page.find("#undo").click();
            waitForSource(page, "a = 2.5\n");
            page.find("#undo").click();
            waitForSource(page, "a = 2.0\n");

            page.open.rest();
            page.open.page().mouse().click(leaf[0], leaf[1]);
            page.open.rest();
            Locator option = page.find("#twin [role=option]").first();
            assertThat(option).isFocused();
            page.press("ArrowUp");
            waitForSource(page, "a = 2.01\n");
            page.press("Shift+ArrowUp");
            waitForSource(page, "a = 2.11\n");
            page.press("Alt+ArrowDown");
            waitForSource(page, "a = 2.109\n");
            assertThat(option).containsText("data 2.109");
            page.press("ArrowRight");
            assertThat(option).not().isFocused();
        }
    }

    @Test
    void aFingerDragsANumberAlongItsLine() {
        try (ExpressionPage page =
                ExpressionPage.open(OpenPage.options().size(390, 844).touch())) {
            page.find("#sheet-code").tap();
            page.find(".leaf-literal").first().waitFor();
            String before = page.source();
            BoundingBox literal = literal(page, 0);
            CDPSession session = page.open.page().context().newCDPSession(page.open.page());
            double y = literal.y + literal.height / 2;
            touch(session, "touchStart", literal.x + 8, y);
            for (int x = 4; x <= 60; x += 4) {
                touch(session, "touchMove", literal.x + 8 + x, y);
            }
            touch(session, "touchEnd", 0, 0);
            page.open.page().waitForCondition(() -> !page.source().equals(before));
            double moved = Double.parseDouble(
                    page.source().lines().findFirst().orElseThrow().replace("a = ", ""));
            assertEquals(2.6, moved, 0.011, page.source());
            assertEquals(0, (Integer) page.open.view().evaluate("() => scrollX + scrollY"));
        }
    }

    private static void touch(CDPSession session, String type, double x, double y) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        JsonArray points = new JsonArray();
        if (!type.equals("touchEnd")) {
            JsonObject point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }

    /** Where a leaf is that shows that it can be dragged. */
    private static double[] leafOnCanvas(ExpressionPage page, BoundingBox canvas) {
        for (double y = canvas.y + 60; y < canvas.y + canvas.height; y += 12) {
            for (double x = canvas.x + 30; x < canvas.x + canvas.width; x += 60) {
                page.open.page().mouse().move(x, y);
                if (page.find("#graph.on-leaf").count() > 0) {
                    return new double[] {x, y};
                }
            }
        }
        throw new AssertionError("no leaf on the canvas");
    }
}
