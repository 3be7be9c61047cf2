package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import micrograd.browsertests.Accessibility;
import micrograd.browsertests.OpenPage;
import micrograd.limits.Budgets;
import org.junit.jupiter.api.Test;

/** The table of values: sorted by mouse and keys, checked, copied, undone, in the link. */
class TableIT {
    private static final String[] PROGRAM = {"a", "b", "c", "e", "d", "f", "L"};

    @Test
    void rowsAreSortedByClicksAndKeys() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            page.find("#table-open").click();
            assertThat(page.find("#values-body th")).hasText(PROGRAM);
            assertThat(page.find("#values-body tr").nth(3).locator("td"))
                    .hasText(new String[] {"a · b", "−6.0000", "−2.0000", "−2.0000 ✓"});
            page.find("#sort-grad").click();
            assertThat(page.find("#head-grad")).hasAttribute("aria-sort", "ascending");
            assertThat(page.find("#values-body th")).hasText(new String[] {"b", "c", "e", "d", "L", "f", "a"});
            page.press("Enter");
            assertThat(page.find("#head-grad")).hasAttribute("aria-sort", "descending");
            assertThat(page.find("#values-body th")).hasText(new String[] {"a", "f", "L", "c", "e", "d", "b"});
            assertThat(page.find("#sort-grad")).isFocused();
            page.waitForFragment("table=-grad");
            page.press("Tab");
            page.press("Space");
            assertThat(page.find("#head-check")).hasAttribute("aria-sort", "ascending");
            assertThat(page.find("#head-grad")).hasAttribute("aria-sort", "none");
            page.find("#undo").click();
            assertThat(page.find("#table-panel:not([hidden]) #head-check[aria-sort=ascending]"))
                    .hasCount(0);
            page.find("#redo").click();
            assertThat(page.find("#head-check")).hasAttribute("aria-sort", "ascending");
        }
    }

    @Test
    void rowsFollowTheLeavesAndKeepTheirOrderAndTheFocus() {
        String fragment = "#table=data";
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix(fragment))) {
            assertThat(page.find("#values-body th")).hasText(new String[] {"L", "e", "b", "f", "a", "d", "c"});
            page.find("#values-body button").nth(4).focus();
            page.open.page().evaluate("""
                    () => {
                        const field = document.querySelector('#leaves input[type=range]');
                        field.value = field.min;
                        field.dispatchEvent(new Event('input', { bubbles: true }));
                    }""");
            assertThat(page.find("#values-body th")).hasText(new String[] {"L", "a", "b", "f", "c", "e", "d"});
            assertThat(page.find("#values-body button:focus")).hasText("a");
            page.press("Enter");
            assertThat(page.find("#values-body tr.selected th")).hasText("a");
        }
    }

    @Test
    void aWrongGradientIsMarkedBesideItsSlope() {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix("#table=program"))) {
            page.paste("a = Value(2.0, label='a')\nb = Value(3.0, label='b')\nL = a * b\nL.backward()\nL.backward()");
            assertThat(page.find("#values-body .wrong").first()).hasText("3.0000 ≠ grad");
        }
    }

    @Test
    void theTableIsCopiedAsCsvOrOfferedWhereTheBrowserRefuses() {
        try (ExpressionPage page =
                ExpressionPage.open(OpenPage.options().suffix(ExpressionPage.LECTURE_LINK + "&table=-data"))) {
            BrowserContext context = page.open.page().context();
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.find("#table-csv").click();
            assertThat(page.find("#toast")).hasText("Table copied");
            String csv = (String) page.open.page().evaluate("() => navigator.clipboard.readText()");
            String[] lines = csv.split("\r?\n");
            assertEquals("value,operation,data,grad,numeric check", lines[0]);
            assertTrue(lines[1].startsWith("c,,10,-2,-2"), csv);
            assertEquals(8, lines.length);
            page.open.page().evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }");
            page.find("#table-csv").click();
            assertThat(page.find("#export")).isVisible();
            assertThat(page.find("#export-said"))
                    .hasText("This browser does not let the page copy by itself: here is the text");
            assertThat(page.find("#export-text")).hasValue(java.util.regex.Pattern.compile("^value,operation"));
        }
    }

    @Test
    void theFirstValuesOfThousandsAreCheckedInTheEnd() {
        StringBuilder program = new StringBuilder("x = 0.5\n");
        for (int i = 0; i < 700; i++) {
            program.append("x = tanh(x * 1.01 + 0.01)\n");
        }
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix("#table=program"))) {
            page.paste(program.toString());
            // Looked at now and then, not in every frame: the page has the machine.
            page.open
                    .page()
                    .waitForFunction(
                            """
                    () => {
                        const rows = document.querySelectorAll('#values-body tr');
                        return rows.length === %d && [...rows].filter(row => row.lastChild.textContent.endsWith('✓')).length > 500;
                    }""".formatted(Budgets.ROWS_OF_TABLE),
                            null,
                            new Page.WaitForFunctionOptions()
                                    .setPollingInterval(500)
                                    .setTimeout(180_000));
        }
    }

    @Test
    void isAccessible() {
        for (boolean dark : new boolean[] {false, true}) {
            OpenPage.Options options = OpenPage.options().suffix("#table=-grad");
            try (ExpressionPage page = ExpressionPage.open(dark ? options.dark().size(390, 844) : options)) {
                assertThat(page.find("#values-body th")).hasCount(7);
                assertEquals(List.of(), Accessibility.violations(page.open.page()));
                assertEquals("", page.smallTargets());
            }
        }
    }
}
