/** What keys can mean to a dialogue. Each tells whether it took the press. */
export interface DialogueActions {
  readonly isOpen: boolean;
  /** Whether a page lies over the game, also outside of a conversation. */
  readonly hasPage: boolean;
  /** Whether the player writes at this moment: letters are letters then. */
  readonly isWriting: boolean;
  /** A press in here is meant for what has the focus: a panel, a button of its own. */
  isForFocus(event: KeyboardEvent): boolean;
  /** Closes what lies on top, else leaves. */
  close(): void;
  toggleLog(): void;
  setForwarding(isForwarding: boolean): void;
  /** Completes the line or goes on from it. False when there is no line. */
  goOn(isRepeat: boolean): boolean;
  /** Picks or walks choices. False when there are none or the key means none. */
  choose(event: KeyboardEvent): boolean;
  /** Whether an element is one of the dialogue. */
  contains(target: Node): boolean;
}

/** Keys that complete a line and go on from it. */
const ADVANCE_KEYS = new Set([' ', 'Enter', 'e', 'E']);

/**
 * Hears keys for a dialogue, before the game and the page do.
 *
 * @returns Stops it.
 */
export function listenForKeys(actions: DialogueActions): () => void {
  const down = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (actions.isOpen ? !takes(actions, event) : !closesPage(actions, event) && !isHeldOnButton(actions, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const up = ({ key }: KeyboardEvent) => {
    if (key === 'f' || key === 'F') actions.setForwarding(false);
  };
  document.addEventListener('keydown', down, { capture: true });
  document.addEventListener('keyup', up, { capture: true });
  return () => {
    document.removeEventListener('keydown', down, { capture: true });
    document.removeEventListener('keyup', up, { capture: true });
  };
}

/** What lies on top goes first, before the menu of the game that the same key may open. */
function closesPage(actions: DialogueActions, { key, repeat }: KeyboardEvent): boolean {
  if (key !== 'Escape' || !actions.hasPage) return false;
  if (!repeat) actions.close();
  return true;
}

/** The key that closed the last line, still held, must not press the button that has the focus again. */
function isHeldOnButton(actions: DialogueActions, { repeat, key, target }: KeyboardEvent): boolean {
  return repeat && (key === 'Enter' || key === ' ') && target instanceof Node && actions.contains(target);
}

/** Acts on a key that means something here. Held keys mean nothing: they must not run through lines or pick a choice. */
function takes(actions: DialogueActions, event: KeyboardEvent): boolean {
  const { key, repeat } = event;
  if (key === 'Escape') {
    if (!repeat) actions.close();
    return true;
  }
  if (actions.isWriting) return false;
  switch (key) {
    case 'l':
    case 'L':
      if (!repeat) actions.toggleLog();
      return true;
    case 'f':
    case 'F':
      if (!repeat) actions.setForwarding(true);
      return true;
  }
  if (actions.isForFocus(event)) return false;
  if (ADVANCE_KEYS.has(key) && actions.goOn(repeat)) return true;
  return actions.choose(event);
}
