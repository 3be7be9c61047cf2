package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import micrograd.browsertests.Accessibility;
import micrograd.browsertests.OpenPage;
import org.junit.jupiter.api.Test;

class WalkIT {
    private static final String LECTURE = ExpressionPage.LECTURE_LINK;

    @Test
    void thePageOpensWithOneQuestionAndTheFirstAnswerIsKept() {
        try (ExpressionPage page = ExpressionPage.open()) {
            assertEquals(
                    List.of("2.0000", "−3.0000", "10.0000", "−6.0000", "4.0000", "−2.0000", "−8.0000"), page.data());
            assertEquals(List.of(), page.grads());
            assertThat(page.find("#leaves .leaf-grad").first()).hasText("");
            assertTrue(
                    page.twin().get(0).endsWith("gradient not known yet"),
                    page.twin().toString());
            assertThat(page.find("#walk-asked")).hasText("Raise a a little: does L rise or fall?");
            assertThat(page.find("#walk-line")).isHidden();
            assertEquals(List.of(), Accessibility.violations(page.open.page()));
            assertThat(page.find("#walk-asked code")).hasText(new String[] {"a", "L"});
            page.find("#walk-start").click();
            assertThat(page.find("#walk-verdict")).containsText("First say what you think");
            page.twin();
            page.find("#twin [role=option]").first().dispatchEvent("click");
            assertThat(page.find("#why-title")).hasText("Gradient");
            button(page, "Walk to where it is done").click();
            page.find(".cm-content").click();
            page.press("ControlOrMeta+Home");
            page.press("Enter");
            assertThat(page.find("#walk-where")).hasText("forward 3 of 3");
            assertEquals(List.of(), page.grads());
            page.find("#undo").click();
            button(page, "It falls").click();
            assertThat(page.find("#walk-verdict")).containsText("something turns it round");
            button(page, "It rises").click();
            assertThat(page.find("#walk-verdict")).containsText("Yes, L rises.");
            assertThat(page.find("#walk-kept")).hasText("Your first answer was “It falls”.");
            assertThat(page.find("#walk-score")).hasText("0 of 1 right at first");
            page.waitForFragment("answers=3d--1");
            page.open.page().reload();
            assertThat(page.find("#walk-kept")).hasText("Your first answer was “It falls”.");
            assertThat(page.find("#walk-score")).hasText("0 of 1 right at first");

            page.find("#walk-start").click();
            assertThat(page.find("#walk-where")).hasText("backward 1 of 7");
            assertThat(page.find("#walk-play")).hasAttribute("aria-label", "Pause");
            assertThat(page.find("#walk-where")).hasText("backward 2 of 7");
            page.find("#walk-slider").press("Space");
            assertThat(page.find("#walk-play")).hasAttribute("aria-label", "Play");
            page.find("#undo").click();
            assertThat(page.find("#walk-where")).hasText("forward 3 of 3");
        }
    }

