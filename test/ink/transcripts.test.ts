import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'vitest';
import { parseTranscript, playTranscript } from './transcript.js';

const folder = new URL('../transcripts/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');

describe('InkStory: transcripts', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.transcript'))) {
    const transcript = parseTranscript(read(file));
    it(`${transcript.name} (${file})`, () => playTranscript(read(file.replace('.transcript', '.ink')), transcript));
  }
});
