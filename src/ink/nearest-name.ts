import leven from 'leven';

/** Names that a hint lists when none is near. More would bury the sentence. */
const LISTED = 12;

/** What to say about a name that is not there: the one that was likely meant, or which there are. */
export function hintNames(wanted: string, names: readonly string[], none: string): string {
  const near = nearestName(wanted, names);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return names.length === 0 ? none : `There are: ${[...new Set(names)].slice(0, LISTED).join(', ')}.`;
}

function nearestName(wanted: string, names: readonly string[]): string | undefined {
  const [near] = names.map((name) => ({ name, distance: leven(wanted, name) })).sort((a, b) => a.distance - b.distance);
  return near !== undefined && near.distance <= Math.max(2, wanted.length / 3) ? near.name : undefined;
}
