// What the editor offers by itself: suggestions for the word that is being typed, and help on the function that is pointed at or stands at the cursor.
// What there is to say comes from the page's own code, as lines of text.
import { Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

const HOVER_MILLIS = 300;
const GAP = 4;

/** Something above the page beside a place of the text; where there is no top layer it lies in the page. */
class Popup {
  constructor(root, className) {
    this.dom = document.createElement("div");
    this.dom.className = "popup " + className;
    this.dom.setAttribute("popover", "manual");
    this.dom.hidden = true;
    root.append(this.dom);
  }
  get open() {
    return !this.dom.hidden;
  }
  /** Below the place from one end to the other, or above it where there is more room. */
  show(editor, from, above) {
    this.dom.hidden = false;
    if (this.dom.showPopover && !this.dom.matches(":popover-open")) this.dom.showPopover();
    const place = editor.coordsAtPos(from, 1) || editor.contentDOM.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const height = document.documentElement.clientHeight;
    const style = this.dom.style;
    style.setProperty("--room", "1000px");
    const wanted = this.dom.offsetHeight + 2 * GAP;
    const below = height - place.bottom;
    const over = above ? wanted <= place.top : wanted > below && place.top > below;
    style.setProperty("--room", Math.max(48, (over ? place.top : below) - 2 * GAP) + "px");
    style.left = Math.max(GAP, Math.min(place.left, width - this.dom.offsetWidth - GAP)) + "px";
    style.top = (over ? place.top - this.dom.offsetHeight - GAP : place.bottom + GAP) + "px";
  }
  hide() {
    if (!this.open) return;
    if (this.dom.hidePopover && this.dom.matches(":popover-open")) this.dom.hidePopover();
    this.dom.hidden = true;
  }
}

function part(parent, className, text) {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  parent.append(element);
}

/** The list of what the word may become. */
class Suggestions {
  constructor(root, callbacks) {
    this.callbacks = callbacks;
    this.popup = new Popup(root, "suggestions");
    this.list = this.popup.dom;
    this.list.id = "suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Suggestions");
    this.items = [];
    this.active = -1;
    /** Where the cursor stands right behind parentheses that were just added and take nothing. */
    this.called = -1;
    // A press must not take the focus from the text.
    this.list.addEventListener("mousedown", event => event.preventDefault());
    this.list.addEventListener("click", event => {
      const option = event.target.closest("[role=option]");
      if (option) this.accept(this.editor, Number(option.dataset.place));
    });
  }
  get open() {
    return this.popup.open;
  }
  /** Asks anew what the word before the cursor may become; without being asked nothing is offered where no word was begun, nor for one that is whole already. */
  ask(editor, asked) {
    const { head, empty } = editor.state.selection.main;
    const begun = asked || /[\p{L}\p{N}_.]/u.test(editor.state.sliceDoc(head - 1, head));
    const [first, ...lines] = empty && begun ? this.callbacks.complete(editor.state.doc.toString(), head).split("\n") : [""];
    const [from, whole] = first.split("\t");
    if (!lines.length || (whole && !asked)) {
      this.close(editor);
      return false;
    }
    this.editor = editor;
    this.from = Number(from);
    this.items = lines.map(line => line.split("\t"));
    this.list.replaceChildren(...this.items.map(([text, detail, help], place) => this.option(text, detail, help, place)));
    this.popup.show(editor, this.from, false);
    editor.contentDOM.setAttribute("aria-controls", this.list.id);
    // After a single letter Enter still ends the line: it may well be the whole name.
    this.choose(editor, asked || head - this.from > 1 ? 0 : -1);
    this.callbacks.say(this.items.length === 1 ? "1 suggestion" : this.items.length + " suggestions");
    return true;
  }
  option(text, detail, help, place) {
    const option = document.createElement("div");
    option.id = "suggestion-" + place;
    option.dataset.place = place;
    option.setAttribute("role", "option");
    part(option, "name", detail.startsWith(text) ? detail : text);
    part(option, "help", help || detail);
    return option;
  }
  choose(editor, place) {
    this.active = place;
    [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", i === place));
    if (place < 0) {
      editor.contentDOM.removeAttribute("aria-activedescendant");
      return;
    }
    editor.contentDOM.setAttribute("aria-activedescendant", "suggestion-" + place);
    const option = this.list.children[place];
    if (option.offsetTop < this.list.scrollTop) this.list.scrollTop = option.offsetTop;
    const bottom = option.offsetTop + option.offsetHeight - this.list.clientHeight;
    if (bottom > this.list.scrollTop) this.list.scrollTop = bottom;
  }
  move(editor, by) {
    if (!this.open) return false;
    const count = this.items.length;
    this.choose(editor, this.active < 0 ? (by > 0 ? 0 : count - 1) : (this.active + by + count) % count);
    return true;
  }
  accept(editor, place) {
    if (!this.open || place < 0) return false;
    const [text, detail] = this.items[place];
    const to = editor.state.selection.main.head;
    const next = editor.state.sliceDoc(to, to + 1);
    // A function is followed by its parentheses, and the cursor waits between them.
    const call = detail.includes("(") && next !== "(";
    const insert = text + (call ? "()" : "");
    const inside = call && !detail.endsWith("()") ? 1 : 0;
    this.close(editor);
    editor.dispatch({
      changes: { from: this.from, to, insert },
      effects: inside ? this.callbacks.closer(this.from + insert.length - 1) : [],
      selection: { anchor: this.from + insert.length - inside },
      userEvent: "input.complete",
      scrollIntoView: true,
    });
    this.called = call && !inside ? this.from + insert.length : -1;
    return true;
  }
  /** Who types the parentheses too has them once. */
  typesCallAgain(from, to, text) {
    if (from !== to || from !== this.called || (text !== "(" && text !== ")")) return false;
    if (text === ")") this.called = -1;
    return true;
  }
  close(editor) {
    if (!this.open) return false;
    this.popup.hide();
    this.active = -1;
    editor.contentDOM.removeAttribute("aria-activedescendant");
    editor.contentDOM.removeAttribute("aria-controls");
    return true;
  }
}

/** One line on a function beside its name. */
class Help {
  constructor(root, callbacks) {
    this.callbacks = callbacks;
    this.popup = new Popup(root, "hover");
    this.popup.dom.setAttribute("role", "tooltip");
    this.popup.dom.id = "editor-help";
    this.popup.dom.addEventListener("mouseleave", () => this.leave());
    this.popup.dom.addEventListener("mouseenter", () => clearTimeout(this.timer));
  }
  /** Shows the help on what stands at an offset, if there is any. */
  at(editor, offset, spoken) {
    const text = this.callbacks.help(editor.state.doc.toString(), offset);
    if (!text) {
      this.close(editor);
      return false;
    }
    const [from, to, signature, help] = text.split("\t");
    this.from = Number(from);
    this.to = Number(to);
    this.popup.dom.replaceChildren();
    part(this.popup.dom, "name", signature);
    part(this.popup.dom, "help", help);
    this.popup.show(editor, this.from, true);
    editor.contentDOM.setAttribute("aria-describedby", this.popup.dom.id);
    if (spoken) this.callbacks.say(signature + ": " + help);
    return true;
  }
  close(editor) {
    clearTimeout(this.timer);
    if (!this.popup.open) return false;
    this.popup.hide();
    editor.contentDOM.removeAttribute("aria-describedby");
    return true;
  }
  /** Looks for help once the mouse rests. */
  point(editor, event) {
    this.editor = editor;
    const offset = editor.posAtCoords({ x: event.clientX, y: event.clientY });
    clearTimeout(this.timer);
    if (this.popup.open && offset !== null && offset >= this.from && offset <= this.to) return;
    this.timer = setTimeout(() => (offset === null || event.buttons ? this.close(editor) : this.at(editor, offset, false)), HOVER_MILLIS);
  }
  /** What the mouse has left goes, but not on the way to the help itself. */
  leave() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.editor && this.close(this.editor), HOVER_MILLIS);
  }
}

