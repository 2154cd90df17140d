/** What lies over the game beside the box: who is near, the buttons on top, bubbles. */
export const OVERLAY = `
.tf-near {
  position: absolute; left: 0; right: 0; bottom: max(16px, env(safe-area-inset-bottom));
  display: flex; flex-wrap: wrap; gap: 0.5em; justify-content: center;
}
.tf-near kbd {
  font: 600 0.8em var(--tf-title-font); color: var(--tf-accent); border: 2px solid var(--tf-accent); border-radius: 3px;
  padding: 0 0.35em; margin-inline-end: 0.5em;
}
.tf-top {
  position: absolute; top: max(12px, env(safe-area-inset-top)); right: 12px; max-width: 70%;
  display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0.5em; align-items: center; font-size: 0.8em;
}
.tf-status {
  margin: 0; padding: 0.15em 0.6em; color: var(--tf-dim); border-radius: 4px;
  background: color-mix(in srgb, var(--tf-box) 88%, transparent);
}
.tf-status:empty { display: none; }

.tf-skip { position: absolute; right: 12px; bottom: max(16px, env(safe-area-inset-bottom)); font-size: 0.85em; }

.tf-bubbles { position: absolute; inset: 0; overflow: hidden; pointer-events: none; }
.tf-bubble {
  position: absolute; left: 0; top: 0; width: max-content; max-width: min(15em, 80%); padding: 0.25em 0.7em 0.35em;
  font-size: 0.85em; line-height: 1.25; overflow-wrap: anywhere; color: var(--tf-bubble-text); background: var(--tf-bubble);
  border: 2px solid var(--tf-bubble-text); border-radius: 10px; box-shadow: 0 2px 0 #0006;
}
/* Its tail points at the head, wherever the bubble had to go. */
.tf-bubble::after {
  content: ''; position: absolute; top: 100%; left: clamp(8px, var(--tf-tail, 50%), calc(100% - 8px)); width: 10px; height: 10px;
  margin: -5px 0 0 -5px; background: inherit; border: 2px solid var(--tf-bubble-text); border-width: 0 2px 2px 0; rotate: 45deg;
}
.tf-bubble[data-away]::after { display: none; }
`;
