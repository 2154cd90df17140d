import { percent } from 'townsfolk/authoring';
import { useStudio } from '../studio-context.js';

/** The tests that one side passed more often than the other. */
export function Differences() {
  const differences = useStudio().compare.differences.value;
  if (differences === undefined) return null;
  if (differences.length === 0) return <p role="status">Both sides do as well in all tests.</p>;
  return (
    <section aria-label="Tests that differ">
      <h3>Tests that differ</h3>
      <ul>
        {differences.map(({ name, before, after, saidBefore, saidAfter }) => (
          <li key={name} class="result" data-passed={after > before}>
            <p class="verdict-head">
              <span class="verdict">{after > before ? '▲ better' : '▼ worse'}</span>
              <b>{name}</b>
              <span class="dim">{`${percent(before)} → ${percent(after)}`}</span>
            </p>
            <div class="sides">
              <p class="said-in-test">{saidBefore}</p>
              <p class="said-in-test">{saidAfter}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
