package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import micrograd.browsertests.OpenPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a key, and a frame of a gesture, may cost, counted: times depend on the machine, counts do not. */
class CountsIT {
    /** Counts how often the editor asks the program for something. */
    private static final String COUNT_CALLS = """
            (() => {
              let real;
              window.calls = {};
              Object.defineProperty(globalThis, 'createEditor', { configurable: true, get: () => real, set(make) {
                real = (host, setup) => {
                  for (const name of ['words', 'complete', 'help', 'changed']) {
                    const call = setup[name];
                    setup[name] = (...given) => { window.calls[name] = (window.calls[name] || 0) + 1; return call(...given); };
                  }
                  return make(host, setup);
                };
              } });
            })();""";

    private ExpressionPage page;
    private CDPSession session;

    @BeforeEach
    void open() {
        page = ExpressionPage.open(OpenPage.options().scripted(COUNT_CALLS));
        session = page.open.page().context().newCDPSession(page.open.page());
        session.send("Performance.enable");
    }

    @AfterEach
    void close() {
        page.close();
    }

    private double metric(String name) {
        for (JsonElement one : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject metric = one.getAsJsonObject();
            if (metric.get("name").getAsString().equals(name)) {
                return metric.get("value").getAsDouble();
            }
        }
        throw new IllegalArgumentException(name);
    }

    private int number(String expression) {
        return ((Number) page.open.view().evaluate("() => " + expression)).intValue();
    }

    /** What opens training is built over several frames: the answers are there first, and the worker begins when all is drawn. */
    @Test
    void theFirstOpeningOfTrainingIsCutIntoFrames() {
        page.open.view().evaluate("""
                () => {
                  let frame = 0;
                  const count = () => { frame++; requestAnimationFrame(count); };
                  requestAnimationFrame(count);
                  window.firsts = {};
                  const note = name => { firsts[name] ??= frame; };
                  for (const name of ['putImageData', 'drawImage', 'fillRect', 'bezierCurveTo']) {
                    const call = CanvasRenderingContext2D.prototype[name];
                    CanvasRenderingContext2D.prototype[name] = function (...given) { note(this.canvas.id); return call.apply(this, given); };
                  }
                  const Real = Worker;
                  window.Worker = function (...given) { note('worker'); return new Real(...given); };
                  document.getElementById('tab-training').addEventListener('click', () => note('click'), true);
                }""");
        page.find("#tab-training").click();
        page.open.view().waitForFunction("() => firsts.worker");
        String places =
                page.open.view().evaluate("() => JSON.stringify(firsts)").toString();
        assertTrue(number("firsts.click") < number("firsts['training-map']"), places);
        assertTrue(number("firsts['training-map']") < number("firsts['training-network-canvas']"), places);
        assertTrue(number("firsts['training-network-canvas']") < number("firsts.worker"), places);
    }

    /** A key is one change: the text is cut into words once, suggestions are looked for once, and the page is laid out a few times, forced or not. */
    @Test
    void aKeyIsLexedOnceForColoursAndSuggestionsAndLaysTheEditorOutAFewTimes() {
        page.paste("a = 2.0\nb = -3.0\nL = a * b + a");
        page.press("ControlOrMeta+End");
        page.press("b");
        page.open.rest();
        page.open.view().evaluate("() => { window.calls = {}; }");
        double layouts = metric("LayoutCount");
        page.press("2");
        page.open.rest();
        assertEquals(1, number("window.calls.words"));
        assertEquals(1, number("window.calls.changed"));
        assertTrue(number("window.calls.complete || 0") <= 1);
        assertEquals(0, number("window.calls.help || 0"));
        double forced = metric("LayoutCount") - layouts;
        assertTrue(forced <= LAYOUTS_A_KEY, () -> forced + " layouts");
    }

    private static final int LAYOUTS_A_KEY = 8;
    private static final int FRAMES = 12;
    private static final int LAYOUTS_A_FRAME = 3;

    /** A frame of scrubbing lays the page out once: the editor, without the focus, does not ask for its selection. */
    @Test
    void aFrameOfScrubbingLaysOutAFewTimes() {
        page.paste("a = 2.0\nb = -3.0\nc = a * b\nd = c + a\nL = d.tanh() * c");
        page.find("#walk-first").click();
        page.open.rest();
        double layouts = metric("LayoutCount");
        for (int i = 1; i <= FRAMES / 2; i++) {
            page.open.view().evaluate("""
                    place => {
                      const slider = document.getElementById('walk-slider');
                      slider.value = place;
                      slider.dispatchEvent(new Event('input', { bubbles: true }));
                      return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                    }""", i);
        }
        double laidOut = metric("LayoutCount") - layouts;
        assertTrue(laidOut <= FRAMES / 2 * LAYOUTS_A_FRAME, () -> laidOut + " layouts in " + FRAMES / 2 + " frames");
    }

    private static String chain(int lines) {
        StringBuilder program = new StringBuilder("a0 = 0.5\n");
        for (int i = 1; i <= lines; i++) {
            program.append("a" + i + " = (a" + (i - 1) + " * 0.5 + 0." + i + ").tanh()\n");
        }
        return program.toString();
    }