/** The look of both, for the editor's own tree. */
export const assistanceSheet = `
.popup { position: fixed; inset: auto; z-index: 30; box-sizing: border-box; margin: 0; padding: 4px 0; overflow: auto; width: max-content;
  max-width: min(26.25rem, calc(100vw - 0.5rem)); max-height: min(16.5rem, var(--room)); border: 1px solid var(--rule); border-radius: 0.375rem;
  background: var(--paper); color: var(--ink); box-shadow: var(--shadow); font: 0.8125rem/1.125rem var(--text); }
.popup[hidden] { display: none; }
.popup .name { display: block; font: 0.8125rem/1.25rem var(--mono); }
.popup .help { display: block; color: var(--soft); }
.hover { padding: 0.375rem 0.625rem; }
.suggestions [role=option] { padding: 3px 0.75rem 4px; cursor: pointer; }
.suggestions [role=option]:hover { background: var(--hover); }
.suggestions [aria-selected=true] { background: var(--selection); box-shadow: inset 3px 0 var(--accent); }
.suggestions [aria-selected=true] .help { color: var(--ink); }
@media (pointer: coarse) { .suggestions [role=option] { min-height: 2.75rem; box-sizing: border-box; } }
`;

/**
 * The extension. `callbacks.complete(text, offset)` answers with a line of where the word begins, a tab, and anything where the word is whole;
 * then a line a suggestion: text, detail and help, separated by tabs. `callbacks.help(text, offset)` answers with start, end, signature and help,
 * or an empty text. `callbacks.say(sentence)` speaks.
 */
