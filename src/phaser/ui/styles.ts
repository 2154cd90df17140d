import { installStyleSheet } from './install-style-sheet.js';

/** Puts the style sheet into the page, once. */
export function installStyles(): void {
  installStyleSheet('townsfolk-styles', CSS);
}

const CSS = `
.tf-ui { position: absolute; inset: 0; z-index: 10; pointer-events: none; overflow: hidden; font: 400 clamp(16px, 1.2vw + 8px, 26px)/1.4 var(--tf-font); color: var(--tf-text); }
/* Without weight: a game that places its parent itself keeps its place. */
:where(.tf-stage) { position: relative; }
.tf-ui * { box-sizing: border-box; }
.tf-ui [hidden] { display: none !important; }
.tf-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.tf-button { pointer-events: auto; font: inherit; color: var(--tf-button-text); cursor: pointer; text-align: start; min-height: 44px; padding: 0.1em 0.6em;
  background: var(--tf-button); border: 2px solid color-mix(in srgb, var(--tf-dim) 60%, transparent); border-radius: var(--tf-radius); border-image: var(--tf-button-image, none); border-image-width: var(--tf-button-width, auto);
  image-rendering: pixelated; touch-action: manipulation; }
.tf-button:hover { color: var(--tf-accent); border-color: var(--tf-accent); }
.tf-button:focus-visible, .tf-input:focus-visible { outline: 3px solid var(--tf-accent); outline-offset: 2px; }
.tf-button:focus-visible { border-image: var(--tf-button-focus-image, var(--tf-button-image, none)); }

.tf-dialogue { position: absolute; left: 50%; bottom: calc(max(12px, env(safe-area-inset-bottom)) + var(--tf-keyboard, 0px)); transform: translateX(-50%); width: min(96%, 44em); pointer-events: auto; display: grid; grid-template-columns: auto 1fr; gap: 0 0.8em;
  padding: 1em 1.2em; background: var(--tf-box); background-clip: padding-box; border: 2px solid var(--tf-dim); border-radius: var(--tf-radius); border-image: var(--tf-box-image, none); border-image-width: var(--tf-box-width, auto); image-rendering: pixelated; max-height: calc(100% - 24px - var(--tf-keyboard, 0px)); overflow: visible; }
.tf-portrait-frame { align-self: start; border: 6px solid transparent; border-image: var(--tf-portrait-image, none); border-image-width: 12px; }
.tf-portrait { display: block; width: clamp(72px, 9em, 144px); height: auto; aspect-ratio: 1; image-rendering: pixelated; }
.tf-body { min-width: 0; display: flex; flex-direction: column; gap: 0.45em; grid-column: 2; }
.tf-portrait-frame[hidden] + .tf-body { grid-column: 1 / -1; }
.tf-name { align-self: flex-start; font-family: var(--tf-title-font); font-weight: 600; color: var(--tf-accent); margin: 0; line-height: 1.1; }
.tf-line { margin: 0; min-height: 2.8em; flex: none; max-height: 40dvh; overflow-y: auto; overflow-wrap: anywhere; cursor: pointer; }
.tf-line[data-narrator] { font-style: italic; color: var(--tf-dim); }
.tf-line[data-growing]::after { content: ' …'; color: var(--tf-dim); }
.tf-line[data-over] { min-height: 0; }
.tf-rest { visibility: hidden; }
.tf-dots i { animation: tf-dot 1.2s infinite; font-style: normal; }
.tf-dots i:nth-child(2) { animation-delay: 0.2s; } .tf-dots i:nth-child(3) { animation-delay: 0.4s; }
@keyframes tf-dot { 0%, 60%, 100% { opacity: 0.25; } 30% { opacity: 1; } }

.tf-notice { margin: 0; color: var(--tf-accent); }
.tf-choices { display: grid; gap: 0.25em 0.4em; margin: 0; padding: 0; list-style: none; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr)); }
.tf-choices .tf-button { width: 100%; height: 100%; }
/* The number that picks it, for eyes only: its name stays the choice. */
@media (hover: hover) { .tf-choices { counter-reset: tf-choice; } .tf-choices li { counter-increment: tf-choice; } .tf-choice::before { content: counter(tf-choice) '\\2002'; content: counter(tf-choice) '\\2002' / ''; color: var(--tf-accent); } }
.tf-form { flex: 1 1 11em; min-width: 0; display: flex; gap: 0.4em; align-items: stretch; }
.tf-input { pointer-events: auto; flex: 1; min-width: 0; font: inherit; color: var(--tf-field-text); background: #0000; min-height: 44px; padding: 0.1em 0.6em; border: 2px solid var(--tf-dim); border-radius: var(--tf-radius); border-image: var(--tf-field-image, none); border-image-width: var(--tf-field-width, auto); image-rendering: pixelated; user-select: text; }
.tf-input::placeholder { color: var(--tf-field-hint); opacity: 1; }
.tf-count { font-size: 0.75em; color: var(--tf-dim); align-self: center; }
.tf-row { display: flex; flex-wrap: wrap; gap: 0.4em; justify-content: flex-end; align-items: stretch; }

.tf-near { position: absolute; left: 0; right: 0; bottom: max(16px, env(safe-area-inset-bottom)); display: flex; flex-wrap: wrap; gap: 0.5em; justify-content: center; }
.tf-near kbd { font: 600 0.8em var(--tf-title-font); color: var(--tf-accent); border: 2px solid var(--tf-accent); border-radius: 3px; padding: 0 0.35em; margin-inline-end: 0.5em; }
.tf-top { position: absolute; top: max(12px, env(safe-area-inset-top)); right: 12px; display: flex; gap: 0.5em; align-items: center; font-size: 0.8em; max-width: 70%; }
.tf-status { margin: 0; padding: 0.15em 0.6em; background: color-mix(in srgb, var(--tf-box) 88%, transparent); color: var(--tf-dim); border-radius: 4px; }
.tf-status:empty { display: none; }
.tf-log-panel { position: absolute; inset: 60px 12px auto auto; width: min(94%, 30em); max-height: 60%; overflow-y: auto; pointer-events: auto; padding: 0.8em 1em; background: var(--tf-box); border: 2px solid var(--tf-dim); border-radius: var(--tf-radius); z-index: 2; }
.tf-log-panel p { margin: 0 0 0.5em; } .tf-log-panel b { color: var(--tf-accent); font-weight: 600; }
@media (max-width: 560px) { .tf-dialogue { grid-template-columns: 1fr; padding: 0.9em 1.1em; } .tf-portrait-frame { position: absolute; left: 0.6em; bottom: calc(100% - 4px); background: var(--tf-box); } .tf-portrait { width: 96px; } .tf-body { grid-column: 1 / -1; } }
@media (max-height: 420px) { .tf-ui { font-size: 16px; line-height: 1.3; } .tf-line { min-height: 1.3em; } .tf-portrait { width: 84px; } .tf-dialogue { padding: 0.9em 1.2em; } .tf-button, .tf-input { min-height: 40px; } .tf-choices { grid-template-columns: repeat(auto-fit, minmax(14em, 1fr)); } }
@media (prefers-contrast: more) { .tf-dialogue, .tf-log-panel { background: #000; color: #fff; border-image: none; border-color: #fff; } .tf-button { border-image: none; border-color: #fff; } }
@media (prefers-reduced-motion: reduce) { .tf-dots i { animation: none; } }
`;
