package micrograd.browser.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.ExpressionModel;
import micrograd.app.expression.MenuExample;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.PrintedText;
import micrograd.app.expression.Program;
import micrograd.app.expression.WalkWords;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Announcer;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Signs;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Shown;
import micrograd.graph.Trace;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Severity;
import micrograd.lang.report.Span;
import micrograd.limits.Budgets;
import micrograd.text.Fitting;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The program: editor, examples, what is wrong, what was printed. */
final class CodePanel implements Part<Model> {
    /** What is said of half-typed text waits until typing pauses, so that lines do not jump under the cursor. */
    private static final int MESSAGE_PAUSE_MILLIS = 350;

    private static final int RESULT_PAUSE_MILLIS = 120;

    /** So many characters wide is a column of the margin. */
    private static final int MARGIN_ROOM = 10;

    private final Store<Model, Message, Effect> store;
    private final Announcer announcer;
    private final EditorWords words = new EditorWords();
    private final Editor editor;
    private final HTMLSelectElement examples = (HTMLSelectElement) Dom.byId("examples");
    private final HTMLElement problems = Dom.byId("problems");
    private final HTMLElement console = Dom.byId("console");
    private final HTMLElement printed = Dom.byId("printed");
    private String text;
    private ExpressionModel shown;
    private Optional<Selection> selection = Optional.empty();
    private int messageTimer;
    private boolean opened;

    /** Whether anything is said of the text. */
    private boolean says;

    private String announced = "";
    private int underlinedStart;
    private int underlinedEnd;
    private int pointed = -1;

    CodePanel(Store<Model, Message, Effect> store, Announcer announcer, String source) {
        this.store = store;
        this.announcer = announcer;
        text = source;
        Editor.Setup setup = Editor.setup();
        setup.setText(source);
        setup.setLabel("Expression");
        setup.setHint("a = 2.0");
        setup.setKinds(EditorWords.KINDS);
        setup.setWords(words::words);
        setup.setChanged(this::typed);
        setup.setUndo(() -> store.send(new DocumentMessage.UndoRequested()));
        setup.setRedo(() -> store.send(new DocumentMessage.RedoRequested()));
        setup.setEscape(() -> store.send(new ExpressionMessage.SelectionChanged(Optional.empty())));
        setup.setAsked(this::askAbout);
        setup.setWritten(number -> Fitting.shown(number, MARGIN_ROOM));
        setup.setComplete(words::completions);
        setup.setHelp(words::help);
        setup.setSay(announcer::say);
        editor = Editor.in(Dom.byId("editor"), setup);
        new CodeNumbers(store, editor, () -> write(store.model().document().source(), false));
        for (MenuExample example : MenuExample.ALL) {
            option(example.key(), example.title());
        }
        option("", "Own expression");
        examples.addEventListener("change", event -> {
            if (!examples.getValue().isEmpty()) {
                store.send(new ExpressionMessage.ExampleChosen(examples.getValue()));
            }
        });
    }

    /** The text alone, while what it comes to is not known. */
    void follow(Model model) {
        write(model.document().source(), false);
    }

    @Override
    public void show(Model model) {
        ExpressionModel expression = model.expression();
        String source = model.document().source();
        boolean news = expression != shown;
        boolean tells = news || !selection.equals(model.document().selection());
        write(source, tells);
        Editor.NumbersOf numbers = news ? numbers(expression, source) : null;
        if (news) {
            if (shown == null
                    || expression.program() != shown.program()
                    || expression.current() != shown.current()
                    || expression.diagnostics() != shown.diagnostics()) {
                showProblems(expression);
            }
        }
        if (tells) {
            selection = model.document().selection();
            editor.show(numbers, marks(expression), null);
        }
        shown = expression;
        opened = true;
    }

    /** Underlines a piece of the present program, and brings it in sight; nothing where it is empty. */
    void underline(int start, int end) {
        underlinedStart = start;
        underlinedEnd = Math.min(end, text.length());
        if (shown != null) {
            editor.show(null, marks(shown), null);
        }
        if (underlinedEnd > underlinedStart) {
            editor.reveal(underlinedStart);
        }
    }

    /** Shows a text, or else with what is shown {@code next}: in one change of the editor, which makes and lays out its lines once. */
    private void write(String source, boolean next) {
        if (!source.equals(text)) {
            text = source;
            editor.setText(source, next);
        }
    }

