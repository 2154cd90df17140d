import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { bondWord, shortName } from 'townsfolk';
import { useStudio } from '../studio-context.js';

/** What the character thinks of the player, from -100 to 100, and the word that the prompt has for it. */
export function Bond() {
  const { talk } = useStudio();
  const persona = talk.session.value?.persona;
  const { bonds } = talk.world.value;
  const id = useId();
  const pulled = useSignal<number | undefined>(undefined);
  if (persona === undefined) return null;
  const bond = pulled.value ?? bonds[persona.id] ?? 0;
  const set = (next: number) => {
    pulled.value = undefined;
    talk.changeWorld({ bonds: { ...bonds, [persona.id]: next } });
  };
  return (
    <div class="bond">
      <label for={id}>{`What ${shortName(persona.name)} thinks of the player`}</label>
      <output>{`${bond}, ${bondWord(bond)}`}</output>
      <input
        id={id}
        type="range"
        min={-100}
        max={100}
        value={bond}
        aria-valuetext={`${bond}, ${bondWord(bond)}`}
        onInput={({ currentTarget }) => (pulled.value = Number(currentTarget.value))}
        onChange={({ currentTarget }) => set(Number(currentTarget.value))}
      />
    </div>
  );
}
