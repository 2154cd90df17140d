import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Diagnostic } from 'townsfolk/authoring';
import type { Written } from '../../persona/fields.js';

export type Path = readonly (string | number)[];

/** The file as the form sees it. */
export interface FormSource {
  readonly written: Written;
  /** Puts a value into the text; `undefined` takes the entry out. */
  readonly set: (path: Path, value: unknown) => void;
  /** What is wrong at a place, or below it. */
  readonly findings: (path: Path) => readonly Diagnostic[];
}

export const FormContext = createContext<FormSource>({ written: {}, set: () => undefined, findings: () => [] });

export function useForm(): FormSource {
  return useContext(FormContext);
}
