/** The layer over the canvas, its letters and its buttons. */
export const BASE = `
.tf-ui {
  position: absolute; inset: 0; z-index: 10; overflow: hidden; pointer-events: none; color: var(--tf-text);
  font: 400 calc(clamp(16px, 1.2vw + 8px, 26px) * var(--tf-scale, 1))/1.4 var(--tf-letters, var(--tf-font));
}
/* Without weight: a game that places its parent itself keeps its place. */
:where(.tf-stage) { position: relative; }
.tf-ui * { box-sizing: border-box; }
.tf-ui [hidden] { display: none !important; }
.tf-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.tf-button {
  pointer-events: auto; min-height: 44px; padding: 0.1em 0.6em; font: inherit; text-align: start; cursor: pointer;
  color: var(--tf-button-text); background: var(--tf-button);
  border: 2px solid color-mix(in srgb, var(--tf-dim) 60%, transparent); border-radius: var(--tf-radius);
  border-image: var(--tf-button-image, none); border-image-width: var(--tf-button-width, auto);
  image-rendering: pixelated; touch-action: manipulation;
}
.tf-button:hover { color: var(--tf-accent); border-color: var(--tf-accent); }
.tf-button:active { translate: 0 1px; }
.tf-button:focus-visible, .tf-input:focus-visible { outline: 3px solid var(--tf-accent); outline-offset: 2px; }
.tf-button:focus-visible { border-image: var(--tf-button-focus-image, var(--tf-button-image, none)); }
/* A pad or a switch has moved the focus: browsers show it only after a key. */
.tf-walked :focus { outline: 4px solid var(--tf-accent, #ffd75e) !important; outline-offset: 2px; }
.tf-dim { color: var(--tf-dim); font-size: 0.85em; }
`;
