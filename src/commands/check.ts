// npm run check: says in seconds whether the content can be published, and what may be a slip in it.
import { parseArgs } from 'node:util';
import { findChanges } from '../ladder/editions/changes.ts';
import { snapshotLadder } from '../ladder/editions/snapshot.ts';
import { formatProblems } from '../ladder/problem.ts';
import { findWarnings } from '../ladder/rules/warnings.ts';
import { joinHandbook } from '../handbook/handbook.ts';
import { checkContent } from '../handbook/load-content.ts';
import { LANGUAGES } from '../messages/messages.ts';
import { contentFolder } from '../ladder/files/read-content.ts';
import { showPath } from '../ladder/files/folder.ts';
import { writeSchemaLines } from './schema-lines.ts';
import { explainWarnings, reportChanges, reportWarnings, writeVerdict } from './check-report.ts';
import { findLatestDate } from './latest-date.ts';

const { all, fix } = readOptions();
if (fix)
  for (const file of writeSchemaLines(contentFolder()))
    console.log(`wrote the line for editors into ${showPath(file)}`);
const { result, problems } = checkContent();
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exit(1);
}
const today = findLatestDate();
const warnings = findWarnings(result, { languages: Object.keys(LANGUAGES), today });
const { ladder, editions } = joinHandbook(result.files);
const { newest, unreleased } = editions;
const lines = [...reportWarnings(warnings, all), ...explainWarnings(warnings, all)];
if (newest && unreleased > 0) {
  const changes = findChanges(newest.snapshot, snapshotLadder(ladder));
  lines.push(...reportChanges(newest.date, changes, all));
}
console.log([...lines, writeVerdict(warnings.length, newest && unreleased)].join('\n'));

function readOptions(): { all: boolean; fix: boolean } {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ options: { all: flag, fix: flag } }).values;
  } catch {
    console.error(
      'the options are --all, which lists every warning, and --fix, which writes the line by which editors know the keys of a file',
    );
    process.exit(1);
  }
}
