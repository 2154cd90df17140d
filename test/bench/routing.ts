import type { Embedder } from '../../src/core/embedder.js';
import { AT_CHOICES, BESIDE_TALK } from '../../src/core/scene/choice-odds.js';
import { createRandom } from '../../src/core/random.js';
import { createNodeModel } from '../../src/llm/node.js';
import { modelsDir } from '../llm/helpers.js';
import {
  guessOf,
  judgeLine,
  readMoments,
  readTonedLines,
  routeAll,
  toneOf,
  TONES,
  wantedTone,
  type Moment,
  type RoutedLine,
} from '../llm/labelled-lines.js';
import type { Figure } from './figure.js';

/** What the thresholds are chosen for, on the training moments; a little above what is wanted of moments that nobody has seen (0.85). */
const ACT_PRECISION = 0.87;
/** Of the lines that are asked back, how many should find their choice among the two that are offered. */
const ASK_RIGHT = 0.75;
const NONE_PRECISION = 0.75;
const FOLDS = 10;
/** The moments are dealt into folds anew this often: one deal moves a figure by two or three percent. */
const DEALS = 10;
/** Fewer lines than this say nothing about a threshold. */
const LEAST_LINES = 20;
const GRID = Array.from({ length: 99 }, (_value, index) => (index + 1) / 100);

/** A typed line as a way of routing sees it. */
interface Case {
  readonly momentId: string;
  readonly meant: number;
  /** The choices' numbers, the likeliest first. */
  readonly ranked: readonly number[];
  /** How sure it is of the first of them. */
  readonly sure: number;
  /** How sure it is that none was meant. */
  readonly none: number;
}

interface Share {
  readonly percent: number;
  readonly count: string;
}

/** How well the sentence encoder reads players: which choice was meant, and how a line is taken. */
export async function benchRouting(): Promise<readonly Figure[]> {
  const model = createNodeModel({ modelsDir, model: 'tiny-random', embedder: 'ear-22m', threads: 2 });
  await model.load();
  try {
    const moments = await readMoments();
    const routed = await routeAll(model.reader, moments);
    return [
      ...routeFigures(routed),
      ...baselineFigures(await cosineCases(model.embedder, moments)),
      ...(await toneFigures(model.reader)),
    ];
  } finally {
    model.dispose();
  }
}

function routeFigures(routed: readonly RoutedLine[]): readonly Figure[] {
  const isRight = ({ meant, odds }: RoutedLine): boolean => guessOf(odds) === meant;
  const certainty = ({ odds }: RoutedLine): number => Math.max(odds.none, ...odds.choices);
  const surest = [...routed].sort((a, b) => certainty(b) - certainty(a)).slice(0, Math.round(routed.length * 0.7));
  const cases = routed.map(({ moment, meant, odds }) => toCase(moment, meant, odds.choices, odds.none));
  const act = chooseAct(cases);
  const ask = chooseAsk(cases, act);
  const none = chooseNone(cases);

  const acted = heldOut(cases, chooseAct, ({ sure }, threshold) => sure >= threshold);
  const asked = heldOut(
    cases,
    (train) => [chooseAct(train), chooseAsk(train, chooseAct(train))] as const,
    ({ sure }, [high, low]) => sure < high && sure >= low,
  );
  const refused = heldOut(cases, chooseNone, (line, threshold) => line.none >= threshold);
  return [
    figure('route-right', shareOf(routed, isRight), 'the likeliest of none and all choices'),
    figure('route-right-surest-70', shareOf(surest, isRight), 'of the 70 % with the highest odds'),
    figure(
      'route-right-when-meant',
      shareOf(
        routed.filter(({ meant }) => meant > 0),
        isRight,
      ),
      'where a choice was meant',
    ),
    ...actFigures('route', acted, cases, `taken from odds of ${act} on`),
    figure('route-ask-share', partOf(asked.length, cases.length * DEALS), `asked back from odds of ${ask} on`),
    figure('route-ask-right', shareOf(asked, isAmong(2)), 'the choice that was meant is among the two that are offered'),
    figure('route-ask-right-one', shareOf(asked, isAmong(1)), 'it is the first of them'),
    figure('route-ask-zeros', falseShare(asked, cases), 'asked back though none was meant'),
    ...askFigures('route-ask-beside-talk', cases, BESIDE_TALK.askFrom, act),
    ...askFigures('route-ask-at-choices', cases, AT_CHOICES.askFrom, act),
    figure(
      'route-none-precision',
      shareOf(refused, ({ meant }) => meant === 0),
      `none from odds of ${none} on`,
    ),
    figure('route-none-coverage', partOf(refused.length, cases.length * DEALS), 'of all lines'),
  ];
}

