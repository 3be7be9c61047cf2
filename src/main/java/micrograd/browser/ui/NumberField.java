package micrograd.browser.ui;

import java.util.function.DoublePredicate;
import micrograd.text.Fitting;
import micrograd.text.Numbers;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A field for a number: what is wrong is marked in it and said below it, and never lost. */
public final class NumberField {
    private static final int LEAST_ROOM = 4;

    private final HTMLInputElement field;
    private final HTMLElement error;
    private final String complaint;
    private final DoublePredicate entered;
    private double shown = Double.NaN;

    /** {@code entered} takes a number that was typed, and says whether it can be; else {@code complaint} is said in {@code error}. */
    public NumberField(String id, String error, String complaint, DoublePredicate entered) {
        field = Dom.inputById(id);
        this.error = Dom.byId(error);
        this.complaint = complaint;
        this.entered = entered;
        Dom.on(field, "focus", event -> writeAgain());
        Dom.on(field, "blur", event -> writeAgain());
        Dom.on(field, "change", event -> take());
        Dom.on(field, "keydown", event -> pressed((KeyboardEvent) event));
        Dom.on(field, "blur", event -> leave());
    }

    /** A field that is left says what is; that what was typed could not be stays said beside it. */
    private void leave() {
        if (isWrong()) {
            field.setValue(Numbers.shortest(shown));
            field.removeAttribute("aria-invalid");
        }
    }

    /** Shows a number, unless one is being typed. */
    public void show(double number) {
        boolean typing = HTMLDocument.current().getActiveElement() == field;
        if (number != shown && !(typing && isWrong())) {
            shown = number;
            write();
        }
    }

    private void writeAgain() {
        if (!isWrong() && shown == shown) {
            write();
        }
    }

    private void pressed(KeyboardEvent event) {
        if (event.getKey().equals("Enter")) {
            take();
        } else if (event.getKey().equals("Escape") && isWrong()) {
            event.preventDefault();
            write();
        }
    }

    private void take() {
        String typed = field.getValue().trim().replace(Numbers.MINUS, '-').replace(',', '.');
        if (Numbers.isDecimal(typed)) {
            double number = Numbers.parse(typed);
            if (number == shown) {
                write();
                return;
            }
            if (entered.test(number)) {
                shown = number;
                write();
                return;
            }
        }
        field.setAttribute("aria-invalid", "true");
        field.setAttribute("aria-describedby", error.getId());
        Dom.text(error, complaint);
        Dom.show(error, true);
    }

    /** All digits while it is typed in, else as many as the field has room for. */
    private void write() {
        boolean typing = HTMLDocument.current().getActiveElement() == field;
        String all = Numbers.shortest(shown);
        field.setValue(all);
        for (int room = all.length() - 1; !typing && room >= LEAST_ROOM && isCut(); room--) {
            field.setValue(Fitting.typed(shown, room));
        }
        field.setTitle(field.getValue().equals(all) ? "" : all);
        if (field.hasAttribute("aria-describedby")) {
            field.removeAttribute("aria-invalid");
            field.removeAttribute("aria-describedby");
            Dom.show(error, false);
        }
    }

    private boolean isCut() {
        return field.getClientWidth() > 0 && field.getScrollWidth() > field.getClientWidth();
    }

    private boolean isWrong() {
        return field.hasAttribute("aria-invalid");
    }
}
