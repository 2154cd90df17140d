/** Shows for a moment where the player has come to. */
export function showPlaceName(parent: HTMLElement, title: string): () => void {
  const name = document.createElement('p');
  name.className = 'place-name';
  name.textContent = title;
  name.setAttribute('aria-live', 'polite');
  parent.append(name);
  return () => name.remove();
}