/** The nearest choice by plain cosine, or none below the best threshold. */
function baselineFigures(cases: readonly Case[]): readonly Figure[] {
  const guess = ({ ranked, sure }: Case, threshold: number): number => (sure >= threshold ? ranked[0]! : 0);
  const rightAt = (lines: readonly Case[], threshold: number): number =>
    lines.filter((line) => guess(line, threshold) === line.meant).length;
  const choose = (train: readonly Case[]): number =>
    GRID.reduce((best, threshold) => (rightAt(train, threshold) > rightAt(train, best) ? threshold : best));
  const right = heldOut(cases, choose, (line, threshold) => guess(line, threshold) === line.meant);
  const meant = cases.filter((line) => line.meant > 0);
  const acted = heldOut(cases, chooseAct, ({ sure }, threshold) => sure >= threshold);
  return [
    figure('route-baseline-right', partOf(right.length, cases.length * DEALS), `cosine, none below ${choose(cases)}`),
    figure(
      'route-baseline-right-when-meant',
      partOf(right.filter((line) => line.meant > 0).length, meant.length * DEALS),
      'where a choice was meant',
    ),
    ...actFigures('route-baseline', acted, cases, `taken from a cosine of ${chooseAct(cases)} on`),
  ];
}

async function toneFigures(reader: Parameters<typeof judgeLine>[0]): Promise<readonly Figure[]> {
  const judged: { readonly distance: number; readonly sure: number }[] = [];
  for (const line of await readTonedLines()) {
    const odds = await judgeLine(reader, line);
    const distance = Math.abs(TONES.indexOf(toneOf(odds)) - TONES.indexOf(wantedTone(line)));
    judged.push({ distance, sure: Math.max(odds.worse, odds.better) });
  }
  const sure = judged.filter((line) => line.sure >= 0.6);
  return [
    figure(
      'tone-right',
      shareOf(judged, ({ distance }) => distance === 0),
      'of worse, same and better',
    ),
    figure(
      'tone-opposite',
      shareOf(judged, ({ distance }) => distance === 2),
      'better taken for worse, or worse for better',
    ),
    figure(
      'tone-sure-right',
      shareOf(sure, ({ distance }) => distance === 0),
      'where worse or better has odds of 0.6',
    ),
    figure(
      'tone-sure-opposite',
      shareOf(sure, ({ distance }) => distance === 2),
      'where worse or better has odds of 0.6',
    ),
  ];
}

async function cosineCases(embedder: Embedder, moments: readonly Moment[]): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const moment of moments) {
    const choices = await embedder.embed(moment.choices);
    const lines = await embedder.embed(moment.typed.map(([line]) => line));
    for (const [index, [, meant]] of moment.typed.entries())
      cases.push(
        toCase(
          moment,
          meant,
          choices.map((choice) => dot(choice, lines[index]!)),
          0,
        ),
      );
  }
  return cases;
}

function toCase(moment: Moment, meant: number, scores: readonly number[], none: number): Case {
  const ranked = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!).map((index) => index + 1);
  return { momentId: moment.id, meant, ranked, sure: Math.max(...scores), none };
}

const isAmong =
  (count: number) =>
  ({ ranked, meant }: Case): boolean =>
    ranked.slice(0, count).includes(meant);

