// npm run check: says in seconds whether the content can be published, and what may be a slip in it.
import { parseArgs } from 'node:util';
import { findChanges } from '../ladder/editions/changes.ts';
import { snapshotLadder } from '../ladder/editions/snapshot.ts';
import { formatProblems } from '../ladder/problem.ts';
import { findWarnings } from '../ladder/rules/warnings.ts';
import { joinHandbook } from '../handbook/handbook.ts';
import { checkContent } from '../handbook/load-content.ts';
import { LANGUAGES } from '../messages/messages.ts';
import { explainWarnings, reportChanges, reportWarnings, writeVerdict } from './check-report.ts';
import { findLatestDate } from './latest-date.ts';

const all = readAll();
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

function readAll(): boolean {
  try {
    return parseArgs({ options: { all: { type: 'boolean', default: false } } }).values.all;
  } catch {
    console.error('the only option is --all, which lists every warning');
    process.exit(1);
  }
}
