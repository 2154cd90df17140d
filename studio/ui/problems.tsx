import { useSignal } from '@preact/signals';
import type { Diagnostic } from 'townsfolk/authoring';
import { Explanation } from './explanation.js';
import { useStudio } from './studio-context.js';

const MARKS = { error: ['✕', 'Mistake'], warning: ['!', 'Warning'], hint: ['·', 'Hint'] } as const;

/** Everything that is wrong with the file on the desk, with what to do about it. */
export function Problems() {
  const { workspace, lint } = useStudio();
  const { diagnostics } = lint.result.value;
  const here = diagnostics.filter(({ file }) => file === workspace.current.value);
  const elsewhere = diagnostics.filter(({ file, severity }) => file !== workspace.current.value && severity === 'error');
  return (
    <section class="problems" aria-label="Problems">
      <p class="problems-sum" role="status">
        {summary(here)}
        {elsewhere.length > 0 && <span class="dim">{` ${elsewhere.length} in other files.`}</span>}
      </p>
      {here.length > 0 && (
        <ul tabIndex={0} aria-label="What is wrong">
          {here.map((finding) => (
            <Problem key={`${finding.code} ${finding.line} ${finding.column} ${finding.message}`} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Problem({ finding }: { readonly finding: Diagnostic }) {
  const { mend, goTo } = useStudio();
  const isOpen = useSignal(false);
  const { code, severity, message, hint, line, fix } = finding;
  const [mark, word] = MARKS[severity];
  return (
    <li class="problem" data-severity={severity}>
      <span class="problem-mark" title={word}>
        <span aria-hidden="true">{mark}</span>
        <span class="unseen">{word}</span>
      </span>
      <div>
        <p>
          {line !== undefined && (
            <button type="button" class="link" onClick={() => goTo(finding)}>
              {`Line ${line}`}
            </button>
          )}{' '}
          {message} <span class="dim">{hint}</span>
        </p>
        {isOpen.value && <Explanation code={code} />}
      </div>
      <div class="problem-acts">
        {fix !== undefined && (
          <button type="button" class="small" onClick={() => mend(finding)}>
            Mend it
          </button>
        )}
        <button type="button" class="quiet" aria-expanded={isOpen.value} onClick={() => (isOpen.value = !isOpen.value)}>
          {code}
        </button>
      </div>
    </li>
  );
}

function summary(findings: readonly Diagnostic[]): string {
  if (findings.length === 0) return 'Nothing is wrong with this file.';
  const count = (severity: Diagnostic['severity'], one: string, many: string) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  };
  return `${[...count('error', 'mistake', 'mistakes'), ...count('warning', 'warning', 'warnings'), ...count('hint', 'hint', 'hints')].join(', ')}.`;
}
