import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Studio } from '../state/studio.js';

export const StudioContext = createContext<Studio | undefined>(undefined);

/** What the studio holds, for any part of the page. */
export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (studio === undefined) throw new Error('This part of the page stands outside the studio.');
  return studio;
}
