package micrograd.browser.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.ExpressionModel;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.OwnWords;
import micrograd.app.expression.Program;
import micrograd.app.expression.Walk;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Announcer;
import micrograd.browser.ui.CanvasView;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.HoverCard;
import micrograd.browser.ui.Theme;
import micrograd.browser.ui.ThemeColours;
import micrograd.browser.ui.Twin;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument.GraphLayout;
import micrograd.document.GraphFlow;
import micrograd.document.GraphStyle;
import micrograd.document.Probes;
import micrograd.document.Selection;
import micrograd.document.TableOrder;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Shown;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.limits.Budgets;
import micrograd.scene.Drawing;
import micrograd.scene.HitArea;
import micrograd.scene.Palette;
import micrograd.scene.SvgWriter;
import micrograd.scene.Viewport;
import micrograd.scene.graph.Arrangement;
import micrograd.scene.graph.Detail;
import micrograd.scene.graph.Emphasis;
import micrograd.scene.graph.Folding;
import micrograd.scene.graph.GraphLook;
import micrograd.scene.graph.GraphMovement;
import micrograd.scene.graph.GraphScene;
import micrograd.scene.graph.NestedOutline;
import micrograd.text.Numbers;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The graph: canvas, its tools, its twin, and the table that can stand in its place. */
final class GraphPanel implements Part<Model> {
    /** Below this scale a drag on a leaf moves the graph as elsewhere. */
    private static final double LEAST_TURNED = 0.35;

    /** While it is typed, a larger graph keeps its direction: to lay it out both ways takes time. */
    private static final int MOST_TURNED = Budgets.VALUES_TURNED_WHILE_TYPED;

    /** A graph that would be smaller is opened at this scale around its result. */
    private static final double LEAST_OPENED = 0.48;

    /** On a phone more of a graph is worth more than its letters. */
    private static final double LEAST_ON_A_PHONE = 0.3;

    private static final int PHONE_WIDTH = 700;

    /** A larger graph is drawn in its new places at once. */
    private static final int MOST_MOVING = Budgets.VALUES_MOVING;

    private static final double FLOW_MILLIS = 600;

    private static final double DESK_WIDTH = 1100;
    private static final double NEAR_LETTERS = 11;
    private static final double FAR_LETTERS = 13;

    private final Store<Model, Message, Effect> store;
    private final Announcer announcer;
    private final HTMLElement frame = Dom.byId("canvas-frame");
    private final HTMLElement canvas = Dom.byId("graph");
    private final HTMLElement tools = Dom.byId("graph-tools");
    private final HTMLElement stale = Dom.byId("stale");
    private final HTMLElement sum = Dom.byId("graph-sum");
    private final HTMLElement empty = Dom.byId("graph-empty");
    private final HTMLElement tablePanel = Dom.byId("table-panel");
    private final HTMLElement tableButton = Dom.byId("table-open");
    private final CanvasView<Selection> view;
    private final Twin twin;
    private final HoverCard card;
    private final LookMenu menu;
    private final LeafTurner turner;
    private final Minimap minimap;
    private Detail detail = Detail.FULL;
    private Box region = Box.EMPTY;
    private GraphScene scene;
    private Shown shown;
    private GraphLook look = GraphLook.PLAIN;
    private Emphasis emphasis = Emphasis.NONE;
    private Optional<Emphasis> path = Optional.empty();
    private int place;
    private Optional<Selection> hovered = Optional.empty();
    private Optional<Selection> focused = Optional.empty();
    private Optional<TableOrder> order = Optional.empty();
    private boolean resized = true;

    /** What was last arranged, and for how much room. */
    private GraphScene arranged;

    private Box room = Box.EMPTY;
    private GraphLayout shownLayout = GraphLayout.USUAL;
    private GraphLayout twinLayout = GraphLayout.USUAL;
    private Program outlined;
    private NestedOutline outline;

    /** The large program whose parts are found, if it is very large in a task of their own. */
    private Program outlining;

    /** The first picture, if it is not small, is drawn in a task of its own: not in that in which the page starts. */
    private boolean begins = true;

    private Graph countedGraph;
    private int operations;