    /** Shows the line at an offset as the one that is spoken of; -1 for none. */
    void point(int offset) {
        if (offset != pointed) {
            pointed = offset;
            editor.show(null, marks(store.model().expression()), null);
        }
    }

    /** To be called when the panel came into view: what was laid out unseen has no sizes. */
    void measure() {
        editor.measure();
    }

    private void typed(String now) {
        text = now;
        underlinedEnd = 0;
        store.send(new ExpressionMessage.SourceEdited(now, Dom.now()));
    }

    /** The numbers beside a line say why they are what they are. */
    private void askAbout(int line) {
        ExpressionModel expression = store.model().expression();
        for (Program.Line one : expression.program().lines()) {
            if (expression.current() && one.line() == line) {
                store.send(new ExpressionMessage.SelectionChanged(Optional.of(Selection.ofNode(one.node()))));
            }
        }
    }

    /** The numbers of the present program; null where it is not the program in the text. */
    private Editor.NumbersOf numbers(ExpressionModel expression, String source) {
        String example = exampleOf(source);
        if (!example.equals(examples.getValue())) {
            examples.setValue(example);
        }
        editor.setStale(!expression.current());
        if (!expression.current()) {
            showPrinted(
                    expression
                            .run()
                            .map(run -> PrintedText.of(run.printed()))
                            .orElseGet(() -> PrintedText.of(expression.printed())),
                    expression);
            return null;
        }
        editor.setHeads("data", new WalkWords(expression).head());
        showPrinted(PrintedText.of(expression.printed()), expression);
        return (first, last, to) -> add(expression, first, last, to);
    }

    private static void add(ExpressionModel expression, int first, int last, Editor.Numbers to) {
        Shown seen = expression.shown();
        for (Program.Line line : expression.program().linesFrom(first)) {
            if (line.line() > last) {
                return;
            }
            GraphNode node = seen.graph().node(line.node());
            boolean wrongData = seen.rightData().containsKey(node.id());
            boolean wrongGrad = seen.rightGrads().containsKey(node.id());
            String sign = Signs.of(node.grad());
            to.add(
                    line.line(),
                    node.data(),
                    seen.hasData(node.id()) ? wrongData ? "wrong" : "" : "blank",
                    node.grad(),
                    seen.hasGrad(node.id()) ? wrongGrad ? sign + " wrong" : sign : "blank");
        }
    }

    private void showPrinted(String text, ExpressionModel expression) {
        String seen = expression.printedAsSeen(text);
        Dom.show(console, !seen.isEmpty());
        Dom.text(printed, seen);
    }

    /** Marks under the very characters: at once. Sentences: once typing pauses; what the result is, once changes do. */
    private void showProblems(ExpressionModel expression) {
        Window.clearTimeout(messageTimer);
        boolean wrong = !expression.current();
        boolean wasWrong = shown != null && !shown.current();
        if (!opened || !wrong && !wasWrong && expression.diagnostics().isEmpty()) {
            say(expression);
            if (opened) {
                messageTimer = Window.setTimeout(() -> announceResult(expression), RESULT_PAUSE_MILLIS);
            }
        } else {
            messageTimer = Window.setTimeout(
                    () -> {
                        say(expression);
                        announceResult(expression);
                    },
                    wrong ? MESSAGE_PAUSE_MILLIS : 0);
        }
    }

    private void say(ExpressionModel expression) {
        List<Diagnostic> all = few(expression.diagnostics());
        if (all.isEmpty() && !says) {
            return;
        }
        says = !all.isEmpty();
        Dom.clear(problems);
        HTMLElement count = Dom.append(problems, "span", "", "");
        int errors = 0;
        for (Diagnostic diagnostic : expression.diagnostics()) {
            errors += diagnostic.severity() == Severity.ERROR ? 1 : 0;
        }
        Editor.Messages messages = editor.messages();
        int lastLine = -1;
        for (Diagnostic diagnostic : all) {
            messages.add(diagnostic.start(), severity(diagnostic), diagnostic.message());
            if (diagnostic.severity() == Severity.ERROR) {
                if (diagnostic.line() != lastLine) {
                    lastLine = diagnostic.line();
                    addProblem(diagnostic);
                }
            }
        }
        editor.show(null, null, messages);
        Dom.show(problems, errors > 0);
        if (errors > 0) {
            Diagnostic first = firstError(expression.diagnostics());
            count.setTextContent(errors == 1 ? "1 error" : errors + " errors");
            announced = count.getTextContent() + ". Line " + first.line() + ": " + first.message();
            announcer.say(announced);
        }
    }

