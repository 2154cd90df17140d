import { strToU8, zipSync } from 'fflate';

/** Gives the writer all texts: one as it is, several as a zip. */
export function download(name: string, texts: ReadonlyMap<string, string>): void {
  const [first] = texts;
  if (texts.size === 1 && first !== undefined)
    return give(first[0].split('/').at(-1)!, new Blob([first[1]], { type: 'text/yaml' }));
  const bytes = zipSync(Object.fromEntries([...texts].map(([path, text]) => [path, strToU8(text)])));
  give(`${name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}.zip`, new Blob([bytes], { type: 'application/zip' }));
}

function give(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
