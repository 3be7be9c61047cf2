package micrograd.browser.ui;

import org.teavm.jso.JSBody;
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

    /**
     * The request to do a task once what runs now has come to its end, still before the next frame: as a wing shows itself, whose panels the page
     * has laid out by then.
     */
    public static Runnable soon(Runnable show) {
        Soon soon = new Soon(show);
        return soon::ask;
    }

    private static final class Soon {
        private final Runnable show;
        private boolean scheduled;

        Soon(Runnable show) {
            this.show = show;
        }

        void ask() {
            if (!scheduled) {
                scheduled = true;
                afterwards(() -> {
                    scheduled = false;
                    show.run();
                });
            }
        }
    }

    @JSBody(params = "task", script = "Promise.resolve().then(task);")
    private static native void afterwards(Scripts.Task task);

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
