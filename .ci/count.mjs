// Writes the last line of a run from Vitest's report, and ends with the run's status.
import { readFileSync } from 'node:fs';

const [report, status] = process.argv.slice(2);
const files = readFiles();
const tests = files.flatMap((file) => file.assertionResults);
const count = (...states) => tests.filter((test) => states.includes(test.status)).length;

const passed = count('passed');
const skipped = count('pending', 'skipped', 'todo', 'disabled');
// A file that does not load has no test to fail.
const unloaded = files.filter((file) => file.status === 'failed' && !hasFailure(file)).length;
let failed = count('failed') + unloaded;
const bad = status !== '0' || passed === 0;
if (bad && failed === 0) failed = 1;

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : Number(status) || 1;

function hasFailure(file) {
  return file.assertionResults.some((test) => test.status === 'failed');
}

function readFiles() {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    return [];
  }
}
