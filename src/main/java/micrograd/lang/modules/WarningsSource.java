package micrograd.lang.modules;

/** {@code warnings}, in the language itself. */
final class WarningsSource {
    static final String TEXT = """
            def filterwarnings(*arguments, **keywords):
                pass

            simplefilter = resetwarnings = filterwarnings

            def warn(message, category=None, stacklevel=1, source=None):
                pass
            """;

    private WarningsSource() {}
}
