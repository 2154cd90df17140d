/** Every part of the dialogue, as a player comes upon it. */
import type { ConversationState, SpokenLine } from 'townsfolk';
import type { DialogueUi } from 'townsfolk/phaser';
import { PageConversation } from './page-conversation.js';

type Prompt = Extract<ConversationState, { type: 'prompt' }>;

let lastId = 0;

function line(text: string, extra: Partial<SpokenLine> = {}): ConversationState {
  const mira = { npcId: 'mira', speaker: 'Mira Holt', mood: 'neutral', source: 'story' } as const;
  return { type: 'line', line: { id: ++lastId, ...mira, text, isComplete: true, tags: [], ...extra } };
}

function prompt(extra: Partial<Prompt>): ConversationState {
  return { type: 'prompt', choices: [], canType: false, canLeave: true, npcId: 'mira', npcName: 'Mira', ...extra };
}

const QUESTION = line('Well? Iron does not pay for itself, and neither do I work for a smile.', { mood: 'suspicious' });
const CHOICES = [
  { index: 0, text: 'Give her the broken sword.' },
  { index: 1, text: 'Pay her forty silver.', locked: 'You have three coppers.' },
  { index: 2, text: 'Ask what she would take instead.' },
];
const SUGGESTED = ['Can you mend this sword?', 'When does the bridge open?', 'Why do you owe the reeve?'];

/** Shows a conversation at these states, one after the other, with all that was typed on. */
function play(ui: DialogueUi, states: readonly ConversationState[], extra: Partial<PageConversation> = {}): void {
  const conversation = Object.assign(new PageConversation(), extra);
  ui.show(conversation);
  for (const state of states) {
    conversation.become(state);
    // Past a breath and a blink of the face.
    ui.tick(60_000, 1000);
  }
}

/** Shows each of them. */
export const LOOKS: Readonly<Record<string, (ui: DialogueUi) => void>> = {
  line: (ui) => play(ui, [line('Fix it? Kinder to bury it. Leave me the hilt and come back tomorrow.', { mood: 'amused' })]),
  narrator: (ui) =>
    play(ui, [line('Dusk. Rain works at the [b]roof[/b] and [i]wins[/i].', { npcId: undefined, speaker: undefined })]),
  marks: (ui) =>
    play(ui, [
      line(
        '[b]Dawn.[/b] [color=gold]Two coppers[/color], and [wave]don’t[/wave] let the [shake]toll boy[/shake] tell you three.',
      ),
    ]),
  growing: (ui) =>
    play(ui, [line('The bridge opens at dawn and costs two coppers, and', { isComplete: false, source: 'model' })]),
  thinking: (ui) => play(ui, [{ type: 'thinking', npcId: 'mira', npcName: 'Mira Holt' }]),
  choices: (ui) => play(ui, [QUESTION, prompt({ choices: CHOICES, timer: { seconds: 90, index: 2, text: '' } })]),
  talk: (ui) =>
    play(ui, [QUESTION, prompt({ canType: true, choices: [{ index: 0, text: 'Say good night.' }] })], {
      suggestions: SUGGESTED,
      listeners: [
        { npcId: 'wick', name: 'Wick' },
        { npcId: 'pell', name: 'Pell' },
      ],
    }),
  asked: (ui) =>
    play(ui, [
      QUESTION,
      prompt({
        canType: true,
        notice: 'Do you mean “Give her the broken sword.”?',
        choices: [
          { index: 0, text: 'Yes.' },
          { index: 1, text: 'No.' },
        ],
      }),
    ]),
  arabic: (ui) => play(ui, [line('يفتح الجسر عند الفجر، ويكلّف قطعتين نحاسيتين 🌉.', { speaker: 'ميرا' })]),
  japanese: (ui) => play(ui, [line('橋は夜明けに開く。渡し賃は銅貨二枚だ。👩‍🔧 三枚と言われても払うなよ。', { speaker: 'ミラ' })]),
  near: (ui) => {
    ui.showNear(['Talk to Mira', 'Look at the ledger'].map((label) => ({ label, onUse: () => undefined })));
    ui.showStatus({ type: 'downloading', loadedBytes: 12e6, totalBytes: 80e6 });
  },
  bubbles: (ui) => {
    const say = (npcId: string, text: string, x: number, y: number) =>
      ui.sayOverhead({ npcId, name: npcId, text, head: () => ({ x: innerWidth * x, y: innerHeight * y }) });
    say('mira', 'Hold still, you crooked lump.', 0.3, 0.5);
    say('pell', 'Fish don’t bite in this. They have homes.', 0.36, 0.52);
    say('wick', 'Toll’s up.', 0.97, 0.3);
    ui.tick(16, 1000);
  },
  log: (ui) => {
    play(ui, [line('Dawn. Two coppers.')]);
    const conversation = new PageConversation();
    ui.show(conversation);
    for (const [speaker, text] of SPOKEN) conversation.tell(speaker, text);
    conversation.become(line('Dawn. Two coppers.'));
    ui.tick(60_000, 1000);
    press(ui, 'Log');
  },
  settings: (ui) => press(ui, 'Settings'),
  saves: (ui) => press(ui, 'Saves'),
};

const SPOKEN = [
  [undefined, 'Dusk. Rain works at the roof.'],
  ['Mira Holt', 'Mind the sparks.'],
  ['Ash', 'when does the bridge open'],
  ['Mira Holt', 'Dawn. Two coppers, and don’t let the toll boy tell you three.'],
] as const;

function press(ui: DialogueUi, label: string): void {
  [...ui.root.querySelectorAll('button')].find(({ textContent }) => textContent === label)!.click();
  (document.activeElement as HTMLElement).blur();
}
