package micrograd.browser.course;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** What the course's program sees of the page's own: {@code wingHost}, see {@link micrograd.browser.Course}. {@code CourseLoader} of the shell is at the other end. */
final class CourseHost {
    private CourseHost() {}

    /** Hears of the document that is on screen, and whether the course is. */
    @JSFunctor
    interface Listener extends JSObject {
        void shown(String fragment, boolean visible);
    }

    /** Hears what the lab says of itself: names and numbers, one after the other. */
    @JSFunctor
    interface Facts extends JSObject {
        void heard(String text);
    }

    @JSBody(
            params = {"listener", "facts"},
            script = "wingHost.shown = listener; wingHost.heard = facts;")
    static native void listen(Listener listener, Facts facts);

    /** Tells of a change of the document; see {@code DocumentMessage.CourseChanged}. */
    @JSBody(
            params = {"told", "fragment", "undoable", "opens", "group", "millis"},
            script = "wingHost.changed(told, fragment, undoable, opens, group, millis);")
    static native void changed(
            String told, String fragment, boolean undoable, boolean opens, String group, double millis);

    /** Says a sentence to screen readers. */
    @JSBody(params = "sentence", script = "wingHost.say(sentence);")
    static native void say(String sentence);

    /** The texts of the lessons' script, one after the other. */
    @JSBody(script = "return lessons;")
    static native String[] lessons();
}
