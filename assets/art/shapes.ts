export type Point = readonly [x: number, y: number];

/** Points as pairs, or written `'10,4 12,6'`, which keeps long outlines short to read and to edit. */
export type Path = string | readonly Point[];

/** The points of a path. */
export function points(path: Path): readonly Point[] {
  if (typeof path !== 'string') return path;
  return path.split(' ').map((pair) => {
    const [x = NaN, y = NaN] = pair.split(',').map(Number);
    if (Number.isNaN(x + y)) throw new Error(`"${pair}" in "${path}" is not a point; write it as x,y.`);
    return [x, y];
  });
}

/** A Catmull-Rom curve through the points, cut into short straight pieces. */
export function smoothPath(points: readonly Point[], closed: boolean, pieces = 8): Point[] {
  const count = points.length;
  const at = (i: number): Point => points[closed ? (i + count) % count : Math.min(Math.max(i, 0), count - 1)] ?? [0, 0];
  const path: Point[] = [];
  for (let i = 0; i < (closed ? count : count - 1); i++)
    for (let step = 0; step < pieces; step++) {
      const t = step / pieces;
      const along = (axis: 0 | 1): number => {
        const [a, b, c, d] = [at(i - 1)[axis], at(i)[axis], at(i + 1)[axis], at(i + 2)[axis]];
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
      };
      path.push([along(0), along(1)]);
    }
  if (!closed) path.push(at(count - 1));
  return path;
}

/** Rows of a polygon: y, first x and last x of each run inside (even-odd, pixel centres). */
export function spansOf(points: readonly Point[]): [y: number, from: number, to: number][] {
  const spans: [number, number, number][] = [];
  const ys = points.map(([, y]) => y);
  for (let y = Math.floor(Math.min(...ys)); y <= Math.max(...ys); y++) {
    const crossings: number[] = [];
    points.forEach(([x0, y0], i) => {
      const [x1, y1] = points[(i + 1) % points.length] as Point;
      if (y0 <= y + 0.5 !== y1 <= y + 0.5) crossings.push(x0 + ((y + 0.5 - y0) / (y1 - y0)) * (x1 - x0));
    });
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [Math.ceil((crossings[i] ?? 0) - 0.5), Math.ceil((crossings[i + 1] ?? 0) - 0.5) - 1];
      if (to >= from) spans.push([y, from, to]);
    }
  }
  return spans;
}
