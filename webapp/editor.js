// The parts of CodeMirror that the page uses, as one global: the page's own code is compiled from Java and imports nothing.
import { Annotation, Compartment, EditorSelection, EditorState, Prec, RangeSet, RangeSetBuilder, StateEffect, StateField, Text, Transaction } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, ViewPlugin, WidgetType, drawSelection, gutter, highlightActiveLine, highlightActiveLineGutter, hoverTooltip, keymap, lineNumbers, placeholder, showTooltip, tooltips } from "@codemirror/view";
import { defaultKeymap, indentWithTab, toggleComment } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, bracketMatching, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { lintGutter, linter, setDiagnostics } from "@codemirror/lint";
import { tags } from "@lezer/highlight";

globalThis.CodeMirror = {
  Annotation, Compartment, EditorSelection, EditorState, Prec, RangeSet, RangeSetBuilder, StateEffect, StateField, Text, Transaction,
  Decoration, EditorView, GutterMarker, ViewPlugin, WidgetType, drawSelection, gutter, highlightActiveLine, highlightActiveLineGutter, hoverTooltip, keymap, lineNumbers, placeholder, showTooltip, tooltips,
  defaultKeymap, indentWithTab, toggleComment,
  HighlightStyle, StreamLanguage, bracketMatching, indentUnit, syntaxHighlighting,
  autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap,
  lintGutter, linter, setDiagnostics,
  tags,
};
