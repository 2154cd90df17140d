/** Small screens: a phone held upright, and one held sideways. */
export const SMALL = `
@media (max-width: 560px) {
  .tf-slot { grid-template-columns: 96px 1fr; }
  .tf-picture { width: 96px; height: 54px; }
  .tf-setting legend { float: none; width: 100%; }
  .tf-dialogue { grid-template-columns: 1fr; padding: 0.9em 1.1em; }
  /* The face looks over the edge. */
  .tf-dialogue:has(> .tf-portrait-frame:not([hidden])) { max-height: calc(100% - 136px - var(--tf-keyboard, 0px)); }
  .tf-portrait-frame { position: absolute; left: 0.6em; bottom: calc(100% - 4px); background: var(--tf-box); }
  .tf-portrait { width: 96px; }
  .tf-body { grid-column: 1 / -1; }
}
@media (max-height: 420px) {
  .tf-ui { font-size: calc(16px * var(--tf-scale, 1)); line-height: 1.3; }
  .tf-ui[data-plate] .tf-plate { padding: 0.25em 0.8em 0.35em; border-image-width: var(--tf-plate-width-small, auto); }
  .tf-setting { padding: 0.1em 0; }
  .tf-option span { min-height: 28px; }
  .tf-line { min-height: 1.3em; }
  .tf-portrait { width: 84px; }
  .tf-dialogue { padding: 0.9em 1.2em; }
  .tf-button, .tf-input { min-height: 40px; }
  .tf-suggestion { min-height: 32px; }
  .tf-body:has(.tf-choices > :nth-child(4)) .tf-suggestions { flex-wrap: nowrap; overflow-x: auto; padding: 5px; margin: -5px; }
  .tf-body:has(.tf-choices > :nth-child(4)) .tf-suggestion { flex: none; }
  .tf-choices { grid-template-columns: repeat(auto-fit, minmax(14em, 1fr)); }
}
`;
