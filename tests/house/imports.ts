import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './source.ts';

/** The folders of `src`, each of which imports only from those before it and from its own. */
const RANKS = [
  ['ladder'],
  ['search', 'citing'],
  ['client'],
  ['components'],
  ['layouts'],
  // These stand beside each other: none of them imports from another.
  ['pages', 'integrations', 'commands', 'content.config.ts'],
];

/** Look, data for editors and generated types are for any folder to use. */
const ANYWHERE = ['styles'];

/**
 * Lists what a file imports.
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
 * Finds imports against the order of the folders.
 * @param files files of `src`
 * @returns `path imports path` for each of them
 */
export function findWrongArrows(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    listImports(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => join(dirname(file.path), name.split('?')[0]!).replaceAll('\\', '/'))
      .filter((target) => !mayImport(folderOf(file.path), folderOf(target)))
      .map((target) => `${file.path} imports ${target}`),
  );
}

function mayImport(from: string, to: string): boolean {
  if (from === to || ANYWHERE.includes(to)) return true;
  const rank = (folder: string) => RANKS.findIndex((folders) => folders.includes(folder));
  return rank(from) >= 0 && rank(to) >= 0 && rank(to) < rank(from);
}

function folderOf(path: string): string {
  const [root, folder] = path.split('/');
  return root === 'src' ? folder! : `outside of src, ${path}`;
}
