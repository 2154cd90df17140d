import { parseCondition, type World } from 'townsfolk';
import { JOURNAL } from '../data/journal.js';

const LINES = JOURNAL.map(({ text, when, done }) => ({
  text,
  when: parseCondition(when),
  done: done === undefined ? undefined : parseCondition(done),
}));

/** A page of the journal: what is open, and what is behind one. */
export interface JournalPage {
  readonly open: readonly string[];
  readonly done: readonly string[];
}

/** What the journal says now. */
export function readJournal(world: World): JournalPage {
  const scope = world.scopeOf('');
  const shown = LINES.filter(({ when }) => when.isMet(scope));
  const isDone = (line: (typeof LINES)[number]) => line.done?.isMet(scope) === true;
  return {
    open: shown.filter((line) => !isDone(line)).map(({ text }) => text),
    done: shown.filter(isDone).map(({ text }) => text),
  };
}
