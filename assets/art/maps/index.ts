import { bridge } from './bridge.js';
import { forge } from './forge.js';
import { inn } from './inn.js';
import { market } from './market.js';
import { mill } from './mill.js';
import { mine } from './mine.js';
import type { PlaceMap } from './types.js';
import { woods } from './woods.js';

/** All of Hollowbrook. */
export const places: readonly PlaceMap[] = [forge, market, inn, mill, bridge, woods, mine];
