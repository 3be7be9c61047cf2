package micrograd.rules.offending.browser.tools;

public interface Tools {}
