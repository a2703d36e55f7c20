import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { stringify } from 'yaml';
import type { SiteSource } from './sites.ts';

// Twelve levels of which the upper ones branch, and twenty tracks, some of them at a few levels only.
const LEVELS = [
  ...Array.from({ length: 8 }, (_, index) => ({
    id: `grade-${index + 1}`,
    title: `Grade ${index + 1}`,
  })),
  { id: 'expert', title: 'Expert', follows: ['grade-8'] },
  { id: 'overseer', title: 'Overseer', follows: ['grade-8'] },
  { id: 'adviser', title: 'Adviser', follows: ['expert'] },
  { id: 'director', title: 'Director', follows: ['overseer'] },
];
const TRACKS =
  'charts pilotage dredging moorings cranes ferries customs stores tides radio lights rescue ropes sails boilers galleys ledgers quays locks weather'.split(
    ' ',
  );
const GROUPS = ['Water', 'Shore', 'Office'];

/** Twelve sections, three deep: eight at the top, three in the first of them, one in one of those. */
const SECTIONS = [
  ...'survey drawing colour printing sale archive teaching errors'.split(' ').map(section),
  ...'depth coast wrecks'.split(' ').map((id) => ({ ...section(id), parent: 'survey' })),
  { ...section('sounding'), parent: 'depth' },
];
const SECTION_IDS = SECTIONS.map(({ id }) => id);

const VERBS = 'Checks Draws Orders Plans Sorts Teaches Weighs Counts Tests Trims'.split(' ');
const THINGS =
  'the soundings|the coast line|every wreck|the tide tables|old plates|each proof'.split('|');
const REASONS =
  'so that nobody waits for them|before the next watch finds them|since a storm changes little|and says what it cost'.split(
    '|',
  );

function section(id: string) {
  return { id, title: `${id[0]!.toUpperCase()}${id.slice(1)}` };
}

/** A sentence for a number: many numbers share a verb, none a whole sentence. */
function say(number: number): string {
  const of = <Word>(words: readonly Word[], by: number) =>
    words[Math.floor(number / by) % words.length]!;
  return `${of(VERBS, 1)} ${of(THINGS, 10)} ${of(REASONS, 60)}, for the ${number + 1}th time this year`;
}

/**
 * The charts at a grade: two responsibilities in each of the twelve sections; under one an example that
 * shows it, and an anti-pattern that goes against it; then what shows one of another section, or none.
 */
function writeCharts(grade: number): object {
  const id = (name: string, index: number) => `${name}-${grade}-${index + 1}`;
  const base = grade * 40;
  return {
    ...(grade === 3 && { title: 'Chart maker', summary: 'Answers for a *whole* sheet' }),
    facts: [{ label: 'Sheets a year', value: String(grade * 2) }],
    responsibilities: [
      ...SECTION_IDS.flatMap((own, index) =>
        [0, 1].map((half) => ({
          id: id('chart', index * 2 + half),
          text: say(base + index * 2 + half),
          section: own,
          ...(grade > 1 && half === 0 && { 'builds-on': [`chart-${grade - 1}-${index * 2 + 1}`] }),
          ...(index === 0 &&
            half === 0 && { detail: 'What is drawn wrongly is *steered* wrongly.' }),
        })),
      ),
      // The last grade is a role of forty items.
      ...(grade === 8
        ? [24, 25, 26, 27, 28, 29].map((index) => ({
            id: id('chart', index),
            text: say(base + index),
          }))
        : []),
      ...(grade > 1 && grade < 6 ? [{ same: 'keeps-the-log', section: 'archive' }] : []),
    ],
    examples: [
      ...[0, 3, 5, 7].map((index) => ({
        id: id('shows', index),
        text: say(base + 24 + index),
        section: SECTION_IDS[index]!,
        illustrates: [id('chart', index * 2)],
      })),
      {
        id: id('shows-elsewhere', 0),
        text: say(base + 33),
        section: 'sale',
        illustrates: [id('chart', 0)],
      },
      { id: id('shows-nothing', 0), text: say(base + 34), section: 'sale' },
    ],
    'anti-patterns': [0, 4].map((index) => ({
      id: id('breaks', index),
      text: say(base + 35 + index),
      section: SECTION_IDS[index]!,
      breaks: [id('chart', index * 2)],
      instead: 'Measures it again',
    })),
  };
}

function listFiles(): Record<string, object> {
  const files: Record<string, object> = {
    'handbook.yaml': {
      title: 'The Archipelago’s Ladder',
      language: 'en',
      edition: '2026-11-21',
      site: 'https://archipelago.example.org',
      levels: LEVELS,
    },
    'tracks/charts/every-level.yaml': {
      responsibilities: [
        { id: 'says-so-early', text: 'Says early what will be late' },
        { id: 'wears-gloves', text: 'Wears gloves at the press', section: 'printing' },
      ],
    },
  };
  for (const [index, id] of TRACKS.entries())
    files[`tracks/${id}/track.yaml`] = {
      ...section(id),
      id: undefined,
      order: index + 1,
      group: GROUPS[index % GROUPS.length],
      ...(id === 'charts' && { summary: 'What ships *steer* by', sections: SECTIONS }),
    };
  for (let grade = 1; grade <= 8; grade++)
    files[`tracks/charts/grade-${grade}.yaml`] = writeCharts(grade);
  for (const [track, id] of TRACKS.slice(1).entries())
    for (const level of LEVELS.slice(track % 9, (track % 9) + 4))
      files[`tracks/${id}/${level.id}.yaml`] = {
        responsibilities: [
          { id: `${id}-${level.id}`, text: say(400 + track * 12 + LEVELS.indexOf(level)) },
          ...(id === 'pilotage' && level.id === 'grade-1'
            ? [{ id: 'keeps-the-log', text: 'Keeps the log so that the next watch can act on it' }]
            : []),
        ],
      };
  for (const level of ['grade-8', 'expert', 'overseer', 'director'])
    files[`tracks/weather/${level}.yaml`] = {
      responsibilities: [
        { id: `weather-${level}`, text: `Forecasts as the ${level} does` },
        ...(level === 'expert' ? [{ id: 'signs-off', text: 'Signs off what is sent out' }] : []),
        ...(level === 'overseer' ? [{ same: 'signs-off' }] : []),
      ],
    };
  return files;
}

/**
 * Writes a ladder of many tracks and levels: twelve levels with branches, twenty tracks in three groups,
 * no traits, sections three deep, a role of forty items, and an item that is at five places.
 * @param folder the folder to make; one that is there already is left as it is
 * @returns the folder
 */
export function writeWideLadder(folder: string): string {
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  for (const [name, content] of Object.entries(listFiles())) {
    const file = join(draft, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, stringify(content, { aliasDuplicateObjects: false }));
  }
  try {
    renameSync(draft, folder);
  } catch {
    // Another process was first, with the same files.
    rmSync(draft, { recursive: true });
  }
  return folder;
}

/** The wide ladder as a site, with those of its pages that are least like the pages of small ladders. */
export function wideSite(): SiteSource {
  return {
    name: 'wide',
    content: writeWideLadder(join(inject('sites'), 'wide-content')),
    visited: [
      '/',
      '/tracks/charts/',
      '/tracks/charts/grade-4/',
      '/tracks/charts/grade-4/by-kind/',
      '/tracks/charts/grade-4/from-grade-3/',
      '/tracks/weather/overseer/from-expert/',
      '/levels/grade-4/from-grade-3/',
      '/checklists/levels/grade-4/',
      '/checklists/tracks/charts/grade-4/',
    ],
  };
}
