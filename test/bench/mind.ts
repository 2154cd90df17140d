import { Bench } from 'tinybench';
import {
  DialogueManager,
  MemoryBook,
  World,
  buildLoreBook,
  createRandom,
  loreFileSchema,
  parsePersona,
} from '../../src/index.js';
import type { Figure } from './figure.js';

/** How large a village is. */
interface Village {
  readonly npcs: number;
  readonly lore: number;
  readonly memories: number;
}

const FULL: Village = { npcs: 50, lore: 1_000, memories: 10_000 };

const TOPICS = ['bridge', 'mine', 'mill', 'ledger', 'harvest', 'fox', 'river', 'market', 'sword', 'wedding', 'well', 'barn'];
const LINES = [
  'what do you know about the ledger?',
  'did anybody mend the bridge',
  'hello there',
  'tell me of the fox and the barn',
  'who is getting married',
];

/** Turns of each village that are measured; the first few build indexes and are left out. */
const TURNS = 400;
const WARM_UP = 50;

/** What a turn costs before and after the model: recall, lore, budget, prompt, commit, with one character after the other. */
export async function benchMind(): Promise<readonly Figure[]> {
  const full = await measure(FULL);
  const tenth = (part: keyof Village) => measure({ ...FULL, [part]: FULL[part] / 10 });
  const figures: Figure[] = [
    {
      name: 'mind-turn',
      unit: 'ms',
      value: full.mean,
      note: 'a turn without a model: 50 people, 1,000 lore entries, 10,000 memories; mean',
    },
    { name: 'mind-turn-p95', unit: 'ms', value: full.p95, note: 'the same, 95th percentile' },
  ];
  for (const part of ['npcs', 'lore', 'memories'] as const) {
    const { mean } = await tenth(part);
    figures.push({
      name: `mind-${part}-tenfold`,
      unit: 'ratio',
      value: full.mean / mean,
      note: `a turn with ten times the ${part}`,
    });
  }
  return [...figures, await measureRecall()];
}

async function measure(village: Village): Promise<{ readonly mean: number; readonly p95: number }> {
  const people = build(village);
  const talks = people.personas.map(({ id }) => people.openTalk(id));
  let turn = 0;
  const bench = new Bench({ retainSamples: true, iterations: TURNS, time: 0, warmupIterations: WARM_UP, warmupTime: 0 });
  bench.add('turn', async () => {
    const parts = talks[turn % talks.length]!.say(LINES[turn % LINES.length]!);
    turn++;
    for (let part = await parts.next(); part.done !== true; part = await parts.next());
  });
  await bench.run();
  return latencyOf(bench);
}

/** Recall alone, out of two hundred memories of one character. */
async function measureRecall(): Promise<Figure> {
  const people = build(FULL);
  const { recaller } = people.context;
  const ids = people.personas.map(({ id }) => id);
  let turn = 0;
  const bench = new Bench({ retainSamples: true, iterations: TURNS, time: 0, warmupIterations: WARM_UP, warmupTime: 0 });
  bench.add('recall', async () => {
    const npc = ids[turn % ids.length]!;
    const candidates = people.memory.of(npc).map(({ text }) => ({ kind: 'memory' as const, text }));
    await recaller.recall(LINES[turn++ % LINES.length]!, candidates, npc);
  });
  await bench.run();
  const { p95 } = latencyOf(bench);
  return {
    name: 'mind-recall-p95',
    unit: 'ms',
    value: p95,
    note: 'recall out of one character’s 200 memories by words, 10,000 in all',
  };
}

function latencyOf(bench: Bench): { readonly mean: number; readonly p95: number } {
  const result = bench.tasks[0]!.result;
  if (!('latency' in result)) throw new Error(`The bench did not finish: ${result.state}.`);
  const sorted = [...result.latency.samples!].sort((a, b) => a - b);
  return { mean: result.latency.mean, p95: sorted[Math.floor(sorted.length * 0.95)]! };
}

function build({ npcs, lore, memories }: Village): DialogueManager {
  const random = createRandom(1);
  const topic = () => TOPICS[Math.floor(random.next() * TOPICS.length)]!;
  const sentence = (n: number) => `The ${topic()} by the ${topic()} was seen with a ${topic()} in year ${n}.`;
  const world = new World({ place: 'forge' });
  const memory = new MemoryBook(() => world.state.minutes);
  const book = buildLoreBook(
    loreFileSchema.parse({
      name: 'village',
      entries: Array.from({ length: lore }, (_, n) => ({ text: sentence(n), keys: [topic(), `name${n}`] })),
    }),
  );
  const people = new DialogueManager({ world, memory, lore: [book], random });
  for (let n = 0; n < npcs; n++) {
    const facts = Array.from({ length: 20 }, (_, index) => sentence(index));
    const persona = {
      id: `npc${n}`,
      name: `Npc ${n}`,
      role: 'villager',
      voice: 'plain',
      knows: facts,
      lines: { unknown: ['Hm.'] },
    };
    people.add(parsePersona(JSON.stringify(persona), 'npc.json'));
    for (let each = 0; each < memories / npcs; each++) memory.remember(`npc${n}`, { text: sentence(1_000 + each), at: each });
  }
  return people;
}
