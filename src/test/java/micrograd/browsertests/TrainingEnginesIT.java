package micrograd.browsertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The training view trains on a kernel, and on the tape where the page's policy forbids WebAssembly. */
class TrainingEnginesIT {

    @ParameterizedTest
    @EnumSource
    void trainsOnAKernel(Way way) {
        try (OpenPage open = OpenPage.options().suffix("#view=training").open(way)) {
            open.view().locator("#training-step").click();
            assertThat(open.view().locator("#training-measured")).hasText("engine: kernel");
        }
    }

    @Test
    void trainsOnTheTapeWhereWebAssemblyIsForbidden() throws IOException {
        String allowed = Files.readString(Site.file("index.html"));
        String forbidden = allowed.replace(" 'wasm-unsafe-eval'", "");
        assertTrue(forbidden.length() < allowed.length());
        try (BrowserContext context = Chromium.browser().newContext()) {
            List<String> errors = new ArrayList<>();
            context.onWebError(error -> errors.add(error.error()));
            Page page = context.newPage();
            page.route(
                    Site.address() + "index.html",
                    route -> route.fulfill(
                            new FulfillOptions().setContentType("text/html").setBody(forbidden)));
            page.navigate(Site.address() + "index.html#view=training");
            page.waitForSelector("body[data-ready]");
            page.locator("#training-step").click();
            assertThat(page.locator("#training-measured")).hasText("engine: tape");
            assertEquals(List.of(), errors);
        }
    }
}
