package micrograd.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import micrograd.app.Effect;
import micrograd.app.Message;
import micrograd.app.Model;
import micrograd.app.Update;

/** Holds the model: takes messages, has effects carried out, and shows the model in the next frame. */
class Playground {
    private final List<Part> parts = new ArrayList<>();
    private Model model;
    private Consumer<Effect> effects = effect -> {};
    private final Frames frames = new Frames(this::show);

    Playground(Model model) {
        this.model = model;
    }

    Model model() {
        return model;
    }

    void replace(Model model) {
        this.model = model;
    }

    void add(Part part) {
        parts.add(part);
    }

    /** Who carries out what {@link Update} asks for. */
    void effects(Consumer<Effect> effects) {
        this.effects = effects;
    }

    void send(Message message) {
        Update.Next next = Update.update(model, message);
        model = next.model();
        for (Effect effect : next.effects()) {
            effects.accept(effect);
        }
        redraw();
    }

    /** Shows the model in the next frame, however often it is asked for until then. */
    void redraw() {
        frames.ask();
    }

    /** Shows the model now. */
    void show() {
        for (Part part : parts) {
            part.show(model);
        }
    }
}
