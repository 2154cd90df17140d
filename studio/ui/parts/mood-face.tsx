import type { Mood } from 'townsfolk';

/** Brows and mouth of a face in a circle of 24: what tells the moods apart is their shape. */
const SHAPES: Readonly<Record<Mood, { readonly brows: string; readonly mouth: string }>> = {
  neutral: { brows: '', mouth: 'M8.5 16h7' },
  happy: { brows: '', mouth: 'M7.5 14.5q4.5 5 9 0' },
  amused: { brows: 'M14 7.4l3-1', mouth: 'M8.5 15.5q4 1.5 7-1.5' },
  sad: { brows: 'M7 8.6l2.6-1.4M17 8.6l-2.6-1.4', mouth: 'M8.5 17q3.5-3.4 7 0' },
  angry: { brows: 'M6.8 7.2l3.2 1.7M17.2 7.2l-3.2 1.7', mouth: 'M8.5 16.8q3.5-2 7 0' },
  afraid: { brows: 'M6.8 7.6q1.4-1.6 3-1.2M17.2 7.6q-1.4-1.6-3-1.2', mouth: 'M8 16.5q1-1.4 2 0t2 0 2 0 2 0' },
  surprised: { brows: 'M7 7q1.4-1.4 2.8 0M14.2 7q1.4-1.4 2.8 0', mouth: 'M12 14.2a1.7 2 0 1 0 .01 0' },
  suspicious: { brows: 'M6.8 8.4h3.4M13.8 7l3.2-1', mouth: 'M9 16.4l6-.9' },
};

/** The lines of a face for a drawing, from its upper left corner. The mood's name has to stand beside it, or in a title. */
export function FaceLines({ mood }: { readonly mood: Mood }) {
  const { brows, mouth } = SHAPES[mood];
  return (
    <g class="mood-face">
      <circle cx={12} cy={12} r={10.5} />
      <path d={`M8.7 11v.01M15.3 11v.01${brows}${mouth}`} />
    </g>
  );
}

/** A small face before the name of a mood. */
export function MoodFace({ mood }: { readonly mood: Mood }) {
  return (
    <svg class="mood-mark" width={19} height={19} viewBox="0 0 24 24" aria-hidden="true">
      <FaceLines mood={mood} />
    </svg>
  );
}
