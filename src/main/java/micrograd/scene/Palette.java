package micrograd.scene;

/** The colours of a theme, for pictures that leave the page; on the page they are those of the style sheet. */
public enum Palette {
    LIGHT(
            "#ffffff", "#1c2226", "#5b666e", "#dfe4e8", "#f6f8f9", "#076da8", "#a34f00", "#5b666e", "#0b6b57",
            "#fff7e0", "#b3261e"),
    DARK(
            "#14181b", "#e6eaed", "#9aa6ae", "#2c343a", "#1b2125", "#5db4ea", "#f0a35e", "#9aa6ae", "#57c7ab",
            "#2b2716", "#f2918a");

    private final String paper;
    private final String ink;
    private final String soft;
    private final String rule;
    private final String wash;
    private final String positive;
    private final String negative;
    private final String zero;
    private final String accent;
    private final String selection;
    private final String error;

    Palette(
            String paper,
            String ink,
            String soft,
            String rule,
            String wash,
            String positive,
            String negative,
            String zero,
            String accent,
            String selection,
            String error) {
        this.paper = paper;
        this.ink = ink;
        this.soft = soft;
        this.rule = rule;
        this.wash = wash;
        this.positive = positive;
        this.negative = negative;
        this.zero = zero;
        this.accent = accent;
        this.selection = selection;
        this.error = error;
    }

    /** The colour as CSS writes it. */
    public String colour(Colour role) {
        switch (role) {
            case PAPER:
                return paper;
            case INK:
                return ink;
            case SOFT:
                return soft;
            case RULE:
                return rule;
            case WASH:
                return wash;
            case POSITIVE:
                return positive;
            case NEGATIVE:
                return negative;
            case POSITIVE_AREA:
                return "#0877bd";
            case NEGATIVE_AREA:
                return "#f59322";
            case ZERO:
                return zero;
            case ACCENT:
                return accent;
            case SELECTION:
                return selection;
            case ERROR:
                return error;
            default:
                return "none";
        }
    }

    /** The font families of a role, the system's first. */
    static String family(Font.Family family) {
        return family == Font.Family.MONO
                ? "ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace"
                : "system-ui, sans-serif";
    }
}
