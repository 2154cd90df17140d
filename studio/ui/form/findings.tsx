import type { Diagnostic } from 'townsfolk/authoring';
import { useStudio } from '../studio-context.js';

/** What is wrong with one field, below it. */
export function Findings({ of }: { readonly of: readonly Diagnostic[] }) {
  const { mend } = useStudio();
  return (
    <>
      {of.map((finding) => (
        <p key={finding.message} class="field-finding" data-severity={finding.severity}>
          <span aria-hidden="true">{finding.severity === 'error' ? '✕ ' : finding.severity === 'warning' ? '! ' : '· '}</span>
          {finding.message} {finding.hint}
          {finding.fix !== undefined && (
            <button type="button" class="link" onClick={() => mend(finding)}>
              Mend it
            </button>
          )}
        </p>
      ))}
    </>
  );
}
