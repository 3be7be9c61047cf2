package micrograd.rules.offending.app.store;

public interface Kept {}
