/** Adds a line to the stage of an example. */
export function print(stage: HTMLElement, text: string): void {
  const line = document.createElement('p');
  line.textContent = text;
  stage.append(line);
}
