import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lookup } from 'mrmime';
import type { BrowserContext, Page } from 'playwright-core';
import { hasPdfs } from '../components/pdfs.ts';
import { base, checklistsPath, handbookPdfPath, pdfPath, printPath } from '../ladder/permalinks.ts';
import { loadContent } from '../handbook/load-content.ts';
import { findChromium, NO_CHROMIUM } from './chromium.ts';
import { readFonts, setFonts } from './pdf-fonts.ts';
import { printBook } from './print-book.ts';

/**
 * Prints the handbook and each checklist into the finished build, where `npm run pdf` asks for it.
 * Must come before the integration that puts the build in the place of the last one, so that a
 * build that cannot be printed leaves the last one as it was.
 */
export default function pdf(): AstroIntegration {
  let site: string;
  return {
    name: 'handrail-pdf',
    hooks: {
      'astro:config:setup': async () => {
        if (!hasPdfs || (await findChromium())) return;
        console.error(NO_CHROMIUM);
        process.exit(1);
      },
      'astro:config:done': ({ config }) => {
        // Links in a PDF are whole addresses, so a handbook that knows no site leads to none.
        site = config.site ?? 'http://localhost';
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        if (!hasPdfs) return;
        const checklists = pages
          .map(({ pathname }) => `${base}${pathname}`)
          .filter((path) => /^\w+\/[^/]+\/(?:[^/]+\/)?$/.test(path.replace(checklistsPath, '')));
        const files = [
          { page: printPath, file: handbookPdfPath },
          ...checklists.map((page) => ({ page, file: pdfPath(page) })),
        ];
        const folder = fileURLToPath(dir);
        try {
          await printPages(new URL(site).origin, folder, files);
        } catch (error) {
          // A thrown error would reach the terminal with a stack trace, which helps nobody.
          console.error(`The PDFs could not be printed: ${(error as Error).message}`);
          process.exit(1);
        }
        logger.info(`${files.length} PDFs printed`);
      },
    },
  };
}

/** Prints pages at the addresses that they will have, without a server. */
async function printPages(
  origin: string,
  folder: string,
  files: readonly { page: string; file: string }[],
): Promise<void> {
  const { chromium } = await import('playwright-core');
  const executablePath = await findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
  try {
    // What is put into a page here is not what readers are served, so its policy does not hold for it.
    const context = await browser.newContext({ bypassCSP: true });
    await answerFrom(context, folder);
    const tab = await context.newPage();
    const fonts = readFonts();
    for (const { page, file } of files) {
      await tab.goto(`${origin}${page}`);
      await setFonts(tab, fonts);
      const print = () => printPage(tab);
      const printed = page === printPath ? await printBook(tab, print) : await print();
      await writeFile(join(folder, inFolder(file)), printed);
    }
  } finally {
    await browser.close();
  }
}

async function answerFrom(context: BrowserContext, folder: string): Promise<void> {
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = inFolder(pathname.replace(/\/$/, '/index.html'));
    const contentType = lookup(file) ?? 'application/octet-stream';
    try {
      await route.fulfill({ body: await readFile(join(folder, file)), contentType });
    } catch {
      await route.fulfill({ status: 404 });
    }
  });
}

async function printPage(tab: Page): Promise<Buffer> {
  const printed = await tab.pdf({ format: 'A4', tagged: true, outline: true });
  // The time of printing is the one thing that differs between two builds of the same content.
  const { edition } = loadContent().files.handbook[0]!.data;
  const date = `(D:${edition.replaceAll('-', '')}000000+00'00')`;
  return Buffer.from(
    printed.toString('latin1').replaceAll(/\(D:\d{14}\+00'00'\)/g, date),
    'latin1',
  );
}

function inFolder(path: string): string {
  return decodeURIComponent(path.slice(base.length));
}
