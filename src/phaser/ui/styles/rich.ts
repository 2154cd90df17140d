/** Marks of authored lines, and the dots of who thinks. */
export const RICH = `
.tf-rest { visibility: hidden; }
.tf-bold { font-weight: 700; }
.tf-italic { font-style: italic; }
.tf-line[data-narrator] .tf-italic { font-style: normal; }
.tf-icon { height: 1.15em; width: auto; vertical-align: -0.2em; image-rendering: pixelated; }
.tf-glyph { position: relative; }
.tf-wave { animation: tf-wave 1.1s infinite ease-in-out; }
.tf-shake { animation: tf-shake 0.28s infinite steps(4); }
@keyframes tf-wave { 50% { top: -0.16em; } }
@keyframes tf-shake { 25% { top: 0.04em; left: -0.03em; } 50% { top: -0.04em; left: 0.02em; } 75% { top: 0.02em; left: 0.04em; } }
.tf-dots i { animation: tf-dot 1.2s infinite; font-style: normal; }
.tf-dots i:nth-child(2) { animation-delay: 0.2s; }
.tf-dots i:nth-child(3) { animation-delay: 0.4s; }
@keyframes tf-dot { 0%, 60%, 100% { opacity: 0.25; } 30% { opacity: 1; } }
`;