/** The lowest threshold from which on a choice that is taken is the right one often enough. */
const chooseAct = (train: readonly Case[]): number =>
  lowest(ACT_PRECISION, isAmong(1), (threshold) => train.filter(({ sure }) => sure >= threshold));

/** The same for asking back below it, with two choices. */
const chooseAsk = (train: readonly Case[], act: number): number =>
  lowest(ASK_RIGHT, isAmong(2), (threshold) => train.filter(({ sure }) => sure >= threshold && sure < act));

const chooseNone = (train: readonly Case[]): number =>
  lowest(
    NONE_PRECISION,
    ({ meant }) => meant === 0,
    (threshold) => train.filter(({ none }) => none >= threshold),
  );

function lowest(wanted: number, isRight: (line: Case) => boolean, above: (threshold: number) => readonly Case[]): number {
  const isEnough = (threshold: number): boolean => {
    const lines = above(threshold);
    return lines.length >= LEAST_LINES && lines.filter(isRight).length >= wanted * lines.length;
  };
  return GRID.find(isEnough) ?? 1;
}

/**
 * The lines that a rule picks when its thresholds were chosen on other moments: never the same moment in both halves. Each line
 * comes up once a deal.
 */
function heldOut<Thresholds>(
  cases: readonly Case[],
  choose: (train: readonly Case[]) => Thresholds,
  isPicked: (line: Case, thresholds: Thresholds) => boolean,
): readonly Case[] {
  return Array.from({ length: DEALS }, (_value, deal) => dealFolds(cases, deal)).flatMap((foldOf) =>
    Array.from({ length: FOLDS }, (_value, fold) => fold).flatMap((fold) => {
      const thresholds = choose(cases.filter(({ momentId }) => foldOf.get(momentId) !== fold));
      return cases.filter((line) => foldOf.get(line.momentId) === fold && isPicked(line, thresholds));
    }),
  );
}

function dealFolds(cases: readonly Case[], seed: number): ReadonlyMap<string, number> {
  const random = createRandom(seed);
  const ids = [...new Set(cases.map(({ momentId }) => momentId))].map((id) => ({ id, at: random.next() }));
  return new Map(ids.sort((a, b) => a.at - b.at).map(({ id }, index) => [id, index % FOLDS]));
}

function actFigures(name: string, acted: readonly Case[], cases: readonly Case[], note: string): readonly Figure[] {
  return [
    figure(`${name}-act-precision`, shareOf(acted, isAmong(1)), note),
    figure(`${name}-act-coverage`, partOf(acted.length, cases.length * DEALS), 'of all lines'),
    figure(`${name}-act-zeros`, falseShare(acted, cases), 'taken though none was meant'),
  ];
}

/** What asking back at the threshold that the product uses comes to. */
function askFigures(name: string, cases: readonly Case[], from: number, act: number): readonly Figure[] {
  const asked = cases.filter(({ sure }) => sure >= from && sure < act);
  const zeros = (lines: readonly Case[]): number => lines.filter(({ meant }) => meant === 0).length;
  return [
    figure(`${name}-share`, partOf(asked.length, cases.length), `asked back from odds of ${from} on`),
    figure(`${name}-right`, shareOf(asked, isAmong(2)), 'the choice that was meant is among the two likeliest'),
    figure(`${name}-zeros`, partOf(zeros(asked), zeros(cases)), 'asked back though none was meant'),
  ];
}

function falseShare(picked: readonly Case[], cases: readonly Case[]): Share {
  const zeros = (lines: readonly Case[]): number => lines.filter(({ meant }) => meant === 0).length;
  return partOf(zeros(picked), zeros(cases) * DEALS);
}

function shareOf<Line>(lines: readonly Line[], isPicked: (line: Line) => boolean): Share {
  return partOf(lines.filter(isPicked).length, lines.length);
}

const partOf = (part: number, whole: number): Share => ({ percent: (100 * part) / whole, count: `${part} of ${whole}` });

const figure = (name: string, { percent, count }: Share, note: string): Figure => ({
  name,
  unit: 'percent',
  value: percent,
  note: `${note} (${count})`,
});

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, index) => sum + value * b[index]!, 0);
