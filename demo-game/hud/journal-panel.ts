import type { World } from 'townsfolk';
import { dayOf, timeOfDay } from 'townsfolk';
import { readJournal } from '../village/journal.js';
import { openDialog, paragraph } from './dialog.js';

/** Shows the journal: what is open first, then what is done, struck out. */
export function openJournal(parent: HTMLElement, world: World, onClose: () => void): void {
  const { open, done } = readJournal(world);
  const { minutes, player } = world.state;
  openDialog(parent, {
    title: `${player.name}'s journal`,
    className: 'journal',
    content: [
      paragraph(`Day ${dayOf(minutes)}, ${timeOfDay(minutes)}`, 'dim'),
      list(open, 'open'),
      ...(done.length > 0 ? [list(done, 'done')] : []),
    ],
    onClose,
  });
}

function list(lines: readonly string[], className: string): HTMLUListElement {
  const element = document.createElement('ul');
  element.className = className;
  for (const line of lines) {
    const item = document.createElement('li');
    const text = document.createElement(className === 'done' ? 's' : 'span');
    text.textContent = line;
    item.append(text);
    element.append(item);
  }
  return element;
}
