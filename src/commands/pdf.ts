import { build } from 'astro';
import { takeCompress } from './compress-option.ts';
import { CONFIG_FILE } from './config-file.ts';

/** `npm run pdf`: builds the handbook with a PDF of the whole and one of each checklist. */
takeCompress();
process.env['HANDBOOK_PDF'] = 'yes';
await build({ configFile: CONFIG_FILE, logLevel: 'warn' });
console.log('dist/handbook.pdf and one PDF for each checklist are printed.');
