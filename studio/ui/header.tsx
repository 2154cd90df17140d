import icon from '../icon.svg';
import { useStudio } from './studio-context.js';
import { FileMenu } from './files/file-menu.js';
import { ModelChip } from './model-chip.js';

/** The head of the page: what is open, what to do with it, and how the model stands. */
export function Header() {
  const { workspace } = useStudio();
  const unsaved = workspace.unsaved.value.length;
  return (
    <header class="head">
      <h1>
        <img src={icon} alt="" width="24" height="24" /> Townsfolk <em>studio</em>
      </h1>
      <p class="head-name">
        {workspace.name.value}
        <span class="dim">{unsaved === 0 ? '' : ` · ${unsaved} not saved`}</span>
      </p>
      <FileMenu />
      <ModelChip />
    </header>
  );
}
