package micrograd.browser.ui;

import java.util.Optional;
import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.Effect;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.store.Change;
import micrograd.app.store.Store;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The page's end of the one kind of seam to a wing that is loaded when it is first needed; {@link Host} is the wing's end.
 *
 * <p>Into the wing goes {@code show(document, sight, visible)}; out of it come {@code changed(document, how)}, {@code
 * seen(what can be seen)} and {@code told(facts)}. What
 * crosses is text, as two programs share no Java objects: a part of the {@link micrograd.document.Document}, and what is known of it and stands not in it, so that
 * nothing is computed on both sides. Each end has its own immutable model on its own {@link Store}; neither waits for the other.
 *
 * <p>A new wing, such as a course, takes: a script and its entry in {@code micrograd.browser} (see {@link micrograd.browser.Lab}) and in the pom; in its own
 * room a class that calls {@link Host#listen}; in the page a {@link micrograd.app.store.Part} that has a {@code Wing}, {@link #want}s it and has it {@link
 * #show} its part of the document; a message for what it {@link Listener#changed changes}; and its rooms in the test of directions.
 */
public final class Wing {
    private final String script;
    private final String program;
    private final OnDemand loading;
    private final Listener listener;
    private final Store<Model, Message, Effect> store;
    private final Announcer announcer;
    private Optional<Guest> guest = Optional.empty();
    private String shownDocument = "";
    private String shownSight = "";
    private boolean shownVisible;

    /**
     * A wing that is not loaded yet.
     *
     * @param script the script that defines the function of the same name
     * @param program which program of it is the wing
     * @param title what the wing is called to the learner
     * @param panels the ids of what is busy until it is there
     */
    public Wing(
            String script,
            String program,
            String title,
            Store<Model, Message, Effect> store,
            Announcer announcer,
            Listener listener,
            String... panels) {
        this.script = script;
        this.program = program;
        this.store = store;
        this.announcer = announcer;
        this.listener = listener;
        loading = new OnDemand(script, title, store, panels);
    }

    /** What a wing tells the page. */
    public interface Listener {
        /** It changed its part of the document. */
        void changed(String document, Change how);

        /** It said what can be seen. */
        default void seen(String seen) {}

        /** It underlines a piece of the program; nothing from 0 to 0. */
        default void underlined(int start, int end) {}

        /** It told of itself, in names and numbers: {@code run.step=20}. */
        default void told(String facts) {}

        /** It speaks of the line of the program at an offset; -1 of none. */
        default void pointed(int offset) {}

        /** It asks what a program comes to, as a written {@link micrograd.document.ProgramGraph}. */
        default String evaluated(String source) {
            return "";
        }

        /** It asks for the page's graph as it is drawn, as the text of an SVG file. */
        default String picture(boolean dark) {
            return "";
        }
    }

    /** Whether it is loaded. */
    public boolean isThere() {
        return guest.isPresent();
    }

    /** Loads it unless that is under way; the page is shown again when it is there. {@code prepared} gets the page ready for it first. */
    public void want(Preparation prepared) {
        loading.want(() -> prepared.prepare(this::start, loading::failed));
    }

    /** Gets the page ready, then runs one of the two. */
    @FunctionalInterface
    public interface Preparation {
        void prepare(Scripts.Task ready, Scripts.Task failed);
    }

    private void start() {
        guest = Optional.of(start(
                script,
                program,
                (document, kind, group, millis) -> listener.changed(document, change(kind, group, millis)),
                listener::seen,
                listener::told,
                this::said,
                fragment -> store.send(new DocumentMessage.FileOpened(fragment)),
                listener::picture,
                listener::pointed,
                listener::underlined,
                listener::evaluated));
        store.redraw();
    }

    private static Change change(String kind, String group, double millis) {
        return new Change(Change.Kind.valueOf(kind), group, millis);
    }

    private void said(String voice, String sentence) {
        switch (Host.Voice.valueOf(voice)) {
            case SAY -> announcer.say(sentence);
            case NOTE -> announcer.note(sentence);
            case NOTICE -> store.send(new DocumentMessage.Noticed(sentence));
        }
    }

    /** Has the wing, where it is there, show its part of the document, and what is known of it beside that, unless it shows that already. */
    public void show(String document, String sight, boolean visible) {
        if (guest.isEmpty()) {
            return;
        }
        boolean another = !sight.equals(shownSight);
        if (another || visible != shownVisible || !document.equals(shownDocument)) {
            shownDocument = document;
            shownSight = sight;
            shownVisible = visible;
            show(guest.get(), document, another ? sight : "", visible);
        }
    }

    /** The document is what the wing has just told. */
    public void shows(String document) {
        shownDocument = document;
    }

    /** Has the wing open something that no document says, such as a dialog. */
    public void open(String what) {
        guest.ifPresent(there -> open(there, what));
    }

    /** The program of the wing, as its own {@link Host} made it known. */
    private interface Guest extends JSObject {}

    @JSFunctor
    private interface Changed extends JSObject {
        void changed(String document, String kind, String group, double millis);
    }

    @JSFunctor
    private interface Text extends JSObject {
        void told(String text);
    }

    @JSFunctor
    private interface Said extends JSObject {
        void said(String voice, String sentence);
    }

    @JSFunctor
    private interface Picture extends JSObject {
        String svg(boolean dark);
    }

    @JSFunctor
    private interface Evaluated extends JSObject {
        String evaluated(String source);
    }

    @JSFunctor
    private interface Pointed extends JSObject {
        void pointed(int offset);
    }

    @JSFunctor
    private interface Underlined extends JSObject {
        void underlined(int start, int end);
    }

    @JSBody(
            params = {
                "script",
                "program",
                "changed",
                "seen",
                "told",
                "said",
                "opened",
                "picture",
                "pointed",
                "underlined",
                "evaluated"
            },
            script =
                    "var host = { changed: changed, seen: seen, told: told, said: said, opened: opened, picture: picture, pointed: pointed, underlined: underlined, evaluated: evaluated };"
                            + " window[script](program, host); return host;")
    private static native Guest start(
            String script,
            String program,
            Changed changed,
            Text seen,
            Text told,
            Said said,
            Text opened,
            Picture picture,
            Pointed pointed,
            Underlined underlined,
            Evaluated evaluated);

    @JSBody(
            params = {"guest", "document", "sight", "visible"},
            script = "guest.show(document, sight, visible);")
    private static native void show(Guest guest, String document, String sight, boolean visible);

    @JSBody(
            params = {"guest", "what"},
            script = "guest.open(what);")
    private static native void open(Guest guest, String what);
}
