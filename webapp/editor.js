// The editor: CodeMirror with what this page asks of it, as one global. The page's own code is compiled from Java and imports nothing.
// It draws what it is told (words, numbers beside the lines, problems) and reports what is typed; it decides nothing and undoes nothing.
import { Annotation, EditorSelection, EditorState, RangeSet, StateEffect, StateField, Transaction } from "@codemirror/state";
import { breakLine, eraseIndent, indentation, shiftLines } from "./indentation.js";
import { turnNumbers } from "./numbers.js";
import { Decoration, EditorView, GutterMarker, ViewPlugin, WidgetType, gutter, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { assistance, assistanceSheet } from "./assistance.js";

/** A key that moves the cursor to where `how` says, or with Shift the end of the selection. */
function motion(key, how) {
  const moving = extend => editor => {
    const range = editor.state.selection.main;
    const target = how(editor, range);
    const selection = extend ? EditorSelection.range(range.anchor, target.head, target.goalColumn) : target;
    editor.dispatch({ selection, scrollIntoView: true, userEvent: "select" });
    return true;
  };
  return { ...key, run: moving(false), shift: moving(true), preventDefault: true };
}

const byLine = forward => (editor, range) => {
  const moved = editor.moveVertically(range, forward);
  return moved.head === range.head ? editor.moveToLineBoundary(range, forward) : moved;
};
const byPage = forward => (editor, range) => editor.moveVertically(range, forward, editor.scrollDOM.clientHeight - 26);
const byWord = forward => (editor, range) => editor.moveByGroup(range, forward);
const toLineEnd = forward => (editor, range) => editor.moveToLineBoundary(range, forward);
const toEnd = forward => editor => EditorSelection.cursor(forward ? editor.state.doc.length : 0);

/** What browsers do not do by themselves with a text of which only a part is in the page; CodeMirror's own commands come with a syntax tree's weight. */
const keys = [
  motion({ key: "ArrowUp" }, byLine(false)),
  motion({ key: "ArrowDown" }, byLine(true)),
  motion({ key: "PageUp" }, byPage(false)),
  motion({ key: "PageDown" }, byPage(true)),
  motion({ key: "Mod-ArrowLeft", mac: "Alt-ArrowLeft" }, byWord(false)),
  motion({ key: "Mod-ArrowRight", mac: "Alt-ArrowRight" }, byWord(true)),
  motion({ key: "Home" }, toLineEnd(false)),
  motion({ key: "End" }, toLineEnd(true)),
  motion({ mac: "Cmd-ArrowLeft" }, toLineEnd(false)),
  motion({ mac: "Cmd-ArrowRight" }, toLineEnd(true)),
  motion({ key: "Mod-Home", mac: "Cmd-ArrowUp" }, toEnd(false)),
  motion({ key: "Mod-End", mac: "Cmd-ArrowDown" }, toEnd(true)),
  { key: "Enter", run: breakLine, shift: breakLine },
  { key: "Mod-a", run: selectAll, preventDefault: true },
  { key: "Backspace", run: editor => deletePair(editor) || eraseIndent(editor) || erase(editor, false, false), shift: editor => erase(editor, false, false), preventDefault: true },
  { key: "Delete", run: editor => erase(editor, true, false), preventDefault: true },
  { key: "Mod-Backspace", mac: "Alt-Backspace", run: editor => erase(editor, false, true), preventDefault: true },
  { key: "Mod-Delete", mac: "Alt-Delete", run: editor => erase(editor, true, true), preventDefault: true },
  { key: "Mod-/", run: toggleComment },
  { key: "Mod-]", run: shiftLines(false), preventDefault: true },
  { key: "Mod-[", run: shiftLines(true), preventDefault: true },
];

const fromOutside = Annotation.define();
const dataChanged = StateEffect.define();
const gradsChanged = StateEffect.define();
const marksChanged = StateEffect.define();
const messagesChanged = StateEffect.define();
const besideChanged = StateEffect.define();
const closerAdded = StateEffect.define();
const closers = { "(": ")", "[": "]", "{": "}" };

/** A number beside a line; `written(value)` makes its text, which only lines on screen need. */
class NumberMarker extends GutterMarker {
  constructor(value, kind, written) {
    super();
    this.value = value;
    this.kind = kind;
    this.written = written;
    this.elementClass = kind === "blank" ? "" : "asks";
  }
  eq(other) {
    return Object.is(other.value, this.value) && other.kind === this.kind;
  }
  toDOM() {
    const span = document.createElement("span");
    span.textContent = this.kind === "blank" ? "" : this.written(this.value);
    span.className = "number " + this.kind;
    return span;
  }
}

/** Both numbers of a line of a program with blocks, after its text: code that is set in leaves no room for columns. */
class Beside extends WidgetType {
  constructor(markers, asked) {
    super();
    this.markers = markers;
    this.asked = asked;
  }
  eq(other) {
    return this.markers.every((marker, i) => marker.eq(other.markers[i]));
  }
  toDOM(view) {
    const beside = document.createElement("span");
    beside.className = "beside";
    beside.append(...this.markers.map(marker => marker.toDOM()));
    beside.addEventListener("click", () => this.asked(view.state.doc.lineAt(view.posAtDOM(beside)).number));
    return beside;
  }
  ignoreEvent() {
    return true;
  }
}

class Message extends WidgetType {
  constructor(text, severity, column) {
    super();
    this.text = text;
    this.severity = severity;
    this.column = column;
  }
  eq(other) {
    return other.text === this.text && other.severity === this.severity && other.column === this.column;
  }
  toDOM() {
    const div = document.createElement("div");
    div.className = "message " + this.severity;
    div.textContent = this.text;
    div.style.marginLeft = `min(${this.column}ch, 30%)`;
    return div;
  }
  ignoreEvent() {
    return true;
  }
}

/** A set of ranges that moves with the text until it is told anew. */
function kept(effect, none, provide) {
  return StateField.define({
    create: () => none,
    update(value, transaction) {
      let next = transaction.docChanged ? value.map(transaction.changes) : value;
      for (const e of transaction.effects) if (e.is(effect)) next = e.value;
      return next;
    },
    provide,
  });
}

function column(field, name, asked) {
  const spacer = new NumberMarker(0, "", () => "−0000.0000");
  return gutter({ class: "cm-column " + name, side: "after", markers: view => view.state.field(field), initialSpacer: () => spacer, domEventHandlers: { click: (view, line) => (asked(view.state.doc.lineAt(line.from).number), true) } });
}

/** Whether a text has lines that are set in. */
function hasBlocks(doc) {
  for (const text of doc.iterLines()) if (text.charCodeAt(0) < 33 && /^[ \t]+[^ \t#]/.test(text)) return true;
  return false;
}

const DEEPEST = 24;
const setIn = Array.from({ length: DEEPEST }, (_, depth) => Decoration.line({ class: "in-" + (depth + 1) }));

/** Lines of blocks go on, where they are too long, to the right of where they begin. */
const hanging = ViewPlugin.define(
  view => {
    const plugin = {
      made: null,
      look(editor) {
        const ranges = [];
        for (const { from, to } of editor.visibleRanges)
          for (let at = from; at <= to; ) {
            const line = editor.state.doc.lineAt(at);
            const depth = Math.min(DEEPEST, line.text.search(/[^ ]|$/));
            if (depth > 0) ranges.push(setIn[depth - 1].range(line.from));
            at = line.to + 1;
          }
        plugin.made = Decoration.set(ranges, true);
      },
      update(update) {
        if (update.docChanged || update.viewportChanged) plugin.look(update.view);
      },
    };
    plugin.look(view);
    return plugin;
  },
  { decorations: plugin => plugin.made },
);

function replaceSelection(editor, text) {
  const { from, to } = editor.state.selection.main;
  const insert = () => editor.state.update(editor.state.replaceSelection(text), { userEvent: "input.type", scrollIntoView: true });
  const handled = editor.state.facet(EditorView.inputHandler).some(handler => handler(editor, from, to, text, insert));
  if (!handled) editor.dispatch(insert());
}

/** The closing brackets that were added with their opening ones: typing one of them only steps over it. */
const addedClosers = StateField.define({
  create: () => [],
  update(places, transaction) {
    const mapped = places
      .map(place => transaction.changes.mapPos(place, 1))
      .filter(place => /[)\]}]/.test(transaction.newDoc.sliceString(place, place + 1)));
    for (const effect of transaction.effects) if (effect.is(closerAdded)) mapped.push(effect.value);
    return mapped;
  },
});

