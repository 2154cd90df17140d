/** One repeatable number from 0 to 1 for a point of a grid. */
export function hash(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(seed, 1274126177);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

const ease = (t: number): number => t * t * (3 - 2 * t);

/** Smooth value noise, 0 to 1, whose hills are about `scale` pixels wide. */
export function noise(x: number, y: number, scale: number, seed: number): number {
  const [gx, gy] = [x / scale, y / scale];
  const [ix, iy] = [Math.floor(gx), Math.floor(gy)];
  const [fx, fy] = [ease(gx - ix), ease(gy - iy)];
  const top = hash(ix, iy, seed) * (1 - fx) + hash(ix + 1, iy, seed) * fx;
  const bottom = hash(ix, iy + 1, seed) * (1 - fx) + hash(ix + 1, iy + 1, seed) * fx;
  return top * (1 - fy) + bottom * fy;
}
