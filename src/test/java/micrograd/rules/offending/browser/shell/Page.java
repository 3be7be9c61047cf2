package micrograd.rules.offending.browser.shell;

import micrograd.rules.offending.browser.expression.SeesTools;

public interface Page {
    SeesTools view();
}
