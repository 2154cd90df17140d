/** A round mark with somebody's initials, in a tone that is always theirs. It says nothing that the name beside it does not. */
export function Face({ name, size = 'small' }: { readonly name: string; readonly size?: 'small' | 'large' }) {
  const initials = name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
  return (
    <span class={`face face-${size}`} data-tone={toneOf(name)} aria-hidden="true">
      {initials}
    </span>
  );
}

const TONES = 6;

function toneOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9973, 7) % TONES;
}
