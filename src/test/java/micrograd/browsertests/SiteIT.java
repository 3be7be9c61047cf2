package micrograd.browsertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the page as a whole, whatever is on it. */
class SiteIT {
    private static final int PAGE_BUDGET = 310_000;
    private static final int CHECKER_STACK = 64 << 20;
    private static final int SINGLE_FILE_BUDGET = 1950 * 1024;

    /** The programs that are loaded when they are needed, and what each may weigh. */
    private static final Map<String, Integer> PROGRAM_BUDGETS =
            Map.of("python", 297 * 1024, "lab", 339 * 1024, "training", 277 * 1024, "course", 164 * 1024);

    @ParameterizedTest
    @EnumSource
    void opensWithoutAnErrorOrARequestOutsideTheSite(Way way) {
        try (OpenPage open = OpenPage.open(way)) {
            open.rest();
            assertEquals(List.of(), open.errors());
        }
    }

    @ParameterizedTest
    @EnumSource
    void startsWorkersFromAFunctionsSourceAndMakesWebAssemblyAtRunTime(Way way) {
        try (OpenPage open = OpenPage.open(way)) {
            Object answer = open.view().evaluate("""
                    () => new Promise((done, failed) => {
                      const bytes = "new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])";
                      new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
                      function program(port) { port.postMessage("runs without a document: " + (typeof document)); }
                      const source = `new WebAssembly.Instance(new WebAssembly.Module(${bytes})); (${program})(self);`;
                      const worker = new Worker(URL.createObjectURL(new Blob([source])));
                      worker.onerror = event => failed(new Error(event.message));
                      worker.onmessage = event => done(event.data);
                    })""");
            assertEquals("runs without a document: undefined", answer);
        }
    }

