import { SCRIPTS } from '../guard/rules.js';
import type { Persona } from '../persona/persona.js';

/** Whether a line is in a script that the character's own file has no letter of: they cannot read it, and neither can the model. */
export function isForeign(line: string, { name, role, voice, lines }: Persona): boolean {
  const ownText = JSON.stringify([name, role, voice, lines]);
  const used = SCRIPTS.filter((script) => script.test(line));
  return used.length > 0 && !used.some((script) => script.test(ownText));
}
