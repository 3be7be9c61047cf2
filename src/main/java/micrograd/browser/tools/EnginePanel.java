package micrograd.browser.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.app.tools.EngineWords;
import micrograd.app.tools.EngineWork;
import micrograd.app.tools.PracticeWords;
import micrograd.app.tools.ToolsEffect;
import micrograd.app.tools.ToolsMessage;
import micrograd.app.tools.ToolsModel;
import micrograd.browser.ui.Clipboard;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Files;
import micrograd.browser.ui.Host;
import micrograd.browser.ui.ThemeColours;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.Selection;
import micrograd.museum.Fault;
import micrograd.museum.HidingPlace;
import micrograd.museum.check.EngineReport;
import micrograd.museum.check.EngineRow;
import micrograd.museum.check.Mistake;
import micrograd.museum.check.Witness;
import micrograd.scene.Viewport;
import micrograd.scene.graph.WrongGraph;
import org.teavm.jso.dom.html.HTMLElement;

/** Beside a program that defines an engine: one quiet line, and the report on it with the case that is looked at. */
final class EnginePanel implements Part<ToolsModel> {
    private static final double MARGIN = 12;
    private static final double LARGEST = 1.25;

    private final Store<ToolsModel, ToolsMessage, ToolsEffect> store;
    private final HTMLElement panel = Dom.byId("engine");
    private final HTMLElement line = Dom.byId("engine-line");
    private final HTMLElement toggle = Dom.byId("engine-toggle");
    private final HTMLElement stop = Dom.byId("engine-stop");
    private final HTMLElement body = Dom.byId("engine-report");
    private final HTMLElement mistakes = Dom.byId("engine-mistakes");
    private final HTMLElement headline = Dom.byId("engine-headline");
    private final HTMLElement table = Dom.byId("engine-table");
    private final HTMLElement rows = Dom.byId("engine-rows");
    private final HTMLElement example = Dom.byId("engine-case");
    private final HTMLElement title = Dom.byId("engine-case-title");
    private final HTMLElement frame = Dom.byId("engine-frame");
    private final HTMLElement said = Dom.byId("engine-case-said");
    private final HTMLElement sent = Dom.byId("engine-sent");
    private final HTMLElement rightTitle = Dom.byId("engine-right-title");
    private final HTMLElement right = Dom.byId("engine-right");
    private final HTMLElement lacking = Dom.byId("engine-lacking");
    private final PlotCanvas canvas;
    private Optional<EngineReport> shown = Optional.empty();
    private Optional<EngineRow> shownCase = Optional.empty();
    private Optional<Witness> drawn = Optional.empty();

    EnginePanel(Store<ToolsModel, ToolsMessage, ToolsEffect> store, ThemeColours colours) {
        this.store = store;
        canvas = new PlotCanvas(frame, Dom.byId("engine-graph"), colours, new Still(), this::refit);
        Dom.onClick(
                toggle,
                () -> store.send(new ToolsMessage.EngineReportOpened(
                        !store.model().engine().open())));
        Dom.onClick(
                stop,
                () -> store.send(
                        store.model().engine().running()
                                ? new ToolsMessage.EngineCheckStopped()
                                : new ToolsMessage.EngineCheckRepeated()));
        Dom.onClick(Dom.byId("engine-copy"), this::copy);
        Dom.onClick(Dom.byId("engine-save"), () -> text().ifPresent(text -> Files.save("engine-report.txt", text)));
    }

    /** Draws the graph again, in other colours. */
    void repaint() {
        drawn.ifPresent(this::paint);
    }

    private void refit() {
        if (canvas.fit()) {
            repaint();
        }
    }

    private Optional<String> text() {
        return store.model().engine().report().map(EngineReport::text);
    }

    private void copy() {
        text().ifPresent(text -> Clipboard.copy(
                text,
                () -> Host.note("The report is copied."),
                () -> Host.note("This page may not copy: save it instead.")));
    }

