import type { SaidLine } from '../../state/talk-tree.js';
import { tokensOf } from '../talk/tokens-of.js';
import { MoodFace } from '../parts/mood-face.js';
import { Took } from '../parts/took.js';

/** One side's answer, with what it cost. */
export function Answer({ line }: { readonly line: SaidLine | undefined }) {
  if (line === undefined) return <div class="said dim">…</div>;
  const { text, mood, source, trace } = line;
  const { prompt, reply } = tokensOf(line);
  return (
    <div class="said" data-source={source}>
      <p class="said-text">{text}</p>
      <p class="said-notes">
        <span class="mood">
          <MoodFace mood={mood} />
          {mood}
        </span>
        {trace !== undefined && (
          <span>
            {source === 'model' ? `${prompt} + ${reply} tokens` : `written line: ${(trace.fallback ?? '').replaceAll('-', ' ')}`}
          </span>
        )}
        <Took line={line} />
      </p>
    </div>
  );
}
