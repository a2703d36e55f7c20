import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { findChromium } from './browsers.mjs';

/**
 * Starts a Chromium with an empty profile.
 * @returns the browser, which the test closes
 * @throws when this machine has none
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('there is no Chromium; "npm test" installs one');
  return chromium.launch({ executablePath, args: ['--disable-gpu', '--disable-quic'] });
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
    // Chromium gives up its request for the icon when the page changes.
    if (!request.url().endsWith('favicon.svg')) faults.push(`failed ${request.url()}`);
  });
  return faults;
}
