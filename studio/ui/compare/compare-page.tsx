import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Contender, Sides } from '../../state/compare-desk.js';
import { pathTo, type SaidLine } from '../../state/talk-tree.js';
import { useStudio } from '../studio-context.js';
import { Answer } from './answer.js';
import { ContenderPicker } from './contender-picker.js';
import { Differences } from './differences.js';

/** Two characters, two versions or two models, asked the same. */
export function ComparePage() {
  const { compare, workspace, talk, modelName } = useStudio();
  const typed = useSignal('');
  const here = talk.persona.value === undefined ? undefined : workspace.current.value;
  useEffect(() => {
    if (compare.contenders.value === undefined && here !== undefined) {
      const version = workspace.unsaved.value.includes(here) ? 'saved' : 'now';
      const first: Contender = { path: here, version, model: modelName.value };
      void compare.begin([first, { ...first, version: 'now' }]);
    }
  }, [here]);
  const contenders = compare.contenders.value;
  if (contenders === undefined) return <p class="empty">Open a character without mistakes, and compare them here.</p>;
  const [left, right] = compare.sessions.value;
  const [lefts, rights] = [left, right].map((session) => (session === undefined ? [] : pathTo(session.tree.value)));
  const change = (side: 0 | 1, contender: Contender) => {
    const both: Sides<Contender> = side === 0 ? [contender, contenders[1]] : [contenders[0], contender];
    void compare.begin(both);
  };
  const say = (event: Event) => {
    event.preventDefault();
    const line = typed.value.trim();
    if (line === '' || compare.isBusy.value) return;
    typed.value = '';
    void compare.say(line);
  };
  return (
    <div class="compare">
      <div class="sides">
        <ContenderPicker name="First" contender={contenders[0]} onChange={(next) => change(0, next)} />
        <ContenderPicker name="Second" contender={contenders[1]} onChange={(next) => change(1, next)} />
      </div>
      <div class="talk-log" role="log" aria-label="Answers side by side" tabIndex={0}>
        {rowsOf(lefts ?? [], rights ?? []).map(([first, second], index) => (
          <article key={index} class="exchange">
            {(first ?? second)?.heard !== '' && <p class="heard">{(first ?? second)?.heard}</p>}
            <div class="sides">
              <Answer line={first} />
              <Answer line={second} />
            </div>
          </article>
        ))}
        {compare.isBusy.value && <p class="dim">Both think…</p>}
        <Differences />
      </div>
      <form class="composer" onSubmit={say}>
        <input
          aria-label="Say something to both"
          placeholder="Say something to both"
          value={typed.value}
          autocomplete="off"
          onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
        />
        <button type="submit" class="main" disabled={compare.isBusy.value}>
          Say
        </button>
        <button type="button" onClick={() => void compare.begin([...contenders])}>
          Anew
        </button>
        <button type="button" disabled={compare.isTesting.value} onClick={() => void compare.test()}>
          {compare.isTesting.value ? 'Testing…' : 'Test both'}
        </button>
      </form>
    </div>
  );
}

/** Lines of both sides, pair by pair. */
function rowsOf(
  lefts: readonly SaidLine[],
  rights: readonly SaidLine[],
): readonly (readonly [SaidLine | undefined, SaidLine | undefined])[] {
  const count = Math.max(lefts.length, rights.length);
  return Array.from({ length: count }, (_, at) => [lefts[at], rights[at]] as const);
}
