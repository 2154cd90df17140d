import { fileURLToPath } from 'node:url';

/** This checkout's folder. */
export const checkout = fileURLToPath(new URL('../..', import.meta.url));
