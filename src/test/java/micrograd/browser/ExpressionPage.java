package micrograd.browser;

import com.microsoft.playwright.Locator;
import java.util.List;
import micrograd.browsertests.OpenPage;
import micrograd.browsertests.Way;

/** The expression view in a browser, in the words of what people do there. */
final class ExpressionPage implements AutoCloseable {
    static final String LECTURE = "a = 2.0\nb = -3.0\nc = 10.0\ne = a * b\nd = e + c\nf = -2.0\nL = d * f";

    /** What a link to it ends with: unlike the page without a link it opens with all gradients. */
    static final String LECTURE_LINK =
            "#source=" + LECTURE.replace(" ", "%20").replace("\n", "%0A").replace("+", "%2B");

    final OpenPage open;

    private ExpressionPage(OpenPage open) {
        this.open = open;
    }

    static ExpressionPage open() {
        return open(OpenPage.options());
    }

    /** The lecture's expression with all its gradients: what a link to it opens. */
    static ExpressionPage openSolved() {
        return open(OpenPage.options().suffix(LECTURE_LINK));
    }

    static ExpressionPage open(OpenPage.Options options) {
        return open(options, Way.HTTP);
    }

    static ExpressionPage open(OpenPage.Options options, Way way) {
        return new ExpressionPage(options.open(way));
    }

    Locator find(String selector) {
        return open.view().locator(selector);
    }

    void press(String keys) {
        open.page().keyboard().press(keys);
    }

    /** Leaves the walk that the page opens with, and its question with it, if it is still there. */
    private void leaveWalk() {
        find("#walk-close").evaluate("button => { if (button.checkVisibility()) button.click(); }");
    }

    /** Replaces the program by another one, typed key by key, with all its gradients shown. */
    void type(String program) {
        leaveWalk();
        find(".cm-content").click();
        press("ControlOrMeta+a");
        press("Delete");
        open.page().keyboard().type(program);
        settle();
    }

    /** Puts a program in place of the present one at once, as pasting does, with all its gradients shown. */
    void paste(String program) {
        leaveWalk();
        find(".cm-content").click();
        press("ControlOrMeta+a");
        open.page().keyboard().insertText(program);
        settle();
    }

    /** Waits until the model has been shown. */
    void settle() {
        open.settle();
    }

    /** The program, as the editor shows it. */
    String source() {
        return (String) open.view().evaluate("""
                () => [...document.querySelector('#editor').shadowRoot.querySelectorAll('.cm-line')]
                    .map(line => [...line.childNodes].filter(part => part.className !== 'beside').map(part => part.textContent).join(''))
                    .join('\\n')""");
    }

    List<String> data() {
        return find(".cm-column.data .number").allTextContents().stream()
                .filter(text -> !text.isBlank())
                .skip(1)
                .toList();
    }

    List<String> grads() {
        return find(".cm-column.grad .number").allTextContents().stream()
                .filter(text -> !text.isBlank())
                .skip(1)
                .toList();
    }

    /** What the twin says of each value. */
    List<String> twin() {
        open.rest();
        return find("#twin [role=option]").allTextContents();
    }

    String fragment() {
        return (String) open.view().evaluate("() => location.hash.slice(1)");
    }

    String text(String selector) {
        return find(selector).textContent();
    }

    /** Waits until the address says something. */
    void waitForFragment(String part) {
        open.page()
                .waitForCondition(() -> java.net.URLDecoder.decode(fragment(), java.nio.charset.StandardCharsets.UTF_8)
                        .contains(part));
    }

    /** How many pixels of a canvas are painted. */
    int ink(String selector) {
        settle();
        return (Integer) find(selector).evaluate("""
                canvas => {
                    const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                    let count = 0;
                    for (let i = 3; i < pixels.length; i += 4) count += pixels[i] > 0;
                    return count;
                }""");
    }

    /** What can be pressed and is smaller than 24 by 24 pixels. */
    Object smallTargets() {
        return open.view().evaluate("""
                () => [...document.querySelectorAll('a, button, input, select, summary')]
                    .filter(item => item.getClientRects().length && !item.closest('.skip'))
                    .map(item => [item, (item.closest('label') ?? item).getBoundingClientRect()])
                    .filter(([, box]) => box.width < 24 || box.height < 24)
                    .map(([item]) => item.id || item.outerHTML).join(' ')""");
    }

    boolean isShown(String selector) {
        return find(selector).isVisible();
    }

    @Override
    public void close() {
        open.close();
    }
}
