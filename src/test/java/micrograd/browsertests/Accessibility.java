package micrograd.browsertests;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What axe finds wrong with a page, a line each. */
public final class Accessibility {
    /** Nothing but what is wrong is written down; what moves is looked at when it has come to rest. */
    private static final String ANALYZE = """
            async part => {
              await Promise.all(document.getAnimations()
                  .filter(one => one.effect.getComputedTiming().endTime !== Infinity)
                  .map(one => one.finished.catch(() => {})));
              const { violations } = await axe.run(part || document, { resultTypes: ['violations'], elementRef: false });
              return violations.flatMap(rule =>
                  rule.nodes.map(node => rule.id + ' at ' + node.target + ': ' + node.failureSummary));
            }""";

    private Accessibility() {}

    /** What is wrong anywhere on the page. */
    public static List<String> violations(Page page) {
        return violations(page, (Object) null);
    }

    /** What is wrong in a part of it: for a state in which only that part differs from one that was looked at as a whole. */
    public static List<String> violations(Page page, String part) {
        return violations(page, (Object) part);
    }

    private static List<String> violations(Page page, Object part) {
        if (!(boolean) page.evaluate("() => typeof axe === 'object'")) {
            page.evaluate(axe());
        }
        List<String> violations = new ArrayList<>();
        for (Object violation : (List<?>) page.evaluate(ANALYZE, part)) {
            violations.add((String) violation);
        }
        return violations;
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
