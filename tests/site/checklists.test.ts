import { describe, expect, test } from 'vitest';
import { openSite, SITES } from '../support/sites.ts';
import type { Site } from '../support/sites.ts';
import { listSubjects } from '../support/subjects.ts';
import { readHandbook } from '../support/ladders.ts';

/** An address in a page as at the base `/`. */
function inside(site: Site, href: string | undefined): string | undefined {
  return href?.startsWith(site.base) ? `/${href.slice(site.base.length)}` : undefined;
}

describe.each(SITES)('$name', async (source) => {
  const site = await openSite(source);
  const { ladder, messages: words } = readHandbook(source.content);
  const subjects = listSubjects(ladder);

  test('every trait, track and level leads to its checklist, once', () => {
    for (const { type, id } of subjects) {
      const links = site
        .readPage(`/${type}s/${id}/`)
        .querySelectorAll('a')
        .filter((link) => link.text.trim() === words.checklist.link);
      expect(links.map((link) => inside(site, link.getAttribute('href')))).toEqual([
        `/checklists/${type}s/${id}/`,
      ]);
    }
  });

  test('the list of checklists leads to each of them, and the home page to the list', () => {
    const listed = site
      .readPage('/checklists/')
      .querySelectorAll('main a')
      .map((link) => inside(site, link.getAttribute('href')));
    for (const { type, id } of subjects) expect(listed).toContain(`/checklists/${type}s/${id}/`);
    expect(listed).toContain('/print/');
    const ways = site
      .readPage('/')
      .querySelectorAll('main a')
      .map((link) => inside(site, link.getAttribute('href')));
    expect(ways).toContain('/checklists/');
  });

  test('the short address of each item on a checklist says where it leads, and leads to a page', () => {
    for (const { type, id, items } of subjects) {
      const page = site.readPage(`/checklists/${type}s/${id}/`);
      const links = page.querySelectorAll('.checklist [data-kind] li > a:last-child');
      expect(links).toHaveLength(items.length);
      for (const link of links) {
        const href = link.getAttribute('href')!;
        expect(link.text).toMatch(/^[\w.]*\//);
        expect(link.text.endsWith(href)).toBe(true);
        expect(site.pages).toContain(inside(site, href));
      }
    }
  });

  test('without scripts the sheet is whole and the choices stay away', () => {
    for (const { type, id } of subjects) {
      const page = site.readPage(`/checklists/${type}s/${id}/`);
      expect(page.querySelector('checklist-options form')?.hasAttribute('hidden')).toBe(true);
      const hidden = page.querySelectorAll('.checklist [hidden]');
      expect(hidden.map((element) => element.classNames)).toEqual(['nothing']);
    }
  });

  test('no page leads to a PDF, since this build has none', () => {
    for (const page of site.pages)
      expect(site.readPage(page).toString()).not.toMatch(/href="[^"]*\.pdf"/);
  });

  test('the handbook in one document holds every item, guide and term once', () => {
    const page = site.readPage('/print/');
    const ids = page.querySelectorAll('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of ladder.items) expect(ids).toContain(id);
    const headings = page.querySelectorAll('h2, h3').map((heading) => heading.text.trim());
    for (const { title } of [...ladder.tracks, ...ladder.traits, ...ladder.guides])
      expect(headings.filter((heading) => heading === title).length).toBeGreaterThan(0);
    const terms = page.querySelectorAll('.terms dt').map((term) => term.text.trim());
    expect(terms).toEqual(ladder.terms.map(({ term }) => term));
    for (const link of page.querySelectorAll('.chapters a'))
      expect(ids).toContain(link.getAttribute('href')?.slice(1));
  });

  test('headings on checklists and in the one document step down one rank at a time', () => {
    const pages = [
      '/print/',
      '/checklists/',
      ...subjects.map(({ type, id }) => `/checklists/${type}s/${id}/`),
    ];
    for (const page of pages) {
      const ranks = site
        .readPage(page)
        .querySelectorAll('h1, h2, h3, h4, h5, h6')
        .map(({ rawTagName }) => Number(rawTagName.slice(1)));
      expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
      ranks.forEach((rank, index) =>
        expect(rank, `${page} ${ranks}`).toBeLessThanOrEqual((ranks[index - 1] ?? 0) + 1),
      );
    }
  });
});

test.each(['lighthouse', 'leuchtturm'] as const)(
  'the words that styles put on paper in %s are those of the interface',
  async (name) => {
    const site = await openSite(name);
    const { tracks } = readHandbook(`tests/fixtures/${name}`).ladder;
    const { seen, page } = readHandbook(`tests/fixtures/${name}`).messages.checklist;
    for (const sheet of ['/print/', `/checklists/tracks/${tracks[0]!.id}/`]) {
      const styles = site
        .readPage(sheet)
        .querySelectorAll('link[rel=stylesheet]')
        .map((link) => site.readFile(link.getAttribute('href')!.slice(1)))
        .join('');
      for (const text of [seen, page.before, page.between]) expect(styles).toContain(`"${text}"`);
    }
  },
);
