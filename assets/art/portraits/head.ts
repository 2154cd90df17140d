import { Canvas } from '../canvas.js';
import type { Colour } from '../palette.js';
import { sculpt, type Clay } from '../sculpt.js';
import { darker } from '../tones.js';
import type { Expression } from './expression.js';
import { drawBrow, drawEye, drawMouth, type BrowLook, type EyeLook, type MouthLook, type Skin } from './features.js';

/** How far the lids and lips are from what the mood asks for. */
export type Moment = 'rest' | 'blink' | 'talk';

/** One person's head and shoulders, in layers from back to front. Functions draw on what lies beneath. */
export interface Person {
  readonly skin: Skin;
  readonly face: (look: Expression, jaw: number) => Clay;
  readonly eyeNear: Pick<EyeLook, 'at' | 'width' | 'droop'>;
  readonly eyeFar: Pick<EyeLook, 'at' | 'width' | 'droop'>;
  readonly iris: readonly [dark: Colour, light: Colour];
  /** How far this person's eyes open at rest; heavy lids are below 1. */
  readonly calm: number;
  readonly browNear: Omit<BrowLook, 'move'>;
  readonly browFar: Omit<BrowLook, 'move'>;
  readonly mouth: Pick<MouthLook, 'at' | 'near' | 'far' | 'lip' | 'full'>;
  readonly backdrop: (canvas: Canvas) => void;
  readonly behind: (canvas: Canvas, look: Expression) => void;
  /** Bare neck, under the collar. */
  readonly neck: (canvas: Canvas) => void;
  readonly shoulders: (canvas: Canvas, look: Expression) => void;
  /** Wrinkles, ear, freckles, soot: lines on the bare face. */
  readonly lines: (canvas: Canvas, look: Expression, jaw: number) => void;
  /** Hair, beard, hat: over the face. */
  readonly front: (canvas: Canvas, look: Expression, jaw: number) => void;
  /** Light from behind on the right edge: its colours, and the rows of the head it reaches. */
  readonly rim: { readonly strong: Colour; readonly weak: Colour; readonly from: number; readonly to: number };
}

/** One portrait, 72 by 72. */
export function drawPortrait(person: Person, look: Expression, moment: Moment): Canvas {
  const jaw = moment === 'talk' ? Math.max(look.apart > 2 ? 0 : look.apart + 2, 2) : look.apart;
  const lids = moment === 'blink' ? 0 : person.calm;
  const head = new Canvas(72, 72);
  person.behind(head, look);
  head.blit(sculpt(person.face(look, jaw)));
  person.lines(head, look, jaw);
  const [near, far] = [person.eyeNear, person.eyeFar];
  const eyes = { squint: look.squint, gaze: look.gaze, iris: person.iris };
  drawEye(head, { ...near, ...eyes, open: look.openNear * lids, outer: -1 }, person.skin);
  drawEye(head, { ...far, ...eyes, open: look.openFar * lids, outer: 1 }, person.skin);
  drawBrow(head, { ...person.browNear, move: look.browNear });
  drawBrow(head, { ...person.browFar, move: look.browFar });
  const { mouth } = person;
  const wide = moment === 'talk' ? look.wide - 1 : look.wide;
  drawMouth(
    head,
    {
      ...mouth,
      near: Math.max(3, mouth.near + wide),
      far: Math.max(3, mouth.far + Math.round(wide * 0.6)),
      corners: look.corners,
      apart: jaw,
      teeth: look.teeth || moment === 'talk',
    },
    person.skin,
  );
  person.front(head, look, jaw);
  const portrait = new Canvas(72, 72);
  const body = new Canvas(72, 72);
  person.backdrop(portrait);
  person.neck(body);
  person.shoulders(body, look);
  const [dx, dy] = look.head;
  shadeUnder(head, body, dx, dy);
  edge(body, person.rim, 56, 72);
  edge(head, person.rim, person.rim.from, person.rim.to);
  return portrait.blit(body).blit(head, dx, dy);
}

/** The head throws its shadow on the neck and collar. */
function shadeUnder(head: Canvas, body: Canvas, dx: number, dy: number): void {
  const before = body.copy();
  for (let x = 0; x < head.width; x++)
    for (let y = 30; y < head.height - 1; y++) {
      if (head.get(x, y) === null || head.get(x, y + 1) !== null) continue;
      for (let depth = 1; depth < 6; depth++) {
        const [px, py] = [x + dx + 1, y + dy + depth];
        const under = before.get(px, py);
        if (under) body.set(px, py, darker[under] ?? under);
      }
    }
}

/** A dark line round a layer, and a thin light from behind along part of its right side. */
function edge(layer: Canvas, rim: Person['rim'], from: number, to: number): void {
  for (let y = from; y < Math.min(to, layer.height); y++)
    for (let x = 8; x < layer.width - 1; x++) {
      if (
        layer.get(x, y) === null ||
        layer.get(x + 1, y) !== null ||
        layer.get(x + 2, y) !== null ||
        layer.get(x + 4, y) !== null
      )
        continue;
      const middle = Math.abs(y - (from + to) / 2) < (to - from) * 0.3;
      layer.set(x, y, middle ? rim.strong : rim.weak);
    }
  layer.outline('ink');
}
