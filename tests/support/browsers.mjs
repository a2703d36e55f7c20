import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The names under which systems install Chromium or a browser made of it, the best first: without
 * its own windows it takes half the time for a page.
 */
const CHROMIUM = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

/**
 * Finds a program.
 * @param {string[]} names the names it may have, the best first
 * @returns {string | undefined} its absolute path, if it is on the PATH
 */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path));
}

/**
 * Finds the Chromium to test with.
 * @returns {Promise<string | undefined>} what the CHROMIUM variable names, else one on the PATH,
 *   else the one that Playwright has downloaded
 */
export async function findChromium() {
  const found = process.env.CHROMIUM || findProgram(...CHROMIUM);
  if (found) return found;
  const { chromium } = await import('playwright-core');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/**
 * Finds the Firefox to test with.
 * @returns {string | undefined} what the FIREFOX variable names, else one on the PATH
 */
export function findFirefox() {
  return process.env.FIREFOX || findProgram('firefox-esr', 'firefox');
}