export function assistance(root, callbacks) {
  const suggestions = new Suggestions(root, callbacks);
  const help = new Help(root, callbacks);
  const closeAll = editor => {
    const closed = suggestions.close(editor);
    return help.close(editor) || closed;
  };
  const aboutCursor = editor => help.at(editor, editor.state.selection.main.head, true);
  return [
    keymap.of([
      { key: "ArrowDown", run: editor => suggestions.move(editor, 1) },
      { key: "ArrowUp", run: editor => suggestions.move(editor, -1) },
      { key: "Enter", run: editor => suggestions.accept(editor, suggestions.active) },
      { key: "Tab", run: editor => suggestions.accept(editor, Math.max(0, suggestions.active)) },
      { key: "Escape", run: closeAll },
      { key: "Ctrl-Space", run: editor => suggestions.ask(editor, true) || aboutCursor(editor) || true },
      { key: "F1", run: editor => aboutCursor(editor) || true, preventDefault: true },
    ]),
    EditorView.contentAttributes.of({ "aria-autocomplete": "list" }),
    Prec.highest(EditorView.inputHandler.of((editor, from, to, text) => suggestions.typesCallAgain(from, to, text))),
    EditorView.updateListener.of(update => {
      const editor = update.view;
      const typed = update.transactions.some(transaction => transaction.isUserEvent("input.type"));
      const erased = suggestions.open && update.transactions.some(transaction => transaction.isUserEvent("delete"));
      if (update.docChanged || update.selectionSet) {
        suggestions.called = -1;
        help.close(editor);
      }
      if (typed || erased) {
        // The place of the cursor is known once the editor has laid out the change.
        requestAnimationFrame(() => editor.hasFocus && suggestions.ask(editor, false));
      } else if (update.docChanged || update.selectionSet) {
        suggestions.close(editor);
      }
    }),
    EditorView.domEventHandlers({
      blur: (event, editor) => void closeAll(editor),
      mousemove: (event, editor) => void (event.buttons || help.point(editor, event)),
      mouseleave: () => void help.leave(),
      scroll: (event, editor) => void closeAll(editor),
      pointerup: (event, editor) => {
        if (event.pointerType === "mouse") return;
        const offset = editor.posAtCoords({ x: event.clientX, y: event.clientY });
        setTimeout(() => offset !== null && help.at(editor, offset, false), 50);
      },
    }),
  ];
}
