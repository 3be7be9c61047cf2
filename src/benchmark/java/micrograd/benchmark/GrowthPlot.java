package micrograd.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines on two logarithmic axes, two panels in a row, as SVG that is dark where the reader's pages are. */
final class GrowthPlot {
    private static final int WIDTH = 440;
    private static final int HEIGHT = 320;
    private static final int LEFT = 62;
    private static final int RIGHT = 70;
    private static final int TOP = 52;
    private static final int BOTTOM = 48;
    private static final int IN_A_ROW = 2;
    private static final int LETTERS = 13;
    private static final String STYLE = "<style>"
            + "rect{fill:#fff}text{fill:#444}.title{fill:#111;font-weight:600}.rule{stroke:#ddd}"
            + ".objects{--c:#a34f00}.tape{--c:#d97a0a}.kernel{--c:#0877bd}.plain{--c:#666}"
            + "@media(prefers-color-scheme:dark){rect{fill:#16181c}text{fill:#bbb}.title{fill:#eee}.rule{stroke:#3a3d42}"
            + ".objects{--c:#f0a35e}.tape{--c:#f5c542}.kernel{--c:#5db4ea}.plain{--c:#aaa}}"
            + ".line{fill:none;stroke:var(--c);stroke-width:1.5}.dot,.name{fill:var(--c)}"
            + "</style>\n";

    /** A point of a line; both numbers are above 0. */
    record Point(double x, double y) {}

    /** A line of a panel. */
    record Line(String name, List<Point> points) {}

    private final StringBuilder svg = new StringBuilder();
    private int panels;

    /** Adds a panel to the right, or in the next row. */
    void panel(String title, String across, String up, List<Line> lines) {
        new Panel(lines).write(title, across, up);
        panels++;
    }

    String svg() {
        int rows = (panels + IN_A_ROW - 1) / IN_A_ROW;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + IN_A_ROW * WIDTH + " " + rows * HEIGHT
                + "\" font-family=\"system-ui, sans-serif\" font-size=\"12\">\n" + STYLE
                + "<rect width=\"100%\" height=\"100%\"/>\n" + svg + "</svg>\n";
    }

    /** The scales of a panel, and its place. */
    private final class Panel {
        private final List<Line> lines;
        private final double left = panels % IN_A_ROW * WIDTH + LEFT;
        private final double top = panels / IN_A_ROW * HEIGHT + TOP;
        private final double right = left + WIDTH - LEFT - RIGHT;
        private final double bottom = top + HEIGHT - TOP - BOTTOM;
        private final double fromX;
        private final double toX;
        private final int fromY;
        private final int toY;

        Panel(List<Line> lines) {
            this.lines = lines;
            List<Point> all = new ArrayList<>();
            lines.forEach(line -> all.addAll(line.points()));
            fromX = log(all.stream().mapToDouble(Point::x).min().orElseThrow());
            toX = log(all.stream().mapToDouble(Point::x).max().orElseThrow());
            fromY = (int)
                    Math.floor(log(all.stream().mapToDouble(Point::y).min().orElseThrow()));
            toY = (int) Math.ceil(log(all.stream().mapToDouble(Point::y).max().orElseThrow()));
        }

        private double x(double number) {
            return left + (log(number) - fromX) / (toX - fromX) * (right - left);
        }

        private double y(double number) {
            return bottom - (log(number) - fromY) / (toY - fromY) * (bottom - top);
        }

        void write(String title, String across, String up) {
            text(left, top - 28, "start", "title", title);
            text(left, top - 10, "start", "", up);
            text((left + right) / 2, bottom + 36, "middle", "", across);
            boolean powersOfTwo = toX - fromX < 2.5;
            for (double k = 1; k < 2e9; k *= powersOfTwo ? 2 : 10) {
                if (log(k) >= fromX - 0.01 && log(k) <= toX + 0.01) {
                    rule(x(k), top, x(k), bottom);
                    text(x(k), bottom + 16, "middle", "", powersOfTwo ? String.valueOf((int) k) : power((int) log(k)));
                }
            }
            for (int k = fromY; k <= toY; k++) {
                double y = y(Math.pow(10, k));
                rule(left, y, right, y);
                text(left - 6, y + 4, "end", "", power(k));
            }
            lines.forEach(this::line);
            names();
        }

        private void line(Line line) {
            StringBuilder path = new StringBuilder();
            svg.append("<g class=\"").append(line.name()).append("\">\n");
            for (Point point : line.points()) {
                String x = number(x(point.x()));
                String y = number(y(point.y()));
                path.append(path.length() == 0 ? "M" : "L")
                        .append(x)
                        .append(' ')
                        .append(y);
                svg.append("<circle class=\"dot\" cx=\"" + x + "\" cy=\"" + y + "\" r=\"2.5\"/>\n");
            }
            svg.append("<path class=\"line\" d=\"" + path + "\"/>\n</g>\n");
        }

        /** Each name beside the end of its line, moved down where two would touch. */
        private void names() {
            List<Line> sorted = new ArrayList<>(lines);
            sorted.sort((a, b) -> Double.compare(y(last(a).y()), y(last(b).y())));
            double lowest = 0;
            for (Line line : sorted) {
                double y = Math.max(y(last(line).y()) + 4, lowest + LETTERS);
                svg.append("<g class=\"" + line.name() + "\">");
                text(right + 8, y, "start", "name", line.name());
                svg.append("</g>\n");
                lowest = y;
            }
        }

        private Point last(Line line) {
            return line.points().get(line.points().size() - 1);
        }
    }

    private void rule(double x1, double y1, double x2, double y2) {
        svg.append("<path class=\"rule\" d=\"M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2)
                + "\"/>\n");
    }

    private void text(double x, double y, String anchor, String kind, String text) {
        svg.append("<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\""
                + (kind.isEmpty() ? "" : " class=\"" + kind + "\"") + ">" + text + "</text>\n");
    }

    private static double log(double number) {
        return Math.log10(number);
    }

    private static String power(int exponent) {
        String[] digits = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
        return exponent == 0
                ? "1"
                : exponent == 1 ? "10" : "10" + (exponent < 0 ? "⁻" : "") + digits[Math.abs(exponent)];
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
