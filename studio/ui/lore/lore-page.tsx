import { useSignal } from '@preact/signals';
import { World, tryLore, type LoreBook, type LoreVerdict } from 'townsfolk';
import { booksOf } from 'townsfolk/authoring';
import type { Studio } from '../../state/studio.js';
import { useStudio } from '../studio-context.js';

/** What a sentence brings up, and why everything else stays out. */
export function LorePage() {
  const studio = useStudio();
  const sentence = useSignal('');
  const books = booksHere(studio);
  const persona = studio.talk.session.value?.persona;
  const scope = persona && new World(studio.talk.world.value).scopeOf(persona.id);
  const verdicts = sentence.value.trim() === '' ? [] : tryLore(books, sentence.value, scope);
  const fired = verdicts.filter(({ isFired }) => isFired).length;
  if (books.length === 0)
    return (
      <p class="empty">
        This character names no lore. Begin a lore file, and name it under “lore:” in the text of the character.
      </p>
    );
  return (
    <div class="page lore">
      <label class="world-field">
        <span>A sentence as a player might say it</span>
        <input
          value={sentence.value}
          placeholder="when did the river last flood?"
          onInput={({ currentTarget }) => (sentence.value = currentTarget.value)}
        />
      </label>
      <p class="field-about" role="status">
        {verdicts.length === 0
          ? `Looked up in ${books.map(({ name }) => name).join(', ')}, in the world as it is now.`
          : `${fired} of ${verdicts.length} come up by their keys. By meaning more may; the page “Why?” shows it.`}
      </p>
      <ul class="verdicts">
        {[...verdicts]
          .sort((a, b) => Number(b.isFired) - Number(a.isFired))
          .map((verdict) => (
            <Verdict key={`${verdict.book.name}/${verdict.entry.id}`} verdict={verdict} />
          ))}
      </ul>
    </div>
  );
}

function Verdict({ verdict: { book, entry, isFired, reason } }: { readonly verdict: LoreVerdict }) {
  return (
    <li class="verdict-row" data-fired={isFired}>
      <p class="verdict-head">
        <span class="verdict">{isFired ? '✓ comes up' : '✕ stays out'}</span>
        <b>{entry.id}</b>
        <span class="dim">{book.name}</span>
      </p>
      <p>{entry.text}</p>
      <p class="field-about">{reason}</p>
    </li>
  );
}

/** The lore file on the desk; with a character there, what they know of. */
function booksHere({ project, workspace, talk }: Studio): readonly LoreBook[] {
  const own = project.value.lore.find(({ file }) => file === workspace.current.value)?.book;
  if (own !== undefined) return [own];
  const persona = talk.persona.value ?? talk.session.value?.persona;
  return persona === undefined ? [] : booksOf(project.value, persona);
}