function typeBracket(editor, from, to, text) {
  const next = editor.state.sliceDoc(to, to + 1);
  if (from === to && next === text && editor.state.field(addedClosers).includes(from)) {
    editor.dispatch({ selection: { anchor: from + 1 }, userEvent: "input.type" });
    return true;
  }
  const closer = closers[text];
  if (!closer || (from === to && !/^[\s)\]},]?$/.test(next))) return false;
  const inside = editor.state.sliceDoc(from, to);
  editor.dispatch({
    changes: { from, to, insert: text + inside + closer },
    selection: { anchor: from + 1, head: to + 1 },
    effects: closerAdded.of(to + 1),
    userEvent: "input.type",
  });
  return true;
}

function deletePair(editor) {
  const { head, empty } = editor.state.selection.main;
  const pair = editor.state.sliceDoc(head - 1, head + 1);
  if (!empty || closers[pair[0]] !== pair[1] || !editor.state.field(addedClosers).includes(head)) return false;
  editor.dispatch({ changes: { from: head - 1, to: head + 1 }, userEvent: "delete.backward" });
  return true;
}

function selectAll(editor) {
  editor.dispatch({ selection: { anchor: 0, head: editor.state.doc.length }, userEvent: "select" });
  return true;
}

/** Deletes the selection, or else the character or the word before or behind the cursor. */
function erase(editor, forward, word) {
  const range = editor.state.selection.main;
  const end = range.empty ? (word ? editor.moveByGroup(range, forward) : editor.moveByChar(range, forward)) : range;
  const from = Math.min(range.from, end.from);
  const to = Math.max(range.to, end.to);
  if (from < to) editor.dispatch({ changes: { from, to }, scrollIntoView: true, userEvent: forward ? "delete.forward" : "delete.backward" });
  return true;
}

