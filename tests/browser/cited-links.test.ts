import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { NO_FIREFOX, readInFirefox } from '../support/firefox.ts';
import { serveSite } from '../support/serve.ts';
import { openSite } from '../support/sites.ts';

/** What a reader sees of a cited item on the first screen of a phone. */
interface FirstScreen {
  /** The band about the cited wording; empty where there is none. */
  band: string;
  /** Whether all of the band is on the screen, and the item's present words begin there. */
  whole: boolean;
}

/** Runs in a page. */
function readFirstScreen(): FirstScreen {
  const bands = [...document.querySelectorAll<HTMLElement>('.band')].filter(
    (one) => one.getClientRects().length > 0,
  );
  const boxes = bands.map((one) => one.getBoundingClientRect());
  const whole =
    boxes.every(({ top, bottom }) => top >= 0 && bottom <= innerHeight) &&
    document.querySelector('h1')!.getBoundingClientRect().top < innerHeight;
  return { band: bands.map((one) => one.innerText).join('|'), whole };
}

/** Every edition that each item of the fixture was in, with what its link has to say. */
async function listCitedLinks() {
  const { pages, readPage } = await openSite('lighthouse');
  return pages
    .filter((page) => page.startsWith('/i/'))
    .flatMap((page) =>
      readPage(page)
        .querySelectorAll('.band i')
        .map(({ id, parentNode }) => ({
          address: `${page}#${id}`,
          isChanged: parentNode!.classNames.includes('changed'),
        })),
    );
}

const STATES = /^(Current\.|Retired\.|Reworded since\.|Only the explanation was reworded since\.)/;

test('every link with an edition tells its state on the first screen of a phone, without scripts', async () => {
  const served = await serveSite(await openSite('lighthouse'));
  const options = { viewport: { width: 360, height: 780 }, javaScriptEnabled: false };
  const page = await (await openBrowser()).newPage(options);
  const links = await listCitedLinks();
  expect(links.length).toBeGreaterThan(100);
  for (const { address, isChanged } of links) {
    await page.goto(served.at(address));
    const { band, whole } = await page.evaluate(readFirstScreen);
    expect(band, address).toMatch(STATES);
    expect(/^(Reworded|Only)/.test(band), address).toBe(isChanged);
    expect(whole, address).toBe(true);
  }
  await page.context().close();
  await served.close();
});

describe.skipIf(NO_FIREFOX)(`in Firefox${NO_FIREFOX}`, () => {
  test('a link with an edition tells its state too', async () => {
    const served = await serveSite(await openSite('lighthouse'));
    const links = (await listCitedLinks()).filter((_, index) => index % 8 === 0);
    const addresses = links.map(({ address }) => served.at(address));
    const read = await readInFirefox<FirstScreen>(`(${readFirstScreen.toString()})()`, addresses);
    read.forEach(({ band }, index) => {
      expect(band, addresses[index]).toMatch(STATES);
      expect(/^(Reworded|Only)/.test(band), addresses[index]).toBe(links[index]!.isChanged);
    });
    await served.close();
  });
});

test('a link with an edition that the item was not in says so, and the wording of a day is a step away', async () => {
  const served = await serveSite(await openSite('lighthouse'));
  const page = await (await openBrowser()).newPage({ viewport: { width: 360, height: 780 } });
  await page.goto(served.at('/i/main/#1999-01-01'));
  expect((await page.evaluate(readFirstScreen)).band).toMatch(/^Unknown edition\./);
  await page.goto(served.at('/i/main/#2024-03-01'));
  await page.getByRole('link', { name: 'Read that wording in full' }).first().click();
  const [edition] = JSON.parse(
    readFileSync('tests/fixtures/lighthouse/editions/2024-03-01.json', 'utf8'),
  ).items.filter(({ id }: { id: string }) => id === 'main');
  expect(await page.locator(':target blockquote').innerText()).toContain(edition.text);
  await page.context().close();
  await served.close();
});
