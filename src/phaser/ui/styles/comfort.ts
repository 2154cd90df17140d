/** Contrast that the system or the player asks for, the same rules for both. A theme stands on the element itself: only what is important goes before it. */
function highContrast(ui: string): string {
  return `
${ui} {
  --tf-text: #fff !important; --tf-dim: #fff !important; --tf-accent: #ffe066 !important; --tf-box: #000 !important; --tf-button: #000 !important; --tf-button-text: #fff !important; --tf-field-text: #fff !important;
  --tf-field-hint: #fff !important; --tf-plate-text: #ffe066 !important; --tf-plate: #000 !important; --tf-bubble: #000 !important; --tf-bubble-text: #fff !important;
}
${ui} :is(.tf-dialogue, .tf-panel, .tf-log-panel, .tf-button, .tf-input, .tf-plate) { border-image: none; }
${ui} :is(.tf-dialogue, .tf-panel, .tf-log-panel, .tf-button, .tf-input, .tf-option span, .tf-status) { background: #000; border: 2px solid #fff; }
${ui} .tf-status:empty { border: 0; }
${ui} .tf-option input:checked + span { border-color: #ffe066; }
${ui} .tf-choice[aria-disabled=true] { color: #fff; border-style: dashed; }
${ui} .tf-plate { padding: 0; margin: 0; }
`;
}

/** What a player asks for: larger letters, other letters, more contrast, nothing that moves. */
export const COMFORT = `
.tf-ui[data-size=small] { --tf-scale: 0.85; }
.tf-ui[data-size=large] { --tf-scale: 1.25; }
.tf-ui[data-size=huge] { --tf-scale: 1.55; }
.tf-ui[data-font=readable] {
  --tf-letters: var(--tf-readable-font); --tf-title-font: var(--tf-readable-font);
  letter-spacing: 0.02em; word-spacing: 0.08em; line-height: 1.6;
}
@media (prefers-reduced-motion: reduce) { .tf-ui *, .tf-ui *::after { animation: none !important; } }
.tf-ui[data-motion=reduced] *, .tf-ui[data-motion=reduced] *::after { animation: none !important; }
${highContrast('.tf-ui[data-contrast=high]')}
@media (prefers-contrast: more) {${highContrast('.tf-ui')}}
`;