/** Puts a number sign before every line of the selection, or takes it away where all have one. */
function toggleComment(editor) {
  const { doc, selection } = editor.state;
  const lines = [];
  for (let at = selection.main.from; at <= selection.main.to; ) {
    const line = doc.lineAt(at);
    if (line.text.trim()) lines.push(line);
    at = line.to + 1;
  }
  const commented = lines.every(line => /^\s*#/.test(line.text));
  const changes = lines.map(line => {
    const from = line.from + line.text.search(/\S/);
    return commented ? { from, to: from + (doc.sliceString(from + 1, from + 2) === " " ? 2 : 1) } : { from, insert: "# " };
  });
  editor.dispatch({ changes, userEvent: "input" });
  return true;
}

/** Where the bracket beside the cursor and its mate begin; empty if there are not both. */
function matchingBrackets(triples, open, close, head) {
  for (let i = 0; i < triples.length && triples[i] <= head; i += 3) {
    const kind = triples[i + 2];
    if ((kind !== open && kind !== close) || triples[i + 1] < head) continue;
    const other = kind === open ? close : open;
    const step = kind === open ? 3 : -3;
    let depth = 0;
    for (let k = i; k >= 0 && k < triples.length; k += step) {
      depth += triples[k + 2] === kind ? 1 : triples[k + 2] === other ? -1 : 0;
      if (depth === 0) return [triples[i], triples[k]];
    }
  }
  return [];
}

/** Of a longer text the words on screen are looked for, and not all. */
const NEAR = 50000;

/** So many of them are marked: a line that is longer than the screen is there beyond it too. */
const MARKS = 4000;

const onScreen = view => (view.visibleRanges.length ? view.visibleRanges : [view.viewport]);

/** Words by kind: `words(text)` gives triples of start, end and kind; only what is on screen is marked. */
function highlighting(words, kinds) {
  const marks = kinds.map(kind => (kind ? Decoration.mark({ class: "word-" + kind }) : null));
  const matching = Decoration.mark({ class: "matching-bracket" });
  const open = kinds.indexOf("open");
  const close = kinds.indexOf("close");
  return ViewPlugin.fromClass(
    class {
      constructor(view) {
        this.read(view);
      }
      update(update) {
        if (update.docChanged || (this.part && update.viewportChanged)) this.read(update.view);
        else if (update.viewportChanged || update.selectionSet || update.focusChanged) this.mark(update.view);
      }
      read(view) {
        const { doc } = view.state;
        this.part = doc.length > NEAR;
        if (!this.part) this.triples = words(doc.toString());
        else {
          const shown = onScreen(view);
          const first = shown[0].from;
          const from = Math.max(doc.lineAt(first).from, first - AROUND);
          const to = Math.min(shown.at(-1).to, from + NEAR);
          this.triples = Array.from(words(doc.sliceString(from, to)), (place, i) => (i % 3 === 2 ? place : from + place));
        }
        this.mark(view);
      }
      mark(view) {
        const ranges = [];
        const shown = onScreen(view);
        let at = 0;
        const { head, empty } = view.state.selection.main;
        const pair = view.hasFocus && empty ? matchingBrackets(this.triples, open, close, head) : [];
        for (let i = 0; i < this.triples.length && ranges.length < MARKS; i += 3) {
          const start = this.triples[i];
          // What is alike and side by side is one mark: brackets in brackets are many.
          if (pair.length === 0) while (this.triples[i + 3] === this.triples[i + 1] && this.triples[i + 5] === this.triples[i + 2]) i += 3;
          const end = Math.min(this.triples[i + 1], view.state.doc.length);
          while (at < shown.length && start >= shown[at].to) at++;
          if (at === shown.length) break;
          if (end <= shown[at].from || end <= start) continue;
          const mark = marks[this.triples[i + 2]];
          if (mark) ranges.push(mark.range(start, end));
          if (pair.includes(start)) ranges.push(matching.range(start, end));
        }
        this.decorations = Decoration.set(ranges, true);
      }
    },
    { decorations: plugin => plugin.decorations },
  );
}

const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--paper)", fontSize: "0.875rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.625rem", fontVariantNumeric: "tabular-nums", scrollbarWidth: "thin" },
  // Inline elements take no touch action of their own: along a line a finger drags numbers, not the page.
  ".cm-content": { padding: "0 0 0.5rem", caretColor: "var(--ink)", touchAction: "pan-y pinch-zoom" },
  ".cm-line": { padding: "0 0.5rem 0 4px" },
  ".cm-gutters": { backgroundColor: "var(--paper)", color: "var(--soft)", border: "0" },
  ".cm-gutters-after": { paddingRight: "0.75rem" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "2rem", padding: "0 0.5rem 0 4px", color: "var(--soft)", fontSize: "0.75rem" },
  ".cm-column .cm-gutterElement": { width: "6rem", padding: "0 4px", textAlign: "right", fontSize: "0.8125rem" },
  ".cm-column .asks": { cursor: "pointer" },
  "&.blocks .cm-column": { display: "none !important" },
  "&.blocks .cm-line": { display: "flow-root" },
  ".beside": { float: "right", margin: "0 -0.5rem 0 0.5rem", textIndent: "0", fontSize: "0.8125rem", cursor: "pointer" },
  ".beside .number": { display: "inline-block", minWidth: "5.5rem", padding: "0 4px", textAlign: "right" },
  ...Object.fromEntries(setIn.map((_, i) => [".cm-line.in-" + (i + 1), { paddingLeft: `calc(4px + ${i + 3}ch)`, textIndent: `${-(i + 3)}ch` }])),
  ".number": { color: "var(--ink)" },
  ".number.positive": { color: "var(--positive)" },
  ".number.negative": { color: "var(--negative)" },
  ".number.wrong": { textDecoration: "line-through" },
  ".number.zero, .number.old": { color: "var(--zero)" },
  "&.stale .number": { color: "var(--soft)", fontStyle: "italic" },
  ".cm-placeholder": { color: "var(--soft)" },
  ".cm-activeLine": { backgroundColor: "transparent" },
  ".current-piece": { boxShadow: "inset 0 -2px var(--accent)" },
  ".current-line": { backgroundColor: "var(--selection)" },
  ".word-comment": { color: "var(--soft)", fontStyle: "italic" },
  ".word-keyword": { color: "var(--soft)" },
  ".word-function": { color: "var(--accent)" },
  ".word-operator, .word-open, .word-close": { color: "var(--soft)" },
  ".word-string": { color: "var(--soft)" },
  ".leaf-literal": { borderBottom: "1px dotted var(--soft)", cursor: "ew-resize" },
  ".word-number": { position: "relative", borderRadius: "3px", cursor: "ew-resize" },
  ".word-number:hover, &.turning .word-number:hover": { backgroundColor: "var(--hover)", color: "var(--accent)" },
  ".word-number:hover::before, .word-number:hover::after": {
    position: "absolute",
    top: "50%",
    width: "0",
    height: "0",
    borderBlock: "4px solid transparent",
    transform: "translateY(-50%)",
    pointerEvents: "none",
    content: "''",
  },
  ".word-number:hover::before": { right: "calc(100% + 1px)", borderRight: "4px solid var(--accent)" },
  ".word-number:hover::after": { left: "calc(100% + 1px)", borderLeft: "4px solid var(--accent)" },
  "&.turning, &.turning *": { cursor: "ew-resize !important", userSelect: "none" },
  ".problem": { textDecorationLine: "underline", textDecorationStyle: "wavy", textDecorationThickness: "1.5px", textUnderlineOffset: "4px", textDecorationSkipInk: "none" },
  ".problem.error": { textDecorationColor: "var(--error)" },
  ".problem.warning": { textDecorationColor: "var(--negative-area)" },
  ".problem.hint": { textDecorationColor: "var(--faint)", textDecorationStyle: "dotted" },
  ".message": { padding: "0 0.5rem 4px 4px", font: "0.8125rem/1.125rem var(--text)", whiteSpace: "normal" },
  ".message.error": { color: "var(--error)" },
  ".message.warning": { color: "var(--negative)" },
  ".message.hint": { color: "var(--soft)" },
  "@media print": {
    "&.long .cm-scroller": { height: "60vh" },
    "&.long::after": { content: "'Of so long a program the lines on screen are printed.'", color: "var(--soft)", font: "0.8125rem/1.5rem var(--text)" },
  },
  ".matching-bracket": { backgroundColor: "var(--hover)", outline: "1px solid var(--rule)", borderRadius: "2px" },
});

