import { render } from 'preact';
import { firstFiles } from './files/samples.js';
import { keepOffline } from './offline/register.js';
import { keepDrafts, openDraft } from './state/drafts.js';
import { Studio } from './state/studio.js';
import { App } from './ui/app.js';
import { StudioContext } from './ui/studio-context.js';

const studio = new Studio();
const { workspace, files } = studio;
if (!(await openDraft(workspace, files))) workspace.openTexts('A first character', firstFiles());
keepDrafts(workspace, files);

render(
  <StudioContext.Provider value={studio}>
    <App />
  </StudioContext.Provider>,
  document.getElementById('studio')!,
);
keepOffline();
