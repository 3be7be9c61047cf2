// The indentation of Python's blocks: what a new line begins with, and keys that set lines in and out.
import { StateEffect, StateField } from "@codemirror/state";

const STEP = 4;
const OPENS = /^\s*(if|elif|else|for|while|def|class|with|try|except|finally)\b.*:$/;
const ENDS = /^\s*(return|pass|break|continue|raise)\b/;

/** A new line was set in by `width` blanks of ours, `typed` of which the writer has typed again since. */
const setIn = StateEffect.define();

const own = StateField.define({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setIn)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : value;
  },
});

const blanks = text => text.match(/^[ \t]*/)[0];

/** Begins a line set in as the one before, further behind a colon that opens a block, less behind a line that ends one. */
export function breakLine(editor) {
  const { state } = editor;
  const { from } = state.selection.main;
  const line = state.doc.lineAt(from);
  const before = line.text.slice(0, from - line.from);
  const code = before.replace(/\s*#.*$/, "").trimEnd();
  const indent = blanks(before);
  const wanted = OPENS.test(code) ? indent + " ".repeat(STEP) : ENDS.test(code) ? indent.slice(0, Math.max(0, indent.length - STEP)) : indent;
  editor.dispatch(
    state.replaceSelection("\n" + wanted),
    { effects: setIn.of({ width: wanted.length, typed: 0 }), scrollIntoView: true, userEvent: "input" },
  );
  return true;
}

/** Who types the blanks of a new line anyway types over those that are there: fewer of them set it in less. */
function typeOver(editor, from, to, text) {
  const at = editor.state.field(own);
  if (!at || !at.width || from !== to) return false;
  if (text === " " && at.typed < at.width) {
    editor.dispatch({ effects: setIn.of({ width: at.width, typed: at.typed + 1 }) });
    return true;
  }
  if (!at.typed || at.typed === at.width) return false;
  editor.dispatch({
    changes: { from: from - at.width, to, insert: " ".repeat(at.typed) + text },
    selection: { anchor: from - at.width + at.typed + text.length },
    scrollIntoView: true,
    userEvent: "input.type",
  });
  return true;
}

/** Within the blanks that a line begins with, erases back to where the block around begins. */
export function eraseIndent(editor) {
  const { head, empty } = editor.state.selection.main;
  const line = editor.state.doc.lineAt(head);
  const before = line.text.slice(0, head - line.from);
  if (!empty || !/^ {2,}$/.test(before)) return false;
  editor.dispatch({ changes: { from: head - ((before.length - 1) % STEP) - 1, to: head }, scrollIntoView: true, userEvent: "delete.backward" });
  return true;
}

/** Sets the lines of the selection in, or out. */
export function shiftLines(out) {
  return editor => {
    const { doc, selection } = editor.state;
    const changes = [];
    for (let at = selection.main.from; at <= selection.main.to; ) {
      const line = doc.lineAt(at);
      const there = blanks(line.text).length;
      if (out && there) changes.push({ from: line.from, to: line.from + Math.min(STEP, there) });
      else if (!out && line.text.trim()) changes.push({ from: line.from, insert: " ".repeat(STEP) });
      at = line.to + 1;
    }
    if (changes.length) editor.dispatch({ changes, userEvent: "input" });
    return true;
  };
}

/** What the editor needs for these: `handler` is its facet of typed texts. */
export const indentation = handler => [own, handler.of(typeOver)];
