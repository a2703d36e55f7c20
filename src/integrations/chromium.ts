import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The names under which systems install Chromium or a browser made of it, the best first. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chromium-headless-shell',
  'chrome.exe',
  'msedge.exe',
];

/** What to do where {@link findChromium} finds none. */
export const NO_CHROMIUM =
  'There is no Chromium to print with: install Chromium or Chrome, or name one as in CHROMIUM=/usr/bin/chromium, and run "npm run pdf" again.';

/**
 * Finds the Chromium to print with.
 * @returns the path that the CHROMIUM variable names, else one on the PATH, else the one that
 *   Playwright has downloaded; undefined where there is none
 */
export async function findChromium(): Promise<string | undefined> {
  const named = process.env['CHROMIUM'];
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
  if (found) return found;
  const { chromium } = await import('playwright-core');
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : undefined;
}
