/** `npm run api`: writes what each entry of the package promises into etc/api, from what `npm run build:package` has built. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { API_FOLDER, reportApi } from './api-report.js';
import { checkout } from './checkout.js';

const temporary = mkdtempSync(join(tmpdir(), 'townsfolk-api-'));
mkdirSync(API_FOLDER, { recursive: true });
if (reportApi(checkout, { temporary, writes: true }).length > 0) process.exitCode = 1;
rmSync(temporary, { recursive: true });
