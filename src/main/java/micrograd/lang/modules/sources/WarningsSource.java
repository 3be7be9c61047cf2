package micrograd.lang.modules.sources;

/** {@code warnings}, in the language itself. */
public final class WarningsSource {
    /** The text. */
    public static final String TEXT = """
            def filterwarnings(*arguments, **keywords):
                pass

            simplefilter = resetwarnings = filterwarnings

            def warn(message, category=None, stacklevel=1, source=None):
                pass
            """;

    private WarningsSource() {}
}
