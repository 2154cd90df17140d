import { MOODS, bondWord } from 'townsfolk';
import type { SaidLine } from '../../state/talk-tree.js';
import { useStudio } from '../studio-context.js';
import { BarRow, BondRow, MoodRow, rowWidth } from './course-rows.js';
import { tokensOf } from './tokens-of.js';

/** How a talk went: bond, mood and tokens over its lines. Each line is a button that shows its reasons. */
export function Course({
  lines,
  npc,
  chosen,
}: {
  readonly lines: readonly SaidLine[];
  readonly npc: string;
  readonly chosen: number;
}) {
  const { talk } = useStudio();
  const bonds = lines.map(({ world }) => world.bonds[npc] ?? 0);
  const width = rowWidth(lines.length);
  const chosenAt = lines.findIndex(({ id }) => id === chosen);
  return (
    <section class="course" aria-label="How the talk went">
      <div class="course-plots" tabIndex={0} role="group" aria-label="Plots">
        <svg width={width} height={178} role="img" aria-label={inWords(lines, bonds)}>
          {chosenAt >= 0 && <rect class="course-chosen" x={chosenAt * 36 + 62} y={0} width={36} height={178} rx={6} />}
          <BondRow bonds={bonds} top={4} />
          <MoodRow moods={lines.map(({ mood }) => mood)} top={66} />
          <BarRow tokens={lines.map(tokensOf)} top={112} />
        </svg>
      </div>
      <ol class="course-picks" style={{ paddingLeft: '62px', width: `${width}px` }}>
        {lines.map(({ id, heard }, at) => (
          <li key={id}>
            <button
              type="button"
              class="quiet"
              title={heard}
              aria-label={`Line ${at + 1}: ${heard}`}
              aria-pressed={id === chosen}
              onClick={() => (talk.asked.value = id)}
            >
              {at + 1}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The plots in words. */
function inWords(lines: readonly SaidLine[], bonds: readonly number[]): string {
  const [first = 0, last = 0] = [bonds[0], bonds.at(-1)];
  const moods = MOODS.map((mood) => [mood, lines.filter((line) => line.mood === mood).length] as const).filter(
    ([, count]) => count > 0,
  );
  const tokens = lines.map(tokensOf).map(({ prompt, reply }) => prompt + reply);
  return [
    `${lines.length} lines.`,
    `The bond goes from ${first}, ${bondWord(first)}, to ${last}, ${bondWord(last)}.`,
    `Moods: ${moods.map(([mood, count]) => `${mood} ${count}`).join(', ')}.`,
    `Tokens a line: ${Math.min(...tokens)} to ${Math.max(...tokens)}.`,
  ].join(' ');
}
