import { kindOf } from 'townsfolk/authoring';
import { Face } from './parts/face.js';
import { useStudio } from './studio-context.js';

const GROUPS = [
  ['persona', 'People'],
  ['lore', 'Lore'],
  ['test', 'Tests'],
  ['ink', 'Stories'],
  ['config', 'The game'],
] as const;

/** All files by kind; on a narrow page as one list to pick from. */
export function FileRail() {
  const { workspace, lint } = useStudio();
  const { diagnostics, project } = lint.result.value;
  const nameOf = (path: string) => project.personas.find(({ file }) => file === path)?.own.name;
  const groups = GROUPS.map(([kind, title]) => {
    const files = [...workspace.texts.value].flatMap(([path, text]) => (kindOf(path, text) === kind ? [path] : []));
    return { title, files };
  }).filter(({ files }) => files.length > 0);
  const open = (path: string) => (workspace.current.value = path);
  return (
    <nav class="rail" aria-label="Files">
      <select aria-label="File" value={workspace.current.value} onChange={(event) => open(event.currentTarget.value)}>
        {groups.map(({ title, files }) => (
          <optgroup key={title} label={title}>
            {files.map((path) => (
              <option key={path} value={path}>
                {nameOf(path) ?? path}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {groups.map(({ title, files }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {files.map((path) => {
              const errors = diagnostics.filter(({ file, severity }) => file === path && severity === 'error').length;
              return (
                <li key={path}>
                  <button
                    type="button"
                    aria-current={path === workspace.current.value ? 'true' : undefined}
                    onClick={() => open(path)}
                  >
                    {title === 'People' && <Face name={nameOf(path) ?? path} />}
                    <span class="rail-name">
                      {nameOf(path) ?? path}
                      {nameOf(path) !== undefined && <span class="dim">{path}</span>}
                    </span>
                    {errors > 0 && <span class="count-bad" title={`${errors} mistakes`}>{`✕ ${errors}`}</span>}
                    {workspace.unsaved.value.includes(path) && (
                      <span class="dot" title="not saved">
                        •
                      </span>
                    )}
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
