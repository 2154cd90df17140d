import type { Mood } from 'townsfolk';
import { FaceLines } from '../parts/mood-face.js';
import type { LineTokens } from './tokens-of.js';

/** Where the first line stands, and how far it is to the next, in pixels. */
const [LEFT, STEP] = [62, 36] as const;

const middle = (at: number) => LEFT + at * STEP + STEP / 2;

/** How wide the rows of so many lines are. */
export function rowWidth(lines: number): number {
  return LEFT + Math.max(1, lines) * STEP + 8;
}

interface RowProps {
  readonly top: number;
}

function RowName({ name, y }: { readonly name: string; readonly y: number }) {
  return (
    <text class="course-name" x={0} y={y}>
      {name}
    </text>
  );
}

/** The bond as a line between -100 and 100, with its number at each point. */
export function BondRow({ bonds, top }: RowProps & { readonly bonds: readonly number[] }) {
  // All of the height for what the talk covers, but never less than 20 points, or a trifle looks like a drama.
  const low = Math.min(-10, ...bonds);
  const high = Math.max(10, ...bonds);
  const y = (bond: number) => top + 18 + ((high - bond) / (high - low)) * 34;
  return (
    <g>
      <RowName name="Bond" y={top + 38} />
      <line class="course-zero" x1={LEFT} x2={rowWidth(bonds.length)} y1={y(0)} y2={y(0)} />
      <polyline class="course-line" points={bonds.map((bond, at) => `${middle(at)},${y(bond)}`).join(' ')} />
      {bonds.map((bond, at) => (
        <g key={at}>
          <circle class="course-point" cx={middle(at)} cy={y(bond)} r={3.5} />
          <text class="course-number" x={middle(at)} y={y(bond) - 7}>
            {bond}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The mood of each line as a face, with its name for who rests the pointer on it. */
export function MoodRow({ moods, top }: RowProps & { readonly moods: readonly Mood[] }) {
  return (
    <g>
      <RowName name="Mood" y={top + 22} />
      {moods.map((mood, at) => (
        <g key={at} transform={`translate(${middle(at) - 12} ${top + 6})`}>
          <title>{mood}</title>
          <FaceLines mood={mood} />
        </g>
      ))}
    </g>
  );
}

/** Tokens of each line: read before, read anew, written; the sum above. */
export function BarRow({ tokens, top }: RowProps & { readonly tokens: readonly LineTokens[] }) {
  const sums = tokens.map(({ prompt, reply }) => prompt + reply);
  const scale = 40 / Math.max(1, ...sums);
  const bottom = top + 62;
  return (
    <g>
      <RowName name="Tokens" y={bottom - 14} />
      {tokens.map(({ prompt, cached, reply }, at) => {
        const [old, fresh, said] = [cached * scale, (prompt - cached) * scale, reply * scale];
        const x = middle(at) - 9;
        return (
          <g key={at}>
            <title>{`${cached} read before, ${prompt - cached} read anew, ${reply} written`}</title>
            <rect class="course-old" x={x} y={bottom - old} width={18} height={old} />
            <rect class="course-fresh" x={x} y={bottom - old - fresh} width={18} height={fresh} />
            <rect class="course-said" x={x} y={bottom - old - fresh - said} width={18} height={said} />
            <text class="course-number" x={middle(at)} y={bottom - old - fresh - said - 4}>
              {sums[at] === 0 ? '–' : sums[at]}
            </text>
          </g>
        );
      })}
    </g>
  );
}
