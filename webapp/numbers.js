// Numbers in the editor's text that can be dragged with a pointer and nudged with arrow keys.
// A drag along the line turns the number, a drag away from it selects text as everywhere else; a double click selects the number, and then arrow keys nudge it.

const THRESHOLD = { mouse: 3, pen: 4, touch: 8 };

/** The offset of the number under a pointer, or -1. */
function numberAt(view, event) {
  const word = event.target instanceof Element && event.target.closest(".word-number, .leaf-literal");
  return word && view.contentDOM.contains(word) ? view.posAtDOM(word) : -1;
}

/**
 * `calls.extent(offset)` answers with start and end of the number that an offset touches, or with nothing; `calls.grab(offset)` takes it up,
 * `calls.turn(pixels, shift, alt)` drags it on, `calls.nudge(offset, steps, shift, alt)` nudges it.
 */
export function turnNumbers(view, calls) {
  let held = null;

  function select(anchor, head) {
    view.dispatch({ selection: { anchor, head }, userEvent: "select.pointer" });
  }

  function down(event) {
    held = null;
    if (event.button !== 0 || !event.isPrimary || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const offset = numberAt(view, event);
    if (offset < 0 || !calls.extent(offset).length) return;
    held = { id: event.pointerId, offset, x: event.clientX, y: event.clientY, last: event.clientX, state: "waiting" };
  }

  function move(event) {
    if (!held || held.id !== event.pointerId) return;
    if (held.state === "waiting") start(event);
    if (held && held.state === "turning") {
      event.preventDefault();
      calls.turn(event.clientX - held.last, event.shiftKey, event.altKey);
      held.last = event.clientX;
    } else if (held && held.state === "selecting") {
      const head = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
      select(held.anchor, head);
    }
  }

  function start(event) {
    const dx = Math.abs(event.clientX - held.x);
    const dy = Math.abs(event.clientY - held.y);
    if (Math.max(dx, dy) < (THRESHOLD[event.pointerType] ?? THRESHOLD.mouse)) return;
    if (dx >= dy) {
      held.state = "turning";
      calls.grab(held.offset);
      view.dom.classList.add("turning");
      capture(event);
    } else if (event.pointerType === "mouse") {
      held.state = "selecting";
      capture(event);
    } else {
      held = null;
    }
  }

  function capture(event) {
    try {
      view.contentDOM.setPointerCapture(event.pointerId);
    } catch (gone) {
      // A pointer that is no longer there needs none.
    }
  }

  function up(event) {
    if (!held || held.id !== event.pointerId) return;
    view.dom.classList.remove("turning");
    view.docView.updateSelection(true);
    held = null;
  }

  // What the mouse would begin to select waits until it is clear where the drag goes.
  function press(event) {
    if (!held || event.detail > 2) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    view.focus();
    if (event.detail === 2) {
      select(...calls.extent(held.offset));
    } else {
      held.anchor = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
      select(held.anchor, held.anchor);
    }
  }

  function key(event) {
    const steps = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (!steps || event.ctrlKey || event.metaKey || event.isComposing) return;
    const { from, to } = view.state.selection.main;
    const [start, end] = calls.extent(from);
    const selected = start === from && end === to;
    if (selected || (event.altKey && end !== undefined && to <= end)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      calls.nudge(from, steps, event.shiftKey, event.altKey);
    }
  }

  const dom = view.contentDOM;
  dom.addEventListener("pointerdown", down);
  dom.addEventListener("pointermove", move);
  dom.addEventListener("pointerup", up);
  dom.addEventListener("pointercancel", up);
  view.dom.addEventListener("mousedown", press, true);
  view.dom.addEventListener("keydown", key, true);
}
