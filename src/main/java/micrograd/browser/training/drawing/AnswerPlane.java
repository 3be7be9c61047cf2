package micrograd.browser.training.drawing;

import micrograd.app.training.TrainingRun;
import micrograd.browser.ui.Dom;
import micrograd.nn.NetworkShape;
import micrograd.scene.network.OutputMap;
import micrograd.scene.network.PlaneView;
import micrograd.text.Rounding;
import micrograd.training.options.Features;
import micrograd.training.run.NeuronMaps;
import org.teavm.jso.browser.Window;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;

/**
 * The coloured answers over the plane, on a canvas of their own. While training runs they are computed on a lattice as fine as a frame allows and
 * interpolated; once it stands, for every pixel of the screen, in slices.
 */
final class AnswerPlane {
    private static final double MOST_WORK = 4e8;
    private static final double STANDING_WORK = 4e6;
    private static final double WORK_A_PIXEL = 40;
    private static final int FINEST_IN_A_FRAME = 110;
    private static final int SLICE_MILLIS = 6;

    private final FrameBudget budget;
    private final NeuronMaps maps;
    private final Runnable refined;
    private final HTMLCanvasElement canvas =
            (HTMLCanvasElement) HTMLDocument.current().createElement("canvas");
    private final CanvasRenderingContext2D context;
    private final Lattice square = new Lattice();
    private double[] parameters = {};

    /** The outputs on the lattice, the pixels, and where these lie between its points: kept from frame to frame. */
    private double[] answers = {};

    private int[] image = {};
    private int[] before = {};
    private double[] across = {};
    private int latticeOfPlaces;
    private NetworkShape shape;
    private Features features;
    private PlaneView plane;
    private OutputMap output;
    private DrawingColours colours;
    private double rest;
    private int refining;

    AnswerPlane(FrameBudget budget, NeuronMaps maps, Runnable refined) {
        this.budget = budget;
        this.maps = maps;
        this.refined = refined;
        context = (CanvasRenderingContext2D) canvas.getContext("2d");
    }

    HTMLCanvasElement canvas() {
        return canvas;
    }

    /** Computes the answers anew. */
    void compute(TrainingRun run, PlaneView plane, OutputMap output, DrawingColours colours, double rest, int pixels) {
        parameters = run.answering();
        shape = run.setup().shape();
        features = run.setup().inputFeatures();
        this.plane = plane;
        this.output = output;
        this.colours = colours;
        this.rest = rest;
        coarse(run.playing(), pixels);
        int mine = ++refining;
        double work = (double) pixels * pixels * (shape.parameters() + shape.neurons());
        if (!run.playing() && work <= MOST_WORK) {
            Window.setTimeout(() -> refine(mine, pixels, 0), 60);
        }
    }

    /** Answers on a lattice, coloured for each pixel between by interpolation. */
    private void coarse(boolean playing, int all) {
        double room = playing ? budget.work() : STANDING_WORK;
        int affordable = Rounding.truncated(Math.sqrt(room / (WORK_A_PIXEL * (shape.outputs() == 1 ? 1 : 3))));
        int pixels = playing ? Math.min(all, Math.max(120, affordable)) : all;
        int work = shape.parameters() + shape.neurons();
        int fine = Rounding.truncated(Math.max(12, Math.min(FINEST_IN_A_FRAME, Math.sqrt(room / work))));
        int lattice = Math.max(2, Math.min(pixels, fine));
        double[] inputs = square.inputs(features, plane, rest, lattice);
        if (answers.length != shape.outputs() * lattice * lattice) {
            answers = new double[shape.outputs() * lattice * lattice];
        }
        maps.outputs(shape, parameters, inputs, lattice * lattice, answers);
        interpolate(pixels, lattice);
        if (canvas.getWidth() != pixels) {
            canvas.setWidth(pixels);
            canvas.setHeight(pixels);
        }
        Surface.put(context, image, pixels, pixels, 0, 0);
    }

    /** Colours every pixel between the points of the lattice. */
    private void interpolate(int pixels, int lattice) {
        if (image.length != pixels * pixels || before.length != pixels || latticeOfPlaces != lattice) {
            place(pixels, lattice);
        }
        int count = lattice * lattice;
        double[] values = new double[shape.outputs()];
        for (int row = 0; row < pixels; row++) {
            int above = before[row] * lattice;
            double down = across[row];
            int line = row * pixels;
            for (int column = 0; column < pixels; column++) {
                double right = across[column];
                for (int k = 0; k < values.length; k++) {
                    int from = above + before[column] + k * count;
                    double upper = answers[from] + right * (answers[from + 1] - answers[from]);
                    double lower =
                            answers[from + lattice] + right * (answers[from + lattice + 1] - answers[from + lattice]);
                    values[k] = upper + down * (lower - upper);
                }
                image[line + column] = output.pixel(values, colours.map);
            }
        }
    }

    /** Where between two points of the lattice each pixel of a row lies: as each row of a column. */
    private void place(int pixels, int lattice) {
        image = new int[pixels * pixels];
        before = new int[pixels];
        across = new double[pixels];
        latticeOfPlaces = lattice;
        for (int i = 0; i < pixels; i++) {
            double u = (double) i / (pixels - 1) * (lattice - 1);
            before[i] = Math.min(Rounding.truncated(u), lattice - 2);
            across[i] = u - before[i];
        }
    }

    private double[] answers(int columns, int rows, int fromRow, int toRow) {
        int count = columns * (toRow - fromRow);
        double[] inputs =
                features.planes(plane.lattice(features.coordinates(), rest, columns, rows, fromRow, toRow), count);
        double[] found = new double[shape.outputs() * count];
        maps.outputs(shape, parameters, inputs, count, found);
        return found;
    }

    /** Computes every pixel's own answer, some rows at a time, until something newer is drawn. */
    private void refine(int mine, int pixels, int fromRow) {
        double end = Dom.now() + SLICE_MILLIS;
        int row = fromRow;
        double[] values = new double[shape.outputs()];
        int[] line = new int[pixels];
        while (row < pixels && mine == refining && Dom.now() < end) {
            double[] found = answers(pixels, pixels, row, row + 1);
            for (int column = 0; column < pixels; column++) {
                for (int k = 0; k < values.length; k++) {
                    values[k] = found[k * pixels + column];
                }
                line[column] = output.pixel(values, colours.map);
            }
            Surface.put(context, line, pixels, 1, 0, row);
            row++;
        }
        if (mine != refining) {
            return;
        }
        if (row < pixels) {
            int next = row;
            Window.setTimeout(() -> refine(mine, pixels, next), 0);
        } else {
            refined.run();
        }
    }
}
