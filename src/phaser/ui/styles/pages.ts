/** The log, the settings, the saves. */
export const PAGES = `
.tf-log {
  position: absolute; inset: 0; z-index: 3; display: grid; place-items: center; pointer-events: auto; background: #000b;
  padding: max(12px, env(safe-area-inset-top)) max(12px, env(safe-area-inset-right)) max(12px, env(safe-area-inset-bottom)) max(12px, env(safe-area-inset-left));
}
.tf-log-panel {
  width: min(100%, 40em); height: 100%; max-height: 34em; min-height: 0; display: flex; flex-direction: column; padding: 0.9em 1.2em 1.2em;
  background: var(--tf-box); background-clip: padding-box; border: 2px solid var(--tf-dim); border-radius: var(--tf-radius);
  border-image: var(--tf-box-image, none); border-image-width: var(--tf-box-width, auto); image-rendering: pixelated;
}
.tf-log-lines { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 4px; margin: -4px; }
.tf-log-lines:focus-visible { outline: 3px solid var(--tf-accent); outline-offset: 0; }
.tf-log-lines p { margin: 0 0 0.5em; overflow-wrap: anywhere; }
.tf-log-lines b { color: var(--tf-accent); font-weight: 600; }
/* Closed, it is text for those who listen, and nothing of it scrolls. */
.tf-unseen > .tf-log-panel { display: contents; }
.tf-unseen .tf-log-lines { overflow: visible; }
.tf-panel {
  position: absolute; z-index: 3; inset: 0; margin: auto; width: min(94%, 40em); height: fit-content; max-height: calc(100% - 24px);
  display: flex; flex-direction: column; pointer-events: auto; padding: 0.9em 1.2em 1.2em;
  background: var(--tf-box); background-clip: padding-box; border: 2px solid var(--tf-dim); border-radius: var(--tf-radius);
  border-image: var(--tf-box-image, none); border-image-width: var(--tf-box-width, auto); image-rendering: pixelated;
  box-shadow: 0 0 0 100vmax #0008;
}
/* What lies under a page is out of reach, and its buttons would look out from behind it. */
.tf-ui:has(> [data-tf-page]:not([hidden])) .tf-top { visibility: hidden; }
.tf-panel-body { min-height: 0; overflow-y: auto; padding: 4px; margin: -4px; }
.tf-panel-head { display: flex; justify-content: space-between; align-items: center; gap: 1em; margin-bottom: 0.5em; flex: none; }
.tf-panel-head h2 { font-size: 1.15em; }
.tf-panel-head .tf-button, .tf-slot-actions .tf-button { font-size: 0.85em; min-height: 36px; }

.tf-setting { border: 0; margin: 0; padding: 0.3em 0; display: flex; flex-wrap: wrap; gap: 0.3em; align-items: center; }
.tf-setting + .tf-setting { border-top: 1px solid color-mix(in srgb, var(--tf-dim) 25%, transparent); }
.tf-setting legend { float: inline-start; width: 12em; padding: 0; }
.tf-setting .tf-dim { flex-basis: 100%; margin: 0; line-height: 1.25; }
.tf-option { position: relative; display: inline-flex; }
.tf-option input { position: absolute; inset: 0; opacity: 0; cursor: pointer; margin: 0; }
.tf-option span {
  padding: 0.1em 0.7em; min-height: 34px; display: inline-flex; align-items: center; font-size: 0.92em;
  background: var(--tf-button); color: var(--tf-button-text); border: 2px solid transparent; border-radius: 6px;
}
.tf-option:hover span { border-color: var(--tf-dim); }
.tf-option input:checked + span { border-color: var(--tf-accent); color: var(--tf-accent); }
.tf-option input:checked + span::before { content: '✓'; content: '✓' / ''; margin-inline-end: 0.35em; }
.tf-option input:focus-visible + span, .tf-walked .tf-option input:focus + span { outline: 3px solid var(--tf-accent); outline-offset: 2px; }
@media (pointer: coarse) { .tf-option span, .tf-panel-head .tf-button, .tf-slot-actions .tf-button { min-height: 44px; } }

.tf-slots { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.6em; }
.tf-slot { display: grid; grid-template-columns: 160px 1fr; gap: 0.2em 0.9em; align-items: start; }
.tf-slot p { margin: 0; }
.tf-slot-text { min-width: 0; }
.tf-picture {
  grid-row: span 2; width: 160px; height: 90px; object-fit: cover; display: block; border: 2px solid var(--tf-dim);
  background: color-mix(in srgb, var(--tf-button) 60%, transparent);
}
.tf-last-line { font-style: italic; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.tf-slot-actions { display: flex; flex-wrap: wrap; gap: 0.4em; }
`;
