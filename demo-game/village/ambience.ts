import Phaser from 'phaser';
import { Barks, FirstWords, overhear, parseCondition } from 'townsfolk';
import { TownsfolkEvents } from 'townsfolk/phaser';
import { FIRST_WORDS } from '../data/first-words.js';
import { OVERHEARD } from '../data/overheard.js';
import { people, world } from '../townsfolk.js';

/** How often somebody may say something to nobody, in milliseconds. */
const EVERY_MS = 7000;

/** Share of those moments in which two talk to each other, if they have something to talk about. */
const TALK_SHARE = 0.3;

/** How long an overheard line stands before the next: time to read it, in milliseconds. */
const LINE_MS = 3200;

const barks = new Barks(people);
const firstWords = new FirstWords(people);
const talks = OVERHEARD.map((talk) => ({ ...talk, when: parseCondition(talk.when ?? 'true') }));
const overheard = new Set<(typeof talks)[number]>();

/** People mutter, talk to each other, and speak first when they have something on their mind. */
export function addAmbience(scene: Phaser.Scene, here: readonly string[]): void {
  const gone = new AbortController();
  const { townsfolk } = scene;
  const say = (npc: string, text: string) => !gone.signal.aborted && !townsfolk.isTalking && townsfolk.bark(npc, text);
  townsfolk.on(TownsfolkEvents.NEAR, ({ npcId, isNear }) => {
    const word = isNear && !townsfolk.isTalking ? firstWords.next([npcId]) : undefined;
    const lines = FIRST_WORDS[npcId];
    if (word !== undefined && lines !== undefined) say(npcId, word.reason.type === 'deed' ? lines.deed : lines.promise);
  });
  const talk = nextTalk(here);
  const something = async () => {
    if (townsfolk.isTalking || here.length === 0) return;
    if (talk !== undefined && !overheard.has(talk) && people.context.random.next() < TALK_SHARE) return overhearTalk();
    const npc = Phaser.Utils.Array.GetRandom([...here]);
    const bark = await barks.bark(npc, {}, gone.signal);
    if (bark !== undefined) say(npc, bark.text);
  };
  const overhearTalk = async () => {
    if (talk === undefined) return;
    overheard.add(talk);
    const { between, about, lines } = talk;
    const written = lines.map(([mood, text], index) => ({ npc: between[index % 2]!, mood, text }));
    const said = await overhear(people, ...between, about, written, gone.signal);
    said.forEach(({ npc, text }, index) => scene.time.delayedCall(index * LINE_MS, () => say(npc, text)));
  };
  scene.time.addEvent({ delay: EVERY_MS, loop: true, callback: () => void something().catch(() => undefined) });
  scene.events.once(Phaser.Scenes.Events.SHUTDOWN, () => gone.abort());
}

/** Something that two of those who are here have not talked about yet. */
function nextTalk(here: readonly string[]): (typeof talks)[number] | undefined {
  const isHere = ({ between }: (typeof talks)[number]) => between.every((npc) => here.includes(npc));
  return talks.find((talk) => isHere(talk) && !overheard.has(talk) && talk.when.isMet(world.scopeOf('')));
}
