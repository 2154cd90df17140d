import type { PlayerSettings } from '../settings/player-settings.js';

const SPEED: Readonly<Record<PlayerSettings['textSpeed'], number>> = { slow: 0.5, normal: 1, fast: 2, instant: 0 };

/** The style sheet reads them: what the player asks for stands above theme and system. */
export function applySettings(root: HTMLElement, { textSize, font, contrast, motion }: PlayerSettings): void {
  Object.assign(root.dataset, { size: textSize, font, contrast, motion });
}

/** Characters a second as the player wants them; 0 shows lines at once. */
export function speedFor(charsPerSecond: number, { textSpeed }: PlayerSettings): number {
  return charsPerSecond * SPEED[textSpeed];
}
