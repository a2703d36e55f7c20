// Checks the content, and that editors are told the same of it as the build is.
import { findStaleSchemas } from '../ladder/schema/json-schemas.ts';
import { joinLadder } from '../ladder/model/join-ladder.ts';
import { formatProblems, formatWarnings } from '../ladder/problem.ts';
import { findProblems } from '../ladder/rules/find-problems.ts';
import { contentFolder, readFiles } from '../ladder/files/read-content.ts';
import { findWarnings } from '../ladder/rules/warnings.ts';

const reading = readFiles(contentFolder());
const problems = findProblems(reading);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  console.log(formatWarnings(findWarnings(reading)));
  const { newest, unreleased } = joinLadder(reading.files).editions;
  if (newest && unreleased > 0) {
    const changes = unreleased === 1 ? '1 change' : `${unreleased} changes`;
    console.log(`${changes} since the edition of ${newest.date}; "npm run release" releases them`);
  }
}

for (const name of findStaleSchemas(new URL('../ladder/schema/json/', import.meta.url))) {
  const file = `src/ladder/schema/json/${name}`;
  console.error(`${file}:1:1 is not what src/ladder/schema.ts says; run "npm run schemas"`);
  process.exitCode = 1;
}
