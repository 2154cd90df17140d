/** Makes an element with a class, attributes and children: all that this UI needs of a view library. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A real button. It never submits and never keeps a press of the game's keys. */
export function button(className: string, label: string, onPress: () => void): HTMLButtonElement {
  const made = element('button', `tf-button ${className}`, { type: 'button' }, label);
  made.addEventListener('click', onPress);
  return made;
}
