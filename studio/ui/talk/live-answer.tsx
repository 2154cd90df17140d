import type { LiveLine } from '../../state/talk-session.js';
import { MoodFace } from '../parts/mood-face.js';

/** An answer on its way. The log tells it to screen readers when it is whole. */
export function LiveAnswer({ live: { heard, text, mood }, name }: { readonly live: LiveLine; readonly name: string }) {
  return (
    <article class="exchange" aria-busy="true">
      <p class="heard">{heard}</p>
      <div class="said" aria-hidden="true">
        <p class="said-text">{text === '' ? <span class="dim">{`${name} thinks…`}</span> : text}</p>
        {mood !== undefined && (
          <p class="said-notes">
            <span class="mood">
              <MoodFace mood={mood} />
              {mood}
            </span>
          </p>
        )}
      </div>
    </article>
  );
}
