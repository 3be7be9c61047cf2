package micrograd.browsertests;

/** The ways in which people open the playground. */
public enum Way {
    HTTP,
    FILE,
    /** Inside another page's {@code <iframe sandbox="allow-scripts">}, without storage and with an opaque origin. */
    SANDBOX,
    SINGLE_FILE,
    SINGLE_FILE_IN_SANDBOX;

    boolean sandboxed() {
        return this == SANDBOX || this == SINGLE_FILE_IN_SANDBOX;
    }

    String address() {
        return switch (this) {
            case HTTP, SANDBOX -> Site.address() + "index.html";
            case FILE -> Site.file("index.html").toUri().toString();
            case SINGLE_FILE -> Site.file("micrograd-playground.html").toUri().toString();
            case SINGLE_FILE_IN_SANDBOX -> Site.address() + "micrograd-playground.html";
        };
    }
}