    /** The first errors, and the first of the rest. */
    private static List<Diagnostic> few(List<Diagnostic> all) {
        if (all.size() <= Budgets.REMARKS_SHOWN) {
            return all;
        }
        List<Diagnostic> few = new ArrayList<>();
        int errors = 0;
        int others = 0;
        for (Diagnostic diagnostic : all) {
            boolean error = diagnostic.severity() == Severity.ERROR;
            if ((error ? errors++ : others++) < Budgets.REMARKS_SHOWN) {
                few.add(diagnostic);
            }
        }
        return few;
    }

    /** Says the result, where that is another one than was said last. */
    private void announceResult(ExpressionModel expression) {
        Shown seen = expression.shown();
        Graph graph = seen.graph();
        if (!expression.current()
                || expression.trace().endsAt(expression.program().source())) {
            return;
        }
        graph.output().filter(seen::hasData).map(graph::node).ifPresent(output -> {
            String said =
                    (output.name().isEmpty() ? "the result" : output.name()) + " is " + Signs.spoken(output.data());
            if (!said.equals(announced)) {
                announced = said;
                announcer.say(said);
            }
        });
    }

    /** A way to the place; what is wrong there stands in the text itself. */
    private void addProblem(Diagnostic diagnostic) {
        HTMLElement button =
                Dom.button("", "Line " + diagnostic.line(), () -> editor.select(diagnostic.start(), diagnostic.end()));
        button.setTitle(diagnostic.message());
        problems.appendChild(button);
    }

    private Editor.Marks marks(ExpressionModel expression) {
        Editor.Marks marks = editor.marks();
        for (Diagnostic diagnostic : few(expression.diagnostics())) {
            marks.add(diagnostic.start(), diagnostic.end(), "problem " + severity(diagnostic));
        }
        if (underlinedEnd > underlinedStart) {
            marks.addLine(underlinedStart, "current-line");
            marks.add(underlinedStart, underlinedEnd, "problem error");
        }
        if (pointed >= 0 && pointed <= text.length()) {
            marks.addLine(pointed, "current-line");
            marks.reveal(pointed);
        }
        if (expression.current()) {
            Program program = expression.program();
            for (Program.Leaf leaf : program.leaves()) {
                marks.add(leaf.literal().start(), leaf.literal().end(), "leaf-literal");
            }
            Optional<Trace.Step> step = expression.walk().step();
            if (step.isPresent()) {
                markOriginOf(marks, program, step.get());
            } else if (pointed < 0) {
                selection.ifPresent(asked -> markLineOf(marks, program, asked.node()));
            }
        }
        return marks;
    }

    /** The operation of a walk's step: its line, and in it the piece that made it. */
    private void markOriginOf(Editor.Marks marks, Program program, Trace.Step step) {
        int node = step instanceof Trace.Contributed share ? share.result() : step.node();
        Span origin = program.origins().get(node);
        marks.addLine(origin.start(), "current-line");
        marks.add(origin.start(), origin.end(), "current-piece");
        marks.reveal(origin.start());
    }

    private void markLineOf(Editor.Marks marks, Program program, int node) {
        for (Program.Line line : program.lines()) {
            if (line.node() == node) {
                marks.addLine(offsetOf(line.line()), "current-line");
            }
        }
    }

    private int offsetOf(int line) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return offset;
    }

    private void option(String key, String title) {
        Dom.append(examples, "option", "", title).setAttribute("value", key);
    }

    private static String exampleOf(String source) {
        for (MenuExample example : MenuExample.ALL) {
            if (example.source().equals(source)) {
                return example.key();
            }
        }
        return "";
    }

    private static Diagnostic firstError(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.severity() == Severity.ERROR) {
                return diagnostic;
            }
        }
        throw new IllegalArgumentException("there is no error");
    }

    private static String severity(Diagnostic diagnostic) {
        return switch (diagnostic.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case HINT -> "hint";
        };
    }
}
