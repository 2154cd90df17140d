import { TownsfolkError } from '../../src/core/errors.js';
import type { StoryBeat, StoryChoice, StoryCue, StoryLine, StoryTag, StoryValue } from '../../src/core/story.js';
import { compileInk, createInkStory, type InkStory } from '../../src/ink/index.js';

/** One line of a transcript: a word, a colon, and the rest. */
interface Step {
  readonly word: string;
  readonly rest: string;
  readonly line: number;
}

/** A transcript: `test: [INK-3] what it shows`, then what is expected and done, in order. */
export interface Transcript {
  readonly name: string;
  readonly steps: readonly Step[];
}

export function parseTranscript(text: string): Transcript {
  const steps = text.split('\n').flatMap((raw, index): Step[] => {
    const [, word, rest = ''] = /^(\w+)(?::\s*(.*))?$/.exec(raw.trim()) ?? [];
    return word === undefined ? [] : [{ word, rest: rest.trim(), line: index + 1 }];
  });
  return { name: steps[0]?.rest ?? '', steps: steps.slice(1) };
}

/** Who is known in all transcripts, and the functions that their stories may declare. */
const SPEAKERS = new Map([
  ['mira', 'mira'],
  ['mira holt', 'mira'],
  ['ミラ', 'mira'],
]);

function createFunctions() {
  let calls = 0;
  return {
    has: (item: StoryValue) => item === 'rope',
    called: () => ++calls,
    fails: () => {
      throw new Error('A bug in the game.');
    },
    waits: () => Promise.resolve(1) as never,
  };
}

/** Plays a story by its transcript. An error names the transcript's line. */
export async function playTranscript(source: string, transcript: Transcript): Promise<void> {
  const { json, issues } = await compileInk({ 'story.ink': source }, 'story.ink');
  if (json === undefined) throw new Error(issues.map((issue) => `${issue.line}: ${issue.message}`).join('\n'));
  const warnings: string[] = [];
  const create = () =>
    createInkStory({
      json,
      speakers: SPEAKERS,
      seed: 7,
      functions: createFunctions(),
      onWarning: (warning) => warnings.push(warning.code),
      lineLimitMs: 100,
    });
  const player = new Player(create, warnings);
  for (const step of transcript.steps) {
    const problem = player.play(step);
    if (problem !== undefined) throw new Error(`transcript line ${step.line}, "${step.word}: ${step.rest}": ${problem}`);
  }
  if (warnings.length > 0) throw new Error(`Nobody expected the warning ${warnings.join(', ')}.`);
}

class Player {
  readonly #create: () => InkStory;
  readonly #warnings: string[];
  #story: InkStory;
  #saved = '';
  /** What the last beat shows, as transcript lines that nobody has expected yet. */
  #shown: string[] = [];

  constructor(create: () => InkStory, warnings: string[]) {
    this.#create = create;
    this.#warnings = warnings;
    this.#story = create();
  }

  /** Gives what is wrong, if anything is. */
  play({ word, rest }: Step): string | undefined {
    switch (word) {
      case 'line':
      case 'npc':
      case 'choice':
      case 'talk':
      case 'tags':
      case 'stop':
        return this.#expect(rest === '' ? word : `${word}: ${rest}`);
      case 'warning':
        return differs(this.#warnings.shift(), rest);
      case 'error':
        return differs(
          codeOf(() => this.#story.next()),
          rest,
        );
      case 'get':
        return differs(`${JSON.stringify(this.#story.getVariable(nameIn(rest)))}`, rest.split('=')[1]?.trim());
      case 'set':
        return void this.#story.setVariable(nameIn(rest), JSON.parse(rest.split('=')[1] ?? '') as StoryValue);
      case 'save':
        return void (this.#saved = this.#story.save());
      case 'load':
        this.#story = this.#create();
        this.#story.restore(this.#saved);
        return void (this.#shown = []);
    }
    if (this.#shown.length > 0) return `not yet expected: ${this.#shown.join(' | ')}`;
    if (word === 'select') this.#story.choose(this.#find(rest));
    else if (word === 'exit') this.#story.exitTalk(rest);
    else if (word === 'goto') this.#story.goTo(rest);
    else return 'no such word';
    return undefined;
  }

  #expect(expected: string): string | undefined {
    if (this.#shown.length === 0) this.#shown = showBeat(this.#story.next());
    return differs(this.#shown.shift(), expected);
  }

  #find(text: string): number {
    const beat = this.#story.next();
    const choices = beat.type === 'choices' || beat.type === 'talk' ? beat.choices : [];
    return choices.find((choice) => choice.text === text)?.index ?? -1;
  }
}

function nameIn(assignment: string): string {
  return assignment.split('=')[0]!.trim();
}

function differs(actual: string | undefined, expected: string | undefined): string | undefined {
  return actual === expected ? undefined : `got ${JSON.stringify(actual)}`;
}

function codeOf(run: () => unknown): string {
  try {
    return `no error but ${JSON.stringify(run())}`;
  } catch (error) {
    return TownsfolkError.is(error) ? error.code : String(error);
  }
}

function showBeat(beat: StoryBeat): string[] {
  switch (beat.type) {
    case 'line':
      return [showLine(beat.line)];
    case 'choices':
      return beat.choices.map(showChoice);
    case 'talk': {
      const { npc, until, about, mood, turns } = beat.talk;
      const rest = `${about === undefined ? '' : ` about: ${about}`}${mood === undefined ? '' : ` mood: ${mood}`}${turns === undefined ? '' : ` turns: ${turns}`}`;
      return [`talk: ${npc} until: ${until.join(', ')}${rest}`, ...beat.choices.map(showChoice)];
    }
    case 'end':
      return ['stop'];
  }
}

function showLine({ speaker, mood, text, voice, isThought, portrait, cues = [], tags }: StoryLine): string {
  const marks = [
    isThought === true ? ' # thought' : '',
    portrait === undefined ? '' : ` # portrait: ${portrait}`,
    ...tags.map(showTag),
    ...cues.map(showCue),
  ].join('');
  if (text === '') return `tags:${marks}`;
  const who = speaker === undefined ? 'line:' : `npc: ${speaker}`;
  const say = voice === undefined ? '' : voice.type === 'voice' ? ' # voice' : ` # say: ${voice.about}`;
  return `${who}${mood === undefined ? '' : ` [${mood}]`} ${text}${say}${marks}`;
}

function showCue(cue: StoryCue): string {
  switch (cue.type) {
    case 'quest':
      return ` # quest: ${cue.quest} ${cue.state}`;
    case 'deed':
      return ` # deed: ${cue.text}`;
    case 'bark':
    case 'memory':
      return ` # ${cue.type}: ${cue.speaker === undefined ? '' : `${cue.speaker}: `}${cue.text}`;
  }
}

function showChoice({ text, exit, say = [], keys = [], tags }: StoryChoice): string {
  const ours: readonly StoryTag[] = [
    ...(exit === undefined ? [] : [{ name: 'exit', value: exit }]),
    ...say.map((value) => ({ name: 'say', value })),
    ...(keys.length === 0 ? [] : [{ name: 'keys', value: keys.join(', ') }]),
  ];
  return `choice: ${text}${[...ours, ...tags].map(showTag).join('')}`;
}

function showTag({ name, value }: StoryTag): string {
  return value === '' ? ` # ${name}` : ` # ${name}: ${value}`;
}
