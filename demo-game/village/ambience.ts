import Phaser from 'phaser';
import { Barks, FirstWords, overhear, parseCondition, pick } from 'townsfolk';
import { TownsfolkEvents } from 'townsfolk/phaser';
import { FIRST_WORDS } from '../data/first-words.js';
import { OVERHEARD } from '../data/overheard.js';
import { people, random, world } from '../townsfolk.js';

/** How often somebody may say something to nobody, in milliseconds. */
const EVERY_MS = 7000;

/** Share of those moments in which two talk to each other, if they have something to talk about. */
const TALK_SHARE = 0.3;

/** How long an overheard line stands before the next: time to read it, in milliseconds. */
const LINE_MS = 3200;

const barks = new Barks(people);
const firstWords = new FirstWords(people);
const talks = OVERHEARD.map((talk) => ({ ...talk, when: parseCondition(talk.when ?? 'true') }));

/** Lets somebody say something overhead, unless the player talks or has gone. */
type Say = (npc: string, text: string) => void;

/** People mutter, talk to each other, and speak first when they have something on their mind. */
export function addAmbience(scene: Phaser.Scene, here: readonly string[]): void {
  const { townsfolk } = scene;
  const gone = new AbortController();
  scene.events.once(Phaser.Scenes.Events.SHUTDOWN, () => gone.abort());
  const say: Say = (npc, text) => {
    if (!gone.signal.aborted && !townsfolk.isTalking) townsfolk.bark(npc, text);
  };
  townsfolk.on(TownsfolkEvents.NEAR, ({ npcId, isNear }) => {
    if (isNear && !townsfolk.isTalking) speakFirst(npcId, say);
  });
  const something = async () => {
    if (townsfolk.isTalking) return;
    if (random.next() < TALK_SHARE && (await talkTogether(scene, here, say, gone.signal))) return;
    await mutter(here, say, gone.signal);
  };
  const callback = () => void something().catch((error: unknown) => console.info(error));
  scene.time.addEvent({ delay: EVERY_MS, loop: true, callback });
}

function speakFirst(npc: string, say: Say): void {
  const lines = FIRST_WORDS[npc];
  const word = lines && firstWords.next([npc]);
  if (word !== undefined) say(npc, word.reason.type === 'deed' ? lines!.deed : lines!.promise);
}

async function mutter(here: readonly string[], say: Say, signal: AbortSignal): Promise<void> {
  const npc = pick(here, random);
  const bark = npc === undefined ? undefined : await barks.bark(npc, {}, signal);
  if (bark !== undefined) say(bark.npc, bark.text);
}

/** Two who are here talk about something that they have not talked about yet. @returns whether they do. */
async function talkTogether(scene: Phaser.Scene, here: readonly string[], say: Say, signal: AbortSignal): Promise<boolean> {
  const talk = talks.find(
    ({ id, between, when }) =>
      between.every((npc) => here.includes(npc)) && world.fact(`heard_${id}`) !== true && when.isMet(world.scopeOf('')),
  );
  if (talk === undefined) return false;
  const { id, between, about, lines } = talk;
  world.setFact(`heard_${id}`, true);
  const written = lines.map(([mood, text], index) => ({ npc: between[index % 2]!, mood, text }));
  const said = await overhear(people, ...between, about, written, signal);
  if (signal.aborted) return true;
  said.forEach(({ npc, text }, index) => scene.time.delayedCall(index * LINE_MS, () => say(npc, text)));
  return true;
}
