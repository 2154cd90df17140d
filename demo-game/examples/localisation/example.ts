// The same person in another language: what the file has for it, and everything else as it stands.
import { DialogueManager, localisePersona, parsePersona } from 'townsfolk';
import { print } from '../print.js';

const FERRYMAN = `
id: ferryman
name: Tam
role: ferryman
voice: slow, kind
lines:
  greet: ['[happy] Mind the wet end.']
  unknown: ['[neutral] I only row.']
locales:
  de:
    name: Tamm
    lines:
      greet: ['[happy] Vorsicht, dort ist es nass.']
      unknown: ['[neutral] Ich rudere nur.']
`;

export function run(stage: HTMLElement): void {
  const ferryman = parsePersona(FERRYMAN, 'ferryman.yaml');
  for (const locale of ['en', 'de', 'de-AT']) {
    const persona = localisePersona(ferryman, locale);
    const talk = new DialogueManager().add(persona).openTalk('ferryman');
    print(stage, `${locale}: ${persona.name}: ${talk.greet().text}`);
  }
}
