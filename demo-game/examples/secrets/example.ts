// Secrets are absent, not forbidden: a fact whose condition does not hold is in no prompt.
import { World, parsePersona, unlockedFacts } from 'townsfolk';
import { print } from '../print.js';

const KEEPER = `
id: keeper
name: Ida
role: lighthouse keeper
voice: calm, exact
knows:
  - The lamp is lit at dusk.
  - { fact: The old keeper is buried under the third step., when: bond >= 20 and has("lamp_oil") }
lines:
  unknown: ['[neutral] I keep the lamp.']
`;

export function run(stage: HTMLElement): void {
  const keeper = parsePersona(KEEPER, 'keeper.yaml');
  const world = new World();
  const tell = (when: string) => {
    const facts = unlockedFacts(keeper, world.scopeOf('keeper')).map(({ text }) => text);
    print(stage, `${when}: ${facts.join(' ')}`);
  };
  tell('To a stranger');
  world.moveBond('keeper', 25);
  tell('To a friend');
  world.give('lamp_oil');
  tell('To a friend with oil');
}
