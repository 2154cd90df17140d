/** The box: who speaks, with which face, and their line. */
export const BOX = `
.tf-dialogue {
  position: absolute; left: 50%; bottom: calc(max(12px, env(safe-area-inset-bottom)) + var(--tf-keyboard, 0px)); transform: translateX(-50%);
  width: min(96%, 44em); max-height: calc(100% - 24px - var(--tf-keyboard, 0px)); padding: 1em 1.2em; pointer-events: auto;
  display: grid; grid-template: minmax(0, 1fr) / auto 1fr; gap: 0 0.8em;
  background: var(--tf-box); background-clip: padding-box; border: 2px solid var(--tf-dim); border-radius: var(--tf-radius);
  border-image: var(--tf-box-image, none); border-image-width: var(--tf-box-width, auto); image-rendering: pixelated;
}
.tf-portrait-frame {
  align-self: start; border: 6px solid transparent; border-image: var(--tf-portrait-image, none); border-image-width: 12px;
}
.tf-portrait { display: block; width: clamp(72px, 9em, 144px); height: auto; aspect-ratio: 1; image-rendering: pixelated; }
.tf-body { min-width: 0; min-height: 0; display: flex; flex-direction: column; gap: 0.45em; grid-column: 2; }
.tf-portrait-frame[hidden] + .tf-body { grid-column: 1 / -1; }
.tf-head { display: flex; gap: 0.2em 0.8em; align-items: center; justify-content: space-between; }
.tf-head:not(:has(> :not([hidden]))) { display: none; }
.tf-name { font-family: var(--tf-title-font); font-weight: 600; color: var(--tf-accent); margin: 0; line-height: 1.1; flex: none; }
.tf-plate {
  color: var(--tf-plate-text); background: var(--tf-plate) content-box; padding: 0 0.25em; margin-inline-start: -0.25em; border: 0 solid transparent;
  border-image: var(--tf-plate-image, none); border-image-width: var(--tf-plate-width, auto); image-rendering: pixelated;
}
.tf-ui[data-plate] .tf-plate { padding: 0.3em 1em 0.4em; }
.tf-listeners {
  margin: 0 0 0 auto; min-width: 0; color: var(--tf-dim); font-size: 0.8em; line-height: 1.2; text-align: end;
  overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
}
.tf-line { margin: 0; min-height: 2.8em; flex: none; max-height: 40dvh; overflow-y: auto; overflow-wrap: anywhere; cursor: pointer; }
.tf-line[data-narrator] { font-style: italic; color: var(--tf-dim); }
.tf-line[data-growing]::after { content: ' …'; color: var(--tf-dim); }
/* Where there is too little room, the line that is over and the choices scroll; what is typed into stays where it is. */
.tf-line[data-over] { min-height: 1.3em; flex: 0 3 auto; }
.tf-line[data-done]::after {
  content: ''; display: inline-block; width: 0.55em; height: 0.55em; margin-inline-start: 0.4em; vertical-align: 0.02em;
  background: var(--tf-cursor-picture, var(--tf-accent)) center / contain no-repeat;
  clip-path: var(--tf-cursor-shape, polygon(0 20%, 100% 20%, 50% 100%)); animation: tf-cursor 1s infinite steps(2);
}
.tf-line[data-over]::after { display: none; }
@keyframes tf-cursor { 50% { transform: translateY(2px); } }
`;
