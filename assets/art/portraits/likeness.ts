import type { Canvas } from '../canvas.js';
import { sculpt, type Clay } from '../sculpt.js';
import type { Expression } from './expression.js';
import type { Skin } from './features.js';

/** What makes one head differ from another, in pixels around a middling one. */
export interface Likeness {
  readonly skin: Skin;
  /** Wider cheeks, negative for a narrow head. */
  readonly wide: number;
  /** A longer chin. */
  readonly long: number;
  /** A squarer jaw. */
  readonly square: number;
  /** Flesh under the cheekbones, negative for hollow cheeks. */
  readonly jowl: number;
  /** 1 is a middling nose; `drop` lowers its tip. */
  readonly nose: number;
  readonly drop: number;
  /** Depth of the eye sockets, 0 to 2. */
  readonly brow: number;
  /** 0 young, 1 lined, 2 old. */
  readonly age: 0 | 1 | 2;
  /** How bright a plane must be for each next tone; higher makes a darker face. @defaultValue a middling light */
  readonly steps?: readonly number[];
}

/** The shape of a head under this light. */
export function faceOf({
  skin,
  wide: w,
  long: l,
  square: q,
  jowl,
  nose,
  drop,
  brow,
  steps = [0, 0.29, 0.58, 0.935],
}: Likeness): (look: Expression, jaw: number) => Clay {
  return (look, jaw) => {
    const lift = look.cheek * 1.4;
    return {
      contour: `${22 - w * 0.8},15 34,9.5 46,11.5 ${51 + w * 0.4},18 ${52 + w * 0.4},26 ${50.3 + w * 0.3},31 ${52 + w * 0.6},36 ${50.5 + w * 0.6},43 ${46.5 + w * 0.5 + q},${48.5 + l * 0.7 + jaw * 0.6} ${41.5 + q * 0.6},${53 + l + jaw} ${36.5 - q * 0.5},${53.4 + l + jaw} ${28.5 - w * 0.4 - q},${49.5 + l * 0.7 + jaw * 0.7} ${21.5 - w * 0.8},43 ${19 - w},35 ${18.5 - w},26`,
      masses: [
        { at: [35, 25.5], reach: [18 + w, 18.5], depth: 15 },
        { at: [38, 38], reach: [13.6 + w * 0.8, 15.5], depth: 13 },
        { at: [39.5, 48 + l + jaw], reach: [6.4 + q, 6.4], depth: 12.3 },
        { at: [26 - w * 0.4, 44 + jaw * 0.4], reach: [7 + w * 0.7, 8], depth: 8 + jowl },
      ],
      bumps: [
        { at: [31, 30], reach: [6, 3.6], depth: -1.3 - brow },
        { at: [46.5, 30], reach: [4.2, 3.6], depth: -1.4 - brow },
        { at: [31, 25], reach: [7.5, 2.2], depth: 0.9 * brow },
        { at: [42.5, 30.5], reach: [1.8 + nose * 0.3, 6], depth: 1.4 + nose, turn: -10 },
        { at: [43.6 + nose * 0.5, 35.5 + drop], reach: [1.9 + nose * 0.8, 2.6 + nose * 0.3], depth: 2.4 + nose * 1.6 },
        { at: [41, 36.8 + drop * 0.7], reach: [2, 1.6], depth: 1.3 },
        { at: [29.5, 37.5 - lift], reach: [6.2, 4.2], depth: 1.5 + look.cheek + Math.max(0, jowl) * 0.3, turn: -20 },
        { at: [49, 37 - lift], reach: [2.8, 3.6], depth: 1.4 + look.cheek },
        { at: [30, 45], reach: [4.4, 5], depth: jowl * 0.6, turn: 20 },
        { at: [41, 45], reach: [5.5, 2.2], depth: 1.3 },
        { at: [41, 51 + l + jaw], reach: [3.6, 2.2], depth: 1.2 },
      ],
      tones: skin,
      steps,
    };
  };
}

/** The ear, the nose, and the lines that age and mood draw. */
export function linesOf({ skin, wide: w, nose, drop, age }: Likeness): (canvas: Canvas, look: Expression, jaw: number) => void {
  const [dark, shade, middle, , glint] = skin;
  return (canvas, look, jaw) => {
    const lift = Math.round(look.cheek);
    canvas.blit(
      sculpt({
        contour: `${19 - w},28 ${22 - w},27 ${25 - w},30 ${24.5 - w},36 ${22 - w},40 ${19.5 - w},38 ${18 - w},33`,
        masses: [{ at: [21 - w, 33], reach: [4, 7], depth: 4 }],
        tones: skin.slice(0, 4),
        steps: [0.1, 0.4, 0.72],
      }),
    );
    canvas.stroke(`${21 - w},30 ${23 - w},33 ${22 - w},37`, shade).dots(dark, `${22 - w},38 ${23 - w},34`);
    const tip = 37 + drop;
    canvas.stroke(`44,30 45,33 ${46 + nose * 0.6},${tip - 1} ${45.5 + nose * 0.6},${tip}`, shade);
    canvas.dots(dark, `${Math.round(45.5 + nose * 0.6)},${tip - 1} ${Math.round(45.5 + nose * 0.6)},${tip}`);
    canvas.stroke(`42,29 43,32 44,${tip - 2}`, glint).stroke(`41,${tip - 2} 40,${tip + 0.5} 41,${tip + 1.4}`, shade);
    canvas
      .line(42, tip + 2, 45, tip + 2, shade)
      .dots(dark, `42,${tip + 2} 45,${tip + 1}`)
      .dots(middle, `42,${tip} 43,${tip + 1}`);
    if (age > 0 || look.cheek > 0.4)
      canvas
        .stroke(`38,${40 - lift} 36,${43 - lift} 34,${46 + jaw}`, age > 1 ? dark : shade)
        .stroke(`48,${40 - lift} 49,44`, shade);
    if (age > 0) canvas.stroke('28,35 31,36 35,35', shade);
    if (age > 1)
      canvas
        .stroke('27,38 27,43 30,47', shade)
        .stroke('29,36 32,38 36,36', dark)
        .stroke('25,31 22,29', shade)
        .stroke('25,33 22,34', shade)
        .stroke('32,21 38,20 45,21', shade)
        .stroke('44,35 47,35', dark);
    if (look.crow > 0 && age > 0) canvas.stroke('25,29 23,27', shade).stroke('25,32 23,34', shade);
    if (look.frown > 0) canvas.line(40, 24, 40, 27, shade);
    if (look.frown > 1) canvas.line(40, 23, 40, 27, dark).line(42, 24, 42, 27, shade);
    if (look.forehead > 0 && age > 0) canvas.stroke('31,20 37,19 46,20', shade);
    if (look.forehead > 1) canvas.stroke('32,22 38,21 45,22', shade);
  };
}

/** Shoulders rise with fright and sink with grief. */
export const shrug = (look: Expression): number => (look.openNear > 1.3 ? -2 : look.head[1] > 1 ? 1 : 0);
