package micrograd.browser.tools;

import java.util.function.Consumer;
import micrograd.app.store.Preview;
import micrograd.browser.ui.Clipboard;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Files;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** Shows the expression in a format of the learner's choice, to be copied or saved as a file. */
final class ExportDialog {
    private static final double SLICE_MILLIS = 30;

    private final Picture picture;
    private final Consumer<String> note;
    private final HTMLElement dialog = Dom.byId("export");
    private final HTMLElement image = Dom.element("img", "export-picture");
    private final HTMLTextAreaElement text = (HTMLTextAreaElement) Dom.byId("export-text");
    private final HTMLInputElement dark = Dom.inputById("export-dark");
    private final HTMLElement said = Dom.byId("export-said");
    private ExportFormat format = ExportFormat.SVG;
    private String content = "";
    private ExportSource source;

    /** Draws the graph as it is on the page, as the text of an SVG file. */
    interface Picture {
        String svg(boolean dark);
    }

    /** {@code note} tells what was done where the dialog is not open. */
    ExportDialog(Picture picture, Consumer<String> note) {
        this.picture = picture;
        this.note = note;
        image.setAttribute("alt", "The graph as it will be exported");
        Dom.byId("export-preview").appendChild(image);
        Dom.onClick(Dom.byId("export-close"), () -> Dom.closeDialog(dialog));
        for (ExportFormat one : ExportFormat.values()) {
            Dom.on(radio(one), "change", event -> choose(one));
        }
        Dom.on(dark, "change", event -> choose(format));
        Dom.onClick(Dom.byId("export-copy"), this::copy);
        Dom.onClick(Dom.byId("export-save"), this::save);
    }

    /** Opens with a format, by its key, or with the one before; or copies the table. */
    void open(String what, ExportSource now) {
        source = now;
        if (what.equals("copy")) {
            copyTable();
            return;
        }
        ExportFormat wanted = format;
        for (ExportFormat one : ExportFormat.values()) {
            if (one.key().equals(what)) {
                wanted = one;
            }
        }
        open(wanted);
    }

    private void open(ExportFormat wanted) {
        choose(wanted);
        Dom.openDialog(dialog);
        radio(wanted).focus();
    }

    private void choose(ExportFormat wanted) {
        format = wanted;
        radio(wanted).setChecked(true);
        Dom.text(said, "");
        boolean drawn = wanted.isPicture();
        Dom.show(Dom.byId("export-dark-choice"), drawn);
        Dom.show(image, drawn);
        Dom.show(text, !drawn);
        content = "";
        if (drawn) {
            content = picture.svg(dark.isChecked());
            image.removeAttribute("src");
            Window.setTimeout(this::showPicture, 0);
        } else if (wanted == ExportFormat.CSV) {
            text.setValue("");
            whenChecked(source, () -> {
                if (format == ExportFormat.CSV) {
                    preview();
                }
            });
        } else {
            preview();
        }
    }

    /** Shows what is chosen by now, in a task of its own: the browser lays out all that is in it. */
    private void showPicture() {
        if (format.isPicture() && !image.hasAttribute("src")) {
            image.setAttribute("src", Pictures.address(content));
        }
    }

    private void preview() {
        content = source.text(format);
        text.setValue(Preview.beginning(content));
        text.setScrollTop(0);
        say(Preview.ofText(content));
    }

    /** Checks the table's gradients, which takes long where many values are, in slices; then goes on, unless something else is exported by then. */
    private void whenChecked(ExportSource checked, Runnable then) {
        if (checked.checks(Dom.now() + SLICE_MILLIS)) {
            then.run();
            return;
        }
        Window.setTimeout(
                () -> {
                    if (source == checked) {
                        whenChecked(checked, then);
                    }
                },
                0);
    }

    private void copy() {
        if (format == ExportFormat.PNG) {
            Pictures.copyPng(
                    content, () -> say("Copied"), () -> say("This browser does not let the page copy pictures"));
        } else {
            Clipboard.copy(content, () -> say("Copied"), this::refused);
        }
    }

    private void refused() {
        layOpen();
        say("This browser does not let the page copy by itself: here is the text");
    }

    /** Shows all of the text, that of a picture too, for it to be copied by hand. */
    private void layOpen() {
        Dom.show(image, false);
        Dom.show(text, true);
        text.setValue(content);
        text.focus();
        text.select();
    }

    private void save() {
        if (format == ExportFormat.PNG) {
            Pictures.savePng(
                    format.file(),
                    content,
                    () -> say(saved("choose SVG and copy its text")),
                    () -> say("The graph is too large for a picture"));
        } else {
            Files.offer(format.file(), content);
            if (!Files.isSure()) {
                layOpen();
            }
            say(saved("copy the text"));
        }
    }

    /** A frame may refuse files without a word. */
    private String saved(String instead) {
        return Files.isSure()
                ? "Saved as " + format.file()
                : "Offered as " + format.file() + ". This frame may refuse files: if none arrives, " + instead + ".";
    }

    /** Copies at once; where the browser refuses, the dialog has the text. */
    private void copyTable() {
        whenChecked(
                source,
                () -> Clipboard.copy(source.text(ExportFormat.CSV), () -> note.accept("Table copied"), () -> {
                    open(ExportFormat.CSV);
                    refused();
                }));
    }

    private void say(String sentence) {
        Dom.text(said, sentence);
    }

    private static HTMLInputElement radio(ExportFormat format) {
        return Dom.inputById("export-" + format.key());
    }
}
