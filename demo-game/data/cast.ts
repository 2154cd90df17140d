import bessaUrl from '../../assets/personas/bessa.yaml?url';
import garrickUrl from '../../assets/personas/garrick.yaml?url';
import larkUrl from '../../assets/personas/lark.yaml?url';
import miraUrl from '../../assets/personas/mira.yaml?url';
import nanUrl from '../../assets/personas/nan.yaml?url';
import osricUrl from '../../assets/personas/osric.yaml?url';
import pellUrl from '../../assets/personas/pell.yaml?url';
import tobinUrl from '../../assets/personas/tobin.yaml?url';
import wickUrl from '../../assets/personas/wick.yaml?url';

/** Somebody of the village: their persona file, and the story that talk with them goes through. */
export interface Member {
  readonly id: string;
  readonly persona: string;
  /** Where they are when their file says nothing. */
  readonly home: string;
  readonly story: string;
  /** Where the story goes when the player comes again. */
  readonly knot: string;
}

/** Everybody in Hollowbrook. */
export const CAST: readonly Member[] = [
  { id: 'mira', persona: miraUrl, home: 'forge', story: 'forge', knot: 'forge' },
  { id: 'pell', persona: pellUrl, home: 'forge', story: 'pell', knot: 'pell' },
  { id: 'bessa', persona: bessaUrl, home: 'inn', story: 'bessa', knot: 'bessa' },
  { id: 'lark', persona: larkUrl, home: 'inn', story: 'lark', knot: 'lark' },
  { id: 'osric', persona: osricUrl, home: 'market', story: 'osric', knot: 'osric' },
  { id: 'tobin', persona: tobinUrl, home: 'mill', story: 'tobin', knot: 'tobin' },
  { id: 'wick', persona: wickUrl, home: 'bridge', story: 'wick', knot: 'wick' },
  { id: 'nan', persona: nanUrl, home: 'woods', story: 'nan', knot: 'nan' },
  { id: 'garrick', persona: garrickUrl, home: 'mine', story: 'garrick', knot: 'garrick' },
];
