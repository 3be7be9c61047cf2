package micrograd.browser.tools;

/** What an expression can be exported as; {@code index.html} has a radio button {@code export-KEY} for each. */
enum ExportFormat {
    SVG("svg", "expression.svg"),
    PNG("png", "expression.png"),
    DOT("dot", "expression.dot"),
    LATEX("latex", "expression.tex"),
    MICROGRAD("micrograd", "expression.py"),
    PYTORCH("pytorch", "expression_torch.py"),
    JAVA("java", "Expression.java"),
    CSV("csv", "expression.csv");

    private final String key;
    private final String file;

    ExportFormat(String key, String file) {
        this.key = key;
        this.file = file;
    }

    String key() {
        return key;
    }

    /** What the file is called that is saved. */
    String file() {
        return file;
    }

    boolean isPicture() {
        return this == SVG || this == PNG;
    }
}
