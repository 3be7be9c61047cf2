package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import micrograd.browsertests.OpenPage;
import micrograd.limits.Budgets;
import org.junit.jupiter.api.Test;

/** What the page lists of much: as much as the budgets say, at them, one beyond, and a hundred times beyond. */
class BudgetsIT {
    private static String leaves(int count) {
        StringBuilder program = new StringBuilder();
        StringBuilder sum = new StringBuilder("L = v0");
        for (int i = 0; i < count; i++) {
            program.append("v").append(i).append(" = 1.5\n");
            sum.append(i == 0 ? "" : " + v" + i);
        }
        return program.append(sum).toString();
    }

    private static int count(ExpressionPage page, String selector) {
        return ((Number) page.open.view().evaluate("selector => document.querySelectorAll(selector).length", selector))
                .intValue();
    }

    @Test
    void ofManyLeavesTheFirstAreListed() {
        try (ExpressionPage page = ExpressionPage.open()) {
            for (int most : new int[] {Budgets.SLIDERS, Budgets.LEAVES_LISTED}) {
                for (int leaves : new int[] {most, most + 1, 100 * most}) {
                    page.paste(leaves(leaves));
                    int more = leaves - Budgets.SLIDERS;
                    assertThat(page.find("#leaves-note"))
                            .hasText(more > 0 ? "and " + more + " more in the text" : "gradient");
                    page.open.view().evaluate("() => { document.getElementById('descent-choice').open = true; }");
                    page.open.rest();
                    assertEquals(Math.min(leaves, Budgets.SLIDERS), count(page, "#leaves .leaf"), leaves + " leaves");
                    assertEquals(
                            Math.min(leaves, Budgets.LEAVES_LISTED),
                            count(page, "#descent-leaves input"),
                            leaves + " leaves");
                    int values = 2 * leaves - 1;
                    int listed = values <= Budgets.VALUES_DRAWN ? values : Budgets.CARDS_AT_FIRST;
                    assertEquals(
                            Math.min(listed, Budgets.ROWS_LISTED),
                            count(page, "#twin [role=option]"),
                            leaves + " leaves");
                }
            }
        }
    }

    @Test
    void ofManyPointsTheFirstAreListed() {
        for (int points : new int[] {Budgets.POINTS_LISTED, Budgets.POINTS_LISTED + 1, Budgets.POINTS}) {
            try (ExpressionPage page = ExpressionPage.open(
                    OpenPage.options().suffix("#view=training&dataset.kind=moons&layers=2,1&dataset.size=" + points))) {
                page.find("#training-points").evaluate("details => { details.open = true; }");
                page.find("#training-points-table tbody tr").first().waitFor();
                page.open.rest();
                assertEquals(
                        Budgets.POINTS_LISTED,
                        count(page, "#training-points-table tbody tr:has(td + td)"),
                        points + " points");
            }
        }
    }
}
