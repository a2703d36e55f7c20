import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { findChromium } from './browsers.mjs';

let opened: Promise<Browser> | undefined;

/**
 * Gives the Chromium of this process, which its first test that asks for it starts. A context of it
 * is an empty profile; the browser itself ends with the process.
 * @returns the browser
 * @throws when this machine has none
 */
export async function openBrowser(): Promise<Browser> {
  if (opened === undefined || !(await opened).isConnected()) opened = launch();
  return opened;
}

/**
 * Starts a Chromium whose user has doubled the size of all text in its settings.
 * @returns the browser, for its test to close
 * @throws when this machine has none
 */
export function openBrowserOfLargeText(): Promise<Browser> {
  return launch('--blink-settings=defaultFontSize=32');
}

async function launch(...args: string[]): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('there is no Chromium; "npm test" installs one');
  return chromium.launch({ executablePath, args: ['--disable-gpu', '--disable-quic', ...args] });
}

/**
 * Notes what goes wrong on a page from now on: errors of scripts, what the content security policy
 * refuses, requests that fail and requests to another origin.
 * @param page the page
 * @param origin the only origin that it may ask
 * @returns a list that grows with each fault
 */
export function watchFaults(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`request to ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    // Chromium gives up requests that are on their way when the page changes.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed ${request.url()}`);
  });
  return faults;
}
