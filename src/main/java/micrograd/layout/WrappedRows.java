package micrograd.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A layout from left to right cut into rows that follow each other like lines of text.
 *
 * <p>It is cut between layers only, where few edges pass. An edge that goes on in the next row leaves its row on the right, runs between the rows and
 * comes in on the left: as before no curve passes under a node that it does not join.
 */
public final class WrappedRows {
    /** So that a line of small letters with a border fits in where an edge runs between rows. */
    private static final double ROW_GAP = 13;

    private static final double COLUMN_GAP = 40;
    private static final double NODE_GAP = 16;
    private static final double OUTSIDE = 0.6;

    /** Above and below all nodes of a row there are edges alone. */
    private static final double ABOVE = 0.2;

    private static final double LANE = 5;
    private static final double CORNER = 6;
    private static final int PIECES = 12;

    /** Edges that are so near each other where they leave a row are drawn as one. */
    private static final double AS_ONE = 0.5;

    /** Rows may be so much wider than the narrowest ones possible where fewer edges pass the cuts then. */
    private static final double SLACK = 1.08;

    private final LayeredLayout layout;
    private final double[] lefts;
    private final double[] rights;
    private final int columns;
    /** Where it is cut: a column after each of which another row begins, and where that is across. */
    private final int[] ends;

    private final double[] cuts;

