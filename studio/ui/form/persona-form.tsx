import { setInYaml } from 'townsfolk/authoring';
import { readWritten } from '../../persona/fields.js';
import { useStudio } from '../studio-context.js';
import { Examples } from './examples.js';
import { Facts } from './facts.js';
import { FormContext, type Path } from './form-context.js';
import { Lines } from './lines.js';
import { ShortList } from './short-list.js';
import { TextField } from './text-field.js';

/** A character as a form. It writes into the text beside it, and changes nothing there that it does not show. */
export function PersonaForm() {
  const { workspace, lint } = useStudio();
  const path = workspace.current.value;
  const written = readWritten(workspace.text.value);
  if (written === undefined)
    return (
      <div class="form-off">
        <p>
          The form can't show this file while its text has a mistake in it. The list below says where; mend it in the text, and
          the form is back.
        </p>
      </div>
    );
  const source = {
    written,
    set: (at: Path, value: unknown) => workspace.edit(path, setInYaml(workspace.text.peek(), at, value) ?? workspace.text.peek()),
    findings: (at: Path) => {
      const name = at.join('.');
      return lint.result.value.diagnostics.filter(
        (finding) => finding.file === path && (finding.path === name || finding.path?.startsWith(`${name}.`)),
      );
    },
  };
  return (
    <FormContext.Provider value={source}>
      <form class="persona-form" aria-label="Form" onSubmit={(event) => event.preventDefault()} key={path}>
        <details open>
          <summary>Who they are</summary>
          <TextField path={['name']} label="Name" />
          <TextField path={['role']} label="Role" />
          <TextField path={['voice']} label="Voice" />
          <TextField path={['wants']} label="Wants" isOptional />
          <TextField path={['hides']} label="Hides" isOptional />
          <TextField path={['id']} label="Id" />
        </details>
        <Facts />
        <Lines />
        <ShortList at="barks" title="What they mutter" one="mutter" />
        <Examples />
        <ShortList at="actions" title="What they may do" one="action" />
        <p class="dim form-foot">
          The day, opinions, relations, translations, tests and all the rest stand in the text; the form leaves them as they are.
        </p>
      </form>
    </FormContext.Provider>
  );
}
