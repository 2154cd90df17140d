const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), select:not(:disabled), a[href], [tabindex="0"]';

/** What lies over everything else and has to be dealt with first. */
const ON_TOP = ['dialog[open]', '[data-tf-page]:not([hidden])'];

/**
 * What can have the focus now, in the order of the page. A page or a dialog that lies on top has it alone, then the dialogue.
 *
 * @param stage - The element that holds the canvas, the dialogue and whatever else the game lays over it.
 */
export function reachable(stage: HTMLElement): readonly HTMLElement[] {
  const scope = topmost(stage);
  return [...scope.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isThere);
}

/** Whether something lies on top that takes the player's attention from the game. */
export function isCovered(stage: HTMLElement): boolean {
  return topmost(stage) !== stage;
}

/** Letters can be written in it. */
export function isTextBox(one: Element | null): boolean {
  return (
    one instanceof HTMLTextAreaElement ||
    (one instanceof HTMLInputElement && !['radio', 'checkbox', 'range', 'button'].includes(one.type))
  );
}

/** Shows where the focus is, also after a pad or a switch has moved it: by themselves browsers do so only after a key. */
export function showFocus(stage: HTMLElement | null, isShown = true): void {
  stage?.classList.toggle('tf-walked', isShown);
}

function topmost(stage: HTMLElement): HTMLElement {
  for (const selector of ON_TOP) {
    const open = [...stage.querySelectorAll<HTMLElement>(selector)].at(-1);
    if (open !== undefined) return open;
  }
  const dialogue = stage.querySelector<HTMLElement>('.tf-dialogue:not([hidden])');
  return dialogue?.closest<HTMLElement>('.tf-ui') ?? stage;
}

function isThere(one: HTMLElement): boolean {
  return one.closest('[hidden]') === null && one.checkVisibility();
}
