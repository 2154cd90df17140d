/** Starts with a slash, a drive or a scheme: not a path that can be seen from a file. */
const ABSOLUTE = /^(?:[\\/]|[a-z][a-z0-9+.-]*:)/iu;

/**
 * The path of a file that another names: `../lore/mill.yaml` in `assets/personas/mira.yaml` is `assets/lore/mill.yaml`.
 *
 * @returns `undefined` for a reference that is absolute or leads to no file.
 */
export function resolveFrom(file: string, reference: string): string | undefined {
  if (ABSOLUTE.test(reference)) return undefined;
  const folder = file.replaceAll('\\', '/').split('/').slice(0, -1);
  const path = reference.split(/[\\/]/u).reduce<readonly string[]>((parts, part) => {
    if (part === '' || part === '.') return parts;
    const last = parts.at(-1);
    return part === '..' && last !== undefined && last !== '..' && last !== '' ? parts.slice(0, -1) : [...parts, part];
  }, folder);
  return path.length === 0 || path.at(-1) === '..' ? undefined : path.join('/');
}