    @Test
    void everyStepShowsItsLineItsNumbersAndWhatIsKnown() {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix(LECTURE + "&walk=0"))) {
            assertEquals(List.of("2.0000", "−3.0000", "10.0000", "−2.0000"), page.data());
            Locator slider = page.find("#walk-slider");
            slider.focus();
            page.press("ArrowRight");
            assertThat(page.find("#walk-where")).hasText("forward 1 of 3");
            assertThat(page.find("#walk-line")).hasText("e = a · b = 2 · −3 = −6");
            assertThat(page.find(".current-line")).hasText("e = a * b");
            assertThat(page.find(".current-piece")).hasText("a * b");
            assertThat(page.find("#walk-code [aria-current]")).containsText("result.data =");
            for (int i = 0; i < 8; i++) {
                page.press("ArrowRight");
            }
            assertThat(page.find("#walk-where")).hasText("backward 6 of 7");
            assertThat(slider).hasAttribute("aria-valuetext", "backward 6 of 7");
            assertThat(page.find("#walk-line")).hasText("a.grad += ∂e/∂a · e.grad = −3 · −2 = 6");
            assertThat(page.find("#walk-sentence")).hasText("Raising a by 0.01 moves L from −8 to about −7.94.");
            assertThat(page.find(".current-line")).hasText("e = a * b");
            assertThat(page.find("#walk-code [aria-current]"))
                    .hasText(Pattern.compile("operand.grad \\+= ∂result/∂operand · result.grad"));
            assertThat(page.find("#walk-code-operand")).containsText("# a");
            assertThat(page.find("#live")).containsText("backward 6 of 7. a.grad grows by");
            assertEquals(List.of("6.0000", "−2.0000", "−2.0000", "−2.0000", "4.0000", "1.0000"), page.grads());
            page.find("#table-open").click();
            Locator rows = page.find("#table-panel tbody tr");
            assertThat(rows.filter(new Locator.FilterOptions().setHasText("−3.0000"))
                            .locator("td")
                            .last())
                    .hasText("");
            page.find("#table-open").click();

            page.find("#leaves .field").nth(1).fill("5");
            page.find("#leaves .field").nth(1).press("Enter");
            assertThat(page.find("#walk-line")).hasText("a.grad += ∂e/∂a · e.grad = 5 · −2 = −10");
            page.waitForFragment("&walk=9");
            page.open.page().reload();
            page.open.waitUntilReady();
            assertThat(page.find("#walk-where")).hasText("backward 6 of 7");
        }
    }

    @Test
    void aNodeSendsTheWalkThereAndItsNumbersAnswerWhy() {
        try (ExpressionPage page =
                ExpressionPage.open(OpenPage.options().reducedMotion().suffix(LECTURE + "&walk=4"))) {
            page.twin();
            page.find("#twin [role=option]").nth(3).dispatchEvent("click");
            assertThat(page.find("#why-title")).hasText("Why is e’s gradient −2?");
            assertThat(page.find("#walk-where")).hasText("backward 4 of 7");
            page.find("#walk-next").click();
            assertThat(page.find("#why-title")).hasText("Why?");
            page.find("#walk-line button").nth(2).click();
            assertThat(page.find("#why-title")).hasText("What flows from d back to c?");
            assertThat(page.find("#walk-where")).hasText("backward 5 of 7");
            page.find(".cm-column.data .number").nth(2).click();
            assertThat(page.find("#why-title")).hasText("Gradient");
            assertThat(page.find("#why")).containsText("Nothing has flowed back to b yet.");
            button(page, "Walk to where it is done").click();
            assertThat(page.find("#walk-where")).hasText("backward 7 of 7");
            assertThat(page.find("#why-title")).hasText("Why is b’s gradient −4?");
            page.find("#walk-close").click();
            assertThat(page.find("#walk-body")).isHidden();
            assertEquals(7, page.grads().size());
        }
    }

    @Test
    void aWalkThatPredictsMeetsAWrongAnswerWithTheMisconceptionBehindIt() {
        try (ExpressionPage page = ExpressionPage.open(
                OpenPage.options().dark().size(390, 844).touch().suffix(LECTURE + "&walk=5"))) {
            page.find("#walk-predict").selectOption("predict: value");
            assertThat(page.find("#walk-asked")).hasText("What will f.grad be after the next step?");
            page.find("#walk-next").tap();
            assertThat(page.find("#walk-where")).hasText("backward 2 of 7");
            page.find("#walk-answer").fill("-4");
            page.find("#walk-answer").press("Enter");
            assertThat(page.find("#walk-verdict")).containsText("the sign of a value is not the sign of its gradient");
            assertEquals(List.of(), Accessibility.violations(page.open.page()));
            page.find("#walk-answer").fill("8/2");
            page.find("#walk-answer").press("Enter");
            assertThat(page.find("#walk-where")).hasText("backward 3 of 7");
            assertThat(page.find("#walk-verdict")).hasText("Right: f.grad is 4.");
            page.find("#walk-show").tap();
            assertThat(page.find("#walk-where")).hasText("backward 4 of 7");
            page.find("#walk-predict").selectOption("predict: sign");
            button(page, "positive").tap();
            assertThat(page.find("#walk-verdict")).containsText("An addition passes on the gradient that it gets");
            button(page, "negative").tap();
            assertThat(page.find("#walk-where")).hasText("backward 5 of 7");
            assertThat(page.find("#walk-score")).hasText("0 of 2 right at first");
        }
    }

    @Test
    void aGradientIsTheSumOverItsPathsAndEachIsBroughtOut() {
        String source = "#source=a%20%3D%203.0%0Ab%20%3D%20a%20*%20a%0Ac%20%3D%20b%20%2B%20a&why=0";
        try (ExpressionPage page =
                ExpressionPage.open(OpenPage.options().reducedMotion().suffix(source))) {
            assertThat(page.find("#why")).containsText("a is used 3 times");
            assertThat(page.find("#why")).containsText("∂c/∂a is the sum over 3 paths from a to c");
            assertThat(page.find(".path")).hasText(new String[] {"a₍₂₎ → c", "a₍₁₎ → b → c", "a₍₂₎ → b → c"});
            String before = picture(page);
            page.find(".path").nth(1).hover();
            page.settle();
            assertFalse(before.equals(picture(page)), "the path is brought out");
            page.find("#why h3").first().hover();
            page.settle();
            assertEquals(before, picture(page));
            page.find(".path").first().focus();
            page.settle();
            assertFalse(before.equals(picture(page)), "by focus too");
            assertTrue(page.find("#why math").count() > 6);
            assertEquals(List.of(), Accessibility.violations(page.open.page()));
        }
    }

    @Test
    void manyPathsAreSaidAsANumber() {
        String source = "#source=x%20%3D%201.0" + "%0Ax%20%3D%20x%20%2B%20x".repeat(20) + "&why=0";
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix(source))) {
            assertThat(page.find("#why")).containsText("1,048,576 paths");
            assertThat(page.find(".path")).hasCount(16);
            assertThat(page.find("#why")).containsText("it goes along each edge once, 40 in all");
        }
    }

    @Test
    void clickingAnEdgeOpensItsLocalDerivative() {
        try (ExpressionPage page =
                ExpressionPage.open(OpenPage.options().reducedMotion().suffix(LECTURE))) {
            BoundingBox canvas = page.find("#graph").boundingBox();
            String wanted = "What flows from e back to a?";
            for (double y = 0.3;
                    y < 0.6 && !page.find("#why-title").textContent().equals(wanted);
                    y += 0.005) {
                page.open.page().mouse().click(canvas.x + 0.208 * canvas.width, canvas.y + y * canvas.height);
                page.settle();
            }
            assertThat(page.find("#why-title")).hasText(wanted);
            assertThat(page.find("#why math").first()).containsText("∂e∂a");
        }
    }

    private static Locator button(ExpressionPage page, String text) {
        return page.find("button").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static String picture(ExpressionPage page) {
        return (String) page.open.view().evaluate("() => document.getElementById('graph').toDataURL()");
    }
}
