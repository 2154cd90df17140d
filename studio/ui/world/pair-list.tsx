import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

interface PairListProps {
  readonly title: string;
  /** What one of them is called: `item`. */
  readonly one: string;
  readonly pairs: readonly (readonly [string, string])[];
  /** Names that the game has. */
  readonly names: readonly string[];
  /** The values that there are; any text where it is left out. */
  readonly values?: readonly string[];
  /** The value of one that is added. */
  readonly first: string;
  /** Without a value it is taken out. */
  readonly onSet: (name: string, value: string | undefined) => void;
}

/** Names with values, to add to and to take from. */
export function PairList({ title, one, pairs, names, values, first, onSet }: PairListProps) {
  const fresh = useSignal('');
  const list = useId();
  const add = (event: Event) => {
    event.preventDefault();
    const name = fresh.value.trim();
    if (name !== '' && !pairs.some(([known]) => known === name)) onSet(name, first);
    fresh.value = '';
  };
  return (
    <section class="pair-list">
      <h3>{title}</h3>
      <ul>
        {pairs.map(([name, value]) => (
          <li key={name}>
            <code>{name}</code>
            {values === undefined ? (
              <input aria-label={name} value={value} onChange={({ currentTarget }) => onSet(name, currentTarget.value)} />
            ) : (
              <select aria-label={name} value={value} onChange={({ currentTarget }) => onSet(name, currentTarget.value)}>
                {values.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </select>
            )}
            <button type="button" class="quiet" aria-label={`Take out ${name}`} onClick={() => onSet(name, undefined)}>
              ✕
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={add}>
        <input
          aria-label={`Name of another ${one}`}
          placeholder={`another ${one}`}
          list={list}
          value={fresh.value}
          onInput={({ currentTarget }) => (fresh.value = currentTarget.value)}
        />
        <button type="submit" disabled={fresh.value.trim() === ''}>
          Add
        </button>
        <datalist id={list}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </form>
    </section>
  );
}
