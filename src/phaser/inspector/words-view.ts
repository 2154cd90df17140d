import type { WordTrace } from '../../core/trace/trace.js';
import { element } from '../ui/element.js';

/** Below this share the model was in doubt, and the likeliest others are worth a look. A guess that marks a word or two of a line. */
const DOUBT = 0.5;

/** The words of a reply, each with how likely the model held it, and what else could have stood where it was in doubt. */
export function wordsView(words: readonly WordTrace[]): readonly Node[] {
  if (words.length === 0) return [];
  const doubts = words.filter(({ share, rivals }) => share < DOUBT && rivals.length > 0);
  const line = element('p', 'tfi-words', { 'aria-label': 'Words with their odds in percent' }, ...words.flatMap(wordView));
  if (doubts.length === 0) return [line];
  const summary = element('summary', '', {}, element('span', 'tfi-part', {}, `${doubts.length} in doubt`));
  return [line, element('details', 'tfi-details', {}, summary, element('ul', 'tfi-rows', {}, ...doubts.map(doubtView)))];
}

/** The blank before a word stays outside its mark, so that lines can end there. */
function wordView({ text, share }: WordTrace): readonly (Node | string)[] {
  const odds = element('rt', '', {}, String(percent(share)));
  const word = element('ruby', 'tfi-word', { 'data-doubt': String(share < DOUBT) }, text.trimStart(), odds);
  return text.startsWith(' ') ? [' ', word] : [word];
}

function doubtView({ text, share, rivals }: WordTrace): HTMLElement {
  const others = rivals.map((rival) => `${shown(rival.text)} ${percent(rival.share)} %`).join(', ');
  return element('li', 'tfi-row', {}, `${shown(text)} ${percent(share)} %; or ${others}`);
}

const percent = (share: number) => Math.round(share * 100);
const shown = (text: string) => `“${text.trim()}”`;
