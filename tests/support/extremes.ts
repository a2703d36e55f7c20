import { writeFolder } from './folders.ts';

const WORD = 'Keeps the lamp of the station lit through the whole of a long night at sea ';
const LONGEST = WORD.repeat(20).slice(0, 1199) + 'x';

function items(trait: string, texts: string[]): string {
  return texts
    .map((text, index) => `  - { id: ${trait}-${index + 1}, traits: [${trait}], text: '${text}' }`)
    .join('\n');
}

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => `Says what is known of matter ${index + 1}, and how`);

const FILES: Record<string, string> = {
  'handbook.yaml': `title: A handbook of extremes
language: en
edition: 2026-11-21
site: https://extremes.example.org
levels: [{ id: senior, title: Senior }]
`,
  'tracks/technical/track.yaml': 'title: Technical\n',
  'tracks/technical/senior.yaml': `responsibilities:
${items('crowded', many(60))}
${items('longest', [LONGEST, 'Keeps a log', 'x'.repeat(1200), 'Trims the wick', 'Winds the clock'])}
${items('alone', ['Stands alone'])}
examples:
${items('crowded', many(60)).replaceAll('id: crowded-', 'id: crowded-example-')}
`,
  ...Object.fromEntries(
    ['crowded', 'longest', 'alone'].map((trait) => [
      `traits/${trait}.mdx`,
      `---\ntitle: The trait ${trait}\nsummary: In a sentence.\n---\n`,
    ]),
  ),
};

/**
 * Writes a ladder at the edges of what is allowed: texts of 1,200 characters, one of them a single
 * word, a trait with 120 items and one with a single item.
 * @returns the folder of its content
 */
export function writeExtremes(): string {
  return writeFolder(FILES);
}
