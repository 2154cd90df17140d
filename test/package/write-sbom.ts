/** `npm run sbom`: writes sbom.cdx.json, the bill of materials that ships with the package. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.js';
import { makeSbom } from './sbom.js';

writeFileSync(join(checkout, 'sbom.cdx.json'), makeSbom(checkout));
