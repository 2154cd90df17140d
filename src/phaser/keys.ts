import type Phaser from 'phaser';

/** Gives the keys to the dialogue, since captured keys would never reach a text field; the returned function gives them back. */
export function suspendKeys(keyboard: Phaser.Input.Keyboard.KeyboardPlugin | null | undefined): () => void {
  if (keyboard === null || keyboard === undefined) return () => undefined;
  // The plugin forgets its manager when the game is destroyed, which may be in the middle of a talk.
  const { enabled, manager } = keyboard;
  const isCapturing = manager.preventDefault;
  keyboard.resetKeys();
  keyboard.enabled = false;
  manager.preventDefault = false;
  return () => {
    keyboard.enabled = enabled;
    manager.preventDefault = isCapturing;
  };
}

/** Whoever types elsewhere on the page means a letter. */
export function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));
}
