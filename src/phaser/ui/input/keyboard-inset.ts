/**
 * Keeps an element's `--tf-keyboard` at how much of it an on-screen keyboard covers, so that the dialogue can stand above it.
 *
 * @returns Stops it.
 */
export function followKeyboard(root: HTMLElement): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => undefined;
  const update = () => {
    // Pinch zoom makes the visible part small too; then players move it about themselves.
    const seenBottom = viewport.scale > 1.01 ? Infinity : viewport.offsetTop + viewport.height;
    const covered = Math.max(0, root.getBoundingClientRect().bottom - seenBottom);
    root.style.setProperty('--tf-keyboard', `${Math.round(covered)}px`);
  };
  viewport.addEventListener('resize', update);
  viewport.addEventListener('scroll', update);
  return () => {
    viewport.removeEventListener('resize', update);
    viewport.removeEventListener('scroll', update);
  };
}
