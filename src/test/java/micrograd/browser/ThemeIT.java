package micrograd.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import micrograd.browsertests.Accessibility;
import micrograd.browsertests.OpenPage;
import micrograd.browsertests.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeIT {
    private static String paper(ExpressionPage page) {
        return (String) page.open.view().evaluate("() => getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void followsTheSystemUntilOneIsChosenAndKeepsWhatWasChosen() {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().dark())) {
            String dark = paper(page);
            assertEquals("rgb(20, 24, 27)", dark);
            assertEquals(
                    0,
                    page.open
                            .view()
                            .evaluate(
                                    "() => Object.keys(localStorage).filter(key => key !== 'micrograd.welcome').length"));
            page.find("#theme").click();
            assertEquals("rgb(255, 255, 255)", paper(page));
            assertEquals("Theme: light", page.find("#theme").getAttribute("aria-label"));
            page.open.page().reload();
            page.open.waitUntilReady();
            assertEquals("rgb(255, 255, 255)", paper(page));
            page.find("#theme").click();
            assertEquals(dark, paper(page));
            page.find("#theme").click();
            assertEquals("Theme: as the system", page.find("#theme").getAttribute("aria-label"));
            assertEquals(
                    0,
                    page.open
                            .view()
                            .evaluate(
                                    "() => Object.keys(localStorage).filter(key => key !== 'micrograd.welcome').length"));
        }
    }

    @Test
    void inASandboxItCanBeChosenTooAndIsForgottenQuietly() {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options(), Way.SANDBOX)) {
            page.find("#theme").click();
            page.find("#theme").click();
            assertEquals("rgb(20, 24, 27)", paper(page));
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, false", "390, 844, true", "320, 640, false"})
    void isAccessibleInEveryState(int width, int height, boolean dark) {
        OpenPage.Options options = OpenPage.options().size(width, height);
        try (ExpressionPage page = ExpressionPage.open(dark ? options.dark() : options)) {
            boolean sheets = page.isShown("#sheet-bar");
            assertEquals(List.of(), Accessibility.violations(page.open.page()));
            page.find("#twin [role=option]").first().dispatchEvent("click");
            page.settle();
            assertEquals(List.of(), Accessibility.violations(page.open.page()), "a node is asked about");
            for (String sheet : sheets ? List.of("leaves", "why", "code") : List.<String>of()) {
                page.find("#sheet-" + sheet).click();
                assertEquals(List.of(), Accessibility.violations(page.open.page()), "the sheet " + sheet);
            }
            page.paste("a = 2\nb = a ** 2\nL = a * q");
            page.find(".message.error").waitFor();
            assertEquals(List.of(), Accessibility.violations(page.open.page()), "the program is wrong");
            Object overflow =
                    page.open.view().evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertEquals(0, ((Number) overflow).intValue());
        }
    }
}
