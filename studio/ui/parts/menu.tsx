import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

interface MenuProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A button that shows more buttons below it, till one is pressed, Escape is, or the focus goes elsewhere. */
export function Menu({ title, children }: MenuProps) {
  const isOpen = useSignal(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => (isOpen.value = false);
  return (
    <div
      class="menu"
      ref={root}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !root.current!.contains(relatedTarget)) close();
      }}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        close();
        button.current!.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen.value}
        aria-controls={id}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        {title} <span aria-hidden="true">▾</span>
      </button>
      {isOpen.value && <div class="menu-veil" onClick={close} />}
      <div id={id} class="menu-list" hidden={!isOpen.value} onClick={close}>
        {children}
      </div>
    </div>
  );
}
