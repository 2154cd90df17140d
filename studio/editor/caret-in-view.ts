import { EditorView, ViewPlugin } from '@codemirror/view';

/** Keeps the line that is written on in view when the list of problems below takes its room; a view scrolled elsewhere stays there. */
export const caretInView = ViewPlugin.define((view) => {
  let height = view.scrollDOM.clientHeight;
  const observer = new ResizeObserver(() => {
    const { bottom } = view.scrollDOM.getBoundingClientRect();
    const lost = height - view.scrollDOM.clientHeight;
    height = view.scrollDOM.clientHeight;
    const { head } = view.state.selection.main;
    const caret = view.coordsAtPos(head)?.bottom ?? 0;
    if (view.hasFocus && caret > bottom && caret <= bottom + lost) view.dispatch({ effects: EditorView.scrollIntoView(head) });
  });
  observer.observe(view.scrollDOM);
  return { destroy: () => observer.disconnect() };
});
