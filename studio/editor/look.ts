import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--code-key)', fontWeight: '600' },
  { tag: tags.comment, color: 'var(--dim)', fontStyle: 'italic' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-text)' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--dim)' },
]);

/** The editor in the studio's own colours, light or dark. */
export const look = [
  syntaxHighlighting(colours),
  EditorView.theme({
    '&': { height: '100%', fontSize: '13.5px', color: 'var(--ink)', backgroundColor: 'var(--page)' },
    '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.65', overscrollBehavior: 'contain' },
    '.cm-content': { padding: '14px 0 40px', caretColor: 'var(--ink)' },
    '.cm-gutter-lint': { width: '1em' },
    '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px 0 4px', minWidth: '28px' },
    '.cm-gutters': { backgroundColor: 'var(--page)', color: 'var(--faint)', border: 'none' },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--wash)' },
    '&.cm-focused': { outline: 'none' },
    '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--select) !important' },
    '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
    '.cm-tooltip': { backgroundColor: 'var(--page)', border: '1px solid var(--line)', borderRadius: '8px', overflow: 'hidden' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
    '.cm-diagnostic': { fontFamily: 'var(--sans)', fontSize: '14px', padding: '6px 10px', maxWidth: '360px' },
    '.cm-diagnosticAction': {
      backgroundColor: 'var(--accent)',
      color: 'var(--on-accent)',
      borderRadius: '5px',
      padding: '2px 8px',
    },
    '.cm-panels': { backgroundColor: 'var(--wash)', color: 'var(--ink)' },
  }),
];
