// What a page of the site does once it is there.
const base = document.documentElement.dataset.base ?? './';

// A link to an example becomes the example: `[Try it](…/example.ts "example: secrets")`.
for (const link of document.querySelectorAll('a[title^="example"]')) {
  const [, name] = /^example: ([\w-]+)$/.exec(link.title) ?? [];
  link.href = `${base}examples/index.html${name === undefined ? '' : `?${name}`}`;
  if (name === undefined) continue;
  const place = link.closest('p, li');
  // A picture of it stands there for those who read where nothing runs.
  place?.nextElementSibling?.querySelector(':scope > img:only-child')?.parentElement.remove();
  place?.after(frameOf(link));
}

function frameOf({ title, href }) {
  const frame = document.createElement('iframe');
  frame.className = 'example';
  frame.title = title;
  frame.loading = 'lazy';
  frame.src = href;
  frame.addEventListener('load', () => fit(frame));
  return frame;
}

/** As high as what is in it; opened from a disk, where pages know nothing of each other, it keeps its height. */
function fit(frame) {
  const inside = frame.contentDocument?.documentElement;
  if (inside) new ResizeObserver(() => (frame.style.height = `${inside.offsetHeight + 2}px`)).observe(inside);
}

// The theme knows no landmark for the page itself, and a wide table is scrolled with the arrow keys.
document.querySelector('.col-content')?.setAttribute('role', 'main');
for (const table of document.querySelectorAll('.tsd-typography table'))
  if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
