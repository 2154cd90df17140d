import { autocompletion, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { hoverTooltip, type EditorView } from '@codemirror/view';
import { MOODS } from 'townsfolk';
import { indentOf, keysAbove } from './key-path.js';
import { nodesAt, schemaOf } from './schema-nodes.js';

/** Completion of keys and values, and what a key is for when the pointer rests on it: all out of the schema. */
export function writingHelp(path: string): Extension {
  return [
    autocompletion({ override: [(context) => complete(path, context)], icons: false }),
    hoverTooltip((view, at) => explain(path, view, at), { hoverTime: 350 }),
  ];
}

function complete(path: string, { state, pos, explicit }: CompletionContext): CompletionResult | null {
  const { from, text, number } = state.doc.lineAt(pos);
  const before = text.slice(0, pos - from);
  const schema = schemaOf(path, state.doc.toString());
  if (schema === undefined) return null;
  const lines = state.doc.toString().split('\n');
  const mood = /\[(\w*)$/u.exec(before);
  if (mood !== null) return { from: pos - mood[1]!.length, options: MOODS.map((label) => ({ label, type: 'constant' })) };
  const value = /^(\s*(?:- +)*)([\w$-]+):\s+(\w*)$/u.exec(before);
  if (value !== null) {
    const nodes = nodesAt(schema, [...keysAbove(lines, number - 1, value[1]!.length), value[2]!]);
    return {
      from: pos - value[3]!.length,
      options: nodes.flatMap((node) => (node.enum ?? []).map((label) => ({ label: String(label) }))),
    };
  }
  const key = /^(\s*(?:- +)*)([\w$-]*)$/u.exec(before);
  if (key === null || (key[2] === '' && !explicit)) return null;
  const nodes = nodesAt(schema, keysAbove(lines, number - 1, key[1]!.length));
  const options = nodes.flatMap(({ properties = {} }) =>
    Object.entries(properties).map(([label, { description = '' }]): Completion => ({
      label,
      apply: `${label}: `,
      info: description,
    })),
  );
  return { from: pos - key[2]!.length, options };
}

function explain(path: string, view: EditorView, at: number) {
  const { from, text, number } = view.state.doc.lineAt(at);
  const indent = indentOf(text);
  const key = /^[\w$-]+(?=\s*:)/u.exec(text.slice(indent))?.[0];
  if (key === undefined || at < from + indent || at > from + indent + key.length) return null;
  const doc = view.state.doc.toString();
  const schema = schemaOf(path, doc);
  if (schema === undefined) return null;
  const nodes = nodesAt(schema, [...keysAbove(doc.split('\n'), number - 1, indent), key]);
  const words = nodes.find(({ description }) => description !== undefined)?.description;
  if (words === undefined) return null;
  return {
    pos: from + indent,
    above: true,
    create: () => ({ dom: Object.assign(document.createElement('p'), { className: 'key-help', textContent: words }) }),
  };
}
