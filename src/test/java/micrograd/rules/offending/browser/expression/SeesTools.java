package micrograd.rules.offending.browser.expression;

import micrograd.rules.offending.browser.tools.Tools;

public interface SeesTools {
    Tools tools();
}
