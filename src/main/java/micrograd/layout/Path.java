package micrograd.layout;

import java.util.Arrays;

/** A line of straight and curved segments; immutable. */
public final class Path {
    private static final byte MOVE = 0;
    private static final byte LINE = 1;
    private static final byte CURVE = 2;
    private static final byte CLOSE = 3;

    private final byte[] steps;
    private final double[] numbers;

    /** Found when it is first asked for. */
    private Box bounds;

    private Path(byte[] steps, double[] numbers) {
        this.steps = steps;
        this.numbers = numbers;
    }

    /** Starts a path at a point. */
    public static Builder from(double x, double y) {
        return new Builder().moveTo(x, y);
    }

    /** Leads a pen along it. */
    public void trace(Pen pen) {
        int at = 0;
        for (byte step : steps) {
            if (step == CURVE) {
                pen.curveTo(
                        numbers[at],
                        numbers[at + 1],
                        numbers[at + 2],
                        numbers[at + 3],
                        numbers[at + 4],
                        numbers[at + 5]);
                at += 6;
            } else if (step == CLOSE) {
                pen.close();
            } else {
                if (step == MOVE) {
                    pen.moveTo(numbers[at], numbers[at + 1]);
                } else {
                    pen.lineTo(numbers[at], numbers[at + 1]);
                }
                at += 2;
            }
        }
    }

    /** The smallest box around its points, control points included. */
    public Box bounds() {
        if (bounds == null) {
            bounds = around(numbers);
        }
        return bounds;
    }

    private static Box around(double[] numbers) {
        if (numbers.length == 0) {
            return Box.EMPTY;
        }
        double left = numbers[0];
        double top = numbers[1];
        double right = left;
        double bottom = top;
        for (int i = 2; i < numbers.length; i += 2) {
            left = Math.min(left, numbers[i]);
            right = Math.max(right, numbers[i]);
            top = Math.min(top, numbers[i + 1]);
            bottom = Math.max(bottom, numbers[i + 1]);
        }
        return new Box(left, top, right - left, bottom - top);
    }

    /** The path as a chain of points x, y, x, y, …, each curve cut into {@code pieces} straight ones. */
    public double[] flattened(int pieces) {
        Flattening flattening = new Flattening(pieces, numbers.length * pieces + 8);
        trace(flattening);
        return flattening.points();
    }

    /** How far a point is from the path. */
    public double distance(double x, double y) {
        double[] points = flattened(16);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 3 < points.length; i += 2) {
            double dx = points[i + 2] - points[i];
            double dy = points[i + 3] - points[i + 1];
            double square = dx * dx + dy * dy;
            double t = square == 0 ? 0 : ((x - points[i]) * dx + (y - points[i + 1]) * dy) / square;
            t = Math.max(0, Math.min(1, t));
            double ex = points[i] + t * dx - x;
            double ey = points[i + 1] + t * dy - y;
            best = Math.min(best, Math.sqrt(ex * ex + ey * ey));
        }
        return best;
    }

    /** The same elsewhere. */
    public Path moved(double dx, double dy) {
        double[] moved = numbers.clone();
        for (int i = 0; i < moved.length; i += 2) {
            moved[i] += dx;
            moved[i + 1] += dy;
        }
        return new Path(steps, moved);
    }

    /** The same with its start moved by one vector, its end by another, and what is between by mixtures of both. */
    Path stretched(double startX, double startY, double endX, double endY) {
        double[] stretched = numbers.clone();
        double last = Math.max(1, stretched.length / 2 - 1);
        for (int i = 0; i < stretched.length; i += 2) {
            double share = i / 2 / last;
            stretched[i] += startX + (endX - startX) * share;
            stretched[i + 1] += startY + (endY - startY) * share;
        }
        return new Path(steps, stretched);
    }

    /** The same with x and y exchanged. */
    Path transposed() {
        double[] turned = new double[numbers.length];
        for (int i = 0; i < turned.length; i += 2) {
            turned[i] = numbers[i + 1];
            turned[i + 1] = numbers[i];
        }
        return new Path(steps, turned);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Path path && Arrays.equals(steps, path.steps) && Arrays.equals(numbers, path.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    /** Collects the segments of a path. */
    public static final class Builder {
        private byte[] steps = new byte[4];
        private double[] numbers = new double[16];
        private int stepCount;
        private int numberCount;

        private Builder() {}

        /** Starts another line at a point. */
        public Builder moveTo(double x, double y) {
            return step(MOVE).point(x, y);
        }

        /** Adds a straight line. */
        public Builder lineTo(double x, double y) {
            return step(LINE).point(x, y);
        }

        /** Adds a cubic Bézier curve with control points 1 and 2. */
        public Builder curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            return step(CURVE).point(x1, y1).point(x2, y2).point(x, y);
        }

        /** Adds a line back to the start, and ends the path. */
        public Path closed() {
            return step(CLOSE).open();
        }

        /** Ends the path where it is. */
        public Path open() {
            return new Path(Arrays.copyOf(steps, stepCount), Arrays.copyOf(numbers, numberCount));
        }

        private Builder step(byte kind) {
            if (stepCount == steps.length) {
                steps = Arrays.copyOf(steps, 2 * stepCount);
            }
            steps[stepCount++] = kind;
            return this;
        }

        private Builder point(double x, double y) {
            if (numberCount + 2 > numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * numbers.length);
            }
            numbers[numberCount++] = x;
            numbers[numberCount++] = y;
            return this;
        }
    }

    /** Cuts curves into straight pieces. */
    private static final class Flattening implements Pen {
        private final int pieces;
        private double[] points;
        private int count;

        Flattening(int pieces, int room) {
            this.pieces = pieces;
            points = new double[room];
        }

        double[] points() {
            return Arrays.copyOf(points, count);
        }

        @Override
        public void moveTo(double x, double y) {
            lineTo(x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            if (count + 2 > points.length) {
                points = Arrays.copyOf(points, 2 * points.length);
            }
            points[count++] = x;
            points[count++] = y;
        }

        @Override
        public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            double x0 = points[count - 2];
            double y0 = points[count - 1];
            for (int i = 1; i <= pieces; i++) {
                double t = (double) i / pieces;
                double s = 1 - t;
                double a = s * s * s;
                double b = 3 * s * s * t;
                double c = 3 * s * t * t;
                double d = t * t * t;
                lineTo(a * x0 + b * x1 + c * x2 + d * x, a * y0 + b * y1 + c * y2 + d * y);
            }
        }

        @Override
        public void close() {
            lineTo(points[0], points[1]);
        }
    }
}
