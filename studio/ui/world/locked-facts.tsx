import { World, shortName } from 'townsfolk';
import { useStudio } from '../studio-context.js';

/** The locked facts of the character, and which of them are open in this world. */
export function LockedFacts() {
  const { talk } = useStudio();
  const persona = talk.session.value?.persona;
  const locked = persona?.knows.filter(({ when }) => when !== undefined) ?? [];
  if (persona === undefined || locked.length === 0) return null;
  const scope = new World(talk.world.value).scopeOf(persona.id);
  return (
    <section class="pair-list">
      <h3>{`What ${shortName(persona.name)} keeps locked`}</h3>
      <ul>
        {locked.map(({ text, when }) => (
          <li key={text} class="locked" data-open={when?.isMet(scope)}>
            <span class="verdict">{when?.isMet(scope) === true ? '✓ open' : '✕ locked'}</span>
            <div>
              {text}
              <code>{when?.source}</code>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
