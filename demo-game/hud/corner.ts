import { button } from './dialog.js';

/** What the corner opens. */
export interface Openers {
  readonly around: () => void;
  readonly journal: () => void;
  readonly menu: () => void;
}

/** The buttons in the upper corner, for those without a keyboard; L, J and Escape do the same. */
export function addCorner(parent: HTMLElement, open: Openers): () => void {
  const corner = document.createElement('div');
  corner.className = 'corner';
  corner.append(
    button('Look around', open.around, 'small'),
    button('Journal', open.journal, 'small'),
    button('Menu', open.menu, 'small'),
  );
  parent.append(corner);
  return () => corner.remove();
}
