import { formatProblem } from '../ladder/problem.ts';
import type { Problem } from '../ladder/problem.ts';
import { escapeHtml } from '../ladder/text/escape.ts';

/**
 * Writes the page that the development server shows while the content has mistakes.
 * @param problems at least one problem
 * @param base the base path, below which the server's own scripts are
 * @param versionScript the absolute path of the script that says of which version a page is
 * @returns an HTML page that reloads itself when the content changes
 */
export function renderProblems(
  problems: readonly Problem[],
  base: string,
  versionScript: string,
): string {
  const lines = problems.map(
    (problem) => `<li><code>${escapeHtml(formatProblem(problem))}</code></li>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The content has mistakes</title>
<script type="module" src="${base}@vite/client"></script>
<script type="module" src="${base}@fs/${versionScript.replace(/^\//, '')}"></script>
<h1>The content has mistakes</h1>
<p>This page goes away when they are fixed and saved.</p>
<ul>${lines.join('')}</ul>
</html>`;
}
