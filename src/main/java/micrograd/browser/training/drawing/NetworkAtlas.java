package micrograd.browser.training.drawing;

import micrograd.app.training.TrainingRun;
import micrograd.nn.NetworkShape;
import micrograd.scene.network.MapColours;
import micrograd.scene.network.PlaneView;
import micrograd.text.Rounding;
import micrograd.training.run.NeuronMaps;
import micrograd.training.run.NeuronPlace;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;

/** The heat maps of all inputs and neurons, side by side on a canvas that is not shown; as fine as there is time for. */
final class NetworkAtlas {
    private static final double STANDING_WORK = 2e7;
    private static final int FINEST = 32;
    private static final int COARSEST = 8;
    private static final int MOST_ACROSS = 32;

    private final NeuronMaps maps;
    private final FrameBudget budget;
    private final HTMLCanvasElement canvas =
            (HTMLCanvasElement) HTMLDocument.current().createElement("canvas");
    private final CanvasRenderingContext2D context;
    private final Lattice lattice = new Lattice();
    private NetworkShape shape;

    /** Kept from frame to frame: to make them anew would take as long as to fill them. */
    private double[] outputs = {};

    private int[] image = {};
    private int grain;
    private int across = 1;

    NetworkAtlas(NeuronMaps maps, FrameBudget budget) {
        this.maps = maps;
        this.budget = budget;
        context = (CanvasRenderingContext2D) canvas.getContext("2d");
    }

    /** Paints what every neuron gives over the plane. */
    void paint(TrainingRun run, double[] parameters, PlaneView plane, MapColours colours) {
        shape = run.setup().shape();
        int work = shape.parameters() + shape.neurons();
        int finest = run.playing() ? FINEST : 2 * FINEST;
        double room = run.playing() ? budget.work() : STANDING_WORK;
        grain = Rounding.truncated(Math.max(COARSEST, Math.min(finest, Math.sqrt(room / work))));
        int count = grain * grain;
        int tiles = shape.inputs() + shape.neurons();
        across = Math.min(MOST_ACROSS, tiles);
        int down = (tiles + across - 1) / across;
        double[] inputs = lattice.inputs(run.setup().inputFeatures(), plane, 0, grain);
        if (outputs.length != shape.neurons() * count) {
            outputs = new double[shape.neurons() * count];
        }
        maps.activations(shape, parameters, inputs, count, outputs);
        int width = across * grain;
        if (image.length != width * down * grain) {
            image = new int[width * down * grain];
        }
        for (int tile = 0; tile < tiles; tile++) {
            boolean input = tile < shape.inputs();
            int corner = tile / across * grain * width + tile % across * grain;
            colours.paint(
                    input ? inputs : outputs,
                    (input ? tile : tile - shape.inputs()) * count,
                    grain,
                    image,
                    corner,
                    width);
        }
        if (canvas.getWidth() != width || canvas.getHeight() != down * grain) {
            canvas.setWidth(width);
            canvas.setHeight(down * grain);
        }
        Surface.put(context, image, width, down * grain, 0, 0);
    }

    /** Draws the map of a neuron or input into a square. */
    void draw(CanvasRenderingContext2D to, NeuronPlace place, double x, double y, double side) {
        int tile =
                place.isInput() ? place.neuron() : shape.inputs() + shape.firstNeuron(place.layer()) + place.neuron();
        to.drawImage(
                canvas,
                tile % across * grain + 0.5,
                tile / across * grain + 0.5,
                grain - 1,
                grain - 1,
                x,
                y,
                side,
                side);
    }

    /** Draws it alone on a canvas. */
    boolean fill(HTMLCanvasElement picture, NeuronPlace place) {
        CanvasRenderingContext2D to = (CanvasRenderingContext2D) picture.getContext("2d");
        to.clearRect(0, 0, picture.getWidth(), picture.getHeight());
        draw(to, place, 0, 0, picture.getWidth());
        return true;
    }
}
