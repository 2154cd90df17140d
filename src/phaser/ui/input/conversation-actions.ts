import type { ConversationLike } from '../../../core/scene/conversation-state.js';
import type { DialogueActions } from './dialogue-keys.js';
import type { PromptView } from '../prompt/prompt-view.js';
import type { SidePages } from '../side-pages.js';

/** What the keys of a dialogue act on. */
export interface ActionParts {
  readonly root: HTMLElement;
  readonly pages: SidePages;
  readonly prompt: PromptView;
  readonly continueButton: HTMLElement;
  readonly conversation: () => ConversationLike | undefined;
  readonly goOn: () => void;
  readonly setForwarding: (isForwarding: boolean) => void;
}

/** What keys and pads mean to a dialogue, by the state of its conversation. */
export function conversationActions(parts: ActionParts): DialogueActions {
  const { root, pages, prompt, continueButton, conversation, goOn, setForwarding } = parts;
  const isAt = (type: 'line' | 'prompt' | 'staging') => conversation()?.state.type === type;
  return {
    get isOpen() {
      return conversation() !== undefined || pages.hasPanel;
    },
    get hasPage() {
      return pages.isOpen;
    },
    get isWriting() {
      return prompt.field.hasFocus;
    },
    isForFocus: ({ target }) => {
      if (!(target instanceof Element)) return false;
      if (pages.owns(target)) return true;
      // A button that is gone may keep the focus for a while, or in some browsers for good.
      const isOnButton = target instanceof HTMLButtonElement && target !== continueButton && target.closest('[hidden]') === null;
      return isOnButton && isAt('line');
    },
    close: () => {
      if (!pages.closeTopmost()) conversation()?.leave();
    },
    toggleLog: () => pages.log.setOpen(!pages.log.isOpen),
    setForwarding,
    goOn: (isRepeat) => {
      if (!isAt('line') && !isAt('staging')) return false;
      // What lies under a page waits.
      if (!isRepeat && !pages.isOpen) goOn();
      return true;
    },
    choose: (event) => {
      if (!isAt('prompt')) return false;
      if (pages.isOpen) return true;
      if (event.repeat && !event.key.startsWith('Arrow'))
        return event.key === 'Enter' || event.key === ' ' || /^[1-9]$/u.test(event.key);
      return prompt.choices.handleKey(event);
    },
    contains: (target) => root.contains(target),
  };
}
