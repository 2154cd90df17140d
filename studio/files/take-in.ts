import { importCard, kindOf, looksLikePersona, personaYaml, yamlText, type Diagnostic } from 'townsfolk/authoring';
import { MAX_BYTES, admitText, tooLarge } from './admit.js';
import { idOf } from './samples.js';

/** A file as the browser gives it: its path, its size before anything is read, and its bytes. */
export interface OfferedFile {
  readonly path: string;
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
}

/** What became of offered files: texts to open, and what there is to say about the rest. */
export interface TakenIn {
  readonly texts: ReadonlyMap<string, string>;
  /** Texts that were made out of cards, and stand in no file yet. */
  readonly made: ReadonlyMap<string, string>;
  readonly notes: readonly Diagnostic[];
}

/** Takes in what is ours among files; a named file is said something about if it is not, others lie around in every folder. */
export async function takeIn(files: readonly OfferedFile[], { isNamed }: { readonly isNamed: boolean }): Promise<TakenIn> {
  const texts = new Map<string, string>();
  const made = new Map<string, string>();
  const notes: Diagnostic[] = [];
  for (const file of files) {
    const { path, size } = file;
    if (!isNamed && !/\.(?:ya?ml|json|ink)$/iu.test(path)) continue;
    if (size > MAX_BYTES) {
      notes.push(tooLarge(path, size));
      continue;
    }
    const bytes = await file.read();
    if (isNamed && isCard(path, bytes)) notes.push(...makePersona(path, bytes, made));
    else notes.push(...keepText(path, bytes, { isNamed, texts }));
  }
  return { texts, made, notes };
}

function keepText(
  path: string,
  bytes: Uint8Array,
  { isNamed, texts }: { readonly isNamed: boolean; readonly texts: Map<string, string> },
) {
  const admitted = admitText(path, bytes);
  if ('refusal' in admitted) return [admitted.refusal];
  const kind = kindOf(path, admitted.text);
  if (isNamed || (kind !== undefined && (kind !== 'persona' || looksLikePersona(admitted.text)))) texts.set(path, admitted.text);
  return [];
}

/** A picture or an archive can only be a card; a JSON file is one by what stands in it. */
function isCard(path: string, bytes: Uint8Array): boolean {
  if (/\.(?:a?png|charx)$/iu.test(path)) return true;
  return /\.json$/iu.test(path) && /"(?:chara_card_v\d|first_mes)"/u.test(new TextDecoder().decode(bytes.subarray(0, 200_000)));
}

function makePersona(path: string, bytes: Uint8Array, made: Map<string, string>): readonly Diagnostic[] {
  const name = path.split('/').at(-1) ?? path;
  const { persona, lore, problems } = importCard(bytes, name);
  if (persona === undefined) return problems;
  const id = persona.id ?? idOf(persona.name ?? name.replace(/\.\w+$/u, ''));
  const loreFile = `${id}.lore.yaml`;
  const whole = lore === undefined ? persona : { ...persona, lore: [loreFile] };
  made.set(`${id}.yaml`, personaYaml(whole, `${persona.name ?? id}, out of the card ${name}.`));
  if (lore !== undefined) made.set(loreFile, yamlText(lore));
  return problems;
}
