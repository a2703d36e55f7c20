/** Where something is in a writer's file: a path as shown to the writer, line and column from 1. */
export interface Position {
  file: string;
  line: number;
  col: number;
}

/** One mistake in the content: where it is and, in a sentence that names the fix, what it is. */
export interface Problem extends Position {
  message: string;
}

/** Reports a problem at a place. */
export type Report = (position: Position, message: string) => void;

/**
 * Puts problems in the order in which a writer meets them: by file, then line, then column.
 * @param problems any problems
 * @returns a new, sorted list without repetitions
 */
export function sortProblems<One extends Problem>(problems: readonly One[]): One[] {
  const seen = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...seen.values()].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.col - b.col,
  );
}

/**
 * Writes a problem as one line, whatever is in the writer's names.
 * @param problem the problem
 * @returns `file:line:col message`
 */
export function formatProblem({ file, line, col, message }: Problem): string {
  return `${file}:${line}:${col} ${message}`.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

/**
 * Writes all problems of a run, and their count on a last line.
 * @param problems at least one problem
 * @returns the lines, joined
 */
export function formatProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [...problems.map(formatProblem), `${count} in the content`].join('\n');
}

/**
 * Ends a problem's message with the name that was probably meant.
 * @param nearest the nearest known name, if there is one
 * @param otherwise what to do where there is none
 * @returns `; did you mean "…"?` or `; ` and what to do
 */
export function suggest(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? `; ${otherwise}` : `; did you mean "${nearest}"?`;
}

/**
 * Puts what a writer wrote into quotes, for a message.
 * @param value any value of a file
 * @returns the value as JSON, its middle left out where it is long
 */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 60)}…${text.slice(-10)}` : text;
}
