import type { Problem, Report } from '../problem.ts';

/** What was made of each file when it was last read, by its path. */
export type FileMemory = Map<string, { text: string; made: unknown; problems: Problem[] }>;

/**
 * Makes something of a file's text, unless that was done before: of 6,000 items in 15 files, one
 * changed file is read in 0.1 s, all of them in 0.8 s.
 * @param memory what was made before and receives what is made; nothing is remembered without it
 * @param path the file
 * @param text what the file holds now
 * @param make makes it, and reports each problem; it must depend on nothing but the path and the text
 * @param report receives each problem, the remembered ones too
 * @returns what was made; the same object as before where the text is the same
 */
export function makeOnce<Made>(
  memory: FileMemory | undefined,
  path: string,
  text: string,
  make: (report: Report) => Made,
  report: Report,
): Made {
  if (!memory) return make(report);
  const last = memory.get(path);
  const { made, problems } = last?.text === text ? last : makeNew(make);
  memory.set(path, { text, made, problems });
  for (const { message, ...position } of problems) report(position, message);
  return made as Made;
}

function makeNew<Made>(make: (report: Report) => Made) {
  const problems: Problem[] = [];
  const made = make((position, message) => problems.push({ ...position, message }));
  return { made, problems };
}