    /** Texts are joined by the browser: a buffer of characters is read for few of those that a key writes, of which each value of the graph takes some. */
    @Test
    void aKeyJoinsFewTextsCharacterByCharacter() {
        StringBuilder program = new StringBuilder("a0 = 0.5\n");
        for (int i = 1; i <= 100; i++) {
            program.append("a" + i + " = a" + (i - 1) + " + 0." + i + "\n");
        }
        page.paste(program.toString());
        page.press("ControlOrMeta+Home");
        page.press("End");
        page.open.rest();
        page.open.view().evaluate("""
                () => {
                  window.read = 0;
                  window.said = 0;
                  const part = Uint16Array.prototype.subarray;
                  Uint16Array.prototype.subarray = function (...given) { window.read++; return part.apply(this, given); };
                  new MutationObserver(changes => { window.said += changes.length; })
                      .observe(document.getElementById('twin'), { childList: true, subtree: true, characterData: true });
                }""");
        page.press("1");
        page.open.rest();
        int said = number("window.said");
        int read = number("window.read");
        assertTrue(said > 90, () -> said + " values are said anew");
        assertTrue(read < said, () -> read + " texts were read from buffers for " + said + " values");
    }

    /** While places of a walk follow each other fast, the program is not scrolled to each: no lines are made until they rest. */
    @Test
    void fastScrubbingMakesNoLinesUntilItRests() {
        page.paste(chain(150));
        page.find("#walk-first").click();
        page.open.rest();
        page.open.view().evaluate("""
                () => {
                  window.made = 0;
                  const root = document.getElementById('editor').shadowRoot;
                  new MutationObserver(all => all.forEach(one => one.addedNodes.forEach(node => { window.made += node.className?.includes?.('cm-line') ? 1 : 0; })))
                      .observe(root, { childList: true, subtree: true });
                }""");
        // Where the machine has other things to do, places do not follow each other fast: then once more.
        int during = ((Number) page.open.view().evaluate("""
                        async () => {
                          const slider = document.getElementById('walk-slider');
                          const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                          const place = async i => {
                            const start = performance.now();
                            slider.value = Math.floor(slider.max * i / 14);
                            slider.dispatchEvent(new Event('input', { bubbles: true }));
                            await frame();
                            return performance.now() - start;
                          };
                          let made;
                          for (let tries = 0, longest = 1000; tries < 9 && longest > 150; tries++) {
                            longest = await place(1);
                            const first = window.made;
                            for (let i = 2; i <= 6; i++) longest = Math.max(longest, await place(i));
                            made = window.made - first;
                          }
                          return made;
                        }""")).intValue();
        assertEquals(0, during);
        page.open.rest();
        assertTrue(number("window.made") > 5);
        assertThat(page.find("#editor .current-line")).isVisible();
    }

    /** The address is written once keys rest, and the small picture is painted where it looks different. */
    @Test
    void keysThatFollowEachOtherWriteTheAddressOnce() {
        page.paste(chain(60));
        page.press("ControlOrMeta+Home");
        page.press("End");
        page.open.rest();
        assertThat(page.find("#minimap")).isVisible();
        page.open.view().evaluate("""
                () => {
                  window.written = 0;
                  window.painted = 0;
                  const replace = history.replaceState;
                  history.replaceState = (...given) => { window.written++; replace.apply(history, given); };
                  const map = document.getElementById('minimap-canvas').getContext('2d');
                  map.clearRect = (...area) => { window.painted++; CanvasRenderingContext2D.prototype.clearRect.apply(map, area); };
                }""");
        for (int i = 0; i < 6; i++) {
            page.press("1");
            page.open.pause(150);
        }
        assertEquals(0, number("window.written"));
        page.open.rest();
        assertEquals(1, number("window.written"));
        assertEquals(0, number("window.painted"));
        page.open.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.open.view().waitForFunction("() => window.painted > 0");
    }

    /** A key that changes no number changes nothing around the editor, and lays out once for the text, once for what the editor shows with it. */
    @Test
    void aKeyInACommentTouchesNoPanel() {
        page.paste("a = 2.0\nb = -3.0\nL = a * b + a\n# as in the lecture");
        page.press("ControlOrMeta+End");
        page.press("x");
        page.open.rest();
        page.open.view().evaluate("""
                () => {
                  window.touched = [];
                  const heard = changes => changes.forEach(change => window.touched.push(change.target.nodeName + ' ' + change.attributeName));
                  for (const id of ['leaves', 'walk', 'why-panel', 'descent', 'graph-panel', 'console', 'examples', 'problems', 'live', 'minimap'])
                    new MutationObserver(heard).observe(document.getElementById(id), { childList: true, subtree: true, characterData: true, attributes: true });
                }""");
        double layouts = metric("LayoutCount");
        page.press("y");
        page.open.rest();
        assertEquals("", page.open.view().evaluate("() => window.touched.join(', ')"));
        double laidOut = metric("LayoutCount") - layouts;
        assertTrue(laidOut <= 4, () -> laidOut + " layouts");
    }

