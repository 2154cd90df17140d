import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fencesOf, pages, root, textOf } from './pages.js';

const errors = textOf('src/core/errors.ts');
const codes = [...errors.slice(0, errors.indexOf(';')).matchAll(/\| '([\w/-]+)'/gu)].map(([, code]) => code!);

/** The parts of a page that are the same in every language: headings by depth, code, figures and addresses. */
function skeletonOf(page: string) {
  const text = textOf(page);
  const prose = text.replaceAll(/^```[\s\S]*?^```/gmu, '');
  return {
    headings: [...prose.matchAll(/^(#+) /gmu)].map(([, marks]) => marks!.length),
    code: fencesOf(page).map(({ file, language, code }) => ({ file, language, code })),
    rows: [...prose.matchAll(/^\|.*/gmu)].map(([row]) => [...row.matchAll(/\d+(?:[.,]\d+)*/gu)].map(([figure]) => figure)),
    links: [...prose.matchAll(/\]\(([^)\s]+)/gu)].map(([, target]) => target!).filter((target) => !/^README/u.test(target)),
  };
}

describe('what the docs claim', () => {
  it('[DOC-5] every command in the docs is one that there is', () => {
    const files = readdirSync(join(root, 'src/authoring/cli/commands')).map((file) => file.replace(/\.ts$/u, ''));
    // src/bin adds the one that needs ink's compiler.
    const commands = [...files, 'ink', 'help'];
    const scripts = Object.keys((JSON.parse(textOf('package.json')) as { scripts: object }).scripts);
    const texts = pages.map((page) => ({ page, text: textOf(page) }));
    const unknown = texts.flatMap(({ page, text }) => [
      ...[...text.matchAll(/npx townsfolk (?!of\b)([a-z]+)/gu)].flatMap(([, name]) =>
        commands.includes(name!) ? [] : [`${page}: townsfolk ${name}`],
      ),
      ...[...text.matchAll(/npm run ([\w:]+)/gu)].flatMap(([, name]) =>
        ['dev', ...scripts].includes(name!) ? [] : [`${page}: npm run ${name}`],
      ),
    ]);
    expect(unknown).toEqual([]);
  });

  it('[DOC-6] troubleshooting, with the table of models, knows every error by its code', () => {
    expect(codes.length).toBeGreaterThan(40);
    const known = textOf('docs/troubleshooting.md') + textOf('docs/models.md');
    expect(codes.filter((code) => !known.includes(`\`${code}\``))).toEqual([]);
  });

  it('[DOC-8] README.zh-CN.md is in step with README.md: the same headings, code, figures of tables and links', () => {
    expect(skeletonOf('README.zh-CN.md')).toEqual(skeletonOf('README.md'));
  });
});
