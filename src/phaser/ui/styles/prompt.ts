/** The player's turn: notice, time, suggestions, choices, field. */
export const PROMPT = `
.tf-notice { margin: 0; font-style: italic; color: var(--tf-accent); }
.tf-notice:empty { display: none; }
.tf-countdown { display: flex; align-items: center; gap: 0.5em; color: var(--tf-accent); font-size: 0.85em; line-height: 1; }
.tf-countdown span { order: 1; min-width: 1.4em; text-align: end; font-variant-numeric: tabular-nums; }
.tf-countdown-bar { flex: 1; height: 6px; background: currentColor; border-radius: 3px; transform-origin: left; }
.tf-countdown-bar:dir(rtl) { transform-origin: right; }

.tf-choices {
  display: grid; gap: 0.25em 0.4em; margin: 0; padding: 0; list-style: none;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
}
/* Many of them, or large ones, may not fit; focus rings have room all the same. */
.tf-choices:has(> :nth-child(4)), .tf-ui:is([data-size=large], [data-size=huge]) .tf-choices { margin: -5px; padding: 5px; overflow-y: auto; overscroll-behavior: contain; }
.tf-choices .tf-button { width: 100%; height: 100%; }
.tf-choice[aria-disabled=true] { cursor: default; color: color-mix(in srgb, var(--tf-button-text) 72%, var(--tf-button)); }
.tf-choice[aria-disabled=true]:hover { border-color: color-mix(in srgb, var(--tf-dim) 60%, transparent); }
.tf-reason { display: block; font-size: 0.82em; font-style: italic; line-height: 1.2; }
/* The number that picks it, for eyes only: its name stays the choice. */
@media (hover: hover) {
  .tf-choices { counter-reset: tf-choice; }
  .tf-choices li { counter-increment: tf-choice; }
  .tf-choice::before { content: counter(tf-choice) '\\2002'; content: counter(tf-choice) '\\2002' / ''; color: var(--tf-accent); }
  .tf-choice[aria-disabled=true]::before { color: inherit; }
}

.tf-suggestions { flex: none; display: flex; flex-wrap: wrap; gap: 0.35em; animation: tf-arrive 0.25s ease-out; }
.tf-suggestions[data-aside] { display: none; }
.tf-suggestion {
  min-height: 36px; padding: 0.05em 0.75em; font-size: 0.88em; color: var(--tf-text); background: transparent;
  border: 1.5px solid color-mix(in srgb, var(--tf-dim) 70%, transparent); border-image: none; border-radius: 1.4em;
}
.tf-suggestion:focus-visible { border-image: none; }
@keyframes tf-arrive { from { opacity: 0; } }
@media (pointer: coarse) { .tf-suggestion { min-height: 44px; } }

.tf-row { flex: none; display: flex; flex-wrap: wrap; gap: 0.4em; justify-content: flex-end; align-items: stretch; }
.tf-form { flex: 1 1 11em; min-width: 0; display: flex; gap: 0.4em; align-items: stretch; }
.tf-input {
  pointer-events: auto; flex: 1; min-width: 0; min-height: 44px; padding: 0.1em 0.6em; font: inherit; user-select: text;
  color: var(--tf-field-text); background: var(--tf-field) padding-box; border: 2px solid var(--tf-dim); border-radius: var(--tf-radius);
  border-image: var(--tf-field-image, none); border-image-width: var(--tf-field-width, auto); image-rendering: pixelated;
}
.tf-input::placeholder { color: var(--tf-field-hint); opacity: 1; }
.tf-count { font-size: 0.75em; color: var(--tf-dim); align-self: center; }
.tf-dictate[aria-pressed=true] { color: var(--tf-accent); }
.tf-dictate[aria-pressed=true]::before { content: '● '; content: '● ' / ''; }
`;
