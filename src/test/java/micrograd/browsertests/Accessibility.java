package micrograd.browsertests;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong with a page, a line each. */
public final class Accessibility {
    private Accessibility() {}

    /** What is wrong anywhere on the page. */
    public static List<String> violations(Page page) {
        return violations(new AxeBuilder(page));
    }

    /** What is wrong in a part of it: for a state in which only that part differs from one that was looked at as a whole. */
    public static List<String> violations(Page page, String part) {
        return violations(new AxeBuilder(page).include(List.of(part)));
    }

    /** Frames of other origins, which the pages looked at do not have, are left out: they would want a window of their own each time. */
    private static List<String> violations(AxeBuilder axe) {
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + " at " + node.getTarget() + ": " + node.getFailureSummary()))
                .toList();
    }
}
