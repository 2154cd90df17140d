// A character card becomes a persona. What does not fit is told, with a reason; nothing is dropped in silence.
import { importCard } from 'townsfolk/authoring';
import { print } from '../print.js';

const CARD = {
  spec: 'chara_card_v2',
  spec_version: '2.0',
  data: {
    name: 'Ida',
    description: '{{char}} keeps the lighthouse on the cape.',
    personality: 'calm, exact, fond of gulls',
    scenario: 'A stormy night.',
    first_mes: '*She turns up the lamp.* "You came by the steps. Nobody comes by the steps."',
    mes_example: '<START>\n{{user}}: is it safe?\n{{char}}: "The light is. The steps are not."',
  },
};

export function run(stage: HTMLElement): void {
  const { persona, problems } = importCard(new TextEncoder().encode(JSON.stringify(CARD)), 'ida.json');
  print(stage, JSON.stringify(persona, null, 2));
  for (const { severity, message } of problems) print(stage, `${severity}: ${message}`);
}
