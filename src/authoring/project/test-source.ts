import { z } from 'zod';
import type { PlaceOf } from '../../core/persona/build-persona.js';
import { describeIssues } from '../../core/persona/describe-issue.js';
import type { PersonaProblem } from '../../core/persona/problem.js';
import { readDocument } from '../../core/persona/read-document.js';
import { personaTest, type PersonaTest } from '../../core/persona/schema/tests.js';

/** A `*.test.yaml` file: tests of one persona, kept beside it. */
export const testFileSchema = z.strictObject({
  $schema: z.string().optional(),
  persona: z.string().trim().min(1).describe('Id of the persona that is tested.'),
  tests: z.array(personaTest).min(1),
});

/** A file of tests as it was read. */
export interface TestSource {
  readonly file: string;
  readonly text: string;
  readonly persona?: string | undefined;
  readonly tests: readonly PersonaTest[];
  readonly placeOf: PlaceOf;
  readonly problems: readonly PersonaProblem[];
}

/** Reads a file of tests. */
export function readTestSource(text: string, file: string): TestSource {
  const { data, placeOf, problems } = readDocument(text, file);
  if (problems.length > 0) return { file, text, tests: [], placeOf, problems };
  const result = testFileSchema.safeParse(data);
  if (result.success) return { file, text, ...result.data, placeOf, problems: [] };
  return { file, text, tests: [], placeOf, problems: describeIssues(testFileSchema, result.error.issues, data, placeOf) };
}