    GraphPanel(Store<Model, Message, Effect> store, Announcer announcer, Theme theme) {
        this.store = store;
        this.announcer = announcer;
        Model model = store.model();
        shown = model.expression().shown();
        scene = GraphScene.of(new Graph(List.of(), Optional.empty()), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT);
        ThemeColours colours = new ThemeColours();
        view = new CanvasView<>(frame, (HTMLCanvasElement) canvas, colours, Optional.of(tools), scene.drawing(look));
        view.keepReadable(least());
        minimap = new Minimap(view, colours);
        view.onView(() -> {
            minimap.frame();
            if (isOutgrown()) {
                draw(scene, false);
            }
        });
        theme.onChange(() -> {
            colours.read();
            view.redraw();
            minimap.forget();
            minimap.show(scene.bounds(), result(scene), () -> scene.overview(look));
        });
        card = new HoverCard(frame);
        twin = new Twin(Dom.byId("twin"), this::focus, node -> choose(Optional.of(Selection.ofNode(node))));
        twin.folding(node -> scene.stands(node), node -> fold(node, false));
        twin.listing(() -> scene.drawn(), node -> scene.saysOf(node));
        view.onHover(hit -> {
            hovered = hit.map(area -> area.target());
            hit.ifPresentOrElse(area -> card.show(shown, area, view.viewport(), own(area.target())), card::hide);
            store.redraw();
        });
        view.onClick(this::clicked);
        turner = new LeafTurner(store);
        view.onDrag(this::takes, turner::drag);
        twin.turning(turner::nudge);
        menu = new LookMenu(store, () -> chooseTable(Optional.empty()));
        view.onResize(() -> {
            if (scene != arranged || !room().equals(room)) {
                resized = true;
                show(store.model());
            }
        });
        Dom.onClick(
                tableButton, () -> chooseTable(order.isPresent() ? Optional.empty() : Optional.of(TableOrder.PROGRAM)));
        Dom.onClick(Dom.byId("zoom-in"), view::zoomIn);
        Dom.onClick(Dom.byId("zoom-out"), view::zoomOut);
        Dom.onClick(Dom.byId("zoom-fit"), view::fitAgain);
        Dom.on(Dom.byId("graph-panel"), "keydown", event -> pressed((KeyboardEvent) event));
    }

    @Override
    public void show(Model model) {
        if (isOutlining(model.expression().program()) || isBeginning(model)) {
            return;
        }
        Document document = model.document();
        shown = model.expression().shown();
        Graph graph = shown.graph();
        GraphLook next = GraphLook.PLAIN
                .showing(shown)
                .selecting(document.selection())
                .hovering(hovered.isPresent() ? hovered : focused)
                .turnable(turnable());
        Dom.toggleClass(canvas, "on-leaf", hovered.isPresent() && next.turnable() >= 0);
        GraphScene before = scene;
        GraphLayout layout = document.expression().look();
        boolean another = graph != scene.graph() || !layout.equals(shownLayout);
        if (another) {
            boolean turned = layout.flow() != shownLayout.flow();
            resized |= turned;
            shownLayout = layout;
            scene = scene.next(
                    graph,
                    layout.style(),
                    arrangement(layout.flow(), turned),
                    folding(model.expression().program(), layout),
                    model.expression().practice().compares());
        }
        int nodes = graph.nodes().size();
        int nodesBefore = before.graph().nodes().size();
        resized |= 2 * Math.min(nodes, nodesBefore) < Math.max(nodes, nodesBefore);
        boolean turns = resized || scene.hasMovedFrom(before) && nodes <= MOST_TURNED;
        if (turns) {
            if (arranged == null) {
                view.measure();
            }
            room = room();
            scene = scene.arrangedFor(room.width(), room.height(), layout.flow() == GraphFlow.FITTING);
            arranged = scene;
            another = another || scene != before;
            resized = false;
        }
        Walk walk = model.expression().walk();
        Emphasis wanted = path.orElseGet(() -> walk.step()
                .map(step -> Emphasis.of(walk.passes().graph(), step))
                .orElse(Emphasis.NONE));
        boolean onwards = walk.place() == place + 1 && wanted.isMoving();
        if (another || isOutgrown() || !next.equals(look) || !wanted.equals(emphasis)) {
            look = next;
            emphasis = wanted;
            draw(before, onwards);
        }
        place = walk.place();
        int selected =
                document.selection().map(asked -> scene.stands(asked.node())).orElse(-1);
        if (!layout.equals(twinLayout)) {
            twinLayout = layout;
            twin.foldingChanged();
        }
        twin.show(shown, selected);
        order = document.expression().probes().table();
        showTable();
        menu.show(layout, model.expression().program(), order.isEmpty());
        boolean current = model.expression().looksCurrent();
        Dom.toggleClass(frame, "stale", !current);
        boolean runs = model.expression().runs();
        Dom.show(stale, !current && !graph.nodes().isEmpty());
        Dom.text(stale, runs ? "The graph from before: the program is still running" : "The last graph that was right");
        Dom.show(empty, graph.nodes().isEmpty() && !runs);
        Dom.text(sum, summary());
        Dom.attribute(canvas, "aria-label", "The graph: " + summary());
    }

