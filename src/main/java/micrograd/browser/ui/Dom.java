package micrograd.browser.ui;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;

/** The few things that are done with elements all over the page; text is always set as text, never as markup. */
public final class Dom {
    private Dom() {}

    /**
     * The element with an id of {@code index.html}.
     *
     * @throws IllegalStateException if the page has none
     */
    public static HTMLElement byId(String id) {
        HTMLElement element = HTMLDocument.current().getElementById(id);
        if (element == null) {
            throw new IllegalStateException("the page has no element with the id " + id);
        }
        return element;
    }

    public static HTMLInputElement inputById(String id) {
        return (HTMLInputElement) byId(id);
    }

    public static HTMLElement element(String tag, String className) {
        HTMLElement element = HTMLDocument.current().createElement(tag);
        if (!className.isEmpty()) {
            element.setClassName(className);
        }
        return element;
    }

    public static HTMLElement element(String tag, String className, String text) {
        HTMLElement element = element(tag, className);
        element.setTextContent(text);
        return element;
    }

    /** An element that says {@code text}, appended to {@code parent}. */
    public static HTMLElement append(Node parent, String tag, String className, String text) {
        HTMLElement element = element(tag, className, text);
        parent.appendChild(element);
        return element;
    }

    public static HTMLElement button(String className, String text, Runnable pressed) {
        HTMLElement button = element("button", className, text);
        button.setAttribute("type", "button");
        onClick(button, pressed);
        return button;
    }

    public static void onClick(HTMLElement element, Runnable run) {
        element.onClick(event -> run.run());
    }

    public static void on(HTMLElement element, String type, EventListener<Event> listener) {
        element.addEventListener(type, listener);
    }

    public static void clear(HTMLElement element) {
        element.setTextContent("");
    }

    /** Sets a text only where it is another one: what did not change is not laid out or read out again. */
    public static void text(HTMLElement element, String text) {
        if (!text.equals(element.getTextContent())) {
            element.setTextContent(text);
        }
    }

    /** Sets an element's text, with what stands between backticks as code. */
    public static void marked(HTMLElement element, String text) {
        if (text.equals(element.getAttribute("data-marked"))) {
            return;
        }
        element.setAttribute("data-marked", text);
        clear(element);
        boolean code = false;
        for (int start = 0, end; start <= text.length(); start = end + 1) {
            int tick = text.indexOf('`', start);
            end = tick < 0 ? text.length() : tick;
            append(element, code ? "code" : "span", "", text.substring(start, end));
            code = !code;
        }
    }

    public static void attribute(Element element, String name, String value) {
        if (!value.equals(element.getAttribute(name))) {
            element.setAttribute(name, value);
        }
    }

    public static void show(HTMLElement element, boolean shown) {
        if (element.isHidden() == shown) {
            element.setHidden(!shown);
        }
    }

    public static void toggleClass(HTMLElement element, String name, boolean on) {
        if (on == element.getClassList().contains(name)) {
            return;
        }
        if (on) {
            element.getClassList().add(name);
        } else {
            element.getClassList().remove(name);
        }
    }

    /** Sets all classes of an element, if they are others. */
    public static void classes(HTMLElement element, String names) {
        if (!names.equals(element.getClassName())) {
            element.setClassName(names);
        }
    }

    /** Sets what stands in a field, if it is something else. */
    public static void value(HTMLInputElement field, String value) {
        if (!value.equals(field.getValue())) {
            field.setValue(value);
        }
    }

    public static void disable(HTMLElement button, boolean disabled) {
        if (disabled == button.hasAttribute("disabled")) {
            return;
        }
        if (disabled) {
            button.setAttribute("disabled", "");
        } else {
            button.removeAttribute("disabled");
        }
    }

    /** Sets a style of one element, if it is another, through the object model, which the security policy allows where it forbids attributes. */
    @JSBody(
            params = {"element", "name", "value"},
            script = "if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value);")
    public static native void style(HTMLElement element, String name, String value);

    @JSBody(params = "dialog", script = "if (!dialog.open) dialog.showModal();")
    public static native void openDialog(HTMLElement dialog);

    @JSBody(params = "dialog", script = "dialog.close();")
    public static native void closeDialog(HTMLElement dialog);

    @JSBody(script = "return document.querySelector('dialog[open]') !== null;")
    public static native boolean hasOpenDialog();

    /** Scrolls what an element lies in as little as needed for it to be seen; never the page. */
    @JSBody(
            params = "element",
            script = "for (var box = element.parentElement; box && box !== document.body; box = box.parentElement) {"
                    + " if (box.scrollHeight <= box.clientHeight || !/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;"
                    + " var inner = element.getBoundingClientRect(), outer = box.getBoundingClientRect();"
                    + " var above = inner.top - outer.top, below = inner.bottom - outer.bottom;"
                    + " if (above < 0 || inner.height > outer.height) box.scrollTop += above;"
                    + " else if (below > 0) box.scrollTop += below;"
                    + " return; }")
    public static native void reveal(HTMLElement element);

    /** Whether the page itself can be scrolled. */
    @JSBody(
            script = "var page = document.scrollingElement;"
                    + "return page.scrollHeight > page.clientHeight"
                    + " && getComputedStyle(document.documentElement).overflowY !== 'hidden';")
    public static native boolean scrolls();

    /** A steady clock, in milliseconds. */
    @JSBody(script = "return performance.now();")
    public static native double now();

    /** Whether somebody nearer to the event has dealt with it. */
    @JSBody(params = "event", script = "return event.defaultPrevented;")
    public static native boolean isHandled(Event event);
}
