import { bondWord } from 'townsfolk';
import type { TalkSession } from '../../state/talk-session.js';
import { besides, tipOf, type SaidLine } from '../../state/talk-tree.js';
import { useSignal } from '@preact/signals';
import { TestDialog } from './test-dialog.js';
import { useStudio } from '../studio-context.js';
import { MoodFace } from '../parts/mood-face.js';
import { Took } from '../parts/took.js';

interface LineProps {
  readonly line: SaidLine;
  readonly session: TalkSession;
  readonly onWhy: () => void;
}

/** One exchange: what the player said, the answer, and what can be done with it. */
export function Line({ line, session, onWhy }: LineProps) {
  const { talk } = useStudio();
  const isTesting = useSignal(false);
  const { id, heard, text, mood, source, action, trace, world } = line;
  const why = () => {
    talk.asked.value = id;
    onWhy();
  };
  return (
    <article class="exchange">
      {heard !== '' && <p class="heard">{heard}</p>}
      <div class="said" data-source={source}>
        <p class="said-text">{text}</p>
        <p class="said-notes">
          <span class="mood">
            <MoodFace mood={mood} />
            {mood}
          </span>
          {heard !== '' && (
            <span>
              {source === 'model'
                ? 'the model’s words'
                : `written line${trace?.fallback === undefined ? '' : `: ${trace.fallback.replaceAll('-', ' ')}`}`}
            </span>
          )}
          {trace !== undefined && trace.bondMove !== 0 && (
            <span>{`bond ${trace.bondMove > 0 ? '+' : '−'}${Math.abs(trace.bondMove)}, ${bondWord(world.bonds[session.persona.id] ?? 0)}`}</span>
          )}
          {action !== undefined && <span>{`does ${action.id}`}</span>}
          <Took line={line} />
        </p>
      </div>
      {trace !== undefined && (
        <div class="said-acts">
          <Others line={line} session={session} />
          <button type="button" class="quiet" onClick={why}>
            Why?
          </button>
          <button type="button" class="quiet" onClick={() => void session.sayAgain(id)}>
            Say it again
          </button>
          <button type="button" class="quiet" onClick={() => (isTesting.value = true)}>
            Make a test
          </button>
          {session.tree.value.head !== id && (
            <button type="button" class="quiet" onClick={() => session.goTo(id)}>
              Go on from here
            </button>
          )}
        </div>
      )}
      {isTesting.value && <TestDialog line={line} onClose={() => (isTesting.value = false)} />}
    </article>
  );
}

/** The other answers that were given at this point. */
function Others({ line, session }: Pick<LineProps, 'line' | 'session'>) {
  const tree = session.tree.value;
  const others = besides(tree, line);
  if (others.length < 2) return null;
  const at = others.indexOf(line);
  const step = (by: number) => session.goTo(tipOf(tree, others[at + by]!.id));
  return (
    <span class="others" role="group" aria-label="Answers given here">
      <button type="button" class="quiet" aria-label="The answer before" disabled={at === 0} onClick={() => step(-1)}>
        ‹
      </button>
      {`${at + 1} of ${others.length}`}
      <button
        type="button"
        class="quiet"
        aria-label="The answer after"
        disabled={at === others.length - 1}
        onClick={() => step(1)}
      >
        ›
      </button>
    </span>
  );
}
