import { build } from 'astro';
import { findChromium, NO_CHROMIUM } from '../integrations/chromium.ts';

/** `npm run pdf`: builds the handbook with a PDF of the whole and one of each checklist. */
const found = await findChromium().catch(() => undefined);
if (!found) {
  console.error(NO_CHROMIUM);
  process.exit(1);
}
process.env['HANDBOOK_PDF'] = 'yes';
await build({ logLevel: 'warn' });
console.log('dist/handbook.pdf and one PDF for each checklist are printed.');
