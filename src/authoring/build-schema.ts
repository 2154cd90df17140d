import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { personaJsonSchema } from '../core/persona/schema/persona-schema.js';

/** `npm run schema`: writes the JSON Schema that is published for editors. A test holds the file to the code. */
const file = join(import.meta.dirname, '../../assets/personas/persona.schema.json');
writeFileSync(file, `${JSON.stringify(personaJsonSchema(), null, 1)}\n`);
