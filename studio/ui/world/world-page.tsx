import { dayOf } from 'townsfolk';
import { useStudio } from '../studio-context.js';
import { Bond } from './bond.js';
import { LockedFacts } from './locked-facts.js';
import { PairList } from './pair-list.js';
import { WorldField } from './world-field.js';
import { clockOf, minutesAt, QUEST_STATES, valueOf, withoutKey } from './world-values.js';

/** The world in which the talk goes on, to change: what is changed here holds from the next line, and when a talk begins anew. */
export function WorldPage() {
  const { talk, project } = useStudio();
  const world = talk.world.value;
  const { config } = project.value;
  const { player, scene, place, weather, minutes, facts, items, quests } = world;
  return (
    <div class="page world">
      <p class="field-about">What is changed here holds from the next line on, and whenever the talk begins anew.</p>
      <Bond />
      <div class="world-grid">
        <WorldField label="Place" value={place} among={config.places} onSet={(value) => talk.changeWorld({ place: value })} />
        <WorldField label="Weather" value={weather} onSet={(value) => talk.changeWorld({ weather: value })} />
        <label class="world-field">
          <span>{`Time, day ${dayOf(minutes)}`}</span>
          <input
            type="time"
            value={clockOf(minutes)}
            onChange={({ currentTarget }) => talk.changeWorld({ minutes: minutesAt(minutes, currentTarget.value) })}
          />
        </label>
        <WorldField
          label="Player"
          value={player.name}
          onSet={(name) => talk.changeWorld({ player: { ...player, name: name || 'Ash' } })}
        />
      </div>
      <WorldField
        label="The player is"
        value={player.is}
        onSet={(is) => talk.changeWorld({ player: { ...player, is: is || 'a traveller' } })}
      />
      <WorldField
        label="Scene"
        hint="In place of place, time and weather"
        value={scene}
        onSet={(value) => talk.changeWorld({ scene: value })}
      />
      <PairList
        title="Facts"
        one="fact of the world"
        pairs={Object.entries(facts).map(([name, value]) => [name, String(value)])}
        names={Object.keys(config.facts ?? {})}
        first="true"
        onSet={(name, value) =>
          talk.changeWorld({ facts: value === undefined ? withoutKey(facts, name) : { ...facts, [name]: valueOf(value) } })
        }
      />
      <PairList
        title="Items that the player carries"
        one="item"
        pairs={Object.entries(items).map(([name, count]) => [name, String(count)])}
        names={config.items ?? []}
        first="1"
        onSet={(name, value) =>
          talk.changeWorld({
            items:
              value === undefined ? withoutKey(items, name) : { ...items, [name]: Math.max(0, Math.trunc(Number(value)) || 0) },
          })
        }
      />
      <PairList
        title="Quests"
        one="quest"
        pairs={Object.entries(quests)}
        names={config.quests ?? []}
        values={QUEST_STATES}
        first="taken"
        onSet={(name, value) => {
          const state = QUEST_STATES.find((one) => one === value);
          talk.changeWorld({ quests: state === undefined ? withoutKey(quests, name) : { ...quests, [name]: state } });
        }}
      />
      <LockedFacts />
    </div>
  );
}