/** Lines of a program that is printed whole: CodeMirror makes all of them at once for that. Of a longer one those on screen are printed. */
const PRINTED = 1000;

function printFew(view) {
  let printing = false;
  Object.defineProperty(view.viewState, "printing", { get: () => printing && view.state.doc.lines <= PRINTED, set: on => (printing = on) });
}

/**
 * CodeMirror asks the browser at each change where its selection is, for which all of the page that changed is laid out: without the focus, and while a number is dragged, it needs not know.
 */
function readFocused(view) {
  const { observer, contentDOM, docView } = view;
  const read = observer.readSelectionRange;
  const update = docView.updateSelection;
  observer.readSelectionRange = () => view.root.activeElement === contentDOM && read.call(observer);
  docView.updateSelection = (...given) => view.dom.classList.contains("turning") || update.apply(docView, given);
  contentDOM.addEventListener("focus", () => observer.readSelectionRange());
}

/** Numbers, and marks of so many, are made only near what is on screen, with so many characters around it. */
const MANY = 2000;
const AROUND = 20000;

/**
 * Lines below a message would be counted from the message on (CodeMirror 6.41, `HeightMapBranch.forEachLine`): at a jump to the end of 50,000 lines the
 * gutters would make an element for each of them.
 */
function countFromWhereAsked(heights) {
  const branch = Object.getPrototypeOf(heights);
  const before = branch.forEachLine;
  if (!heights.left || before.counts) return;
  branch.forEachLine = function (from, to, oracle, top, offset, each) {
    const start = offset + this.left.length + this.break;
    if (!this.break && from > oracle.doc.lineAt(start).to)
      this.right.forEachLine(from, to, oracle, top + this.left.height, start, each);
    else before.call(this, from, to, oracle, top, offset, each);
  };
  branch.forEachLine.counts = true;
}

