import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { PersonaSource } from '../../project/persona-file.js';
import type { ProjectRule } from '../context.js';
import { spokenIn, withoutMood } from '../parts.js';
import { overlap, tellingWords } from '../words.js';

/** TF0316: two characters who say the same line. */
export const sameLine: ProjectRule = ({ project }) => {
  const heard = new Map<string, string>();
  return project.personas.flatMap((source) => {
    const lines = spokenIn(source).filter(({ kind, text }) => kind !== 'example' && tellingWords(withoutMood(text)).size > 1);
    const found = lines.flatMap(({ text, path }): readonly Diagnostic[] => {
      const other = heard.get(withoutMood(text).toLowerCase());
      if (other === undefined || other === source.file) return [];
      return [
        diagnose(
          'TF0316',
          source.placeOf(path),
          `"${withoutMood(text)}" is said in ${other} too.`,
          "Say it in this character's own way.",
        ),
      ];
    });
    for (const { text } of lines)
      heard.set(withoutMood(text).toLowerCase(), heard.get(withoutMood(text).toLowerCase()) ?? source.file);
    return found;
  });
};

/** Closeness at which two voices can hardly be told apart. By meaning: guessed from the demo's people, who stay below 0.75. */
const ALIKE = { words: 0.6, meaning: 0.88 } as const;

/** TF0318: two characters who sound alike, by the words of their voice and by its meaning. */
export const soundAlike: ProjectRule = async ({ project, embed }) => {
  const people = project.personas.filter(({ isBase, own }) => !isBase && own.voice !== undefined);
  const vectors = await embed?.(people.map(({ own }) => own.voice ?? ''));
  return people.flatMap((source, index) =>
    people.slice(0, index).flatMap((other, otherIndex): readonly Diagnostic[] => {
      const isAlike =
        overlap(voiceOf(source), voiceOf(other)) >= ALIKE.words ||
        (vectors !== undefined && dot(vectors[index]!, vectors[otherIndex]!) >= ALIKE.meaning);
      if (!isAlike) return [];
      return [
        diagnose(
          'TF0318',
          source.placeOf(['voice']),
          `${source.own.name ?? source.file} and ${other.own.name ?? other.file} sound alike: "${other.own.voice ?? ''}"`,
          'Give one of them a trait that the other would never have.',
        ),
      ];
    }),
  );
};

function voiceOf({ own }: PersonaSource): ReadonlySet<string> {
  return tellingWords(own.voice ?? '');
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
