import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useStudio } from '../studio-context.js';

/** Takes files that are dropped anywhere on the page. What it does, the menu does too. */
export function DropPlace() {
  const { files } = useStudio();
  const isOver = useSignal(false);
  useEffect(() => {
    const isFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      isOver.value = true;
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) isOver.value = false;
    };
    const drop = (event: DragEvent) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      isOver.value = false;
      void files.addFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const stop = new AbortController();
    window.addEventListener('dragover', over, stop);
    window.addEventListener('dragleave', leave, stop);
    window.addEventListener('drop', drop, stop);
    return () => stop.abort();
  }, []);
  return isOver.value ? <div class="drop-here">Drop texts or a card here</div> : null;
}
