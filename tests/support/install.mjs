import { readFileSync } from 'node:fs';
import { findChromium, findFirefox, findProgram } from './browsers.mjs';

/**
 * Tells whether node_modules holds what the lockfile names. Versions are compared and not the
 * times of files, which a checkout changes.
 * @returns {boolean}
 */
export function arePackagesCurrent() {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  return Object.entries(wanted ?? {}).every(([path, { version, optional }]) => {
    // The project itself; and what is left out on the systems that it is not for.
    if (path === '' || (optional && !present?.[path])) return true;
    return present?.[path]?.version === version;
  });
}

/**
 * Installs the programs that the tests drive and this machine lacks. Only Chromium is a must; the
 * tests that need another one are skipped without it.
 * @param {(quiet: boolean, command: string, ...words: string[]) => number} run runs a command and
 *   gives its status; a quiet one shows the beginning of its output, and only when it fails
 * @returns {Promise<boolean>} whether there is a Chromium now
 */
export async function installPrograms(run) {
  const missing = await findMissing();
  if (missing.size > 0 && isDebian() && process.getuid?.() === 0) {
    const packages = [...missing.values()].flat();
    console.log(`Installing ${packages.join(', ')} with apt-get.`);
    if (run(true, 'apt-get', 'update') === 0)
      run(true, 'apt-get', 'install', '--yes', '--no-install-recommends', ...packages);
  }
  if (!(await findChromium())) {
    console.log("Installing Chromium with Playwright's download.");
    run(true, 'node', 'node_modules/playwright-core/cli.js', 'install', '--no-shell', 'chromium');
  }
  const without = [...(await findMissing()).keys()];
  if (without.length > 0 && !without.includes('Chromium'))
    console.log(`There is no ${without.join(' and no ')} here: tests that need it are skipped.`);
  return !without.includes('Chromium');
}

/** The programs that are not there, with the packages of Debian that bring them. */
async function findMissing() {
  /** @type {Map<string, string[]>} */
  const missing = new Map();
  // Without a font Chromium draws no letters, and nothing has a width.
  if (!(await findChromium()))
    missing.set('Chromium', ['chromium-headless-shell', 'fonts-liberation']);
  if (!findProgram('pdftotext')) missing.set('pdftotext', ['poppler-utils']);
  if (!findFirefox()) missing.set('Firefox', ['firefox-esr']);
  return missing;
}

/** Whether apt-get installs Chromium here: on Ubuntu it installs a pointer to another shop. */
function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version: string; optional?: boolean }> | undefined}
 */
function readPackages(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
