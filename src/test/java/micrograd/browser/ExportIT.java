package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import micrograd.browsertests.Accessibility;
import micrograd.browsertests.OpenPage;
import micrograd.browsertests.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The expression in other formats, copied and saved. */
class ExportIT {
    private static void choose(ExpressionPage page, String format) {
        page.find("#export-" + format).check();
    }

    private static void has(ExpressionPage page, String part) {
        page.open.view().waitForFunction("part => document.querySelector('#export-text').value.includes(part)", part);
    }

    private static byte[] saved(ExpressionPage page, String name) throws IOException {
        Download download =
                page.open.page().waitForDownload(() -> page.find("#export-save").click());
        assertEquals(name, download.suggestedFilename());
        assertThat(page.find("#export-said")).hasText("Saved as " + name);
        return Files.readAllBytes(download.path());
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatIsWritten(Way way) {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix(ExpressionPage.LECTURE_LINK), way)) {
            page.find("#export-open").click();
            assertThat(page.find(".export-picture")).isVisible();
            choose(page, "dot");
            has(page, "0 [label=\"{ a | data 2.0000 | grad 6.0000 }\" shape=record]");
            choose(page, "micrograd");
            has(page, "from micrograd.engine import Value");
            has(page, "L = d * f");
            choose(page, "pytorch");
            has(page, "a = torch.tensor(2.0, requires_grad=True)");
            choose(page, "java");
            has(page, "Value e = a.mul(b);");
            choose(page, "latex");
            has(page, "\\frac{\\partial L}{\\partial a} &= ");
            choose(page, "csv");
            has(page, "L,d · f,-8,1,1");
            assertEquals(List.of(), page.open.errors());
        }
    }

    @Test
    void filesAreSavedUnderTheirNames() throws IOException {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            page.find("#export-open").click();
            String svg = new String(saved(page, "expression.svg"), StandardCharsets.UTF_8);
            assertTrue(svg.startsWith("<svg xmlns") && svg.contains(">6.0000</text>"), svg);
            double width = Double.parseDouble(svg.replaceAll("(?s)^<svg[^>]* width=\"([0-9.]+)\".*", "$1"));
            choose(page, "png");
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(saved(page, "expression.png")));
            assertEquals(2 * width, image.getWidth(), 2, "two pixels to one");
            assertEquals(0xffffffff, image.getRGB(3, 3), "paper");
            page.find("#export-dark").check();
            image = ImageIO.read(new ByteArrayInputStream(saved(page, "expression.png")));
            assertEquals(0xff14181b, image.getRGB(3, 3), "dark paper");
            choose(page, "java");
            has(page, "class Expression");
            assertTrue(new String(saved(page, "Expression.java"), StandardCharsets.UTF_8).contains("L.backward();"));
        }
    }

    @Test
    void whatIsShownIsCopied() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            page.open.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.find("#export-open").click();
            choose(page, "micrograd");
            has(page, "L.backward()");
            page.find("#export-copy").click();
            assertThat(page.find("#export-said")).hasText("Copied");
            assertEquals(
                    page.find("#export-text").inputValue(),
                    page.open.page().evaluate("() => navigator.clipboard.readText()"));
            choose(page, "png");
            assertThat(page.find("#export-said")).hasText("");
            page.find("#export-copy").click();
            assertThat(page.find("#export-said")).hasText("Copied");
            assertEquals("image/png", page.open.page().evaluate("""
                            async () => (await navigator.clipboard.read())[0].types.join()"""));
        }
    }

    @Test
    void anExplanationIsWrittenAsLatexFromWhereItStands() {
        try (ExpressionPage page =
                ExpressionPage.open(OpenPage.options().suffix(ExpressionPage.LECTURE_LINK + "&why=6.1"))) {
            page.find("#why-latex").click();
            assertThat(page.find("#export-latex")).isChecked();
            has(page, "\\partial L}{\\partial f}");
            assertEquals(3, page.find("#export-text").inputValue().split("align\\*").length, "one environment");
            page.press("Escape");
            assertThat(page.find("#export")).isHidden();
            assertThat(page.find("#why-latex")).isVisible();
        }
    }

    @Test
    void nothingIsExportedWhileGradientsAreFoundByHandOrThereIsNothing() {
        for (String secret : List.of("#hand=own", "#hunt=3")) {
            try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix(secret))) {
                assertThat(page.find("#export-open")).isDisabled();
            }
        }
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            page.find("#tab-training").click();
            assertThat(page.find("#export-open")).isHidden();
        }
    }

    @Test
    void isAccessibleOnEveryScreen() {
        for (OpenPage.Options options : List.of(
                OpenPage.options(), OpenPage.options().size(390, 844).dark().touch())) {
            try (ExpressionPage page = ExpressionPage.open(options)) {
                boolean phone = !page.isShown("#export-open");
                if (phone) {
                    page.find("#sheet-code").click();
                }
                page.find(phone ? "#export-open-small" : "#export-open").click();
                assertThat(page.find(".export-picture")).isVisible();
                assertEquals(List.of(), Accessibility.violations(page.open.page()));
                choose(page, "java");
                has(page, "class Expression");
                assertEquals(List.of(), Accessibility.violations(page.open.page(), "#export"));
                assertEquals("", page.smallTargets());
            }
        }
    }
}
