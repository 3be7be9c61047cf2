package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import micrograd.browsertests.Accessibility;
import micrograd.browsertests.OpenPage;
import micrograd.browsertests.Way;
import org.junit.jupiter.api.Test;

/** The course on the page: the first visit, a lesson by keyboard, and what a lesson of each kind holds back. */
class CourseIT {
    private static Locator find(OpenPage open, String selector) {
        return open.page().locator(selector);
    }

    private static void lesson(OpenPage open, String key, int step) {
        open.page().evaluate("key => { location.hash = 'view=course&lesson=' + key; }", key);
        assertThat(find(open, "#course-where")).containsText("Lesson");
        open.settle();
        if (step > 0) {
            find(open, "#course-steps button").nth(step).click();
        }
        open.rest();
    }

    @Test
    void inLowAndNarrowWindowsALessonShowsItsOwnPartsAloneAndItsGraphHasRoom() {
        try (OpenPage open = OpenPage.options().size(844, 390).open(Way.HTTP)) {
            lesson(open, "09-order", 0);
            for (int[] window : new int[][] {{844, 390}, {760, 600}, {320, 512}, {390, 844}, {1024, 768}}) {
                open.page().setViewportSize(window[0], window[1]);
                open.settle();
                String where = window[0] + "×" + window[1];
                assertThat(find(open, "#museum-fault")).isHidden();
                assertThat(find(open, "#leaves-panel")).isHidden();
                assertEquals(
                        0,
                        open.page()
                                .evaluate("() => document.scrollingElement.scrollWidth"
                                        + " - document.scrollingElement.clientWidth"),
                        where);
                double graph = find(open, "#canvas-frame").boundingBox().height;
                assertTrue(graph >= Math.min(240, 0.6 * window[1]) - 1, where + ": " + graph);
            }
        }
    }

    @Test
    void aFirstVisitIsGreetedOnceAndLeadsIntoTheFirstLessonByKeyboard() {
        try (OpenPage open = OpenPage.options().firstVisit().open(Way.HTTP)) {
            assertThat(find(open, "#welcome")).isVisible();
            assertEquals(List.of(), Accessibility.violations(open.page()));
            find(open, "#welcome-lesson").press("Enter");
            assertThat(find(open, "#welcome")).isHidden();
            assertThat(find(open, "#course-title")).hasText("What a derivative says");
            assertThat(find(open, "#course-step")).hasText("Left");
            assertEquals("true", find(open, "#course-next").getAttribute("aria-disabled"));
            open.settle();
            open.screenshot("lesson-1");
            assertEquals(List.of(), Accessibility.violations(open.page()));
            Locator falls = find(open, "#course-asks button").filter(new Locator.FilterOptions().setHasText("falls"));
            falls.press("Enter");
            assertThat(find(open, ".course-state")).hasText("✓ right");
            assertThat(find(open, "#course-next")).isFocused();
            open.page().keyboard().press("Enter");
            assertThat(find(open, "#course-step")).hasText("Middle");
            open.rest();
            open.page().reload();
            assertThat(find(open, "#course-step")).hasText("Middle");
            assertThat(find(open, "#welcome")).isHidden();
            open.page().goBack();
            assertThat(find(open, "#course-step")).hasText("Left");
            assertThat(find(open, ".course-state")).hasText("✓ right");
        }
    }

    @Test
    void whatALessonOfEachKindAsksForIsOnNoSurfaceOfThePage() {
        try (OpenPage open = OpenPage.options().open(Way.HTTP)) {
            lesson(open, "03-graphs", 0);
            assertThat(find(open, "#course-target")).isVisible();
            lesson(open, "04-chain-rule", 1);
            assertThat(find(open, "#course-target")).isHidden();
            String twin = find(open, "#twin").textContent();
            assertTrue(twin.contains("d, ") || twin.contains("d equals"), twin);
            assertEquals(7, count(twin, "gradient"));
            assertEquals(6, count(twin, "gradient not known yet"));
            find(open, "#course-asks input").nth(1).fill("4");
            find(open, "#course-asks input").nth(1).press("Enter");
            open.rest();
            assertEquals(5, count(find(open, "#twin").textContent(), "gradient not known yet"));

            assertEquals(List.of(), Accessibility.violations(open.page()));

            lesson(open, "09-order", 0);
            open.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(find(open, "#graph")).isVisible();
            assertThat(find(open, ".why-panel")).isHidden();
            assertThat(find(open, "#course-next")).isHidden();
            open.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(null));

            lesson(open, "14-a-loss", 0);
            assertThat(find(open, "[data-part=FORWARD]")).isVisible();
            assertFalse(find(open, "#training-train-loss").isVisible());
            assertFalse(find(open, "#training-chart").isVisible());
            assertFalse(find(open, "#training-hand-loss").isVisible());
            assertFalse(find(open, "#training-loss").isVisible());

            lesson(open, "c3-each-knows-its-part", 0);
            assertThat(find(open, ".cm-content")).containsText("____");
            assertFalse(find(open, ".cm-content").textContent().contains("+= out.grad"));
            find(open, "#course-asks button")
                    .filter(new Locator.FilterOptions().setHasText("Check my program"))
                    .click();
            assertThat(find(open, ".course-reply")).containsText("There is a blank left");
            open.screenshot("lesson-c3");
        }
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }

    @Test
    void aStepByHandAndTwentyStepsReachTheLessonThatAsksForThem() {
        try (OpenPage open = OpenPage.options().open(Way.HTTP)) {
            lesson(open, "14-a-loss", 1);
            for (String part : List.of("FORWARD", "ZERO", "BACKWARD", "UPDATE")) {
                find(open, "[data-part=" + part + "]").click();
                open.settle();
            }
            assertThat(find(open, ".course-reply").first()).containsText("still the old ones");
            find(open, "[data-part=FORWARD]").click();
            assertThat(find(open, ".course-state").first()).hasText("✓ right");
            Page page = open.page();
            lesson(open, "14-a-loss", 2);
            for (int i = 0; i < 20; i++) {
                find(open, "#training-step").click();
            }
            assertThat(find(open, ".course-state").first()).hasText("✓ right");
            assertTrue(page.url().contains("lesson=14-a-loss"));
        }
    }
}
