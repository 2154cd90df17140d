import { LOOKS, type Look } from '../data/looks.js';
import { button, openDialog } from './dialog.js';

/** Longest name that fits the box, in letters. */
const LONGEST = 14;

/** Asks who comes in out of the rain: a name and a way to look. */
export function openNewGame(
  parent: HTMLElement,
  draw: (walker: string) => HTMLCanvasElement,
  begin: (name: string, look: Look) => void,
): void {
  const form = document.createElement('form');
  form.method = 'dialog';
  const name = document.createElement('input');
  Object.assign(name, { type: 'text', value: 'Ash', maxLength: LONGEST, autocomplete: 'off', spellcheck: false });
  const label = document.createElement('label');
  label.append('Name ', name);
  const looks = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = 'Looks';
  looks.append(legend, ...LOOKS.map((look, index) => choice(look, index === 0, draw(look.walker))));
  form.append(
    label,
    looks,
    button('Come in out of the rain', () => form.requestSubmit()),
  );
  form.addEventListener('submit', () => {
    const chosen = LOOKS.find(({ walker }) => walker === new FormData(form).get('look')) ?? LOOKS[0];
    begin(cleanName(name.value), chosen);
  });
  openDialog(parent, { title: 'Who is at the door?', className: 'new-game', content: [form] });
}

/** Letters, marks that names have, and single spaces; a courier without a name is Ash. */
function cleanName(text: string): string {
  return (
    text
      .replace(/[^\p{L}\p{M}' -]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim() || 'Ash'
  );
}

function choice({ walker, label }: Look, isChosen: boolean, picture: HTMLCanvasElement): HTMLLabelElement {
  const element = document.createElement('label');
  element.className = 'look';
  const radio = document.createElement('input');
  Object.assign(radio, { type: 'radio', name: 'look', value: walker, checked: isChosen });
  const text = document.createElement('span');
  text.textContent = label;
  element.append(radio, picture, text);
  return element;
}
