import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DiagnosticCode } from 'townsfolk/authoring';
import { CATALOGUE } from 'townsfolk/authoring';

const pages = import.meta.glob<string>('../../src/authoring/diagnostics/TF*.md', { query: '?raw', import: 'default' });

/** What a code means and why it matters, out of its own page. */
export function Explanation({ code }: { readonly code: DiagnosticCode }) {
  const text = useSignal('');
  useEffect(() => {
    const load = Object.entries(pages).find(([path]) => path.includes(code))?.[1];
    void load?.().then((page) => (text.value = page));
  }, [code]);
  return (
    <div class="explanation">
      <h3>{CATALOGUE[code].title}</h3>
      {paragraphs(text.value).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}

/** The words of a page before its examples. */
function paragraphs(page: string): readonly string[] {
  const [words = ''] = page.split('\n## Found in');
  return words
    .split('\n\n')
    .map((paragraph) => paragraph.replaceAll('\n', ' ').replaceAll('`', '').trim())
    .filter((paragraph) => paragraph !== '' && !/^(?:#|\*\*)/u.test(paragraph));
}
