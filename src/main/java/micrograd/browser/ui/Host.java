package micrograd.browser.ui;

import micrograd.app.store.Change;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** What a wing that was loaded on demand sees of the page's own program: its end of the seam, of which {@link Wing} is the page's. The build calls it {@code wingHost}. */
public final class Host {
    private Host() {}

    /** How loudly a sentence is said. */
    enum Voice {
        /** To screen readers. */
        SAY,

        /** To everyone, for a moment. */
        NOTE,

        /** To everyone, until it is dismissed. */
        NOTICE
    }

    /** Hears of the wing's part of the document, of what the page knows beside that where it is news, else an empty text, and whether the wing is on screen. */
    @JSFunctor
    public interface Shown extends JSObject {
        void show(String document, String sight, boolean visible);
    }

    /** Hears what is to be opened that no document says, such as a dialog. */
    @JSFunctor
    public interface Opened extends JSObject {
        void open(String what);
    }

    /** Begins to listen to the page, in place of who did before. */
    @JSBody(
            params = {"shown", "opened"},
            script = "wingHost.show = shown; wingHost.open = opened;")
    public static native void listen(Shown shown, Opened opened);

    /** Puts another document in place of the wing's part of it. */
    public static void changed(String document, Change how) {
        changed(document, how.kind().name(), how.group(), how.millis());
    }

    @JSBody(
            params = {"document", "kind", "group", "millis"},
            script = "wingHost.changed(document, kind, group, millis);")
    private static native void changed(String document, String kind, String group, double millis);

    /** Tells what can be seen of the document. */
    @JSBody(params = "seen", script = "wingHost.seen(seen);")
    public static native void seen(String seen);

    /** Underlines a piece of the program in the page's editor; nothing from 0 to 0. */
    @JSBody(
            params = {"start", "end"},
            script = "wingHost.underlined(start, end);")
    public static native void underline(int start, int end);

    /** Tells of the wing itself, in names and numbers: {@code run.step=20 run.loss=0.1}. */
    @JSBody(params = "facts", script = "wingHost.told(facts);")
    public static native void tell(String facts);

    /** Says a sentence to screen readers. */
    public static void say(String sentence) {
        said(Voice.SAY.name(), sentence);
    }

    /** Says a sentence to everyone, for a moment. */
    public static void note(String sentence) {
        said(Voice.NOTE.name(), sentence);
    }

    /** Says a sentence to everyone, until it is dismissed. */
    public static void notice(String sentence) {
        said(Voice.NOTICE.name(), sentence);
    }

    @JSBody(
            params = {"voice", "sentence"},
            script = "wingHost.said(voice, sentence);")
    private static native void said(String voice, String sentence);

    /** Opens a fragment in the page, as a link would. */
    @JSBody(params = "fragment", script = "wingHost.opened(fragment);")
    public static native void open(String fragment);

    /** The graph as it is on the page, as the text of an SVG file. */
    @JSBody(params = "dark", script = "return wingHost.picture(dark);")
    public static native String picture(boolean dark);

    /** What a program comes to, as a written {@link micrograd.document.ProgramGraph}: the page has the language. */
    @JSBody(params = "source", script = "return wingHost.evaluated(source);")
    public static native String evaluated(String source);

    /** Speaks of the line of the program at an offset; -1 of none. */
    @JSBody(params = "offset", script = "wingHost.pointed(offset);")
    public static native void point(int offset);
}
