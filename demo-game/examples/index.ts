/** Lists the examples and runs the one that the address names: `?secrets`. */
interface Example {
  readonly run: (stage: HTMLElement) => void | Promise<void>;
}

// Within a page of the docs it stands alone: the page says what it is.
if (window.parent !== window) document.body.classList.add('embedded');

const modules = import.meta.glob<Example>('./*/example.ts');
const sources = import.meta.glob<string>('./*/example.ts', { query: '?raw', import: 'default' });

const nameOf = (path: string) => path.split('/')[1] ?? path;
const names = Object.keys(modules).map(nameOf);
const current = location.search.slice(1) || 'talking-npc';

document.querySelector('#list')!.append(
  ...names.map((name) => {
    const link = document.createElement('a');
    link.href = `?${name}`;
    link.textContent = name.replaceAll('-', ' ');
    if (name === current) link.setAttribute('aria-current', 'page');
    return link;
  }),
);

const path = `./${current}/example.ts`;
const [example, source] = await Promise.all([modules[path]?.(), sources[path]?.()]);
document.querySelector('#source')!.textContent = source ?? 'There is no such example.';
await example?.run(document.querySelector<HTMLElement>('#stage')!);

export {};
