import { useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { TextDesk } from '../editor/text-desk.js';
import { useStudio } from './studio-context.js';

/** The file on the desk as text. */
export function TextEditor() {
  const { workspace, lint, mend, place } = useStudio();
  const host = useRef<HTMLDivElement>(null);
  const desk = useRef<TextDesk | undefined>(undefined);
  useLayoutEffect(() => {
    desk.current = new TextDesk(host.current!, { onEdit: (path, text) => workspace.edit(path, text), onFix: mend });
    return () => desk.current?.destroy();
  }, []);
  useSignalEffect(() => desk.current?.show(workspace.current.value, workspace.text.value));
  useSignalEffect(() => {
    const here = lint.result.value.diagnostics.filter(({ file }) => file === workspace.current.value);
    if (lint.isFresh.value) desk.current?.mark(here);
  });
  useSignalEffect(() => {
    if (place.value !== undefined) desk.current?.goTo(place.value);
  });
  return <div class="text-editor" ref={host} role="group" aria-label="Text" />;
}
