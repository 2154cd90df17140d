export { bindVariables, type BindVariablesOptions, type VariableBinding } from './bind-variables.js';
export { type CastMember, type StoryCast } from './check/cast.js';
export { checkStory } from './check/check-story.js';
export { compileInk, type InkCompilation, type InkFiles, type InkIssue } from './compile.js';
export { type InkIssueKind } from './issue.js';
export { type InkProgram } from './engine.js';
export { LOOKING_FUNCTIONS, type InkFunction, type InkFunctions } from './functions.js';
export { followEdits } from './follow-edits.js';
export { findIncludes, includeCandidates, type InkInclude } from './includes.js';
export { type InkStoryOptions } from './ink-story-options.js';
export { InkStory, createInkStory } from './ink-story.js';
export { type RestoreReport } from './state.js';
export { type Speakers } from './line.js';
export { createSpeakers } from './speakers.js';
export {
  extractLines,
  mergeTranslation,
  reportTranslation,
  type Extraction,
  type LineEntry,
  type TranslationReport,
} from './l10n/extract.js';
export { fromPo, toPo } from './l10n/po-file.js';
export { fromCsv, fromJson, toCsv, toJson } from './l10n/table-files.js';
export { tagLines } from './l10n/tag-lines.js';
export { readTalkTag, type TalkReading } from './talk-tag.js';
export { type WalkOptions } from './walk/walk-options.js';
export { formatWalk, type WalkFinding, type WalkReport } from './walk/walk-report.js';
export { walkStory } from './walk/walk-story.js';
export { worldFunctions, type WorldFunctionOptions } from './world-functions.js';
