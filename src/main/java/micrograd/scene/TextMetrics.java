package micrograd.scene;

/** About how wide characters are, in thousandths of the font's size. */
final class TextMetrics {
    private static final int MONO = 602;
    private static final int BOLD_EXTRA = 40;
    private static final String NARROW = "fijlrtI.,:;'|!()[] ";
    private static final String WIDE = "mwMW%@";

    private TextMetrics() {}

    static double width(Font font, String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xDC00 && c < 0xE000) {
                continue; // the second half of a pair takes no room
            }
            if (c >= 0x1100) {
                sum += c >= 0x2000 && c < 0x2E80 ? 640 : 1000;
            } else {
                sum += font.family() == Font.Family.MONO ? MONO : sans(c, font.bold());
            }
        }
        return sum * font.size() / 1000;
    }

    private static int sans(char c, boolean bold) {
        int width = NARROW.indexOf(c) >= 0 ? 340 : WIDE.indexOf(c) >= 0 ? 900 : c >= 'A' && c <= 'Z' ? 680 : 590;
        return bold ? width + BOLD_EXTRA : width;
    }
}
