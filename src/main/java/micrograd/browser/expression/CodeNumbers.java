package micrograd.browser.expression;

import java.util.Optional;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.Turning;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import micrograd.lang.Numeral;

/** The numbers in the program's text, as they are dragged and nudged. */
final class CodeNumbers {
    private final Store<Model, Message, Effect> store;
    private final Editor editor;
    private final Runnable show;
    private Turning turning = new Turning(0, false);
    private int offset;
    private double pixels;
    private int drags;
    private double began;

    /** {@code show} brings the editor's text up to date. */
    CodeNumbers(Store<Model, Message, Effect> store, Editor editor, Runnable show) {
        this.store = store;
        this.editor = editor;
        this.show = show;
        editor.turnNumbers(this::extent, this::grab, this::turn, this::nudge);
    }

    private Optional<Numeral> at(int place) {
        return Numeral.at(store.model().document().source(), place);
    }

    private int[] extent(int place) {
        return at(place).map(CodeNumbers::ends).orElse(new int[0]);
    }

    private static int[] ends(Numeral numeral) {
        return new int[] {numeral.span().start(), numeral.span().end()};
    }

    private void grab(int place) {
        at(place).ifPresent(numeral -> {
            turning = new Turning(numeral.value(), numeral.counts());
            offset = numeral.span().start();
            pixels = 0;
            drags++;
            began = Dom.now();
        });
    }

    private void turn(double by, boolean shift, boolean alt) {
        pixels += by * Turning.factor(shift, alt);
        send(turning.dragged(pixels), "drag " + drags, began);
    }

    private void nudge(int place, int steps, boolean shift, boolean alt) {
        at(place).ifPresent(numeral -> {
            offset = numeral.span().start();
            double value = new Turning(numeral.value(), numeral.counts()).nudged(steps * Turning.factor(shift, alt));
            send(value, "keys", Dom.now());
            show.run();
            at(offset).map(CodeNumbers::ends).ifPresent(ends -> editor.select(ends[0], ends[1]));
        });
    }

    private void send(double value, String gesture, double millis) {
        store.send(new ExpressionMessage.NumberTurned(offset, value, gesture, millis));
    }
}
