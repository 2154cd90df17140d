export { compileInk, type InkCompilation, type InkFiles, type InkIssue } from './compile.js';
export { type InkProgram } from './engine.js';
export { LOOKING_FUNCTIONS, type InkFunction, type InkFunctions } from './functions.js';
export { findIncludes, includeCandidates, type InkInclude } from './includes.js';
export { type InkStoryOptions } from './ink-story-options.js';
export { InkStory, createInkStory } from './ink-story.js';
export { type Speakers } from './line.js';
export { createSpeakers } from './speakers.js';
export { readTalkTag, type TalkReading } from './talk-tag.js';
