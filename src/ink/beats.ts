import type { StoryBeat, StoryLine } from '../core/story.js';
import { readChoices } from './choices.js';
import { readCues } from './cues.js';
import type { InkEngine, Warn } from './engine.js';
import { identify, readLine, type Speakers } from './line.js';
import type { Translate } from './l10n/translate.js';
import { idsOf, isEventTag, readLineTags, splitTag } from './tags.js';

/** What lines are read with. */
export interface LineReading {
  readonly speakers: Speakers;
  readonly warn: Warn;
  readonly translate: Translate;
}

/** What the engine's current line holds: words, a talk, first words and then a talk, or nothing. */
export interface LineBeats {
  readonly beats: readonly StoryBeat[];
  /** Tags for the game that stood on no words; they come with the next line that has some. */
  readonly left: readonly string[];
}

/**
 * Reads the engine's current line. It asks the engine for nothing but its output, so that the same line can be read again after a restore.
 *
 * @param carried - Tags that lines without words have left behind.
 */
export function readBeats(engine: InkEngine, carried: readonly string[], { speakers, warn, translate }: LineReading): LineBeats {
  const tags = [...carried, ...(engine.currentTags ?? [])];
  const read = readLineTags(tags, warn);
  const told = engine.currentText ?? '';
  const line = withCues(readLine(translate(idsOf(engine.currentTags ?? []), told) ?? told, read, speakers), speakers, warn);
  const beats: StoryBeat[] = [];
  if (line.text !== '') beats.push({ type: 'line', line });
  if (read.talk !== undefined) {
    const talk = { ...read.talk, npc: identify(read.talk.npc, speakers) };
    beats.push({ type: 'talk', talk, choices: readChoices(engine, translate) });
  }
  return { beats, left: line.text === '' ? tags.filter(isEventTag) : [] };
}

/** Tags that no words come behind any more, as a line with nothing to show. */
export function tagsAlone(tags: readonly string[], speakers: Speakers, warn: Warn): StoryBeat {
  return { type: 'line', line: withCues({ text: '', tags: tags.map(splitTag) }, speakers, warn) };
}

function withCues(line: StoryLine, speakers: Speakers, warn: Warn): StoryLine {
  return { ...line, ...readCues(line.tags, speakers, warn) };
}