/** Places that follow each other faster are scrolled to once they rest: each would make other lines. */
const HURRY = 200;

/** Heads of the two columns of numbers, kept above them whether or not there is a scroll bar. */
const headSheet = `
:host { display: block; }
.head { display: flex; justify-content: flex-end; padding-right: calc(0.75rem + var(--bar, 0px)); font: 0.75rem/1.25rem var(--text); color: var(--soft); }
.head span { box-sizing: border-box; width: 6rem; padding: 0 4px; text-align: right; white-space: nowrap; }
.frame { max-height: var(--editor-height, 60vh); display: flex; flex-direction: column; }
.frame .cm-editor { min-height: 0; flex: 1; }
`;

/**
 * Opens an editor in `host`. `setup` has its first `text`, its `label`, a `hint` for an empty one, and `kinds`, the kinds of words, separated by
 * blanks, "-" for plain ones. It answers `words(text)` with triples of start, end and kind, and hears `changed(text)`, `undo()`, `redo()`,
 * `escape()` and `asked(line)` when the numbers beside a line are clicked; `written(number)` answers with a number's text; see `assistance`
 * for the rest.
 */
globalThis.createEditor = (host, setup) => {
  const kinds = setup.kinds.split(" ").map(kind => (kind === "-" ? "" : kind));
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(headSheet + assistanceSheet);
  root.adoptedStyleSheets = [sheet];
  const head = document.createElement("div");
  head.className = "head";
  head.setAttribute("aria-hidden", "true");
  const heads = [document.createElement("span"), document.createElement("span")];
  head.append(...heads);
  const frame = document.createElement("div");
  frame.className = "frame";
  root.append(head, frame);

  const data = kept(dataChanged, RangeSet.empty);
  const grads = kept(gradsChanged, RangeSet.empty);
  const marks = kept(marksChanged, Decoration.none, field => EditorView.decorations.from(field));
  const beside = kept(besideChanged, Decoration.none, field => EditorView.decorations.from(field));
  const messages = kept(messagesChanged, Decoration.none, field => EditorView.decorations.from(field));
  const told = run => () => (run(), true);

  const view = new EditorView({
    root,
    parent: frame,
    state: EditorState.create({
      doc: setup.text,
      extensions: [
        EditorView.domEventHandlers({
          beforeinput(event, editor) {
            const kind = event.inputType;
            if (kind === "historyUndo") setup.undo();
            else if (kind === "historyRedo") setup.redo();
            // Left to itself the browser keeps the style of what is replaced, as an attribute, which the policy forbids.
            else if (kind === "insertText" && event.data !== null && !editor.composing && !editor.state.selection.main.empty)
              replaceSelection(editor, event.data);
            else return false;
            event.preventDefault();
            return true;
          },
        }),
        assistance(root, Object.assign(Object.create(setup), { closer: place => closerAdded.of(place) })),
        keymap.of([...keys, { key: "Escape", run: told(setup.escape) }]),
        lineNumbers(),
        addedClosers,
        EditorView.inputHandler.of(typeBracket),
        indentation(EditorView.inputHandler),
        EditorState.tabSize.of(4),
        EditorView.lineWrapping,
        placeholder(setup.hint),
        EditorView.contentAttributes.of({ "aria-label": setup.label, "aria-multiline": "true", tabindex: "0" }),
        theme,
        highlighting(setup.words, kinds),
        data,
        grads,
        marks,
        messages,
        beside,
        hanging,
        EditorView.editorAttributes.compute(["doc"], state => ({ class: (hasBlocks(state.doc) ? "blocks" : "") + (state.doc.lines > PRINTED ? " long" : "") })),
        column(data, "data", setup.asked),
        column(grads, "grad", setup.asked),
        EditorView.updateListener.of(update => {
          const own = update.transactions.every(transaction => !transaction.annotation(fromOutside));
          if (update.docChanged && own) setup.changed(update.state.doc.toString());
          if (update.docChanged) toldText = telling;
          if (update.viewportChanged) follow();
          if (update.geometryChanged) {
            const bar = view.scrollDOM.offsetWidth - view.scrollDOM.clientWidth;
            head.style.setProperty("--bar", bar + "px");
          }
        }),
      ],
    }),
  });
  printFew(view);
  readFocused(view);

  // What was told last, whether of the present text, and for which part of it markers were made.
  let tellNumbers = () => {};
  let toldMarks = [];
  let toldText = false;
  let telling = false;
  let made = [0, 0];
  let numbers = [];
  const marked = {};
  // A text that is to come with what is shown next, and the change that it is.
  let waiting = null;
  const coming = () => waiting?.doc ?? view.state.doc;
  let seeing;
  let seenAt = -HURRY;
  const markersOf = at => RangeSet.of(numbers.map(n => new NumberMarker(n[at], n[at + 1], setup.written).range(n[0])));
  /** What stands after the lines: nothing where columns have room. */
  const besides = () => {
    if (!(waiting ? hasBlocks(waiting.doc) : view.dom.classList.contains("blocks"))) return Decoration.none;
    const markers = n => [1, 3].map(at => new NumberMarker(n[at], n[at + 1], setup.written));
    const widget = n => Decoration.widget({ widget: new Beside(markers(n), setup.asked), side: 1 });
    return Decoration.set(numbers.map(n => widget(n).range(coming().lineAt(n[0]).to)), true);
  };
  const columns = () => [dataChanged.of(markersOf(1)), gradsChanged.of(markersOf(3)), besideChanged.of(besides())];
  const marksNear = () => {
    const few = toldMarks.length <= MANY;
    const near = few ? toldMarks : toldMarks.filter(([from]) => from >= made[0] && from <= made[1]);
    return marksChanged.of(Decoration.set(near.map(([from, to, mark]) => (to === undefined ? mark.range(from) : mark.range(from, to))), true));
  };
  const look = () => {
    const { from, to } = view.viewport;
    const doc = coming();
    made = [from - AROUND, to + AROUND].map(within);
    numbers = [];
    const add = (line, data, dataKind, grad, gradKind) => {
      if (line <= doc.lines) numbers.push([doc.line(line).from, data, dataKind, grad, gradKind]);
    };
    tellNumbers(doc.lineAt(made[0]).number, doc.lineAt(made[1]).number, { add });
  };
  /** Makes the markers of what came on screen. */
  function follow() {
    const { from, to } = view.viewport;
    if (!toldText || (from >= made[0] && to <= made[1])) return;
    setTimeout(() => {
      if (!toldText) return;
      look();
      view.dispatch({ effects: [...columns(), marksNear()] });
    });
  }
  /** What scrolls to a place, but never the page itself. */
  const revealing = place => {
    const page = document.scrollingElement;
    if (page.scrollHeight > page.clientHeight && getComputedStyle(page).overflowY !== "hidden") return [];
    return [EditorView.scrollIntoView(place, { y: "nearest" })];
  };
  const within = offset => Math.max(0, Math.min(offset, coming().length));

  const editor = {
    /** The text becomes another one, or does with what is shown next; what is common at both ends stays, and the cursor with it. */
    setText(next, later) {
      const now = view.state.doc.toString();
      if (now === next) return;
      let start = 0;
      const shorter = Math.min(now.length, next.length);
      while (start < shorter && now[start] === next[start]) start++;
      let end = 0;
      while (end < shorter - start && now[now.length - 1 - end] === next[next.length - 1 - end]) end++;
      const changes = view.state.changes({ from: start, to: now.length - end, insert: next.slice(start, next.length - end) });
      const change = { changes, annotations: [fromOutside.of(true), Transaction.addToHistory.of(false)] };
      if (later) waiting = { change, doc: changes.apply(view.state.doc) };
      else view.dispatch(change);
    },
    setHeads(first, second) {
      [first, second].forEach((said, i) => {
        if (heads[i].textContent !== said) heads[i].textContent = said;
      });
    },
    setStale(stale) {
      view.dom.classList.toggle("stale", stale);
    },
    /** Takes down what is to be shown with the present text: marks or messages, each one by one. */
    marks() {
      const all = [];
      return {
        all,
        /** A range to be marked with a class. */
        add(start, end, kind) {
          let from = within(start);
          let to = within(end);
          if (from === to) from = Math.max(coming().lineAt(to).from, from - 1);
          if (from === to) to = Math.min(coming().lineAt(to).to, to + 1);
          if (from < to) all.push([from, to, (marked[kind] ??= Decoration.mark({ class: kind, inclusiveEnd: kind === "leaf-literal" }))]);
        },
        /** A line to be marked as a whole with a class, by an offset in it. */
        addLine(offset, kind) {
          all.push([coming().lineAt(within(offset)).from, undefined, Decoration.line({ class: kind })]);
        },
        /** Scrolls to an offset once the marks are shown, in one with them. */
        reveal(offset) {
          all.seen = within(offset);
        },
      };
    },
    messages() {
      const all = [];
      return {
        all,
        /** What is to be said of an offset, under its line. */
        add(offset, severity, said) {
          const line = coming().lineAt(within(offset));
          const column = within(offset) - line.from;
          all.push(Decoration.widget({ widget: new Message(said, severity, column), side: 1, block: true }).range(line.to));
        },
      };
    },
    /**
     * Shows what was taken down, all at once, so that it is laid out once; null leaves what is there. `tell(first, last, { add })` adds the numbers beside
     * lines from one to another, from 1 and in their order, now and whenever others come on screen; "blank" is the kind of one that is not to be seen.
     */
    show(tell, marks, messages) {
      if (marks) toldMarks = marks.all;
      if (tell) {
        tellNumbers = tell;
        toldText = true;
        look();
      }
      const effects = tell ? columns() : [];
      if (marks) effects.push(marksNear());
      if (marks) clearTimeout(seeing);
      const seen = marks?.all.seen;
      if (seen !== undefined) {
        const now = performance.now();
        if (now - seenAt > HURRY) effects.push(...revealing(seen));
        else seeing = setTimeout(() => editor.reveal(seen), HURRY);
        seenAt = now;
      }
      if (messages) effects.push(messagesChanged.of(Decoration.set(messages.all, true)));
      const change = waiting?.change;
      waiting = null;
      telling = !!tell;
      if (change || effects.length > 0) view.dispatch({ ...change, effects });
      telling = false;
      if (messages) countFromWhereAsked(view.viewState.heightMap);
    },
    select(start, end) {
      view.dispatch({ selection: { anchor: within(start), head: within(end) }, scrollIntoView: true });
      view.focus();
    },
    /** Scrolls to an offset, but never the page itself. */
    reveal(offset) {
      const effects = revealing(within(offset));
      if (effects.length > 0) view.dispatch({ effects });
    },
    focus() {
      view.focus();
    },
    /** Numbers can be dragged and nudged from now on. */
    turnNumbers(extent, grab, turn, nudge) {
      turnNumbers(view, { extent, grab, turn, nudge });
    },
    /** To be called when the editor came into view or its place changed. */
    measure() {
      view.requestMeasure();
    },
  };
  return editor;
};
