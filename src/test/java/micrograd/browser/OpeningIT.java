package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import micrograd.browsertests.Chromium;
import micrograd.browsertests.OpenPage;
import micrograd.browsertests.Site;
import micrograd.browsertests.Way;
import org.junit.jupiter.api.Test;

/** What stands in the page before its scripts are there. */
class OpeningIT {
    /** Shares of the window by which things were moved, added up as browsers do it. */
    private static final String COUNT_SHIFTS = """
            window.shifted = 0;
            new PerformanceObserver(list => { for (const one of list.getEntries()) window.shifted += one.value; })
                .observe({ type: 'layout-shift', buffered: true });""";

    private static BrowserContext context(int width, int height, boolean scripts) {
        return Chromium.browser()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, height)
                        .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                        .setJavaScriptEnabled(scripts));
    }

    /** Opens the page, whose scripts do not come before {@code held} are let go on. */
    private static Page page(BrowserContext context, String suffix, List<Route> held) {
        Page page = context.newPage();
        page.addInitScript(COUNT_SHIFTS);
        page.route("**/*.js", held::add);
        page.navigate(
                Site.address() + "index.html" + suffix, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForCondition(() -> held.size() == 2);
        return page;
    }

    private static BufferedImage graph(Page page) throws IOException {
        byte[] png = page.locator("#canvas-frame").screenshot();
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** The share of points of a picture that have clearly another colour in another. */
    private static double difference(BufferedImage one, BufferedImage other) {
        assertEquals(one.getWidth(), other.getWidth());
        assertEquals(one.getHeight(), other.getHeight());
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y) >> 8 & 0xff;
                int b = other.getRGB(x, y) >> 8 & 0xff;
                count += Math.abs(a - b) > 48 ? 1 : 0;
            }
        }
        return (double) count / (one.getWidth() * one.getHeight());
    }

    @Test
    void aFirstVisitSeesProgramGraphAndQuestionBeforeAnyScriptAndNothingMovesWhenItComes() throws IOException {
        for (int[] window : new int[][] {{1440, 900}, {1024, 768}, {390, 844}}) {
            String where = window[0] + "×" + window[1];
            try (BrowserContext context = context(window[0], window[1], true)) {
                List<Route> held = new ArrayList<>();
                Page page = page(context, "", held);
                assertThat(page.locator("#welcome")).isVisible();
                assertThat(page.locator("#walk-asked")).hasText("Raise a a little: does L rise or fall?");
                assertThat(page.locator(".opening-picture:visible")).hasCount(1);
                assertThat(page.locator(".opening-picture:visible")).containsText("−8.0000");
                if (window[0] > 700) {
                    assertThat(page.locator(".opening-code")).containsText("L = d * f");
                }
                BufferedImage before = graph(page);
                held.forEach(Route::resume);
                page.waitForSelector("body[data-ready]");
                assertThat(page.locator(".opening-picture, .opening-code")).hasCount(0);
                assertThat(page.locator("#walk-asked")).isVisible();
                double different = difference(before, graph(page));
                assertTrue(different < 0.02, where + ": " + different);
                double shifted = ((Number) page.evaluate("shifted")).doubleValue();
                assertTrue(shifted < 0.01, where + ": " + shifted);
            }
        }
    }

    @Test
    void aLinkOpensItsOwnProgramAloneAndGreetsNobody() {
        try (BrowserContext context = context(1440, 900, true)) {
            List<Route> held = new ArrayList<>();
            Page page = page(context, "#view=expression&source=" + "x%20%3D%203.0%0Ay%20%3D%20x%20*%20x", held);
            assertThat(page.locator("#bar")).isVisible();
            assertThat(page.locator("#welcome")).isHidden();
            assertThat(page.locator("#walk")).isHidden();
            assertThat(page.locator("#hint-graph")).isHidden();
            assertThat(page.locator(".opening-picture:visible, .opening-code:visible"))
                    .hasCount(0);
            held.forEach(Route::resume);
            page.waitForSelector("body[data-ready]");
            assertThat(page.locator("#welcome")).isHidden();
            assertThat(page.locator(".opening-picture")).hasCount(0);
        }
    }

    /** The walk and its room go with the opening program. */
    @Test
    void aLinkThatComesLaterShowsItsProgramInPlaceOfTheOpeningOne() {
        try (OpenPage open = OpenPage.open(Way.HTTP)) {
            open.settle();
            open.page()
                    .evaluate(
                            "() => { location.hash = 'view=expression&source=' + encodeURIComponent(Array.from({ length: 40 }, (_, i) => i ? `a${i} = (a${i - 1} * 0.5 + 0.${i}).tanh()` : 'a0 = 0.5').join('\\n')); }");
            assertThat(open.page().locator(".cm-line").first()).hasText("a0 = 0.5");
            assertThat(open.page().locator("#graph-sum")).containsText("a39 = ");
            open.settle();
        }
    }

    @Test
    void withoutScriptsTheGraphIsThereAndWhatIsMissingIsSaid() {
        try (BrowserContext context = context(1440, 900, false)) {
            Page page = context.newPage();
            page.navigate(Site.address() + "index.html");
            assertThat(page.locator(".opening-picture.for-desk")).isVisible();
            assertThat(page.locator(".notice").filter(new Locator.FilterOptions().setHasText("needs JavaScript")))
                    .isVisible();
            assertThat(page.locator("#walk")).isHidden();
        }
    }
}
