import { installStyleSheet } from '../ui/install-style-sheet.js';

/** Puts the inspector's style sheet into the page, once. */
export function installInspectorStyles(): void {
  installStyleSheet('townsfolk-inspector-styles', CSS);
}

const CSS = `
.tfi { --tfi-paper: #14161c; --tfi-raised: #1d2029; --tfi-line: #343947; --tfi-text: #e8e6df; --tfi-dim: #9aa0b0; --tfi-accent: #e7b75f; --tfi-good: #8fd694; --tfi-bad: #ff9d8a;
  font: 400 14px/1.45 ui-sans-serif, system-ui, "Segoe UI", sans-serif; color: var(--tfi-text); background: var(--tfi-paper); }
.tfi-beside { position: absolute; inset: 0 0 0 auto; z-index: 40; width: min(100%, max(22rem, 46%)); display: flex; flex-direction: column; pointer-events: auto; user-select: text; border-inline-start: 1px solid var(--tfi-line); box-shadow: -12px 0 32px #0008; }
.tfi *, .tfi { box-sizing: border-box; } .tfi [hidden], .tfi[hidden] { display: none !important; }
.tfi h1 { font-size: 1.05rem; margin: 0 auto 0 0; letter-spacing: 0.01em; } .tfi h2 { font-size: 1.05rem; margin: 0 0 0.5rem; }
.tfi h3 { font-size: 0.72rem; font-weight: 600; letter-spacing: 0.08em; text-transform: uppercase; color: var(--tfi-dim); margin: 1.2rem 0 0.45rem; } .tfi h4 { font-size: 0.85rem; margin: 0.6rem 0 0.3rem; font-weight: 600; }
.tfi-header { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; padding: 0.6rem 0.8rem; border-bottom: 1px solid var(--tfi-line); }
.tfi .tfi-button { font: inherit; font-size: 0.82rem; color: var(--tfi-text); min-height: 32px; padding: 0 0.7em; border: 1px solid var(--tfi-line); border-radius: 6px; background: var(--tfi-raised); border-image: none; }
.tfi .tfi-button:hover { border-color: var(--tfi-accent); color: var(--tfi-accent); }
.tfi :focus-visible { outline: 2px solid var(--tfi-accent); outline-offset: -2px; border-image: none; }
.tfi-tabs { display: flex; gap: 0.2rem; padding: 0 0.6rem; border-bottom: 1px solid var(--tfi-line); }
.tfi-tab { font: inherit; font-size: 0.85rem; color: var(--tfi-dim); background: none; border: 0; border-bottom: 2px solid transparent; padding: 0.5rem 0.6rem; cursor: pointer; }
.tfi-tab[aria-selected=true] { color: var(--tfi-text); border-bottom-color: var(--tfi-accent); }
.tfi-panel { flex: 1; min-height: 0; display: flex; } .tfi-page { flex: 1; min-width: 0; overflow-y: auto; padding: 0 0.9rem 1.5rem; }
.tfi-split { flex: 1; min-width: 0; display: grid; grid-template-columns: minmax(9rem, 30%) 1fr; }
.tfi .tfi-split:has(> .tfi-turns[hidden]) { grid-template: 1fr / 1fr; }
.tfi-turns { overflow-y: auto; border-inline-end: 1px solid var(--tfi-line); padding: 0.3rem; } .tfi-detail { overflow-y: auto; padding: 0.9rem 0.9rem 1.5rem; min-width: 0; }
.tfi-turn { padding: 0.4rem 0.5rem; border-radius: 6px; cursor: pointer; border-inline-start: 3px solid transparent; } .tfi-turn:hover { background: var(--tfi-raised); }
.tfi-turn[aria-selected=true] { background: var(--tfi-raised); border-inline-start-color: var(--tfi-accent); }
.tfi-turn span { display: block; } .tfi-turn .tfi-dim { font-size: 0.75rem; } .tfi-who { font-weight: 600; font-size: 0.82rem; } .tfi-heard { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.tfi-dim { color: var(--tfi-dim); margin: 0.2rem 0; } .tfi-empty { color: var(--tfi-dim); max-width: 26em; line-height: 1.6; }
.tfi-notes { display: flex; flex-wrap: wrap; gap: 0.3rem; align-items: center; }
.tfi-badge { display: inline-block; font-size: 0.75rem; line-height: 1.5; padding: 0 0.55em; border-radius: 99px; border: 1px solid var(--tfi-line); color: var(--tfi-dim); background: var(--tfi-raised); overflow-wrap: anywhere; }
.tfi-badge.tfi-good { color: var(--tfi-good); border-color: color-mix(in srgb, var(--tfi-good) 45%, transparent); } .tfi-badge.tfi-bad { color: var(--tfi-bad); border-color: color-mix(in srgb, var(--tfi-bad) 45%, transparent); }
.tfi-text { margin: 0; padding: 0.5rem 0.7rem; background: var(--tfi-raised); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.85rem/1.5 ui-monospace, "Cascadia Code", Menlo, monospace; }
.tfi-words { margin: 0.6rem 0 0.3rem; line-height: 2.1; } .tfi-word rt { font-size: 0.62rem; color: var(--tfi-dim); font-variant-numeric: tabular-nums; } .tfi-word[data-doubt=true] { text-decoration: underline dotted 2px var(--tfi-accent); text-underline-offset: 3px; }
.tfi-rows { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.35rem; } .tfi-row { padding: 0.45rem 0.6rem; background: var(--tfi-raised); border-radius: 6px; display: grid; gap: 0.2rem; overflow-wrap: anywhere; }
.tfi-metered { display: inline-flex; max-width: 100%; align-items: center; gap: 0.4rem; white-space: nowrap; } .tfi-number { font-variant-numeric: tabular-nums; font-size: 0.78rem; color: var(--tfi-dim); }
.tfi-meter { flex: 0 1 4.5rem; min-width: 1.5rem; height: 6px; appearance: none; border: 0; border-radius: 3px; background: var(--tfi-line); } .tfi-meter::-webkit-meter-bar { background: var(--tfi-line); border: 0; border-radius: 3px; height: 6px; }
.tfi-meter::-webkit-meter-optimum-value { background: var(--tfi-accent); border-radius: 3px; } .tfi-meter::-moz-meter-bar { background: var(--tfi-accent); border-radius: 3px; }
.tfi-bar { display: flex; gap: 2px; height: 14px; border-radius: 4px; overflow: hidden; margin-bottom: 0.4rem; } .tfi-piece { min-width: 3px; }
.tfi-swatch { width: 10px; height: 10px; border-radius: 3px; flex: none; }
.tfi [data-tone="0"] { background: #e7b75f; } .tfi [data-tone="1"] { background: #7fb3d5; } .tfi [data-tone="2"] { background: #8fd694; } .tfi [data-tone="3"] { background: #c39bd3; } .tfi [data-tone="4"] { background: #f1948a; } .tfi [data-tone="5"] { background: #a3b1bf; }
.tfi-details { border-bottom: 1px solid var(--tfi-line); } .tfi-details summary { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; padding: 0.4rem 0.2rem; cursor: pointer; list-style: none; } .tfi-details summary::before { content: '▸'; color: var(--tfi-dim); } .tfi-details[open] > summary::before { content: '▾'; }
.tfi-part { font-weight: 600; margin-inline-end: auto; } .tfi-details > :not(summary) { margin-bottom: 0.6rem; }
.tfi-pairs { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 0.9rem; margin: 0.5rem 0; } .tfi-pairs dt { color: var(--tfi-dim); } .tfi-pairs dd { min-width: 0; margin: 0; overflow-wrap: anywhere; }
.tfi-chart { display: block; width: 100%; max-width: 480px; height: 96px; background: var(--tfi-raised); border-radius: 6px; image-rendering: pixelated; }
.tfi-table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 0.82rem; } .tfi-table th, .tfi-table td { text-align: start; padding: 0.3rem 0.4rem; border-bottom: 1px solid var(--tfi-line); font-weight: 400; } .tfi-table thead th { color: var(--tfi-dim); }
@media (max-width: 700px) { .tfi-beside { width: 100%; } .tfi-split { grid-template-columns: 1fr; grid-template-rows: minmax(4rem, 26%) 1fr; } .tfi-turns { border-inline-end: 0; border-bottom: 1px solid var(--tfi-line); } }
`;
