package micrograd.browser.expression;

import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.ExpressionModel;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/** Says over the graph that the numbers of a program are plain ones, and makes them Values at a click. */
final class PlainNumbersBar {
    private final HTMLElement bar = Dom.byId("plain-numbers");
    private ExpressionModel shown;

    PlainNumbersBar(Store<Model, Message, Effect> store) {
        Dom.onClick(Dom.byId("plain-wrap"), () -> {
            store.send(new ExpressionMessage.NumbersWrapped());
            Dom.byId("editor").focus();
        });
    }

    void show(Model model) {
        if (model.expression() != shown) {
            shown = model.expression();
            Dom.show(bar, shown.hasPlainNumbersOnly(model.document().source()));
        }
    }
}
