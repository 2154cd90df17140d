import { installStyleSheet } from './install-style-sheet.js';

/** Puts the style sheet into the page, once. */
export function installStyles(): void {
  installStyleSheet('townsfolk-styles', CSS);
}

const CSS = `
.tf-ui { position: absolute; inset: 0; z-index: 10; pointer-events: none; overflow: hidden; font: 400 calc(clamp(16px, 1.2vw + 8px, 26px) * var(--tf-scale, 1))/1.4 var(--tf-letters, var(--tf-font)); color: var(--tf-text); }
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
.tf-ui[data-size=small] { --tf-scale: 0.85; } .tf-ui[data-size=large] { --tf-scale: 1.25; } .tf-ui[data-size=huge] { --tf-scale: 1.55; }
.tf-ui[data-font=readable] { --tf-letters: var(--tf-readable-font); --tf-title-font: var(--tf-readable-font); letter-spacing: 0.02em; word-spacing: 0.08em; line-height: 1.6; }
.tf-name { align-self: flex-start; font-family: var(--tf-title-font); font-weight: 600; color: var(--tf-accent); margin: 0; line-height: 1.1; }
.tf-plate { color: var(--tf-plate-text); padding: 0 0.25em; margin-inline-start: -0.25em; border: 0 solid transparent; border-image: var(--tf-plate-image, none); border-image-width: var(--tf-plate-width, auto); image-rendering: pixelated; }
.tf-ui[data-plate] .tf-plate { padding: 0.3em 1em 0.4em; }
.tf-line { margin: 0; min-height: 2.8em; flex: none; max-height: 40dvh; overflow-y: auto; overflow-wrap: anywhere; cursor: pointer; }
.tf-line[data-narrator] { font-style: italic; color: var(--tf-dim); }
.tf-line[data-growing]::after { content: ' …'; color: var(--tf-dim); }
.tf-line[data-over] { min-height: 0; }
.tf-rest { visibility: hidden; }
.tf-bold { font-weight: 700; } .tf-italic { font-style: italic; } .tf-line[data-narrator] .tf-italic { font-style: normal; }
.tf-icon { height: 1.15em; width: auto; vertical-align: -0.2em; image-rendering: pixelated; }
.tf-glyph { position: relative; } .tf-wave { animation: tf-wave 1.1s infinite ease-in-out; } .tf-shake { animation: tf-shake 0.28s infinite steps(4); }
@keyframes tf-wave { 50% { top: -0.16em; } }
@keyframes tf-shake { 25% { top: 0.04em; left: -0.03em; } 50% { top: -0.04em; left: 0.02em; } 75% { top: 0.02em; left: 0.04em; } }
.tf-line[data-done]::after { content: ''; display: inline-block; width: 0.55em; height: 0.55em; margin-inline-start: 0.4em; vertical-align: 0.02em; background: var(--tf-cursor-picture, var(--tf-accent)) center / contain no-repeat; clip-path: var(--tf-cursor-shape, polygon(0 20%, 100% 20%, 50% 100%)); animation: tf-cursor 1s infinite steps(2); }
.tf-line[data-over]::after { display: none; }
@keyframes tf-cursor { 50% { transform: translateY(2px); } }
.tf-notice { margin: 0; font-style: italic; color: var(--tf-accent); } .tf-notice:empty { display: none; }
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
.tf-bubbles { position: absolute; inset: 0; overflow: hidden; pointer-events: none; }
.tf-bubble { position: absolute; left: 0; top: 0; width: max-content; max-width: min(15em, 80%); padding: 0.25em 0.7em 0.35em; font-size: 0.85em; line-height: 1.25; color: #1a1524; background: #fdf0b8; border: 2px solid #1a1524; border-radius: 10px; box-shadow: 0 2px 0 #0006; overflow-wrap: anywhere; }
.tf-ui[data-contrast=high] .tf-bubble { background: #000; color: #fff; border-color: #fff; }
.tf-panel { position: absolute; z-index: 3; inset: 0; margin: auto; width: min(94%, 36em); height: fit-content; max-height: calc(100% - 24px); overflow-y: auto; pointer-events: auto; padding: 0.9em 1.2em 1.2em; background: var(--tf-box); background-clip: padding-box; border: 2px solid var(--tf-dim); border-radius: var(--tf-radius); border-image: var(--tf-box-image, none); border-image-width: var(--tf-box-width, auto); image-rendering: pixelated; }
.tf-panel-head { display: flex; justify-content: space-between; align-items: center; gap: 1em; margin-bottom: 0.6em; } .tf-panel-head h2 { font-size: 1.15em; align-self: center; }
.tf-setting { border: 0; margin: 0; padding: 0.35em 0; display: flex; flex-wrap: wrap; gap: 0.3em; align-items: center; } .tf-setting legend { float: inline-start; width: 12em; padding: 0; }
.tf-option { position: relative; display: inline-flex; } .tf-option input { position: absolute; inset: 0; opacity: 0; cursor: pointer; margin: 0; }
.tf-option span { padding: 0.15em 0.7em; min-height: 34px; display: inline-flex; align-items: center; background: var(--tf-button); color: var(--tf-button-text); border: 2px solid transparent; border-radius: 6px; }
.tf-option input:checked + span { border-color: var(--tf-accent); color: var(--tf-accent); } .tf-option input:checked + span::before { content: '✓'; margin-inline-end: 0.35em; } .tf-option input:focus-visible + span { outline: 3px solid var(--tf-accent); outline-offset: 2px; }
.tf-slots { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.6em; } .tf-slot { display: grid; grid-template-columns: 160px 1fr; gap: 0.2em 0.9em; align-items: start; }
.tf-picture { grid-row: span 2; width: 160px; height: 90px; object-fit: cover; background: color-mix(in srgb, var(--tf-button) 60%, transparent); border: 2px solid var(--tf-dim); image-rendering: auto; display: block; }
.tf-slot p { margin: 0; } .tf-dim { color: var(--tf-dim); font-size: 0.85em; } .tf-last-line { font-style: italic; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .tf-slot-text { min-width: 0; } .tf-slot-actions { display: flex; flex-wrap: wrap; gap: 0.4em; } .tf-slot-actions .tf-button, .tf-panel-head .tf-button { font-size: 0.85em; min-height: 36px; }
@media (max-width: 560px) { .tf-slot { grid-template-columns: 96px 1fr; } .tf-picture { width: 96px; height: 54px; } .tf-setting legend { float: none; width: 100%; } .tf-dialogue { grid-template-columns: 1fr; padding: 0.9em 1.1em; } .tf-portrait-frame { position: absolute; left: 0.6em; bottom: calc(100% - 4px); background: var(--tf-box); } .tf-portrait { width: 96px; } .tf-body { grid-column: 1 / -1; } }
@media (max-height: 420px) { .tf-ui { font-size: calc(16px * var(--tf-scale, 1)); line-height: 1.3; } .tf-ui[data-plate] .tf-plate { padding: 0.1em 0.8em 0.2em; } .tf-setting { padding: 0.1em 0; } .tf-option span { min-height: 28px; } .tf-line { min-height: 1.3em; } .tf-portrait { width: 84px; } .tf-dialogue { padding: 0.9em 1.2em; } .tf-button, .tf-input { min-height: 40px; } .tf-choices { grid-template-columns: repeat(auto-fit, minmax(14em, 1fr)); } }
@media (prefers-contrast: more) { .tf-dialogue, .tf-log-panel { background: #000; color: #fff; border-image: none; border-color: #fff; } .tf-button { border-image: none; border-color: #fff; } }
@media (prefers-reduced-motion: reduce) { .tf-dots i, .tf-glyph, .tf-line::after { animation: none !important; } }
.tf-ui[data-motion=reduced] :is(.tf-dots i, .tf-glyph, .tf-line)::after, .tf-ui[data-motion=reduced] :is(.tf-dots i, .tf-glyph) { animation: none; }
.tf-ui[data-contrast=high] { --tf-text: #fff; --tf-dim: #fff; --tf-accent: #ffe066; --tf-box: #000; --tf-button: #000; --tf-button-text: #fff; --tf-field-text: #fff; --tf-field-hint: #fff; --tf-plate-text: #ffe066; }
.tf-ui[data-contrast=high] :is(.tf-dialogue, .tf-panel, .tf-log-panel, .tf-button, .tf-input, .tf-plate) { border-image: none; } .tf-ui[data-contrast=high] :is(.tf-dialogue, .tf-panel, .tf-log-panel, .tf-button, .tf-input, .tf-option span, .tf-status) { background: #000; border: 2px solid #fff; } .tf-ui[data-contrast=high] .tf-option input:checked + span { border-color: #ffe066; }
.tf-ui[data-contrast=high] .tf-plate { padding: 0; margin: 0; }
`;
