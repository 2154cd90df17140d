export { ManualClock } from './manual-clock.js';
export { ScriptedModel, type ScriptedReply } from './scripted-model.js';
export { personaMatchers, type AnswerOptions, type PassOptions, type PersonaMatchers } from './persona-matchers.js';
