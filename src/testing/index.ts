export { ManualClock } from './manual-clock.js';
export { ScriptedModel, type ScriptedReply } from './scripted-model.js';