    @Override
    public void show(ToolsModel model) {
        EngineWork work = model.engine();
        String words = EngineWords.line(work);
        Dom.show(panel, !words.isEmpty());
        Dom.text(line, words);
        Dom.toggleClass(panel, "stale", work.running());
        Dom.attribute(panel, "aria-busy", work.running() ? "true" : "false");
        boolean there = work.report().isPresent();
        Dom.show(stop, work.running() || work.isUnfinished());
        Dom.text(stop, work.running() ? "Stop" : "Check again");
        Dom.show(toggle, there);
        Dom.text(toggle, work.open() ? "Hide the report" : "Show the report");
        Dom.attribute(toggle, "aria-expanded", work.open() ? "true" : "false");
        Dom.show(body, there && work.open());
        if (!there || !work.open()) {
            return;
        }
        EngineReport report = work.report().get();
        Optional<EngineRow> chosen = work.shown();
        boolean another = shown.isEmpty() || shown.get() != report;
        if (another || !chosen.equals(shownCase)) {
            shown = Optional.of(report);
            shownCase = chosen;
            fill(report, chosen, another);
        }
        refit();
    }

    private void fill(EngineReport report, Optional<EngineRow> chosen, boolean another) {
        if (another) {
            Dom.text(headline, EngineWords.headline(report));
            Dom.clear(mistakes);
            for (Mistake mistake : report.mistakes()) {
                mistake(report, mistake);
            }
            Dom.clear(rows);
            Dom.clear(right);
            for (EngineRow row : report.rows()) {
                if (row.ok()) {
                    HTMLElement item = Dom.append(right, "li", "", row.title());
                    if (!row.note().isEmpty()) {
                        Dom.append(item, "span", "quiet", " " + row.note());
                    }
                } else {
                    wrong(row);
                }
            }
            Dom.show(table, report.wrong() > 0);
            Dom.text(rightTitle, report.wrong() > 0 ? report.right() + " right" : "");
            Dom.text(lacking, EngineWords.lacking(report));
        }
        int at = 0;
        for (EngineRow row : report.rows()) {
            if (!row.ok()) {
                boolean on = chosen.isPresent() && row == chosen.get();
                HTMLElement element = (HTMLElement) rows.getChildNodes().item(at++);
                Dom.toggleClass(element, "on", on);
                Dom.attribute(element.querySelector("button"), "aria-pressed", on ? "true" : "false");
            }
        }
        Dom.show(example, chosen.isPresent());
        drawn = chosen.flatMap(EngineRow::witness);
        Dom.show(frame, drawn.isPresent());
        chosen.ifPresent(this::look);
    }

    private void mistake(EngineReport report, Mistake mistake) {
        HTMLElement box = Dom.append(mistakes, "section", "engine-mistake", "");
        HTMLElement heading = Dom.append(box, "h3", "", EngineWords.title(mistake));
        String where = EngineWords.heading(report, mistake);
        if (!where.isEmpty()) {
            Dom.append(heading, "span", "quiet", " " + where);
        }
        Dom.append(box, "p", "", mistake.story());
        HTMLElement code = Dom.append(box, "dl", "fault-code", "");
        mistake.fault().map(Fault::code).ifPresent(its -> {
            Dom.append(code, "dt", "", "written");
            Dom.append(code, "dd", "", its.wrong());
        });
        Dom.append(code, "dt", "", "right");
        Dom.append(code, "dd", "", mistake.repair());
        code.setAttribute("tabindex", "0");
        code.setAttribute("aria-label", "The line as it is often written, and as it should be");
        if (mistake.fault().isPresent()) {
            exhibits(box, mistake.fault().get());
        } else {
            Dom.append(
                    box,
                    "p",
                    "quiet",
                    mistake.hides().isEmpty()
                            ? "Nothing hides it."
                            : "It does not show in " + mistake.hides().replace("\n", "; ") + ".");
        }
    }

