package micrograd.browser.expression;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
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

    /** Hears beside which line something was clicked. */
    @JSFunctor
    interface Line extends JSObject {
        void clicked(int line);
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

    /** What an editor begins with, and whom it tells and asks. */
    interface Setup extends JSObject {
        @JSProperty
        void setText(String text);

        /** What it is called for who does not see it. */
        @JSProperty
        void setLabel(String label);

        /** What stands in it while it is empty. */
        @JSProperty
        void setHint(String hint);

        /** The kinds of words, separated by blanks, {@code -} for what is not marked. */
        @JSProperty
        void setKinds(String kinds);

        @JSProperty
        void setWords(Words words);

        @JSProperty
        void setChanged(Changed changed);

        @JSProperty
        void setUndo(Pressed undo);

        @JSProperty
        void setRedo(Pressed redo);

        @JSProperty
        void setEscape(Pressed escape);

        /** Hears beside which line the numbers were clicked. */
        @JSProperty
        void setAsked(Line asked);

        @JSProperty
        void setWritten(Written written);

        @JSProperty
        void setComplete(Asked complete);

        @JSProperty
        void setHelp(Asked help);

        @JSProperty
        void setSay(Said say);
    }

    /** Tells the numbers beside lines from one to another, in their order. */
    @JSFunctor
    interface NumbersOf extends JSObject {
        void lines(int first, int last, Numbers to);
    }

    /** The numbers beside the lines, taken down one by one. */
    interface Numbers extends JSObject {
        /** Those of a line; {@code blank} is the kind of one that is not to be seen. */
        void add(int line, double data, String dataKind, double grad, String gradKind);
    }

    /** What is marked in the text, taken down one by one. */
    interface Marks extends JSObject {
        void add(int start, int end, String kind);

        /** A whole line, by an offset in it. */
        void addLine(int offset, String kind);

        /** Scrolls to an offset once they are shown. */
        void reveal(int offset);
    }

    /** What is said under the lines, taken down one by one. */
    interface Messages extends JSObject {
        void add(int offset, String severity, String text);
    }

    /** A setup with nothing in it yet. */
    @JSBody(script = "return {};")
    static Setup setup() {
        throw new UnsupportedOperationException();
    }

    /** An editor in {@code host}. */
    @JSBody(
            params = {"host", "setup"},
            script = "return createEditor(host, setup);")
    static Editor in(HTMLElement host, Setup setup) {
        throw new UnsupportedOperationException();
    }

    Marks marks();

    Messages messages();

    /** Shows what was taken down, all at once, and the numbers of lines when they come on screen; null leaves what is there. */
    void show(NumbersOf numbers, Marks marks, Messages messages);

    void setText(String text, boolean later);

    void setHeads(String data, String grad);

    void setStale(boolean stale);

    void select(int start, int end);

    void reveal(int offset);

    void measure();

    void turnNumbers(Extent extent, Grab grab, Turn turn, Nudge nudge);
}
