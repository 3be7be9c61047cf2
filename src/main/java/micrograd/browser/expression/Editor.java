package micrograd.browser.expression;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** The editor that {@code webapp/editor.js} makes; offsets are in UTF-16 units, lines count from 1. */
interface Editor extends JSObject {
    /** Gives the words of a text as triples of start, end and place in the list of kinds. */
    @JSFunctor
    interface Words extends JSObject {
        int[] of(String text);
    }

    /** Hears what the text has become. */
    @JSFunctor
    interface Changed extends JSObject {
        void to(String text);
    }

    /** Hears of a key. */
    @JSFunctor
    interface Pressed extends JSObject {
        void pressed();
    }

    /** Hears where the cursor went, or beside which line the numbers were clicked. */
    @JSFunctor
    interface Moved extends JSObject {
        void to(int place);
    }

    /** Gives start and end of the number that an offset touches, or nothing. */
    @JSFunctor
    interface Extent extends JSObject {
        int[] of(int offset);
    }

    /** Hears that the number at an offset was taken up. */
    @JSFunctor
    interface Grab extends JSObject {
        void at(int offset);
    }

    /** Writes a number for people. */
    @JSFunctor
    interface Written extends JSObject {
        String of(double number);
    }

    /** Hears how far the number taken up was dragged. */
    @JSFunctor
    interface Turn extends JSObject {
        void by(double pixels, boolean shift, boolean alt);
    }

    /** Hears that the number at an offset was nudged. */
    @JSFunctor
    interface Nudge extends JSObject {
        void by(int offset, int steps, boolean shift, boolean alt);
    }

    /** Answers what can be said of a place in a text, as lines of text. */
    @JSFunctor
    interface Asked extends JSObject {
        String about(String text, int offset);
    }

    /** Speaks a sentence. */
    @JSFunctor
    interface Said extends JSObject {
        void say(String sentence);
    }

    /** An editor in {@code host}; {@code kinds} are the kinds of words, separated by blanks, {@code -} for what is not marked. */
    @JSBody(
            params = {
                "host",
                "text",
                "label",
                "hint",
                "kinds",
                "words",
                "changed",
                "undo",
                "redo",
                "escape",
                "at",
                "asked",
                "written",
                "complete",
                "help",
                "say"
            },
            script =
                    "return createEditor(host, text, label, hint, kinds.split(' ').map(function(kind) { return kind === '-' ? '' : kind; }),"
                            + " { words: words, changed: changed, undo: undo, redo: redo, escape: escape, at: at, asked: asked, written: written,"
                            + " complete: complete, help: help, say: say });")
    static Editor in(
            HTMLElement host,
            String text,
            String label,
            String hint,
            String kinds,
            Words words,
            Changed changed,
            Pressed undo,
            Pressed redo,
            Pressed escape,
            Moved at,
            Moved asked,
            Written written,
            Asked complete,
            Asked help,
            Said say) {
        throw new UnsupportedOperationException();
    }

    void setText(String text);

    void setHeads(String data, String grad);

    void number(int line, double data, String dataKind, double grad, String gradKind);

    void showNumbers();

    void setStale(boolean stale);

    void mark(int start, int end, String kind);

    void markLine(int offset, String kind);

    void showMarks();

    void message(int offset, String severity, String text);

    void showMessages();

    void select(int start, int end);

    void reveal(int offset);

    void measure();

    void turnNumbers(Extent extent, Grab grab, Turn turn, Nudge nudge);
}