    /** What shows a fault and what hides it, to be run by the museum. */
    private void exhibits(HTMLElement box, Fault fault) {
        HTMLElement list = Dom.append(box, "ul", "exhibits", "");
        list.setAttribute("aria-label", "In the museum");
        exhibit(
                list,
                fault,
                "It shows in ",
                fault.shows().program(),
                fault.shows().passes(),
                "");
        for (HidingPlace place : fault.hides()) {
            exhibit(list, fault, "It hides in ", place.program(), 1, ": " + PracticeWords.hidden(fault, place) + ".");
        }
        if (fault.hides().isEmpty()) {
            Dom.append(list, "li", "quiet", "Nothing hides it.");
        }
    }

    private void exhibit(HTMLElement list, Fault fault, String verb, String program, int passes, String words) {
        HTMLElement item = Dom.append(list, "li", "", verb);
        HTMLElement button = Dom.button("exhibit-button", program.replace("\n", "; "), () -> {
            store.send(new ToolsMessage.ActivityChosen(new Activity.Fault(fault.key(), passes), Optional.of(program)));
            Host.note("The museum runs this in place of your program. Undo brings yours back.");
        });
        button.setAttribute("title", "Run it in the museum");
        item.appendChild(button);
        Dom.append(item, "span", "quiet", words);
    }

    private void wrong(EngineRow row) {
        HTMLElement element = Dom.append(rows, "tr", "", "");
        HTMLElement name = Dom.append(element, "th", "", "");
        name.setAttribute("scope", "row");
        HTMLElement cross = Dom.append(name, "span", "engine-cross", "✗");
        cross.setAttribute("aria-label", "wrong:");
        cross.setAttribute("role", "img");
        Dom.append(name, "span", "", " " + row.title());
        HTMLElement cell = Dom.append(element, "td", "", "");
        HTMLElement button = Dom.button(
                "link-button engine-show",
                EngineWords.expression(row),
                () -> store.send(new ToolsMessage.EngineRowChosen(row.kind())));
        button.setAttribute("title", row.program());
        cell.appendChild(button);
        boolean error = row.raised().isPresent();
        if (!error) {
            Dom.append(element, "td", "number", EngineWords.expected(row));
        }
        HTMLElement got = Dom.append(element, "td", error ? "got" : "number got", EngineWords.got(row));
        if (error) {
            got.setAttribute("colspan", "2");
            Dom.append(got, "span", "quiet", " " + EngineWords.line(row));
        }
    }

    private void look(EngineRow row) {
        Dom.text(title, row.program());
        Dom.text(said, EngineWords.story(row));
        Dom.clear(sent);
        row.witness().ifPresent(witness -> {
            int at = 0;
            for (String one : EngineWords.sent(witness)) {
                Dom.append(sent, "li", at++ == witness.wrong() ? "wrong" : "", one);
            }
        });
        Dom.show(sent, sent.hasChildNodes());
        drawn.ifPresent(this::paint);
    }

    private void paint(Witness witness) {
        canvas.fit();
        if (!canvas.isVisible()) {
            return;
        }
        List<Selection> uses = new ArrayList<>();
        for (Witness.Use use : witness.marked()) {
            uses.add(Selection.ofEdge(use.node(), use.index()));
        }
        WrongGraph picture = WrongGraph.of(
                witness.graph(),
                witness.rightData(),
                witness.rightGrads(),
                uses,
                witness.told(),
                canvas.width(),
                canvas.height());
        canvas.paint(
                picture.drawing(),
                Viewport.fit(picture.bounds().grown(2 * MARGIN), canvas.width(), canvas.height(), MARGIN, LARGEST));
        Dom.attribute(canvas.element(), "aria-label", "The graph of your objects. " + said.getTextContent());
    }

    /** A picture that no pointer moves. */
    private static final class Still implements PlotCanvas.Listener {
        @Override
        public void hovered(double x, double y) {}

        @Override
        public boolean pressed(double x, double y, double reach) {
            return false;
        }

        @Override
        public void dragged(double x, double y) {}

        @Override
        public void released() {}
    }
}
