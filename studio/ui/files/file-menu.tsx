import { useSignal } from '@preact/signals';
import { firstFiles, hollowbrookFiles } from '../../files/samples.js';
import { canOpenFolders } from '../../files/folder.js';
import { Menu } from '../parts/menu.js';
import { useStudio } from '../studio-context.js';
import { NameDialog, type NewKind } from './name-dialog.js';
import { PickFiles } from './pick-files.js';

/** New files, opening and saving. */
export function FileMenu() {
  const { workspace, files } = useStudio();
  const naming = useSignal<NewKind | undefined>(undefined);
  const openSample = (name: string, texts: ReadonlyMap<string, string>, current?: string) => {
    files.folder.value = undefined;
    workspace.openTexts(name, texts, current);
  };
  const hasUnsaved = workspace.unsaved.value.length > 0;
  return (
    <div class="file-menu" role="group" aria-label="Files">
      <Menu title="New">
        <button type="button" onClick={() => (naming.value = 'character')}>
          A character…
        </button>
        <button type="button" onClick={() => (naming.value = 'lore')}>
          A lore file…
        </button>
      </Menu>
      <Menu title="Open">
        {canOpenFolders() && (
          <button type="button" onClick={() => void files.openFolder()}>
            A folder…
          </button>
        )}
        <PickFiles />
        <button
          type="button"
          onClick={() => void hollowbrookFiles().then((texts) => openSample('Hollowbrook', texts, 'mira.yaml'))}
        >
          The people of Hollowbrook
        </button>
        <button type="button" onClick={() => openSample('A first character', firstFiles())}>
          The first character, afresh
        </button>
      </Menu>
      <button type="button" class={hasUnsaved ? 'main' : ''} disabled={!hasUnsaved} onClick={() => void files.save()}>
        Save
      </button>
      <button type="button" onClick={() => files.downloadAll()}>
        Download
      </button>
      {naming.value !== undefined && <NameDialog kind={naming.value} onClose={() => (naming.value = undefined)} />}
    </div>
  );
}
