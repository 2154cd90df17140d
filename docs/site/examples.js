// A link to an example becomes the example: `[Try it](…/example.ts "example: secrets")`.
const base = document.documentElement.dataset.base ?? './';

for (const link of document.querySelectorAll('a[title^="example"]')) {
  const [, name] = /^example: ([\w-]+)$/.exec(link.title) ?? [];
  link.href = `${base}examples/index.html${name === undefined ? '' : `?${name}`}`;
  if (name === undefined) continue;
  const frame = document.createElement('iframe');
  frame.className = 'example';
  frame.title = link.title;
  frame.loading = 'lazy';
  frame.src = link.href;
  link.closest('p, li')?.after(frame);
}
