// Actions: what people may propose to do. The game declares them, and decides.
import { ActionBook, World } from 'townsfolk';
import { print } from '../print.js';

export function run(stage: HTMLElement): void {
  const world = new World({ items: { broken_sword: 1 } });
  const actions = new ActionBook().declare({
    id: 'take:broken_sword',
    isLegal: ({ world }) => world.has('broken_sword'),
    apply: ({ world }) => void world.take('broken_sword'),
  });
  const context = { npc: 'mira', world };
  const offered = actions.legal(['take:broken_sword'], context);
  print(stage, `Offered to the model: ${offered.join(', ')}`);
  print(stage, `She takes it: ${JSON.stringify(actions.propose('take:broken_sword', offered, context))}`);
  print(stage, `She tries again: ${JSON.stringify(actions.propose('take:broken_sword', offered, context))}`);
  print(stage, `Nobody can be talked into it: ${JSON.stringify(actions.propose('give:gold', offered, context))}`);
}
