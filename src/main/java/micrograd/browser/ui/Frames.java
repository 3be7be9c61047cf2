package micrograd.browser.ui;

import org.teavm.jso.browser.Window;

/** Shows something in the next frame, however often it is asked for until then. */
public final class Frames {
    private final Runnable show;
    private boolean scheduled;

    Frames(Runnable show) {
        this.show = show;
    }

    /** The request to do a task in the next frame. */
    public static Runnable asking(Runnable show) {
        return new Frames(show)::ask;
    }

    void ask() {
        if (!scheduled) {
            scheduled = true;
            Window.requestAnimationFrame(time -> {
                scheduled = false;
                show.run();
            });
        }
    }
}
