import { computed, signal } from '@preact/signals';
import { applyEdits, type Diagnostic, type TrialPorts } from 'townsfolk/authoring';
import { LiveLint } from './lint.js';
import { ModelDesk, NO_MODEL } from './model-desk.js';
import { TalkDesk } from './talk-desk.js';
import { Workspace } from './workspace.js';

const NOBODY: TrialPorts = {};

/** Everything that the studio holds. The page shows it, and changes it by its methods. */
export class Studio {
  readonly #desks = new Map<string, ModelDesk>();
  readonly workspace = new Workspace();
  readonly lint = new LiveLint(this.workspace.texts);
  readonly project = computed(() => this.lint.result.value.project);
  /** The name of the model that answers. */
  readonly modelName = signal(askedModel());
  readonly model = computed(() => (this.modelName.value === NO_MODEL ? undefined : this.desk(this.modelName.value)));
  readonly #ports = computed(() => this.model.value?.ports ?? NOBODY);
  readonly talk = new TalkDesk({ project: this.project, path: this.workspace.current, ports: this.#ports });

  /** The finding that the editor is to go to. */
  readonly place = signal<Diagnostic | undefined>(undefined);

  /** Goes to where a finding stands. */
  readonly goTo = (finding: Diagnostic): void => {
    this.workspace.current.value = finding.file;
    // The same finding may be asked for twice.
    this.place.value = { ...finding };
  };

  /** Mends a finding, if the text is still the one that it was found in. */
  readonly mend = ({ file, fix }: Diagnostic): void => {
    const text = this.workspace.texts.value.get(file);
    if (fix === undefined || text === undefined || text !== this.project.value.files.get(file)) return;
    this.workspace.edit(file, applyEdits(text, [fix]));
  };

  /** The desk of a model, which is brought when it is first asked for. */
  desk(name: string): ModelDesk {
    const known = this.#desks.get(name);
    if (known !== undefined) return known;
    const desk = new ModelDesk(name);
    this.#desks.set(name, desk);
    desk.load();
    return desk;
  }
}

/** `?model=none` in the address begins without one. */
function askedModel(): string {
  const asked = new URLSearchParams(location.search).get('model');
  const [first = NO_MODEL] = STUDIO_MODELS;
  return asked === NO_MODEL || STUDIO_MODELS.includes(asked ?? '') ? asked! : first;
}