    @ParameterizedTest
    @EnumSource
    void forbidsInlineScriptsAndEval(Way way) {
        try (OpenPage open = OpenPage.open(way)) {
            Frame view = open.view();
            Object reached = view.evaluate("""
                    () => new Promise(done => {
                      let refusals = 0;
                      document.addEventListener("securitypolicyviolation", () => {
                        if (++refusals === 4) done(String(window.reached));
                      });
                      const script = document.createElement("script");
                      script.textContent = "window.reached = true";
                      document.body.append(script);
                      const image = document.createElement("img");
                      image.setAttribute("onerror", "window.reached = true");
                      image.src = "data:,";
                      document.body.append(image);
                      // Later: what the tools evaluate is itself exempt.
                      setTimeout(() => {
                        for (const run of [() => eval("window.reached = true"), () => new Function("window.reached = true")()]) {
                          try { run(); } catch (error) { if (!(error instanceof EvalError)) window.reached = error; }
                        }
                      });
                    })""");
            assertEquals("undefined", reached);
            List<String> errors = open.takeErrors();
            assertTrue(errors.stream().anyMatch(error -> error.contains("Content Security Policy")), errors.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "micrograd-playground.html"})
    void saysItsPolicyBeforeAnythingElse(String name) throws IOException {
        String page = Files.readString(Site.file(name));
        int policy = page.indexOf("<meta http-equiv=\"Content-Security-Policy\"");
        assertTrue(policy > 0);
        for (String loads : List.of("<script", "<link", "<style", "<img")) {
            int at = page.indexOf(loads);
            assertTrue(at < 0 || at > policy, loads + " stands before the policy");
        }
        String content = page.substring(policy, page.indexOf('>', policy));
        assertTrue(content.contains("default-src 'none'"), content);
        assertFalse(content.contains("unsafe-inline") || content.contains("'unsafe-eval'"), content);
        assertFalse(content.contains("http:") || content.contains("https:") || content.contains("*"), content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "micrograd-playground.html"})
    void isValidHtml(String name) throws Exception {
        assertEquals(List.of(), problems(Site.file(name)));
    }

    @Test
    void theHtmlCheckerFindsProblems() throws Exception {
        Path page = Files.createTempFile("invalid", ".html");
        Files.writeString(page, "<!DOCTYPE html><html lang=en><title>Twice</title><p id=once>An id<p id=once>twice");
        assertEquals(
                List.of("error: Duplicate ID “once”.", "info: The first occurrence of ID “once” was here."),
                problems(page));
        Files.delete(page);
    }

    @Test
    void axeFindsViolations() {
        try (OpenPage open = OpenPage.open(Way.HTTP)) {
            open.page().evaluate("() => document.querySelector('main').append(document.createElement('button'))");
            List<String> violations = Accessibility.violations(open.page());
            assertTrue(violations.stream().anyMatch(text -> text.startsWith("button-name")), violations.toString());
        }
    }

    @Test
    void aPageThatIsNotCleanFails() {
        OpenPage open = OpenPage.open(Way.HTTP);
        open.page()
                .evaluate(
                        "() => { console.error('a console error'); setTimeout(() => { throw new Error('a page error'); }); }");
        open.page().waitForCondition(() -> open.errors().size() >= 2);
        String message = assertThrows(AssertionError.class, open::close).getMessage();
        assertTrue(message.contains("a console error") && message.contains("a page error"), message);
    }

    @Test
    void loadsNoMoreThanItsBudget() throws IOException {
        Set<String> loaded;
        try (OpenPage open = OpenPage.open(Way.HTTP)) {
            open.rest();
            loaded = new TreeSet<>(open.requests());
        }
        int sum = 0;
        List<String> sizes = new ArrayList<>();
        for (String url : loaded) {
            if (url.startsWith(Site.address())) {
                String path = URI.create(url).getPath().substring(1);
                int size = gzipped(Files.readAllBytes(Site.file(path)));
                sizes.add(path + " " + size);
                sum += size;
            }
        }
        System.out.println("The page loads " + sum + " bytes, gzipped: " + sizes);
        assertTrue(sizes.size() >= 4, sizes.toString());
        assertTrue(sum <= PAGE_BUDGET, sum + " bytes: " + sizes);
    }

    @Test
    void eachProgramKeepsItsBudgetAndIsCompiledWhileItStreams() throws IOException {
        for (Map.Entry<String, Integer> budget : PROGRAM_BUDGETS.entrySet()) {
            String name = budget.getKey();
            byte[] script = Files.readAllBytes(Site.part(name, ".js"));
            int size = gzipped(script);
            System.out.println("The program " + name + " has " + size + " bytes, gzipped");
            assertTrue(size <= budget.getValue(), name + " has " + size + " bytes");
            String text = new String(script, StandardCharsets.UTF_8);
            assertFalse(
                    text.contains("\"Span[\"") || text.contains(", hides=\""), name + " has texts of records in it");
            assertEquals(Set.of("$clinit", "$id$"), longNames(text), "names that LeanClasses did not shorten");
            String start = new String(script, 0, 100, StandardCharsets.UTF_8);
            assertTrue(
                    start.startsWith("//# allFunctionsCalledOnLoad\nvar " + name + "=(function " + name + "("), start);
        }
    }

    private static Set<String> longNames(String script) {
        return new TreeSet<>(Pattern.compile("(?<=\\.)\\$[\\w$]+(?=[^\\w$])")
                .matcher(script)
                .results()
                .map(MatchResult::group)
                .toList());
    }

    /** A browser that cannot unpack the single file says so in place of the page. */
    @Test
    void whereNothingUnpacksTheSingleFileSaysSo() {
        OpenPage.Options options = OpenPage.options()
                .scripted("delete globalThis.DecompressionStream;")
                .withoutWaiting();
        try (OpenPage open = options.open(Way.SINGLE_FILE)) {
            open.view().locator("p.notice[role=alert]").waitFor();
            assertTrue(open.view().locator("body").innerText().contains("too old for the playground in one file"));
        }
    }

    @Test
    void theSingleFileKeepsItsBudgetAndNamesNoOtherFile() throws IOException {
        Path file = Site.file("micrograd-playground.html");
        System.out.println("The single file has " + Files.size(file) + " bytes");
        assertTrue(Files.size(file) <= SINGLE_FILE_BUDGET, Files.size(file) + " bytes");
        try (OpenPage open = OpenPage.open(Way.SINGLE_FILE)) {
            List<String> others = open.requests().stream()
                    .filter(url -> !url.startsWith(file.toUri().toString())
                            && !url.startsWith("data:")
                            && !url.startsWith("blob:"))
                    .toList();
            assertEquals(List.of(), others);
        }
    }

    /** The checker calls itself deeply: it gets a thread with a stack for that. */
    private static List<String> problems(Path page) throws Exception {
        FutureTask<String> check = new FutureTask<>(() -> {
            EmbeddedValidator validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
            return validator.validate(page);
        });
        new Thread(null, check, "HTML checker", CHECKER_STACK).start();
        JsonArray messages =
                JsonParser.parseString(check.get()).getAsJsonObject().getAsJsonArray("messages");
        List<String> problems = new ArrayList<>();
        for (JsonElement message : messages) {
            String type = message.getAsJsonObject().get("type").getAsString();
            String text = message.getAsJsonObject().get("message").getAsString();
            // The checker knows neither the origin that 'self' means nor hashes; Chromium is asked about the policy.
            if (!(type.equals("info") && text.contains("violates Content Security Policy (meta tag)"))) {
                problems.add(type + ": " + text);
            }
        }
        return problems;
    }

    private static int gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }
}
