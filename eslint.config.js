import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

/** Layers point one way: core imports nothing of ours, adapters import core, and only the demo game joins them. */
const layers = {
  core: [],
  llm: ['core'],
  ink: ['core'],
  phaser: ['core'],
  authoring: ['core'],
  // The matchers judge answers as `townsfolk test` does.
  testing: ['core', 'authoring'],
  storage: ['core'],
  vite: ['core', 'ink'],
  // The command joins authoring with a model, with ink and with how models are served; nothing imports it.
  bin: ['core', 'authoring', 'llm', 'ink', 'vite'],
};
const browserGlobals = [
  'window',
  'document',
  'navigator',
  'self',
  'fetch',
  'localStorage',
  'indexedDB',
  'setTimeout',
  'setInterval',
  'performance',
  'process',
  'console',
  'Worker',
  'requestAnimationFrame',
];
const engines = ['phaser', 'inkjs', 'inkjs/full', '@huggingface/transformers', 'vite'];
const engineOf = { llm: ['@huggingface/transformers'], ink: ['inkjs', 'inkjs/full'], phaser: ['phaser'], vite: ['vite'] };

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  files: [`src/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: engines
          .filter((name) => !(engineOf[layer] ?? []).includes(name))
          .map((name) => ({ name, message: `Only its own adapter imports ${name}.` })),
        patterns: Object.keys(layers)
          .filter((other) => other !== layer && !allowed.includes(other))
          .map((other) => ({ regex: `^(\\.\\./)+${other}/`, message: `src/${layer} must not import src/${other}.` })),
      },
    ],
  },
}));

const publicNames = {
  regex: '^(\\.\\./)+src/(?!authoring/templates/)',
  message: 'The studio uses townsfolk, townsfolk/authoring and so on.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'demo-game/dist/**',
      'demo-game/public/**',
      'studio/dist/**',
      'docs/dist/**',
      'docs/site/page.js',
      'coverage/**',
      'node_modules/**',
      'assets/models/**',
      'test/package/projects/**',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] } } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { ClassDeclaration: true, FunctionDeclaration: true },
          checkConstructors: false,
          enableFixer: false,
        },
      ],
      'jsdoc/require-description': 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...browserGlobals.map((name) => ({ name, message: 'core knows no environment; take it through a port.' })),
      ],
    },
  },
  // Timers are in every environment; this one file turns them into the Clock that the rest of core is given.
  { files: ['src/core/system-clock.ts'], rules: { 'no-restricted-globals': 'off' } },
  ...layerRules,
  // The studio is built of public names alone, as anybody could build one; its state knows no page.
  { files: ['studio/**/*.{ts,tsx}'], rules: { 'no-restricted-imports': ['error', { patterns: [publicNames] }] } },
  {
    files: ['studio/{state,files,persona,editor}/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [publicNames, { regex: '/ui/', message: 'What the page shows imports this, not the other way round.' }] },
      ],
    },
  },
  // A game that somebody begins with: it has public names alone, and joins the layers.
  { files: ['src/authoring/templates/**/*.ts'], rules: { 'no-restricted-imports': 'off', 'jsdoc/require-jsdoc': 'off' } },
  { files: ['studio/*.config.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['eslint.config.js'], ...tseslint.configs.disableTypeChecked },
);
