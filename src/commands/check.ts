// Checks the content, and that editors are told the same about it as the build.
import { joinHandbook } from '../handbook/handbook.ts';
import { checkContent } from '../handbook/load-content.ts';
import { formatProblems, formatWarnings } from '../ladder/problem.ts';
import { findWarnings } from '../ladder/rules/warnings.ts';
import { findStaleSchemas } from '../ladder/schema/json-schemas.ts';

const { result, problems } = checkContent();
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  console.log(formatWarnings(findWarnings(result)));
  const { newest, unreleased } = joinHandbook(result.files).editions;
  if (newest && unreleased > 0) {
    const changes = unreleased === 1 ? '1 change' : `${unreleased} changes`;
    console.log(`${changes} since the edition of ${newest.date}; "npm run release" releases them`);
  }
}

for (const name of findStaleSchemas(new URL('../ladder/schema/json/', import.meta.url))) {
  const file = `src/ladder/schema/json/${name}`;
  console.error(`${file}:1:1 is not what src/ladder/schema says; run "npm run schemas"`);
  process.exitCode = 1;
}
