import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the files that the reference shows are, by the names of their schemas. */
const FILES: Record<string, string> = {
  handbook: 'handbook.yaml',
  track: 'tracks/*/track.yaml',
  'level-file': 'tracks/*/s*.yaml',
  trait: 'traits/*.mdx',
  guide: 'guides/*.mdx',
  insights: 'insights.yaml',
  glossary: 'glossary.yaml',
  sources: 'sources.yaml',
  retired: 'retired.yaml',
};

/** Reads the examples of the reference: the files of a ladder in `docs/example`, in which every key is. */
export function readExamples(): Map<string, string> {
  const cwd = fileURLToPath(new URL('../../docs/example/', import.meta.url));
  return new Map(
    Object.entries(FILES).map(([name, pattern]) => {
      const [file] = globSync(pattern, { cwd });
      return [name, readFileSync(`${cwd}/${file!}`, 'utf8')];
    }),
  );
}
