import type { Contender } from '../../state/compare-desk.js';
import { useStudio } from '../studio-context.js';

interface PickerProps {
  readonly name: string;
  readonly contender: Contender;
  readonly onChange: (contender: Contender) => void;
}

/** Who is on one side, and on which model. */
export function ContenderPicker({ name, contender, onChange }: PickerProps) {
  const { project, workspace, models } = useStudio();
  const people = project.value.personas.filter(({ persona }) => persona !== undefined);
  const { path, version, model } = contender;
  const pick = (value: string) => {
    const [picked = 'now', ...rest] = value.split(' ');
    onChange({ ...contender, version: picked === 'saved' ? 'saved' : 'now', path: rest.join(' ') });
  };
  return (
    <div class="contender">
      <select
        aria-label={`${name}: character`}
        value={`${version} ${path}`}
        onChange={({ currentTarget }) => pick(currentTarget.value)}
      >
        {people.map(({ file, own }) => (
          <option key={file} value={`now ${file}`}>
            {own.name}
          </option>
        ))}
        {people
          .filter(({ file }) => workspace.unsaved.value.includes(file) && workspace.files.value.get(file)?.saved !== undefined)
          .map(({ file, own }) => (
            <option key={file} value={`saved ${file}`}>
              {`${own.name ?? file}, as saved`}
            </option>
          ))}
      </select>
      <select
        aria-label={`${name}: model`}
        value={model}
        onChange={({ currentTarget }) => onChange({ ...contender, model: currentTarget.value })}
      >
        {models.list.value.map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
