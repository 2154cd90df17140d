import { useStudio } from './studio-context.js';
import { hollowbrookFiles, newLore, newPersona } from '../files/samples.js';

/** New files, and samples. */
export function FileMenu() {
  const { workspace } = useStudio();
  const openSample = async () => {
    const files = await hollowbrookFiles();
    workspace.open('Hollowbrook', new Map([...files].map(([path, text]) => [path, { text, saved: text }])), 'mira.yaml');
  };
  const begin = ({ path, text }: { readonly path: string; readonly text: string }) => void workspace.add(path, text);
  return (
    <div class="file-menu" role="group" aria-label="Files">
      <button type="button" onClick={() => begin(newPersona('Somebody New'))}>
        New character
      </button>
      <button type="button" onClick={() => begin(newLore('Village'))}>
        New lore
      </button>
      <button type="button" onClick={() => void openSample()}>
        Hollowbrook
      </button>
    </div>
  );
}
