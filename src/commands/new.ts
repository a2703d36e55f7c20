// `handrail new our-ladder`: writes the repository of a ladder, which holds the ladder and names the
// version of Handrail that makes a handbook of it.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { providePackage } from './own-package.ts';

const STARTER = fileURLToPath(new URL('../../starter', import.meta.url));

/** Files of the starter whose names npm would leave out of a package, or that would run in ours. */
const PLACES: Record<string, string> = {
  gitignore: '.gitignore',
  npmrc: '.npmrc',
  'github-pages.yml': '.github/workflows/publish.yml',
  'gitlab-ci.yml': '.gitlab-ci.yml',
};

const COMMANDS = ['start', 'dev', 'build', 'check', 'release', 'cite', 'pdf'];

const folder = readFolder();
try {
  writeLadder(folder);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  fail(`${folder} cannot be written (${code ?? message})`);
}
const place = relative(process.cwd(), folder) || '.';
console.log(`Your ladder is in ${place}. To see the handbook:

  cd ${place}
  npm install
  npm start

Then open content/handbook.yaml, which says what to change first.`);

function writeLadder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(STARTER)) {
    const target = join(folder, PLACES[name] ?? name);
    cpSync(join(STARTER, name), target, { recursive: true });
  }
  const handbook = join(folder, 'content', 'handbook.yaml');
  const today = new Date().toISOString().slice(0, 10);
  const text = readFileSync(handbook, 'utf8').replace(/^edition: .*$/m, `edition: ${today}`);
  writeFileSync(handbook, text);
  const own = {
    name: nameLadder(folder),
    private: true,
    type: 'module',
    scripts: Object.fromEntries(COMMANDS.map((name) => [name, `handrail ${name}`])),
    dependencies: { handrail: providePackage(folder) },
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
}

/** The folder's name, as far as npm takes it. */
function nameLadder(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return name.replace(/^-|-$/g, '') || 'our-ladder';
}

function readFolder(): string {
  const words = process.argv.slice(2);
  const [name] = words;
  if (words.length !== 1 || name === undefined || name.startsWith('-'))
    return fail('Name one folder for the ladder, as in "handrail new our-ladder".');
  const folder = resolve(name);
  const present = existsSync(folder) ? readdirSync(folder) : [];
  if (present.some((entry) => entry !== '.git'))
    return fail(`${name} is not empty: name a new folder.`);
  return folder;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
