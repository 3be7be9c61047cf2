package micrograd.browser.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.app.tools.PracticeWords;
import micrograd.app.tools.ToolsEffect;
import micrograd.app.tools.ToolsMessage;
import micrograd.app.tools.ToolsModel;
import micrograd.browser.ui.Dom;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.museum.Check;
import micrograd.museum.Exhibit;
import micrograd.museum.Fault;
import micrograd.museum.FaultKind;
import micrograd.museum.HidingPlace;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The tab “Museum”: known faults switched on, or a hidden one hunted. */
final class MuseumPanel implements Part<ToolsModel> {
    private final Store<ToolsModel, ToolsMessage, ToolsEffect> store;
    private final HuntPanel hunt;
    private final HTMLElement browse = Dom.byId("museum-browse");
    private final HTMLElement catching = Dom.byId("museum-hunt");
    private final HTMLElement known = Dom.byId("museum-known");
    private final HTMLElement exhibit = Dom.byId("museum-exhibit");
    private final HTMLElement passes = Dom.byId("museum-passes");
    private final HTMLElement here = Dom.byId("museum-here");
    private final HTMLSelectElement choice = (HTMLSelectElement) Dom.byId("museum-fault");
    private final List<Told> told = new ArrayList<>();
    private String shown = "";

    MuseumPanel(Store<ToolsModel, ToolsMessage, ToolsEffect> store) {
        this.store = store;
        hunt = new HuntPanel(store);
        addOptions(choice, List.of(Fault.values()));
        Dom.on(choice, "change", event -> chooseFault(choice.getValue()));
        Dom.onClick(browse, () -> choose(new Activity.Fault(Activity.Fault.NO_FAULT, 1)));
        Dom.onClick(catching, hunt::begin);
        Dom.onClick(Dom.byId("museum-leave"), () -> choose(Activity.NONE));
        for (int count = 1; count <= Activity.Fault.MOST_PASSES; count++) {
            int wanted = count;
            Dom.onClick(Dom.byId("museum-pass-" + count), () -> choose(new Activity.Fault(shown, wanted)));
        }
    }

    /** What an exhibit comes to: said once its program is on screen. */
    private record Told(HTMLElement element, String program, int passes, String words) {}

    /** Faults under the part of the engine that they are in. */
    static void addOptions(HTMLElement select, List<Fault> faults) {
        for (FaultKind kind : FaultKind.values()) {
            HTMLElement group = Dom.element("optgroup", "");
            group.setAttribute("label", kind.title());
            for (Fault fault : faults) {
                if (fault.kind() == kind) {
                    Dom.append(group, "option", "", fault.title()).setAttribute("value", fault.key());
                }
            }
            if (group.hasChildNodes()) {
                select.appendChild(group);
            }
        }
    }

    @Override
    public void show(ToolsModel model) {
        Activity activity = model.practice().activity();
        boolean hunts = activity instanceof Activity.Hunt;
        Dom.attribute(browse, "aria-pressed", hunts ? "false" : "true");
        Dom.attribute(catching, "aria-pressed", hunts ? "true" : "false");
        Dom.show(known, !hunts);
        hunt.show(model);
        if (!(activity instanceof Activity.Fault chosen)) {
            return;
        }
        choice.setValue(chosen.key());
        if (!chosen.key().equals(shown)) {
            shown = chosen.key();
            Dom.clear(exhibit);
            told.clear();
            Fault.of(shown).ifPresent(this::exhibit);
        }
        boolean on = Fault.of(shown).isPresent();
        Dom.show(passes, on);
        for (int count = 1; count <= Activity.Fault.MOST_PASSES; count++) {
            Dom.attribute(
                    Dom.byId("museum-pass-" + count), "aria-pressed", count == chosen.passes() ? "true" : "false");
        }
        for (Told one : told) {
            boolean seen = model.program().source().equals(one.program()) && chosen.passes() == one.passes();
            Dom.text(one.element(), seen ? " " + one.words() : "");
        }
        Dom.show(here, on);
        Dom.text(here, PracticeWords.differences(model.practice()));
    }

    private void exhibit(Fault fault) {
        Dom.append(exhibit, "p", "", fault.story());
        HTMLElement code = Dom.append(exhibit, "dl", "fault-code", "");
        Dom.append(code, "dt", "", "written");
        Dom.append(code, "dd", "", fault.code().wrong());
        Dom.append(code, "dt", "", "right");
        Dom.append(code, "dd", "", fault.code().right());
        code.setAttribute("tabindex", "0");
        code.setAttribute("aria-label", "The line as it was written, and as it should be");
        Check check = fault.detectedBy();
        Dom.append(
                exhibit,
                "p",
                "",
                "Kind: " + fault.kind().title() + ". Found by the " + check.title() + ". " + check.help());
        Exhibit shows = fault.shows();
        HTMLElement list = Dom.append(exhibit, "ul", "exhibits", "");
        place(list, fault, "Show it", shows.program(), shows.passes(), PracticeWords.exhibited(shows));
        for (HidingPlace place : fault.hides()) {
            place(list, fault, "Hide it", place.program(), 1, PracticeWords.hidden(fault, place));
        }
        if (fault.hides().isEmpty()) {
            Dom.append(list, "li", "quiet", "Nothing hides it.");
        }
    }

    private void place(HTMLElement list, Fault fault, String verb, String program, int count, String words) {
        HTMLElement item = Dom.append(list, "li", "", verb + " ");
        item.appendChild(Dom.button(
                "exhibit-button",
                program.replace("\n", "; "),
                () -> store.send(new ToolsMessage.ActivityChosen(
                        new Activity.Fault(fault.key(), count), Optional.of(program)))));
        told.add(new Told(Dom.append(item, "span", "quiet", ""), program, count, words));
    }

    private void chooseFault(String key) {
        int count = Fault.of(key).map(fault -> fault.shows().passes()).orElse(1);
        choose(new Activity.Fault(key, count));
    }

    private void choose(Activity activity) {
        store.send(new ToolsMessage.ActivityChosen(activity, Optional.empty()));
    }
}
