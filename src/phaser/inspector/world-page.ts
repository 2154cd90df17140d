import { unlockedFacts } from '../../core/persona/facts.js';
import type { Memory } from '../../core/memory/memory.js';
import type { Persona } from '../../core/persona/persona.js';
import { composeSystem } from '../../core/turn/compose.js';
import type { DialogueManager } from '../../core/turn/dialogue-manager.js';
import { bondWord } from '../../core/world/bond.js';
import { sceneLine } from '../../core/world/scene-line.js';
import { ago, dayOf, timeOfDay } from '../../core/world/time.js';
import { element } from '../ui/element.js';
import { badge, meter, pairs, row, rows, section, verbatim } from './parts.js';

/** What people go by at this moment: the world, and each of them with their bond, knowledge and memories. */
export class WorldPage {
  readonly element = element('div', 'tfi-page', { tabindex: '0', role: 'region', 'aria-label': 'World and people' });
  readonly #people: DialogueManager;
  #painted = '';

  constructor(people: DialogueManager) {
    this.#people = people;
  }

  /** Shows what is true now; paints only when something has changed, so that what was opened stays open. */
  update(): void {
    const { world, memory, personas } = this.#people;
    const now = JSON.stringify([world.state, personas.map(({ id }) => memory.of(id).length)]);
    if (now === this.#painted) return;
    this.#painted = now;
    const open = new Set([...this.element.querySelectorAll('details[open]')].map((one) => one.getAttribute('data-key')));
    this.element.replaceChildren(...this.#world(), ...section('People', ...personas.map((persona) => this.#person(persona))));
    for (const one of this.element.querySelectorAll('details')) one.open = open.has(one.getAttribute('data-key'));
  }

  #world(): readonly Node[] {
    const { state } = this.#people.world;
    const { player, facts, items, quests, deeds } = state;
    const list = (record: Readonly<Record<string, unknown>>) =>
      Object.entries(record)
        .map(([name, value]) => `${name} ${String(value)}`)
        .join(', ') || '–';
    return section(
      'World',
      pairs([
        ['Player', `${player.name}, ${player.is}`],
        ['Scene', sceneLine(state, this.#people.context.placeName) || '–'],
        ['Time', `day ${dayOf(state.minutes)}, ${timeOfDay(state.minutes)}`],
        ['Place', state.place === '' ? '–' : state.place],
        ['Items', list(items)],
        ['Quests', list(quests)],
        ['Facts', list(facts)],
        ['Deeds', deeds.map(({ text }) => text).join('; ') || '–'],
      ]),
    );
  }

  #person(persona: Persona): HTMLElement {
    const { world, memory } = this.#people;
    const bond = world.bond(persona.id);
    const known = unlockedFacts(persona, world.scopeOf(persona.id));
    const summary = element(
      'summary',
      '',
      {},
      element('span', 'tfi-part', {}, persona.name),
      badge(bondWord(bond)),
      meter((bond + 100) / 200, `Bond with ${persona.name}`, String(bond)),
      badge(world.hasMet(persona.id) ? 'met' : 'not met'),
    );
    return element(
      'details',
      'tfi-details',
      { 'data-key': persona.id },
      summary,
      ...section(
        `Knows ${known.length} of ${persona.knows.length}`,
        ...rows(persona.knows.map((fact) => row(fact.text, known.includes(fact) ? badge('open', 'good') : badge('locked')))),
      ),
      ...section('Remembers', ...rows(memory.of(persona.id).map((one) => memoryRow(one, world.state.minutes)))),
      ...section('System turn as it is now', verbatim(composeSystem(persona, world))),
    );
  }
}

function memoryRow({ text, kind, at, importance, certainty, via, promise }: Memory, now: number): HTMLElement {
  return row(
    text,
    badge(promise === undefined ? kind : `${kind}, ${promise.state}`),
    badge(ago(now - at)),
    ...(via.length === 0 ? [] : [badge(`told by ${via.join(' → ')}`)]),
    meter(certainty, 'Certainty', `sure ${certainty.toFixed(2)}`),
    meter(importance, 'Importance', `weight ${importance.toFixed(2)}`),
  );
}
