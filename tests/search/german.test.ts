import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSearch } from './open-search.ts';
import type { OpenSearch } from './open-search.ts';

let search: OpenSearch;
beforeAll(async () => {
  search = await openSearch('tests/fixtures/leuchtturm');
});
afterAll(() => search.close());

describe('a German handbook', () => {
  it.each([
    ['Alarm', 'answers-alarms-in-order', 'another form: Alarme'],
    ['Übergaben', 'hands-over-the-watch', 'another form: Übergabe'],
    ['Stoerung', 'one-more-alarm', 'a letter that the keyboard does not have'],
    ['ubergabe', 'hands-over-the-watch', 'a missing dot'],
    ['Wie übergebe ich die Wache?', 'hands-over-the-watch', 'a question with stop words'],
    ['Was mache ich, wenn ein Richtfeuer ausfällt?', 'calls-the-harbour-first', 'a whole question'],
    ['Leitfeuer', 'calls-the-harbour-first', 'a synonym of the glossary'],
    ['Schwellenwrete', 'raises-every-threshold', 'a mistyped word'],
  ])('answers "%s" with %s: %s', async (question, id) => {
    const { items } = await search.ask(question);
    expect(items.slice(0, 3)).toContain(id);
  });

  it.each(['Warnzeichen', 'Anti-Muster', 'Antimuster', 'anti-patterns'])(
    'knows what %s are, whoever calls them so',
    async (name) => {
      const { items, answer } = await search.ask(`${name} bei Alarmen`);
      expect(answer.selected).toEqual({ kind: ['anti-pattern'] });
      expect(items).toContain('silences-the-alarm');
    },
  );

  it('takes the name of a level or a track for what it is', async () => {
    const { answer } = await search.ask('Aufgaben der erfahrenen Fachkraft');
    expect(answer.selected).toEqual({ kind: ['responsibility'], level: ['senior-keeper'] });
  });

  it('leaves no stop word in a question, and every word that turns a meaning round', async () => {
    const { parsed } = await search.ask('Wie geht das nicht ohne einen Alarm?');
    const words = parsed.terms.flatMap((term) => term.words);
    expect(words).toEqual(expect.arrayContaining(['nicht', 'ohne', 'alarm']));
    for (const stopWord of ['wie', 'das', 'einen']) expect(words).not.toContain(stopWord);
  });
});