    private WrappedRows(LayeredLayout layout, int rows) {
        this.layout = layout;
        lefts = new double[layout.places().size()];
        rights = new double[lefts.length];
        columns = columns();
        ends = ends(Math.max(1, Math.min(rows, columns)));
        cuts = new double[ends.length - 1];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = (rights[ends[i]] + lefts[ends[i] + 1]) / 2;
        }
    }

    /** The layout in so many rows, or in as many as it has layers, if these are fewer. */
    public static LayeredLayout of(LayeredLayout layout, int rows) {
        if (rows < 2 || layout.places().size() < 2) {
            return layout;
        }
        return new WrappedRows(layout, rows).wrapped();
    }

    /** A size that the layout in so many rows is not below, found without laying it out. */
    public static Box leastSize(LayeredLayout layout, int rows) {
        if (rows < 2 || layout.places().size() < 2) {
            return layout.bounds();
        }
        return new WrappedRows(layout, rows).leastSize();
    }

    private Box leastSize() {
        Squeeze[] along = new Squeeze[ends.length];
        Squeeze[] across = new Squeeze[ends.length];
        squeeze(along, across);
        double width = 0;
        double height = 2 * ROW_GAP * (ends.length - 1);
        for (int row = 0; row < ends.length; row++) {
            width = Math.max(width, along[row].length());
            height += across[row].length();
        }
        return new Box(0, 0, width, height);
    }

    /** Finds where the layers are: between two of them no node is. */
    private int columns() {
        List<Box> sorted = new ArrayList<>(layout.places());
        sorted.sort((one, other) -> Double.compare(one.x(), other.x()));
        int count = 0;
        for (Box place : sorted) {
            if (count > 0 && place.x() <= rights[count - 1]) {
                rights[count - 1] = Math.max(rights[count - 1], place.right());
            } else {
                lefts[count] = place.x();
                rights[count++] = place.right();
            }
        }
        return count;
    }

    /** The last column of each row: the rows about equally wide, and as few edges as can be from one to the next. */
    private int[] ends(int rows) {
        int[] passing = passing();
        double limit = SLACK * narrowest(rows);
        int[][] cost = new int[rows][columns];
        int[][] from = new int[rows][columns];
        for (int row = 0; row < rows; row++) {
            int first = 0;
            for (int last = 0; last < columns; last++) {
                cost[row][last] = Integer.MAX_VALUE;
                if (row == 0) {
                    if (rights[last] - lefts[0] <= limit) {
                        cost[0][last] = 0;
                    }
                    continue;
                }
                while (rights[last] - lefts[first + 1] > limit) {
                    first++;
                }
                for (int before = first; before < last; before++) {
                    if (cost[row - 1][before] != Integer.MAX_VALUE) {
                        int total = cost[row - 1][before] + passing[before];
                        if (total < cost[row][last]) {
                            cost[row][last] = total;
                            from[row][last] = before;
                        }
                    }
                }
            }
        }
        int[] found = new int[rows];
        int at = columns - 1;
        for (int row = rows - 1; row >= 0; row--) {
            found[row] = at;
            at = from[row][at];
        }
        return found;
    }

    /** How wide the widest of so many rows has to be. */
    private double narrowest(int rows) {
        double[] widest = new double[columns];
        for (int last = 0; last < columns; last++) {
            widest[last] = rights[last] - lefts[0];
        }
        for (int row = 1; row < rows; row++) {
            double[] wider = widest.clone();
            int cut = row - 1;
            for (int last = 0; last < columns; last++) {
                widest[last] = Double.POSITIVE_INFINITY;
                if (last >= row) {
                    while (cut + 1 < last && wider[cut] < rights[last] - lefts[cut + 1]) {
                        cut++;
                    }
                    widest[last] = widest(wider, cut, last);
                    if (cut > row - 1) {
                        widest[last] = Math.min(widest[last], widest(wider, cut - 1, last));
                    }
                }
            }
        }
        return widest[columns - 1];
    }

    /** How wide the widest row is where the last begins behind {@code cut}; the further that is, the wider those before it and the narrower the last. */
    private double widest(double[] before, int cut, int last) {
        return Math.max(before[cut], rights[last] - lefts[cut + 1]);
    }

    /** How many edges go on behind each column. */
    private int[] passing() {
        int[] passing = new int[columns];
        double[] middles = new double[columns - 1];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = (rights[i] + lefts[i + 1]) / 2;
        }
        for (Path curve : layout.curves()) {
            Box box = curve.bounds();
            int first = after(middles, box.x());
            int end = after(middles, box.right());
            end -= end > 0 && middles[end - 1] == box.right() ? 1 : 0;
            if (first < end) {
                passing[first]++;
                passing[end]--;
            }
        }
        for (int i = 1; i < columns; i++) {
            passing[i] += passing[i - 1];
        }
        return passing;
    }

    /** The first of some places in order that is beyond another. */
    private static int after(double[] places, double x) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] > x) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int rowOf(double x) {
        int row = 0;
        while (row < cuts.length && x > cuts[row]) {
            row++;
        }
        return row;
    }

    private LayeredLayout wrapped() {
        int rows = ends.length;
        Squeeze[] along = new Squeeze[rows];
        Squeeze[] across = new Squeeze[rows];
        squeeze(along, across);
        double[][][] parts = new double[layout.curves().size()][][];
        double[] tops = new double[rows];
        double[] bottoms = new double[rows];
        Arrays.fill(tops, Double.POSITIVE_INFINITY);
        Arrays.fill(bottoms, Double.NEGATIVE_INFINITY);
        List<Box> squeezed = new ArrayList<>();
        for (Box place : layout.places()) {
            int row = rowOf(place.centerX());
            Box box = new Box(along[row].at(place.x()), across[row].at(place.y()), place.width(), place.height());
            squeezed.add(box);
            tops[row] = Math.min(tops[row], box.y());
            bottoms[row] = Math.max(bottoms[row], box.bottom());
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts(layout.curves().get(i));
            for (int row = 0; row < rows; row++) {
                double[] part = parts[i][row];
                for (int k = 0; k < part.length; k += 2) {
                    part[k] = along[row].at(part[k]);
                    part[k + 1] = across[row].at(part[k + 1]);
                    tops[row] = Math.min(tops[row], part[k + 1]);
                    bottoms[row] = Math.max(bottoms[row], part[k + 1]);
                }
            }
        }
        double[] sides = new double[rows];
        double[] dx = new double[rows];
        double[] dy = new double[rows];
        int[][] lanes = new int[rows - 1][];
        double top = 0;
        for (int row = 0; row < rows; row++) {
            sides[row] = along[row].at(rights[ends[row]]);
            dx[row] = -lefts[row == 0 ? 0 : ends[row - 1] + 1];
            dy[row] = top - tops[row];
            top += bottoms[row] - tops[row] + ROW_GAP;
            if (row + 1 < rows) {
                lanes[row] = lanes(parts, row);
                top += LANE * used(lanes[row]) + ROW_GAP;
            }
        }
        List<Box> places = new ArrayList<>();
        for (int i = 0; i < squeezed.size(); i++) {
            int row = rowOf(layout.places().get(i).centerX());
            places.add(squeezed.get(i).moved(dx[row], dy[row]));
        }
        int[] used = new int[rows - 1];
        for (int row = 0; row < used.length; row++) {
            used[row] = used(lanes[row]);
        }
        List<Path> curves = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            curves.add(joined(parts[i], i, lanes, used, dx, dy, bottoms, sides, places));
        }
        return layout.placed(places, curves);
    }

    /** Within a row less room is left free between nodes than where there is enough of it. */
    private void squeeze(Squeeze[] along, Squeeze[] across) {
        List<List<double[]>> heights = new ArrayList<>();
        for (int row = 0; row < along.length; row++) {
            heights.add(new ArrayList<>());
        }
        for (Box place : layout.places()) {
            heights.get(rowOf(place.centerX())).add(new double[] {place.y(), place.bottom()});
        }
        for (int row = 0; row < along.length; row++) {
            List<double[]> taken = new ArrayList<>();
            for (int column = row == 0 ? 0 : ends[row - 1] + 1; column <= ends[row]; column++) {
                taken.add(new double[] {lefts[column], rights[column]});
            }
            along[row] = new Squeeze(taken, COLUMN_GAP, OUTSIDE);
            across[row] = new Squeeze(heights.get(row), NODE_GAP, ABOVE);
        }
    }

    /**
     * The points of a curve that lie in each row. It leaves a row at the end of the last column and comes in at the beginning of the next, or where it begins
     * and ends if that is in these columns: what lies between is the way from row to row.
     */
    private double[][] parts(Path curve) {
        double[] points = curve.flattened(PIECES);
        double[][] parts = new double[ends.length][];
        double start = points[0];
        double end = points[points.length - 2];
        double from = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < parts.length; row++) {
            boolean last = row == cuts.length;
            double limit = last || end < cuts[row] ? Double.POSITIVE_INFINITY : leaves(ends[row], start, points[1]);
            boolean outside = row > 0 && end < cuts[row - 1] || !last && start > cuts[row];
            parts[row] = outside ? new double[0] : between(points, from, limit);
            if (!last) {
                int next = ends[row] + 1;
                from = start > cuts[row] ? Double.NEGATIVE_INFINITY : enters(next, end, points[points.length - 1]);
            }
        }
        return parts;
    }

    private double leaves(int column, double start, double y) {
        return start > lefts[column] && isFree(start, rights[column], y) ? start : rights[column];
    }

    private double enters(int column, double end, double y) {
        return end < rights[column] && isFree(lefts[column], end, y) ? end : lefts[column];
    }

    /** Whether no node is on a line along. */
    private boolean isFree(double from, double until, double y) {
        for (Box place : layout.places()) {
            if (place.x() < until && place.right() > from && place.y() <= y && place.bottom() >= y) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEmpty(Box box, List<Box> places) {
        for (Box place : places) {
            if (place.overlaps(box)) {
                return false;
            }
        }
        return true;
    }

    /** The points from one place along to another, both included. */
    private static double[] between(double[] points, double from, double until) {
        double[] part = new double[points.length + 4];
        int count = 0;
        for (int at = 0; at < points.length; at += 2) {
            if (at > 0 && points[at - 2] < from && points[at] > from) {
                part[count++] = from;
                part[count++] = across(points, at, from);
            }
            if (points[at] >= from && points[at] <= until) {
                part[count++] = points[at];
                part[count++] = points[at + 1];
            }
            if (at > 0 && points[at - 2] < until && points[at] > until) {
                part[count++] = until;
                part[count++] = across(points, at, until);
            }
        }
        return Arrays.copyOf(part, count);
    }

    /** Where the line between a point and the one before it is across, at a place along. */
    private static double across(double[] points, int at, double x) {
        double width = points[at] - points[at - 2];
        double share = width == 0 ? 0 : (x - points[at - 2]) / width;
        return points[at - 1] + (points[at + 1] - points[at - 1]) * share;
    }

    /**
     * The lane between a row and the next of each edge that goes on there, else -1: edges that leave the row as one share it; the lowest takes the upper one,
     * so that none crosses another.
     */
    private int[] lanes(double[][][] parts, int row) {
        int[] lanes = new int[parts.length];
        Arrays.fill(lanes, -1);
        int lane = 0;
        while (true) {
            double lowest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < parts.length; i++) {
                if (lanes[i] < 0 && goesOn(parts[i], row)) {
                    lowest = Math.max(lowest, last(parts[i][row]));
                }
            }
            if (lowest == Double.NEGATIVE_INFINITY) {
                return lanes;
            }
            for (int i = 0; i < parts.length; i++) {
                if (lanes[i] < 0 && goesOn(parts[i], row) && last(parts[i][row]) >= lowest - AS_ONE) {
                    lanes[i] = lane;
                }
            }
            lane++;
        }
    }

    private static boolean goesOn(double[][] parts, int row) {
        return parts[row].length > 0 && parts[row + 1].length > 0;
    }

    private static int used(int[] lanes) {
        int most = 0;
        for (int lane : lanes) {
            most = Math.max(most, lane + 1);
        }
        return most;
    }

    private static double last(double[] numbers) {
        return numbers[numbers.length - 1];
    }

    /** The parts of an edge with its ways from row to row. */
    private static Path joined(
            double[][] parts,
            int edge,
            int[][] lanes,
            int[] used,
            double[] dx,
            double[] dy,
            double[] bottoms,
            double[] sides,
            List<Box> places) {
        Path.Builder path = null;
        for (int row = 0; row < parts.length; row++) {
            double[] part = parts[row];
            for (int k = 0; k < part.length; k += 2) {
                part[k] += dx[row];
                part[k + 1] += dy[row];
            }
            if (part.length > 0) {
                path = path == null ? Path.from(part[0], part[1]) : path.lineTo(part[0], part[1]);
                within(path, part, places);
            }
            int lane = row < lanes.length ? lanes[row][edge] : -1;
            if (lane >= 0) {
                int others = used[row] - 1 - lane;
                double right = sides[row] + dx[row] + 2 * CORNER + LANE * lane;
                double left = -2 * CORNER - LANE * others;
                double between = bottoms[row] + dy[row] + ROW_GAP + LANE * lane;
                turn(path, last(part), right, between, left, parts[row + 1][1] + dy[row + 1]);
            }
        }
        return path.open();
    }

    /**
     * From the first point through the others. Bringing nodes together bends a curve here and there: where it rises or falls beside no node it is drawn anew,
     * as one curve that begins and ends level.
     */
    private static void within(Path.Builder path, double[] part, List<Box> places) {
        int k = 0;
        while (k + 2 < part.length) {
            int end = k;
            double way = Math.signum(part[k + 3] - part[k + 1]);
            while (way != 0 && end + 2 < part.length && Math.signum(part[end + 3] - part[end + 1]) == way) {
                end += 2;
            }
            Box box = new Box(
                    part[k],
                    Math.min(part[k + 1], part[end + 1]),
                    part[end] - part[k],
                    Math.abs(part[end + 1] - part[k + 1]));
            if (end > k + 2 && box.width() > 0 && isEmpty(box.grown(-0.01), places)) {
                double middle = (part[k] + part[end]) / 2;
                path.curveTo(middle, part[k + 1], middle, part[end + 1], part[end], part[end + 1]);
                k = end;
            } else {
                path.lineTo(part[k + 2], part[k + 3]);
                k += 2;
            }
        }
    }

    /** To the right, down, back to the left, down and to the right again, with rounded corners. */
    private static void turn(Path.Builder path, double y, double right, double between, double left, double end) {
        double r = CORNER;
        path.lineTo(right - r, y).curveTo(right, y, right, y, right, y + r);
        path.lineTo(right, between - r).curveTo(right, between, right, between, right - r, between);
        path.lineTo(left + r, between).curveTo(left, between, left, between, left, between + r);
        path.lineTo(left, end - r).curveTo(left, end, left, end, left + r, end);
    }
}
