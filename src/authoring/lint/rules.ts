import type { LoreRule, PersonaRule, ProjectRule } from './context.js';
import * as conditions from './rules/conditions.js';
import * as facts from './rules/facts.js';
import * as files from './rules/files.js';
import * as lines from './rules/lines.js';
import * as locales from './rules/locales.js';
import * as lore from './rules/lore.js';
import * as people from './rules/people.js';
import * as schedule from './rules/schedule.js';
import * as self from './rules/self.js';
import * as tests from './rules/tests.js';

/** What is asked of each persona file. */
export const PERSONA_RULES: readonly PersonaRule[] = [
  files.idAndFileName,
  files.twoFactsWithOneId,
  files.loreFileThere,
  files.splitAtComma,
  conditions.namesInConditions,
  conditions.conditionsThatDecideNothing,
  conditions.lockedForEver,
  facts.secretInTheOpen,
  facts.secretInHides,
  facts.factsAtOdds,
  facts.factsAgainstLore,
  facts.factTwice,
  facts.factTooLong,
  facts.severalThingsInOne,
  facts.factNotSayable,
  facts.sayTellsNothing,
  facts.tooManyActions,
  facts.knowsNothing,
  self.knownActions,
  self.knownPlaces,
  self.knownPeople,
  self.aboutSelf,
  self.voiceInShape,
  self.roleCompletes,
  schedule.entryNeverReached,
  schedule.gapInSchedule,
  lines.missingSituation,
  lines.onlyConditional,
  lines.notAMood,
  lines.moodWithoutPortrait,
  lines.lineTooLong,
  lines.lineTwice,
  lines.forbiddenWord,
  lines.actsForPlayer,
  lines.narrated,
  lines.macroLeft,
  lines.nameAtHead,
  lines.breaksFiction,
  lines.fewUnknown,
  lines.exampleWithoutMood,
  tests.testsThatCannotPass,
  locales.translatedFacts,
  locales.untranslatedLines,
];

/** What is asked of each lore file. */
export const LORE_RULES: readonly LoreRule[] = [
  lore.keysThatFind,
  lore.entryUnreachable,
  lore.entryOverBudget,
  lore.loreMacro,
  lore.loreTwice,
  lore.loreIdTwice,
  lore.noChance,
  lore.groupOfOne,
];

/** What is asked of all files together. */
export const PROJECT_RULES: readonly ProjectRule[] = [
  files.twoWithOneId,
  files.baseUnused,
  facts.systemOverBudget,
  people.sameLine,
  people.soundAlike,
  tests.noTests,
  tests.testFiles,
];
