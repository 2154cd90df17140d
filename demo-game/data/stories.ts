import bessa from '../../assets/stories/bessa.ink';
import forge from '../../assets/stories/forge.ink';
import garrick from '../../assets/stories/garrick.ink';
import lark from '../../assets/stories/lark.ink';
import ledger from '../../assets/stories/ledger.ink';
import nan from '../../assets/stories/nan.ink';
import osric from '../../assets/stories/osric.ink';
import pell from '../../assets/stories/pell.ink';
import things from '../../assets/stories/things.ink';
import tobin from '../../assets/stories/tobin.ink';
import wick from '../../assets/stories/wick.ink';

/** Everything that is told, by name: a story for each of the people, one for what lies about, one for the ledger. */
export const STORIES = { forge, pell, bessa, lark, osric, tobin, wick, nan, garrick, things, ledger } as const;
