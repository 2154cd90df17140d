import type { Severity } from './diagnostic.js';

/** A rule: how bad a breach is, and its name as the file about it has it. */
export interface Rule {
  readonly severity: Severity;
  readonly title: string;
}

const error = (title: string): Rule => ({ severity: 'error', title });
const warning = (title: string): Rule => ({ severity: 'warning', title });
const hint = (title: string): Rule => ({ severity: 'hint', title });

/** All rules. Codes are added and never reused. Each has a file beside this one that says what it means, with examples. */
export const CATALOGUE = {
  TF0801: error('A file that is no card'),
  TF0802: error('A picture or archive without a card'),
  TF0803: error('A card that cannot be decoded'),
  TF0804: warning('A field of the wrong kind'),
  TF0805: error('No known card format'),
  TF0806: warning('A damaged picture'),
  TF0807: warning('Two cards in one picture'),
  TF0808: warning('A field that stands twice'),
  TF0809: warning('A book in the wrong place'),
  TF0810: warning('A book entry that is not whole'),
  TF0811: warning('A pattern that cannot be used'),
  TF0812: warning('A decorator that means nothing'),
  TF0813: warning('A macro that stands for nothing'),
  TF0814: warning('A card without a greeting'),
  TF0815: warning('Something wrong with an asset'),
  TF0816: hint('Instructions to the model'),
  TF0817: warning('Keys that reach into the program'),
  TF0818: warning('More than is read'),
  TF0819: hint('A newer version'),
  TF0820: warning('A greeting that acts for the player'),
  TF0821: hint('A part that the card does not say'),
  TF0822: hint('A card for adults'),
} as const satisfies Readonly<Record<string, Rule>>;

export type DiagnosticCode = keyof typeof CATALOGUE;
