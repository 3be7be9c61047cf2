package micrograd.browser;

import micrograd.app.DocumentMessage;
import micrograd.app.Model;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The page's entry: builds everything once and shows the first state. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        HTMLElement root = HTMLDocument.current().getDocumentElement();
        boolean embedded = Address.isEmbedded();
        Dom.toggleClass(root, "embed", embedded);
        Dom.show(Dom.byId("open-playground"), embedded);

        Theme theme = new Theme();
        Announcer announcer = new Announcer();
        Address address = new Address();
        Playground playground = new Playground(Model.openedInPage(Address.fragment()));
        playground.effects(new Effects(address, announcer));
        address.onOpened(fragment -> playground.send(new DocumentMessage.LinkOpened(fragment)));

        playground.add(new Header(playground));
        LabLoader lab = new LabLoader(playground, announcer);
        playground.add(lab);
        playground.add(new ExpressionView(playground, lab, announcer, theme));
        playground.add(model -> lab.render());
        playground.add(new TrainingLoader(playground, announcer));
        playground.show();
        HTMLDocument.current().getBody().setAttribute("data-ready", "");
    }
}
