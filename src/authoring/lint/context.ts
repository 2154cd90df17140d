import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { PersonaSource } from '../project/persona-file.js';
import type { LoreSource } from '../project/lore-source.js';
import type { Project } from '../project/project.js';

/** What the lint cannot know by itself. */
export interface LintPorts {
  /** Tokens of texts for the model that the game uses. @defaultValue about a token for four characters */
  readonly countTokens?: ((texts: readonly string[]) => Promise<readonly number[]>) | undefined;
  /** Vectors of length 1 for texts, for what depends on meaning. @defaultValue such rules go by words */
  readonly embed?: ((texts: readonly string[]) => Promise<readonly Float32Array[]>) | undefined;
  /** Checks the stories against the characters. @defaultValue stories are not looked at */
  readonly checkInk?: ((project: Project) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>) | undefined;
}

/** What a rule looks at. */
export interface LintContext extends LintPorts {
  readonly project: Project;
  /** Ids of all characters. */
  readonly npcs: readonly string[];
  readonly tokens: (texts: readonly string[]) => Promise<readonly number[]>;
}

type Findings = readonly Diagnostic[] | Promise<readonly Diagnostic[]>;
export type PersonaRule = (source: PersonaSource, context: LintContext) => Findings;
export type LoreRule = (source: LoreSource, context: LintContext) => Findings;
export type ProjectRule = (context: LintContext) => Findings;
