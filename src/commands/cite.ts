// npm run cite -- packet.md: lists every link into the handbook in documents, with what became of it.
// Ends with status 1 where an item is retired or unknown, and 2 where a file cannot be read.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findLinks } from '../citing/links.ts';
import type { FoundLink } from '../citing/links.ts';
import { listRecords } from '../citing/list-records.ts';
import { formatVerdict } from '../citing/report.ts';
import { readPacket } from '../citing/read-packet.ts';
import { judgeLink } from '../citing/verdict.ts';
import type { Verdict } from '../citing/verdict.ts';
import { formatProblem } from '../ladder/problem.ts';
import { findSite, loadContent } from '../handbook/load-content.ts';

const USE = 'write "npm run cite -- packet.md", with --json before the name for machines';
const { paths, json } = readArguments();
const { problems, handbook: loaded } = loadContent();
if (problems.length > 0) {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  fail([...problems.map(formatProblem), `${count} in the content; nothing was looked up`]);
}
const site = findSite();
const { handbook, items } = listRecords(loaded!);
const records = { handbook, findItem: (id: string) => items.get(id) };
const found = paths.flatMap((file) =>
  Array.from(findLinks(readFile(file), site ? [new URL(site).origin] : []), (link) => ({
    file: file === '-' ? 'stdin' : file,
    ...link,
    ...judgeLink(link, records),
  })),
);
if (json) console.log(JSON.stringify(found, null, 2));
else if (found.length > 0 || !process.exitCode) report(found);
if (found.some(({ status }) => status === 'retired' || status === 'unknown'))
  process.exitCode ??= 1;

function report(links: readonly (FoundLink & Verdict & { file: string })[]): void {
  for (const link of links)
    console.log(`${link.file}:${link.line}:${link.column} ${formatVerdict(link)}`);
  const counts = new Map<string, number>();
  for (const { status } of links) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts = [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
  const sum = links.length === 1 ? '1 link' : `${links.length} links`;
  console.log(links.length === 0 ? 'no link into this handbook' : `${sum}: ${parts}`);
  if (!site)
    console.log(
      'only addresses without a host were looked for; "site" in handbook.yaml or the SITE variable names the host',
    );
}

function readArguments(): { paths: string[]; json: boolean } {
  try {
    const options = { json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length === 0) fail([`no file is named; ${USE}`]);
    return { paths: positionals, json: values.json };
  } catch (error) {
    return fail([`${(error as Error).message.split('. ')[0]}; ${USE}`]);
  }
}

/** Reads a file; one that cannot be read is told, and the command ends with status 2. */
function readFile(path: string): string {
  const packet = readBytes(path);
  if ('text' in packet) return packet.text;
  console.error(`${path}: ${packet.fault}`);
  process.exitCode = 2;
  return '';
}

function readBytes(path: string): { text: string } | { fault: string } {
  try {
    return readPacket(readFileSync(path === '-' ? 0 : path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      EISDIR: 'this is a folder; name the files in it',
      EACCES: 'this file cannot be read; check its permissions',
    };
    return { fault: reasons[code ?? ''] ?? `cannot be read (${code})` };
  }
}

function fail(lines: readonly string[]): never {
  console.error(lines.join('\n'));
  process.exit(1);
}
