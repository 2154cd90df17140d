import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel, type ExtractorMessage } from '@microsoft/api-extractor';
import { checkout } from './checkout.js';

/** Where the reports are kept. */
export const API_FOLDER = join(checkout, 'etc/api');

/** An entry of the package that has types. */
export interface Entry {
  readonly name: string;
  readonly types: string;
}

/** The entries of a built package, from its `exports`. */
export function entriesOf(packageDir: string): readonly Entry[] {
  const { exports } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { readonly types: string; readonly default?: string }>;
  };
  return Object.entries(exports).flatMap(([path, target]) =>
    typeof target === 'string' || target.default === undefined || path === './llm/worker'
      ? []
      : [{ name: path === '.' ? 'townsfolk' : path.slice(2).replaceAll('/', '-'), types: target.types }],
  );
}

/**
 * Compares what the entries of a package promise with the reports that are kept, or writes the reports.
 *
 * @returns the names of those that are not the same, or of which there was something to complain.
 */
export function reportApi(packageDir: string, { temporary, writes }: Reporting): readonly string[] {
  const entries = entriesOf(packageDir).map((entry) => ({ entry, config: configOf(packageDir, entry, temporary) }));
  // One reading of the types for all: a compiler for each entry takes six times as long.
  const compilerState = CompilerState.create(entries[0]!.config, {
    additionalEntryPoints: entries.map(({ entry }) => join(packageDir, entry.types)),
  });
  const isSame = (config: ExtractorConfig): boolean => {
    let complaints = 0;
    const messageCallback = (message: ExtractorMessage) => {
      // The check itself says what has changed.
      const isNews = message.logLevel === ExtractorLogLevel.Error || message.logLevel === ExtractorLogLevel.Warning;
      if (isNews && message.messageId !== 'console-api-report-copied') complaints++;
      message.handled = !isNews;
    };
    const { apiReportChanged } = Extractor.invoke(config, { compilerState, localBuild: writes, messageCallback });
    return complaints === 0 && (writes || !apiReportChanged);
  };
  return entries.filter(({ config }) => !isSame(config)).map(({ entry }) => entry.name);
}

interface Reporting {
  /** A folder for what is compared. */
  readonly temporary: string;
  readonly writes: boolean;
}

function configOf(packageDir: string, { name, types }: Entry, temporary: string): ExtractorConfig {
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: packageDir,
      mainEntryPointFilePath: join(packageDir, types),
      newlineKind: 'lf',
      compiler: { overrideTsconfig: TYPESCRIPT },
      apiReport: { enabled: true, reportFileName: `${name}.api.md`, reportFolder: API_FOLDER, reportTempFolder: temporary },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: MESSAGES,
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(packageDir, 'package.json'),
  });
}

const TYPESCRIPT = {
  compilerOptions: {
    target: 'ES2023',
    lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
    module: 'ESNext',
    moduleResolution: 'bundler',
    strict: true,
    skipLibCheck: true,
    types: [],
  },
};

const MESSAGES = {
  compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Warning } },
  extractorMessageReporting: {
    default: { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: false },
    // Everything that is exported is public; what is not is marked @internal.
    'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
    // Names of shapes that are only seen through what uses them.
    'ae-forgotten-export': { logLevel: ExtractorLogLevel.None, addToApiReportFile: true },
    'ae-internal-missing-underscore': { logLevel: ExtractorLogLevel.None },
    'ae-unresolved-link': { logLevel: ExtractorLogLevel.None },
    'ae-undocumented': { logLevel: ExtractorLogLevel.None },
  },
  // eslint-plugin-jsdoc looks after the form of docstrings.
  tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
};
