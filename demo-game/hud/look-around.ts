import type { Landmark } from '../village/landmark.js';
import { button, openDialog } from './dialog.js';

/** Lists everybody and everything here; what is picked is walked up to and used. For those who cannot aim, or would rather read. */
export function openLookAround(
  parent: HTMLElement,
  title: string,
  landmarks: readonly Landmark[],
  walkTo: (landmark: Landmark) => void,
  onClose: () => void,
): void {
  let picked: Landmark | undefined;
  const buttons = landmarks.map((landmark) =>
    button(landmark.label, () => {
      picked = landmark;
      close();
    }),
  );
  const close = openDialog(parent, {
    title,
    className: 'around',
    content: buttons,
    onClose: () => {
      onClose();
      if (picked !== undefined) walkTo(picked);
    },
  });
}
