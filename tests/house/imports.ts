import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './source.ts';

/**
 * The rooms of `src`, in the order of ARCHITECTURE.md: each imports only from those before it and from
 * itself. Rooms on one line do not import from each other.
 */
const ROOMS = [
  ['ladder'],
  ['ladder/text'],
  ['ladder/schema'],
  ['ladder/files'],
  ['ladder/rules'],
  ['ladder/model'],
  ['ladder/editions'],
  ['messages'],
  ['ladder/views'],
  ['handbook'],
  ['checkout'],
  ['search/format'],
  ['search/build', 'search/query'],
  ['citing'],
  ['client'],
  ['astro'],
  ['components'],
  ['layouts'],
  ['pages', 'integrations', 'commands', 'content.config.ts'],
];

/** Styles are for any room to use. */
const ANYWHERE = 'styles';

/**
 * Lists what a file imports, types included.
 * @param file a TypeScript file or an Astro component
 * @returns the names of modules as written
 */
export function listImports({ path, text }: SourceFile): string[] {
  const scripts = path.endsWith('.astro')
    ? [
        /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '',
        ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script!),
      ]
    : [text];
  return scripts.flatMap((script) =>
    ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName),
  );
}

/**
 * Finds imports against the order of the rooms.
 * @param files files of `src`
 * @returns `path imports path` for each of them
 */
export function findWrongArrows(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    listTargets(file)
      .filter((target) => !mayImport(findRoom(file.path), findRoom(target)))
      .map((target) => `${file.path} imports ${target}`),
  );
}

/**
 * Finds files that import each other, over however many steps.
 * @param files files of `src`
 * @returns each circle as `path > path > path`, from one of its files back to it
 */
export function findCircles(files: readonly SourceFile[]): string[] {
  const targets = new Map(files.map((file) => [file.path, listTargets(file)]));
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, steps: readonly string[]) => {
    const at = steps.indexOf(path);
    if (at >= 0) circles.push([...steps.slice(at), path].join(' > '));
    if (at >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...steps, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return circles;
}

function listTargets(file: SourceFile): string[] {
  return listImports(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file.path), name.split('?')[0]!).replaceAll('\\', '/'));
}

function mayImport(from: string | undefined, to: string | undefined): boolean {
  if (to === ANYWHERE || (from === to && from !== undefined)) return true;
  const rank = (room: string | undefined) =>
    ROOMS.findIndex((rooms) => rooms.some((one) => one === room));
  return rank(from) >= 0 && rank(to) >= 0 && rank(to) < rank(from);
}

/** The innermost room that a file is in. */
function findRoom(path: string): string | undefined {
  const inside = path.replace(/^src\//, '');
  if (inside === path) return undefined;
  const isIn = (room: string) => inside === room || inside.startsWith(`${room}/`);
  return [...ROOMS.flat(), ANYWHERE].filter(isIn).sort((a, b) => b.length - a.length)[0];
}
