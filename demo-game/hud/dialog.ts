/** Something that stands over the game until it is closed. */
export interface DialogOptions {
  readonly title: string;
  readonly className?: string;
  readonly content: readonly Node[];
  readonly onClose?: () => void;
  /** Whether there is a button that closes it. @defaultValue true */
  readonly hasClose?: boolean;
}

/** Opens a panel with a title; the page keeps the focus in it, and Escape closes it. The returned function closes it too. */
export function openDialog(parent: HTMLElement, options: DialogOptions): () => void {
  const { title, className = '', content, onClose, hasClose = true } = options;
  const dialog = document.createElement('dialog');
  dialog.className = `panel ${className}`;
  const heading = document.createElement('h2');
  heading.textContent = title;
  heading.id = 'panel-title';
  dialog.setAttribute('aria-labelledby', heading.id);
  const close = button('Close', () => dialog.close());
  dialog.append(heading, ...content, ...(hasClose ? [close] : []));
  // The keys are the panel's, not the game's.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose?.();
  });
  parent.append(dialog);
  dialog.showModal();
  return () => dialog.close();
}

/** A button that looks like the village's. */
export function button(label: string, onClick: () => void, className = ''): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = `iron ${className}`;
  element.textContent = label;
  element.addEventListener('click', onClick);
  return element;
}

export function paragraph(text: string, className = ''): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}
