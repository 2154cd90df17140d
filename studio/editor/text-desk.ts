import { yaml } from '@codemirror/lang-yaml';
import { lintGutter, setDiagnostics, type Diagnostic as Mark } from '@codemirror/lint';
import { Annotation, EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, lineNumbers } from '@codemirror/view';
import { minimalSetup } from 'codemirror';
import type { Diagnostic } from 'townsfolk/authoring';
import { writingHelp } from './writing-help.js';
import { caretInView } from './caret-in-view.js';
import { look } from './look.js';
import { changeBetween, spanOf } from './places.js';

export interface TextDeskPorts {
  /** Told of every change that a writer makes. */
  readonly onEdit: (path: string, text: string) => void;
  /** Mends a finding. */
  readonly onFix: (finding: Diagnostic) => void;
}

/** Marks a change that did not come from the editor, which nobody has to be told of. */
const fromOutside = Annotation.define<boolean>();

const SEVERITIES = { error: 'error', warning: 'warning', hint: 'info' } as const;

/** An editor for one file at a time, which keeps the undo history of each. */
export class TextDesk {
  readonly #view: EditorView;
  readonly #states = new Map<string, EditorState>();
  readonly #extensions: Extension;
  readonly #ports: TextDeskPorts;
  #path = '';

  constructor(parent: HTMLElement, ports: TextDeskPorts) {
    this.#ports = ports;
    this.#extensions = [
      minimalSetup,
      lineNumbers(),
      highlightActiveLine(),
      yaml(),
      lintGutter(),
      look,
      caretInView,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'Text of the file' }),
      EditorView.updateListener.of(({ docChanged, state, transactions }) => {
        if (docChanged && transactions.some((one) => one.annotation(fromOutside) !== true))
          ports.onEdit(this.#path, state.doc.toString());
      }),
    ];
    this.#view = new EditorView({ parent });
  }

  /** Shows a file with this text. The cursor and the history stay where it is the same file. */
  show(path: string, text: string): void {
    if (path !== this.#path) {
      this.#states.set(this.#path, this.#view.state);
      this.#path = path;
      this.#view.setState(
        this.#states.get(path) ?? EditorState.create({ doc: text, extensions: [this.#extensions, writingHelp(path)] }),
      );
    }
    const now = this.#view.state.doc.toString();
    if (now !== text) this.#view.dispatch({ changes: changeBetween(now, text), annotations: fromOutside.of(true) });
  }

  /** Underlines what is wrong. */
  mark(findings: readonly Diagnostic[]): void {
    const text = this.#view.state.doc.toString();
    const marks = findings.map((finding): Mark => {
      const { code, severity, message, hint, fix } = finding;
      const actions = fix === undefined ? [] : [{ name: 'Mend', apply: () => this.#ports.onFix(finding) }];
      return { ...spanOf(text, finding), severity: SEVERITIES[severity], source: code, message: `${message}\n${hint}`, actions };
    });
    this.#view.dispatch(setDiagnostics(this.#view.state, marks));
  }

  /** Puts the cursor at a place and shows it. */
  goTo(finding: Diagnostic): void {
    const { from } = spanOf(this.#view.state.doc.toString(), finding);
    this.#view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    this.#view.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }
}
