import { listSaves } from '../saves.js';
import { button, openDialog, paragraph } from './dialog.js';

/** Shows what is kept, the latest first, and loads what is picked. */
export async function openLoad(
  parent: HTMLElement,
  load: (slot: string) => void,
  onClose: () => void = () => undefined,
): Promise<void> {
  const saves = await listSaves();
  const entries = saves.map(({ slot, title, savedAt }) => {
    const entry = button('', () => {
      close();
      load(slot);
    });
    entry.append(paragraph(title), paragraph(savedAt.toLocaleString(), 'dim'));
    return entry;
  });
  const close = openDialog(parent, {
    title: 'Load',
    content: entries.length > 0 ? entries : [paragraph('Nothing is kept yet.')],
    onClose,
  });
}
