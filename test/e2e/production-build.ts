import { build, type InlineConfig } from 'vite';

/** A build as `npm run build` makes it: the test runner's NODE_ENV would make Vite take it for one of development. */
export async function buildForProduction(config: InlineConfig): Promise<Awaited<ReturnType<typeof build>>> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await build(config);
  } finally {
    process.env['NODE_ENV'] = before;
  }
}
