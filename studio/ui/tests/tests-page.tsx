import { useSignal } from '@preact/signals';
import { PROBE_GROUPS, type ProbeGroup } from 'townsfolk/authoring';
import { testsOf } from '../../state/test-desk.js';
import { useStudio } from '../studio-context.js';
import { Result } from './result.js';

/** The tests of the character on the desk: to run, with what came of each. */
export function TestsPage() {
  const { talk, project, tests, ports, lint } = useStudio();
  const probes = useSignal<ReadonlySet<ProbeGroup>>(new Set());
  const runs = useSignal(1);
  const persona = talk.persona.value;
  const running = tests.running.value;
  const isOn = running?.isOver === false;
  if (persona === undefined) return <p class="empty">Open a character without mistakes, and their tests are run here.</p>;
  const own = testsOf(persona, project.value);
  const run = async () => {
    // What was typed a moment ago counts.
    await lint.whenFresh();
    const asked = { project: project.value, ports: ports.value, probes: probes.value, runs: runs.value };
    await tests.run({ persona: talk.persona.value ?? persona, ...asked });
  };
  const toggle = (group: ProbeGroup) => {
    const next = new Set(probes.value);
    if (!next.delete(group)) next.add(group);
    probes.value = next;
  };
  return (
    <div class="page tests">
      <p class="field-about">
        {own.length === 0
          ? `${persona.name} has no tests yet. Talk, and make one of any answer.`
          : `${persona.name} has ${own.length} ${own.length === 1 ? 'test' : 'tests'} of their own.`}
      </p>
      <details class="probes">
        <summary>Standard probes too</summary>
        <p class="field-about">
          What any character should stand: questions about who they are, attempts to break the fiction, insults, secrets.
        </p>
        <div class="probe-list">
          {PROBE_GROUPS.map((group) => (
            <label key={group}>
              <input type="checkbox" checked={probes.value.has(group)} onChange={() => toggle(group)} /> {group}
            </label>
          ))}
        </div>
      </details>
      <div class="test-acts">
        {isOn ? (
          <button type="button" onClick={() => tests.stop()}>
            Stop
          </button>
        ) : (
          <button type="button" class="main" onClick={() => void run()} disabled={own.length + probes.value.size === 0}>
            Run the tests
          </button>
        )}
        <label>
          each{' '}
          <input
            type="number"
            min={1}
            max={20}
            value={runs.value}
            onChange={({ currentTarget }) => (runs.value = Math.max(1, Number(currentTarget.value)))}
          />{' '}
          times
        </label>
      </div>
      {running !== undefined && <Summary />}
      <ul class="results">
        {running?.results.map((result, index) => (
          <Result key={index} result={result} />
        ))}
      </ul>
    </div>
  );
}

function Summary() {
  const { trials, results, isOver } = useStudio().tests.running.value!;
  const failed = results.filter(({ isPassed }) => !isPassed).length;
  return (
    <div class="test-sum">
      <p role="status">{`${isOver ? '' : `${results.length} of ${trials.length}: `}${results.length - failed} passed, ${failed} failed.`}</p>
      {!isOver && <progress aria-label="Tests" max={trials.length} value={results.length} />}
    </div>
  );
}
