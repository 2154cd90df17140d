/** What of a greeting is said aloud: cards tell it as a story, a line in a game is only what is heard. */
const MAX_LINE_CHARS = 180;

const QUOTED = /[“"]([^“”"]{2,})[”"]/gu;
const NARRATED = /\*\*?[^*]+\*\*?|(?<!\w)_[^_]+_(?!\w)|\([^)]*\)/gu;

/** The words that a character says in a piece of role play; empty when it only tells what happens. */
export function spokenPart(text: string): string {
  const isStory = /[*“]|(?:^|\s)"/u.test(text);
  const quotes = [...text.matchAll(QUOTED)].map(([, words = '']) => words.trim());
  const said = quotes.length > 0 && isStory ? quotes.join(' ') : text.replaceAll(NARRATED, ' ');
  return firstSentences(said.replaceAll(/\s+/gu, ' ').trim());
}

function firstSentences(text: string): string {
  if (text.length <= MAX_LINE_CHARS) return text;
  const head = text.slice(0, MAX_LINE_CHARS);
  const end = Math.max(head.lastIndexOf('. '), head.lastIndexOf('! '), head.lastIndexOf('? '));
  return end > 20 ? head.slice(0, end + 1) : `${head.slice(0, head.lastIndexOf(' '))}…`;
}

/** What tells the player what they feel, think or do. */
const FOR_THE_PLAYER =
  /(?:\byou|\{\{user\}\})\s+(?:(?:suddenly|slowly|quickly|can(?:not|'t)? help but)\s+)?(?:feel|felt|notice|see|saw|nod|smile|blush|think|thought|realiz|realis|decide|walk|step|reach|take|took|grab|turn|enter|wake|woke|find yourself|found yourself|gasp|sigh|laugh|stare|look|stand|sit|follow|agree|say|said|reply|answer)\w*/iu;

/** Whether a greeting moves or speaks for the player, which a game leaves to the player; gives the words that do. */
export function speaksForPlayer(text: string): string | undefined {
  const narration = text.replaceAll(QUOTED, ' ');
  const isNarrated = narration.trim() !== text.trim() || /\*/u.test(text);
  return isNarrated ? FOR_THE_PLAYER.exec(narration)?.[0] : undefined;
}
