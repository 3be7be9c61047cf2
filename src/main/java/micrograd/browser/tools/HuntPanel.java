package micrograd.browser.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.app.tools.PracticeWords;
import micrograd.app.tools.PracticeWork;
import micrograd.app.tools.ToolsEffect;
import micrograd.app.tools.ToolsMessage;
import micrograd.app.tools.ToolsModel;
import micrograd.browser.ui.Dom;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.museum.Check;
import micrograd.museum.Experiment;
import micrograd.museum.Fault;
import micrograd.museum.Hunt;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** “Catch the bug”: a hidden fault, checks to find it by, and a list to name it from. */
final class HuntPanel implements Part<ToolsModel> {
    private final Store<ToolsModel, ToolsMessage, ToolsEffect> store;
    private final HTMLElement panel = Dom.byId("hunt");
    private final SeedField seed = new SeedField("hunt", this::choose);
    private final HTMLElement count = Dom.byId("hunt-count");
    private final HTMLElement naming = Dom.byId("hunt-naming");
    private final HTMLElement name = Dom.byId("hunt-name");
    private final HTMLSelectElement choice = (HTMLSelectElement) Dom.byId("hunt-fault");
    private final HTMLElement story = Dom.byId("hunt-story");
    private final HTMLElement said = Dom.byId("hunt-said");
    private final HTMLElement over = Dom.byId("hunt-over");
    private final List<HTMLElement> checks = new ArrayList<>();
    private int lastSeed = -1;

    HuntPanel(Store<ToolsModel, ToolsMessage, ToolsEffect> store) {
        this.store = store;
        MuseumPanel.addOptions(choice, Fault.ofTheEngine());
        Dom.on(choice, "change", event -> tell());
        tell();
        HTMLElement list = Dom.byId("hunt-checks");
        for (Check check : Check.values()) {
            HTMLElement row = Dom.append(list, "div", "hunt-check", "");
            HTMLElement button =
                    Dom.button("small-button", check.title(), () -> store.send(new ToolsMessage.EngineChecked(check)));
            button.setAttribute("id", "hunt-check-" + checks.size());
            row.appendChild(button);
            Dom.append(row, "span", "hunt-found", "");
            checks.add(row);
        }
        Dom.onClick(name, () -> chosen().ifPresent(fault -> store.send(new ToolsMessage.FaultNamed(fault))));
        Dom.onClick(Dom.byId("hunt-give-up"), () -> store.send(new ToolsMessage.HuntGivenUp()));
        Dom.onClick(Dom.byId("hunt-open"), this::open);
    }

    /** Goes on with the hunt that was begun, or begins one. */
    void begin() {
        choose(lastSeed >= 0 ? lastSeed : SeedField.another());
    }

    @Override
    public void show(ToolsModel model) {
        PracticeWork practice = model.practice();
        Optional<Hunt> hunting = practice.hunting();
        Dom.show(panel, hunting.isPresent());
        if (hunting.isEmpty()) {
            return;
        }
        Hunt hunt = hunting.get();
        lastSeed = (int) hunt.seed();
        seed.show(lastSeed);
        Optional<Experiment> experiment = practice.experiment();
        for (Check check : Check.values()) {
            HTMLElement row = checks.get(check.ordinal());
            boolean made = experiment.filter(one -> one.made().contains(check)).isPresent();
            boolean fails = made && experiment.get().failing().contains(check);
            row.setClassName("hunt-check" + (made ? fails ? " fails" : " passes" : ""));
            HTMLElement found = (HTMLElement) row.getLastChild();
            Dom.text(found, made ? PracticeWords.found(experiment.get().detection(), check) : check.help());
            Dom.toggleClass(found, "quiet", !made);
            Dom.disable((HTMLElement) row.getFirstChild(), !model.current());
        }
        Dom.text(count, PracticeWords.experiments(hunt));
        Dom.show(naming, !hunt.over());
        Dom.show(story, !hunt.over());
        Dom.text(said, PracticeWords.named(hunt));
        Dom.show(over, hunt.over());
    }

    private Optional<Fault> chosen() {
        return Fault.of(choice.getValue());
    }

    private void tell() {
        Dom.disable(name, chosen().isEmpty());
        Dom.text(story, chosen().map(Fault::story).orElse(""));
    }

    private void choose(int wanted) {
        send(new Activity.Hunt(wanted));
    }

    private void open() {
        store.model()
                .practice()
                .hunting()
                .ifPresent(hunt -> send(new Activity.Fault(hunt.reveal().key(), 1)));
    }

    private void send(Activity activity) {
        store.send(new ToolsMessage.ActivityChosen(activity, Optional.empty()));
    }
}