    /** The graph as it is drawn, with nothing chosen, as the text of an SVG file. */
    String svg(boolean dark) {
        return SvgWriter.write(scene.drawing(GraphLook.PLAIN.showing(shown)), dark ? Palette.DARK : Palette.LIGHT);
    }

    /** What the learner's own class did to a value; empty where it is none of its. */
    private String own(Selection target) {
        ExpressionModel expression = store.model().expression();
        return target.operand().isPresent()
                        || !shown.isWhole()
                        || expression.practice().isOn()
                ? ""
                : OwnWords.of(expression.program(), target.node())
                        .map(OwnWords::inShort)
                        .orElse("");
    }

    /** Whether what is on screen, or will be, was not drawn, or in other detail. */
    private boolean isOutgrown() {
        Viewport coming = view.coming(scene.bounds());
        return detail(coming) != detail || !region.contains(view.visible(coming));
    }

    /** A small window may well be a projector, which is looked at from far away. */
    private static Detail detail(Viewport coming) {
        return Detail.at(coming.scale(), Window.current().getInnerWidth() < DESK_WIDTH ? FAR_LETTERS : NEAR_LETTERS);
    }

    private static double least() {
        return Window.current().getInnerWidth() < PHONE_WIDTH ? LEAST_ON_A_PHONE : LEAST_OPENED;
    }

    private void draw(GraphScene before, boolean flows) {
        GraphScene now = scene;
        GraphLook seen = look;
        view.anchor(result(now));
        if (!now.bounds().overlaps(view.visible())) {
            view.keepReadable(least());
        }
        Viewport coming = view.coming(now.bounds());
        Detail much = detail(coming);
        Box visible = view.visible(coming);
        Box drawn = visible.grown(Math.max(visible.width(), visible.height()) / 2);
        detail = much;
        region = drawn;
        Emphasis brought = emphasis;
        Drawing<Selection> plain = now.drawing(seen, much, drawn);
        Drawing<Selection> drawing = brought.over(plain, now, 1);
        if (now.graph().nodes().size() > MOST_MOVING) {
            view.show(drawing);
        } else if (now.hasMovedFrom(before)) {
            GraphMovement way = now.movedFrom(before);
            view.show(drawing, share -> way.drawing(seen, much, drawn, share));
        } else if (flows) {
            view.show(drawing, share -> brought.over(plain, now, share), FLOW_MILLIS);
        } else {
            view.show(drawing);
        }
        minimap.show(now.bounds(), result(now), () -> now.overview(seen));
    }

    private static Optional<Box> result(GraphScene scene) {
        return scene.graph().output().flatMap(scene::place);
    }

    /** Brings out a path until another is, or none. */
    void bringOut(Optional<Emphasis> wanted) {
        path = wanted;
        store.redraw();
    }

    private void showTable() {
        Dom.show(tablePanel, order.isPresent());
        Dom.show(frame, order.isEmpty());
        Dom.attribute(tableButton, "aria-pressed", order.isPresent() ? "true" : "false");
    }

    private void chooseTable(Optional<TableOrder> table) {
        Probes probes = store.model().document().expression().probes();
        if (!table.equals(probes.table())) {
            store.send(new ExpressionMessage.ProbesChosen(probes.withTable(table), "table", Dom.now()));
        }
    }

    private Arrangement arrangement(GraphFlow flow, boolean turned) {
        boolean brief = scene.arrangement().brief();
        return switch (flow) {
            case FITTING -> turned ? Arrangement.of(Direction.LEFT_TO_RIGHT) : scene.arrangement();
            case RIGHT -> new Arrangement(Direction.LEFT_TO_RIGHT, 1, brief);
            case DOWN -> new Arrangement(Direction.TOP_TO_BOTTOM, 1, brief);
        };
    }

    private Box room() {
        double margins = 2 * CanvasView.TIGHT_MARGIN;
        return new Box(0, 0, frame.getClientWidth() - margins, frame.getClientHeight() - view.roomAbove() - margins);
    }

    private Folding folding(Program program, GraphLayout layout) {
        Set<String> closed = new LinkedHashSet<>(layout.closed());
        if (!program.isLarge()) {
            return new Folding(layout.folded(), program.groups(), closed);
        }
        return Folding.of(outline, closed);
    }

    /** Whether the parts of a large program are still to be found: until then the picture stays as it is. */
    private boolean isOutlining(Program program) {
        if (!program.isLarge() || outlined == program) {
            return false;
        }
        if (outlining == program) {
            return true;
        }
        outlining = program;
        if (program.graph().nodes().size() <= Budgets.VALUES_OUTLINED_AT_ONCE) {
            outline(program);
            return false;
        }
        Window.setTimeout(
                () -> {
                    if (outlining == program) {
                        outline(program);
                        store.redraw();
                    }
                },
                0);
        return true;
    }

