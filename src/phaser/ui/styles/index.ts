import { installStyleSheet } from '../install-style-sheet.js';
import { BASE } from './base.js';
import { BOX } from './box.js';
import { COMFORT } from './comfort.js';
import { OVERLAY } from './overlay.js';
import { PAGES } from './pages.js';
import { PROMPT } from './prompt.js';
import { RICH } from './rich.js';
import { SMALL } from './small.js';

/** Puts the style sheet into the page, once. What a player asks for comes last, so that it holds over theme and size. */
export function installStyles(): void {
  installStyleSheet('townsfolk-styles', [BASE, BOX, RICH, PROMPT, OVERLAY, PAGES, SMALL, COMFORT].join('\n'));
}
