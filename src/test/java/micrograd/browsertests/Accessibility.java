package micrograd.browsertests;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong with a page, a line each. */
public final class Accessibility {
    private Accessibility() {}

    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node ->
                                        rule.getId() + " at " + node.getTarget() + ": " + node.getFailureSummary()))
                        .toList();
    }
}
