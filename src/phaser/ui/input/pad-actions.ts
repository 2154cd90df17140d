import type { DialogueActions } from './dialogue-keys.js';
import type { PadActions } from './pads.js';
import { isCovered, reachable, showFocus } from './reachable.js';

/**
 * What pads do to a dialogue: the same as keys. Outside of a talk the cross is the game's, and the lower button talks to who is near.
 *
 * @param stage - The element that holds the canvas.
 * @param useNearest - Talks to who is near.
 */
export function padActions(actions: DialogueActions, stage: () => HTMLElement | null, useNearest: () => void): PadActions {
  const isOver = () => actions.isOpen || (stage() !== null && isCovered(stage()!));
  return {
    press: () => {
      if (!isOver()) return useNearest();
      const focused = document.activeElement;
      const isOnSomething =
        focused instanceof HTMLElement && stage()?.contains(focused) === true && focused.closest('[hidden]') === null;
      if (isOnSomething && focused !== stage()) focused.click();
      else actions.goOn(false);
    },
    back: () => {
      const dialog = [...(stage()?.querySelectorAll<HTMLDialogElement>('dialog[open]') ?? [])].at(-1);
      if (dialog !== undefined) dialog.close();
      else if (actions.isOpen) actions.close();
    },
    log: () => actions.isOpen && actions.toggleLog(),
    setForwarding: (isForwarding) => actions.setForwarding(isForwarding),
    move: (step) => {
      const here = stage();
      if (here === null || !isOver()) return;
      const all = reachable(here);
      const at = all.indexOf(document.activeElement as HTMLElement);
      const next = at === -1 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
      showFocus(here);
      all[next]?.focus();
    },
  };
}
