import type { Point } from '../shapes.js';

export const moods = ['neutral', 'happy', 'amused', 'sad', 'angry', 'afraid', 'surprised', 'suspicious'] as const;
export type Mood = (typeof moods)[number];

/** One brow: rise of its inner end, middle and outer end in pixels, down is positive. */
export type Brow = readonly [inner: number, middle: number, outer: number];

/** What the muscles of a face do. Near is the side turned to us, far the other. */
export interface Expression {
  readonly browNear: Brow;
  readonly browFar: Brow;
  /** How far each upper lid is open; 1 is at rest. */
  readonly openNear: number;
  readonly openFar: number;
  /** How far the lower lids are pushed up by the cheeks, 0 to 1. */
  readonly squint: number;
  readonly gaze: Point;
  /** Corners of the mouth (near, far), down is positive; then how much wider it is. */
  readonly corners: Point;
  readonly wide: number;
  /** How far the lips are apart, in pixels. */
  readonly apart: number;
  readonly teeth: boolean;
  /** How far cheeks rise, -1 to 1. */
  readonly cheek: number;
  /** Lines that show: between the brows, across the forehead, beside the eyes. */
  readonly frown: number;
  readonly forehead: number;
  readonly crow: number;
  /** Where the head goes. */
  readonly head: Point;
}

const rest: Expression = {
  browNear: [0, 0, 0],
  browFar: [0, 0, 0],
  openNear: 1,
  openFar: 1,
  squint: 0.2,
  gaze: [0, 0],
  corners: [0, 0],
  wide: 0,
  apart: 0,
  teeth: false,
  cheek: 0,
  frown: 0,
  forehead: 0,
  crow: 0,
  head: [0, 0],
};

/** Brows and mouth carry the mood, eyes follow. No face is symmetrical. */
export const expressions: Readonly<Record<Mood, Expression>> = {
  neutral: rest,
  happy: {
    ...rest,
    browNear: [0, -1, 0],
    browFar: [0, -1, 0],
    openNear: 0.75,
    openFar: 0.75,
    squint: 0.8,
    corners: [-3, -2],
    wide: 2,
    apart: 2,
    teeth: true,
    cheek: 1,
    crow: 2,
    head: [0, -1],
  },
  amused: {
    ...rest,
    browNear: [1, 0, 0],
    browFar: [-2, -3, -1],
    openNear: 0.65,
    openFar: 0.9,
    squint: 0.6,
    gaze: [1, 0],
    corners: [1, -3],
    wide: 1,
    cheek: 0.5,
    crow: 1,
    head: [1, 0],
  },
  sad: {
    ...rest,
    browNear: [-3, -1, 2],
    browFar: [-3, -1, 1],
    openNear: 0.6,
    openFar: 0.6,
    squint: 0,
    gaze: [0, 1],
    corners: [2, 2],
    wide: -1,
    cheek: -0.5,
    frown: 1,
    forehead: 1,
    head: [-1, 2],
  },
  angry: {
    ...rest,
    browNear: [3, 1, -2],
    browFar: [3, 1, -2],
    openNear: 0.85,
    openFar: 0.85,
    squint: 0.6,
    corners: [3, 2],
    wide: 0,
    apart: 1,
    teeth: true,
    cheek: 0.3,
    frown: 2,
    head: [1, 1],
  },
  afraid: {
    ...rest,
    browNear: [-4, -2, 1],
    browFar: [-4, -3, 0],
    openNear: 1.4,
    openFar: 1.4,
    squint: 0,
    gaze: [-1, 0],
    corners: [2, 2],
    wide: 1,
    apart: 2,
    teeth: true,
    cheek: -0.5,
    forehead: 2,
    head: [-2, 1],
  },
  surprised: {
    ...rest,
    browNear: [-3, -4, -2],
    browFar: [-3, -4, -2],
    openNear: 1.4,
    openFar: 1.4,
    squint: 0,
    corners: [1, 1],
    wide: -3,
    apart: 4,
    cheek: -0.6,
    forehead: 2,
    head: [0, -2],
  },
  suspicious: {
    ...rest,
    browNear: [3, 1, 0],
    browFar: [-1, -3, -1],
    openNear: 0.4,
    openFar: 0.7,
    squint: 0.7,
    gaze: [2, 0],
    corners: [1, 1],
    wide: -1,
    frown: 1,
    forehead: 1,
    head: [-1, 0],
  },
};