    /** Sliders and boxes are for as many leaves as anybody uses: of 5,000 no 5,000 elements are built, and none for what is closed. */
    @Test
    void manyLeavesBuildFewElements() {
        StringBuilder program = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            program.append('v').append(i).append(" = 1\n");
        }
        int before = number("document.querySelectorAll('*').length");
        page.paste(program.toString());
        page.open.rest();
        page.open.page().waitForCondition(() -> page.text("#graph-sum").contains("5000 values"));
        page.open.rest();
        int more = number("document.querySelectorAll('*').length") - before;
        assertTrue(more < 1_500, () -> more + " elements more");
        assertEquals(0, page.find("#descent-leaves input").count());
        assertTrue(number("document.querySelector('#editor').shadowRoot.querySelectorAll('*').length") < 2_500);
    }

    /** A program that a worker runs at each key: what it came to changes the panels once, and nothing is dimmed or disabled for the moment until then. */
    @Test
    void aKeyInALongProgramChangesThePanelsOnce() {
        StringBuilder program = new StringBuilder("a0 = 1.5\n");
        for (int i = 1; i <= 1_500; i++) {
            program.append("a" + i + " = a" + (i - 1) + " + 0.5  # so far\n");
        }
        page.paste(program.toString());
        page.open.page().waitForCondition(() -> page.text("#graph-sum").contains("3001 values"));
        page.press("ControlOrMeta+Home");
        page.press("End");
        page.open.rest();
        page.open.view().evaluate("""
                () => {
                  window.touched = [];
                  window.drawn = 0;
                  const heard = changes => changes.forEach(change => window.touched.push(change.target.id || change.target.className));
                  for (const id of ['leaves', 'canvas-frame', 'descent'])
                    new MutationObserver(heard).observe(document.getElementById(id), { subtree: true, attributes: true, attributeFilter: ['disabled', 'class', 'hidden'] });
                  const graph = document.getElementById('graph').getContext('2d');
                  graph.clearRect = (...area) => { window.drawn++; CanvasRenderingContext2D.prototype.clearRect.apply(graph, area); };
                }""");
        page.press("2");
        page.open.view().waitForFunction("() => document.querySelector('#leaves .field').value === '1.52'");
        page.open.rest();
        assertEquals("", page.open.view().evaluate("() => window.touched.join(', ')"));
        assertEquals(1, number("window.drawn"));
    }

    /** While a number is dragged the twin, which is heard and not seen, is left alone until the drag pauses. */
    @Test
    void framesOfADragDoNotRewriteTheTwin() {
        page.paste("a = 2.0\nb = -3.0\nL = a * b + a");
        page.open.rest();
        page.open.view().evaluate("""
                () => {
                  window.rewritten = 0;
                  new MutationObserver(changes => { window.rewritten += changes.length; })
                      .observe(document.getElementById('twin'), { childList: true, subtree: true, characterData: true, attributes: true });
                }""");
        BoundingBox box = page.find(".word-number").first().boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.open.page().mouse().move(x, y);
        page.open.page().mouse().down();
        String before = page.source();
        double layouts = metric("LayoutCount");
        for (int i = 1; i <= FRAMES; i++) {
            page.open.page().mouse().move(x + 4 * i, y);
            page.open.view().evaluate("() => new Promise(done => requestAnimationFrame(done))");
        }
        double laidOut = metric("LayoutCount") - layouts;
        assertTrue(laidOut <= 1.5 * FRAMES, () -> laidOut + " layouts in " + FRAMES + " frames");
        int during = number("window.rewritten");
        page.open.page().mouse().up();
        page.open.rest();
        assertTrue(!before.equals(page.source()), "the number was dragged");
        assertTrue(during <= 1, () -> during + " changes while it was dragged");
        assertTrue(number("window.rewritten") > 0);
    }

    /** Lines far below a message are counted from where they are asked for: of 20,000 lines those on screen have numbers, and no others for a moment. */
    @Test
    void aJumpToTheEndMakesTheLinesThere() {
        String lines = "%0Aa%20%3D%20a*1.0";
        String remarks = ("%0Aa%20%3D%3D%201" + lines.repeat(100)).repeat(20);
        String source = "a%20%3D%201" + remarks + lines.repeat(20_000);
        byte[] file = ("micrograd playground\nview=expression&source=" + source).getBytes(StandardCharsets.UTF_8);
        page.find("#open-file-input").setInputFiles(new FilePayload("program.txt", "text/plain", file));
        assertThat(page.find("#editor .message").first()).isVisible();
        page.find("#editor .cm-content").focus();
        page.open.page().evaluate("""
                () => {
                    window.made = 0;
                    const root = document.getElementById('editor').shadowRoot;
                    new MutationObserver(all => all.forEach(one => window.made += one.addedNodes.length))
                        .observe(root, { childList: true, subtree: true });
                }""");
        page.press("Control+End");
        page.open.view().waitForFunction("() => window.made > 0");
        int made = number("new Promise(done => requestAnimationFrame(() => setTimeout(() => done(window.made))))");
        assertTrue(made < 2_000, () -> made + " elements");
    }
}
