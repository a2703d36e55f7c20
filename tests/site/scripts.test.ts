import { expect, test } from 'vitest';
import { openSite, SITES } from '../support/sites.ts';

test.each(SITES)(
  'what only a script can do is not offered where there is none: $name',
  async (source) => {
    const site = await openSite(source);
    for (const address of site.pages) {
      const idle = site
        .readPage(address)
        .querySelectorAll('*')
        .filter(({ localName }) => localName.includes('-'))
        .filter((one) => !one.getAttribute('hidden') && one.getAttribute('hidden') !== '')
        .flatMap((one) => one.querySelectorAll('button, input, select, textarea'))
        .filter((one) => !one.closest('form[action], [hidden], template'))
        .filter((one) => one.getAttribute('disabled') === undefined);
      expect(
        idle.map((one) => one.outerHTML),
        address,
      ).toEqual([]);
    }
  },
);

test.each(SITES)(
  'the policy of every page allows nothing that the page does not use: $name',
  async (source) => {
    const { readPage, pages } = await openSite(source);
    for (const address of pages) {
      const page = readPage(address);
      const policy = page
        .querySelector('meta[http-equiv=content-security-policy]')!
        .getAttribute('content')!;
      const allowed = new Map(
        policy.split(';').map((directive) => [directive.split(' ')[0]!, directive]),
      );
      expect(allowed.get('default-src'), address).toBe("default-src 'none'");
      expect(policy, address).not.toMatch(
        /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/,
      );
      if (page.querySelectorAll('script').length === 0)
        expect(allowed.has('script-src'), address).toBe(false);
      expect(page.querySelectorAll('style, [style], script:not([src])'), address).toEqual([]);
    }
  },
);
