import type { ShapePart } from '../language-model.js';
import type { LoreMarks } from '../lore/lore-state.js';
import type { Persona } from '../persona/persona.js';
import { shortName } from '../persona/facts.js';
import { fitHead, type BudgetCut } from '../prompt/budget.js';
import { replyShape } from '../prompt/reply-shape.js';
import { playerLine } from '../prompt/user-turn.js';
import type { AdmittedInput } from './admit.js';
import { composeTurn, headOf, type ComposedTurn } from './compose.js';
import type { TalkHistory } from './history.js';
import { isForeign } from './foreign.js';
import { lookUp, type LookUp } from './look-up.js';
import { bringToMind } from './mind.js';
import { isNonsense } from './nonsense.js';
import { offerActions, type Offer } from './offer.js';
import { pointOf } from './point.js';
import type { Recall } from './recall.js';
import { isAboutAny } from './spoken-of.js';
import type { TalkContext } from './talk-context.js';

/** Where a talk stands before a turn. */
export interface TalkMoment {
  readonly persona: Persona;
  readonly history: TalkHistory;
  readonly turnId: number;
  readonly marks: LoreMarks;
  /** What a story said this part of the talk is about. */
  readonly frame: string;
}

/** A turn that is ready to be asked of the model, and how it came about. */
export interface PreparedTurn {
  readonly input: AdmittedInput;
  readonly recall: Recall;
  readonly lore: LookUp;
  readonly offer: Offer;
  readonly cuts: readonly BudgetCut[];
  readonly turn: ComposedTurn;
  /** The player's words as they stand in the prompt. */
  readonly body: string;
  readonly shape: readonly ShapePart[];
  /** Words of which the reply must have one. */
  readonly point: ReadonlySet<string> | undefined;
  /** Why the model is not asked at all. */
  readonly unasked: string | undefined;
}

/** Recalls, looks up, offers, and composes: everything before the model is asked. Changes nothing. */
export async function prepareTurn(
  context: TalkContext,
  moment: TalkMoment,
  typed: AdmittedInput,
  signal: AbortSignal | undefined,
): Promise<PreparedTurn> {
  const { persona, history, turnId, marks, frame } = moment;
  const input = await noteUnreadable(context, persona, typed);
  const recall = await bringToMind(context, persona, input.text, signal);
  const lines = [...history.exchanges.flatMap(({ heard, said }) => [heard, said]), input.text];
  const lore = await lookUp(context, persona, { lines, turn: turnId, marks, signal });
  const offer = await offerActions(context, persona, input.text, signal);
  const mind = { recall, lore: lore.texts, actions: offer.offered };
  const { head, cuts } = await fitHead(headOf(context, persona, mind, frame), (texts) => context.tokens.count(texts));
  const body = playerLine(shortName(context.world.state.player.name), input.text);
  const turn = composeTurn(history, head, body);
  const written = turn.written.actions;
  const shape = replyShape(written === undefined ? undefined : written.split(', ').filter((id) => id !== ''));
  return {
    input,
    recall,
    lore,
    offer,
    cuts,
    turn,
    body,
    shape,
    point: await thePoint(context, persona, input.text, recall, offer),
    unasked: whyNotAsked(input),
  };
}

/** A line that is about an action, `can you fix this?`, is answered by what is done. */
async function thePoint(context: TalkContext, persona: Persona, line: string, recall: Recall, { offered }: Offer) {
  const point = pointOf(line, recall);
  const isAboutAction = point !== undefined && (await isAboutAny(context, persona.id, offered, line));
  return isAboutAction ? undefined : point;
}

async function noteUnreadable({ tokens }: TalkContext, persona: Persona, input: AdmittedInput): Promise<AdmittedInput> {
  if (isForeign(input.text, persona)) return { ...input, notes: [...input.notes, 'foreign'] };
  return (await isNonsense(input.text, tokens)) ? { ...input, notes: [...input.notes, 'nonsense'] } : input;
}

function whyNotAsked({ text, notes }: AdmittedInput): string | undefined {
  if (text === '') return 'nothing-typed';
  return notes.find((note) => note === 'nonsense' || note === 'foreign');
}
