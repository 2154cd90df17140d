import type { World } from 'townsfolk';

/** What a beginner may need, and when it is no longer needed. The first that fits is shown. */
const HINTS: readonly { readonly text: string; readonly isFor: (world: World) => boolean }[] = [
  { text: 'Arrow keys, WASD, a click or a tap: walk. E, or the button: talk.', isFor: (world) => world.state.met.length === 0 },
  {
    text: 'The door leads out to the village. J opens your journal.',
    isFor: (world) => world.state.met.length < 2 && world.fact('seen_market') !== true,
  },
];

/** Shows how to play, as long as the player has not done it. */
export function addHint(parent: HTMLElement, world: World): () => void {
  const hint = document.createElement('p');
  hint.className = 'hint';
  parent.append(hint);
  const show = () => {
    const text = HINTS.find(({ isFor }) => isFor(world))?.text;
    hint.hidden = text === undefined;
    hint.textContent = text ?? '';
  };
  show();
  const forget = [world.on('met', show), world.on('fact', show), world.on('restored', show)];
  return () => {
    forget.forEach((stop) => stop());
    hint.remove();
  };
}
