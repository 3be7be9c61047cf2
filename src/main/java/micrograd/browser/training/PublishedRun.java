package micrograd.browser.training;

import micrograd.text.Numbers;
import micrograd.training.options.Preset;
import micrograd.training.wire.TrainingProgress;

/** What was published of a run's last step, and how this page writes the same. */
enum PublishedRun {
    /** The last line that karpathy/micrograd's {@code demo.ipynb} prints. */
    KARPATHY_MOONS(
            Preset.KARPATHY_MOONS,
            "The notebook of karpathy/micrograd: after 100 steps on two moons",
            "notebook",
            "step 99 loss 0.010978370135492717, accuracy 100.0%",
            0.010978370135492717) {
        @Override
        String here(TrainingProgress told) {
            return "step " + (told.step() - 1) + " loss " + Numbers.python(told.loss()) + ", accuracy "
                    + Numbers.python(told.accuracy() * 100) + "%";
        }
    },
    /** The last train loss of EurekaLabsAI/micrograd's {@code micrograd.py}. */
    EUREKA_YINYANG(
            Preset.EUREKA_YINYANG,
            "EurekaLabsAI/micrograd: after 100 steps on yin-yang",
            "micrograd.py",
            "step 99 train loss 0.03906091113485444",
            0.03906091113485444) {
        @Override
        String here(TrainingProgress told) {
            return "step " + (told.step() - 1) + " train loss " + Numbers.python(told.loss());
        }
    };

    private final Preset preset;
    private final String text;
    private final String source;
    private final String line;
    private final double loss;

    PublishedRun(Preset preset, String text, String source, String line, double loss) {
        this.preset = preset;
        this.text = text;
        this.source = source;
        this.line = line;
        this.loss = loss;
    }

    static PublishedRun of(Preset preset) {
        for (PublishedRun known : values()) {
            if (known.preset == preset) {
                return known;
            }
        }
        throw new IllegalStateException("nothing is known of " + preset.literal());
    }

    /** What it is. */
    String text() {
        return text;
    }

    /** Who printed the line. */
    String source() {
        return source;
    }

    /** What was printed. */
    String line() {
        return line;
    }

    /** The loss that was printed. */
    double loss() {
        return loss;
    }

    /** The same line, printed from this page's numbers. */
    abstract String here(TrainingProgress told);
}
