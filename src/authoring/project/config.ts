import { z } from 'zod';

const text = z.string().trim().min(1);
const names = z.array(text).optional();
const factType = z.union(
  [z.enum(['truth', 'number', 'text']), z.array(text).min(1)],
  'must be truth, number, text, or a list of texts',
);

/** `townsfolk.yaml`: what a game has, so that characters can be held to it. What is left out is not checked. */
export const configSchema = z.strictObject({
  actions: names.describe('All actions that the game declares.'),
  facts: z.record(text, factType).optional().describe('Facts of the world that conditions ask about.'),
  items: names,
  quests: names,
  deeds: names,
  places: names,
  rating: z.enum(['everyone', 'teen', 'mature']).default('teen'),
  system_tokens: z.int().min(50).default(220).describe('Most tokens of what stands before the model all the time.'),
});

/** `townsfolk.yaml`: what the game has, for checks of names. */
export type ProjectConfig = z.infer<typeof configSchema>;

/** What holds in a project without a `townsfolk.yaml`. */
export const DEFAULT_CONFIG: ProjectConfig = configSchema.parse({});