    private boolean isBeginning(Model model) {
        boolean first = begins;
        begins = false;
        if (!first || model.expression().program().graph().nodes().size() <= Budgets.VALUES_TURNED_WHILE_TYPED) {
            return false;
        }
        Window.setTimeout(store::redraw, 0);
        return true;
    }

    /** Finds the parts of a large program; while numbers alone change they are those from before. */
    private void outline(Program program) {
        ProgramOrigins origins = new ProgramOrigins(program, program.roundsOfNodes());
        if (outline == null || !outline.fits(program.graph(), origins)) {
            outline = NestedOutline.of(program.graph(), origins);
        }
        outlined = program;
    }

    private String summary() {
        Graph graph = shown.graph();
        if (graph.nodes().isEmpty()) {
            return "";
        }
        if (graph != countedGraph) {
            countedGraph = graph;
            operations = graph.operations();
        }
        String counts = counted(graph.nodes().size(), "value") + ", " + counted(operations, "operation");
        String parts = !scene.isInParts()
                ? ""
                : order.isPresent() && graph.nodes().size() > Budgets.ROWS_OF_TABLE
                        ? ", the first " + Budgets.ROWS_OF_TABLE + " in the table"
                        : scene.isCrowded()
                                ? ", in parts: fold one to open another"
                                : ", in parts: click one to open it";
        return graph.output().map(graph::node).map(this::result).orElse("") + counts + parts;
    }

    private String result(GraphNode output) {
        return output.name().isEmpty() || !shown.hasData(output.id())
                ? ""
                : output.name() + " = " + Numbers.display(output.data()) + ", ";
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** A leaf that is large enough to aim at is dragged itself. */
    private boolean takes(HitArea<Selection> hit) {
        return hit.target().operand().isEmpty()
                && !hit.handle()
                && view.viewport().scale() >= LEAST_TURNED
                && turner.take(hit.target().node());
    }

    /** The leaf that is pointed at or focused, if it can be turned. */
    private int turnable() {
        Optional<Selection> at = hovered.isPresent() ? hovered : focused;
        boolean leaf = at.isPresent()
                && at.get().operand().isEmpty()
                && view.viewport().scale() >= LEAST_TURNED
                && turner.canTurn(at.get().node());
        return leaf ? at.get().node() : -1;
    }

    /** A folded group opens, a handle folds; anything else is asked about. */
    private void clicked(Optional<HitArea<Selection>> hit) {
        choose(hit.map(HitArea::target));
        hit.ifPresent(area -> {
            boolean node = area.target().operand().isEmpty();
            if (node) {
                twin.focus(scene.stands(area.target().node()));
            }
            if (node && (area.handle() || scene.isFolded(area.target().node()))) {
                fold(area.target().node(), area.handle());
            }
        });
    }

    /** Folds all that the line of a value made, or opens it; {@code around} folds what is open around it. */
    private void fold(int node, boolean around) {
        int result = scene.foldedInto(node);
        if (result < 0) {
            return;
        }
        boolean outer = around && scene.isInParts();
        boolean opens = scene.isFolded(result) && !outer;
        String name = scene.foldName(result, outer);
        store.send(new ExpressionMessage.LookChosen(
                store.model().document().expression().look().toggled(scene.foldKey(result, outer))));
        announcer.say(opens ? name + " is opened" : "All that made " + name + " is folded into it");
        if (focused.isPresent()) {
            twin.focus(result);
        }
    }

    /** On a walk a node is where to go next; anything else is asked about. */
    private void choose(Optional<Selection> selection) {
        boolean node = selection.isPresent() && selection.get().operand().isEmpty();
        if (node && store.model().expression().walk().isOn()) {
            store.send(new ExpressionMessage.WalkSentTo(selection.get().node()));
            return;
        }
        store.send(new ExpressionMessage.SelectionChanged(selection));
    }

    private void focus(int node) {
        focused = node < 0 ? Optional.empty() : Optional.of(Selection.ofNode(node));
        focused.flatMap(chosen -> scene.place(chosen.node())).ifPresent(view::reveal);
        store.redraw();
    }

    private void pressed(KeyboardEvent event) {
        if (event.isCtrlKey() || event.isMetaKey() || event.isAltKey() || Dom.isHandled(event)) {
            return;
        }
        switch (event.getKey()) {
            case "+", "=" -> view.zoomIn();
            case "-", "−" -> view.zoomOut();
            case "0" -> view.fitAgain();
            default -> {
                return;
            }
        }
        event.preventDefault();
    }
}
