import { computed, signal } from '@preact/signals';
import { applyEdits, type Diagnostic } from 'townsfolk/authoring';
import { CompareDesk } from './compare-desk.js';
import { FileDesk } from './file-desk.js';
import { LiveLint } from './lint.js';
import { lintPorts } from './lint-ports.js';
import { Models, NO_MODEL } from './models.js';
import { TalkDesk } from './talk-desk.js';
import { TestDesk } from './test-desk.js';
import { Workspace } from './workspace.js';

/** Everything that the studio holds. The page shows it, and changes it by its methods. */
export class Studio {
  readonly workspace = new Workspace();
  readonly files = new FileDesk(this.workspace);
  readonly models = new Models();
  /** The name of the model that answers. */
  readonly modelName = signal(askedModel());
  readonly model = computed(() => this.models.desk(this.modelName.value));
  readonly ports = computed(() => this.models.portsOf(this.modelName.value));
  readonly lint = new LiveLint(this.workspace.texts, lintPorts(this.model));
  readonly project = computed(() => this.lint.result.value.project);
  readonly talk = new TalkDesk({ project: this.project, path: this.workspace.current, ports: this.ports });
  readonly tests = new TestDesk();
  readonly compare = new CompareDesk({
    files: this.workspace.files,
    project: this.project,
    world: this.talk.startWorld,
    portsOf: (name) => this.models.portsOf(name),
    whenFresh: () => this.lint.whenFresh(),
  });
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
}

/** `?model=none` in the address begins without one. */
function askedModel(): string {
  const asked = new URLSearchParams(location.search).get('model');
  const [first = NO_MODEL] = STUDIO_MODELS;
  return asked !== null && [NO_MODEL, ...STUDIO_MODELS].includes(asked) ? asked : first;
}
