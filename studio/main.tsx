import { render } from 'preact';
import { newLore, newPersona } from './files/samples.js';
import { keepOffline } from './offline/register.js';
import { Studio } from './state/studio.js';
import { App } from './ui/app.js';
import { StudioContext } from './ui/studio-context.js';

const studio = new Studio();
const [bron, river] = [newPersona('Bron'), newLore('River')];
const text = `${bron.text}\n# What people of the place know, brought up when it is spoken of.\nlore: [${river.path}]\n`;
studio.workspace.open(
  'A first character',
  new Map([
    [bron.path, { text, saved: text }],
    [river.path, { text: river.text, saved: river.text }],
  ]),
);

render(
  <StudioContext.Provider value={studio}>
    <App />
  </StudioContext.Provider>,
  document.getElementById('studio')!,
);
keepOffline();
