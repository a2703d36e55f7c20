import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import type { z } from 'zod';
import { readProse } from '../../src/ladder/files/prose.ts';
import { guideFile, traitFile } from '../../src/ladder/schema/front-matter.ts';
import { glossaryFile } from '../../src/ladder/schema/glossary.ts';
import { handbookFile } from '../../src/ladder/schema/handbook.ts';
import { insightsFile } from '../../src/ladder/schema/insights.ts';
import { levelFile } from '../../src/ladder/schema/level-file.ts';
import { retiredFile } from '../../src/ladder/schema/retired.ts';
import { sourcesFile } from '../../src/ladder/schema/sources.ts';
import { trackFile } from '../../src/ladder/schema/track.ts';
import { listTexts, valueAt } from '../../src/ladder/schema/walk.ts';
import { findForbidden } from '../../src/ladder/text/characters.ts';
import type { TextShape } from '../../src/ladder/text/inspect.ts';
import { releaseFolder } from '../support/editions.ts';
import { writeFiles } from '../support/folders.ts';
import { LIGHTHOUSE } from '../support/story.ts';
import { hostileBlocks, makeTaken } from './hostile.ts';

const FILES: [pattern: string, schema: z.ZodType][] = [
  ['handbook.yaml', handbookFile],
  ['glossary.yaml', glossaryFile],
  ['insights.yaml', insightsFile],
  ['retired.yaml', retiredFile],
  ['sources.yaml', sourcesFile],
  ['tracks/*/track.yaml', trackFile],
  ['tracks/*/!(track).yaml', levelFile],
  ['traits/*.mdx', traitFile],
  ['guides/*.mdx', guideFile],
];

/** An address that no schema refuses, and that is out of its attribute where nobody escapes it. */
const ADDRESS = `https://ok.example/?a="'><img/src=x/onerror=evil()>&b={id}`;

/**
 * Writes the fixture ladder with every text that a writer may write replaced by a hostile one that no rule
 * refuses, prose included, and releases it, so that its editions are as hostile.
 * @param folder an empty folder
 * @param seed of what the texts are made
 */
export function writeHostileLadder(folder: string, seed: number): void {
  cpSync(LIGHTHOUSE, folder, { recursive: true });
  writeFiles(folder, { 'guides/first.mdx': '---\ntitle: x\nsummary: x\n---\n' });
  replaceTexts(folder, seed);
  releaseFolder(folder, '2026-07-01', makeTaken('plain', 1, seed)[0]);
  replaceTexts(folder, seed + 1);
}

function replaceTexts(folder: string, seed: number): void {
  const bodies = makeProse(seed);
  const supply = new Map<TextShape, string[]>();
  let batch = seed * 1000;
  const next = (shape: TextShape) => {
    const left = supply.get(shape) ?? [];
    if (left.length === 0) left.push(...makeTaken(shape, 50, batch++));
    supply.set(shape, left);
    return left.pop()!;
  };
  for (const [pattern, schema] of FILES)
    for (const name of globSync(pattern, { cwd: folder }).sort()) {
      const file = join(folder, name);
      const text = readFileSync(file, 'utf8');
      const front = /^---\n(.*?)^---\n/ms.exec(text)?.[1];
      const value = parse(front ?? text) as object;
      for (const { path, shape } of listTexts(schema, value)) {
        const parent = valueAt(value, path.slice(0, -1)) as Record<PropertyKey, unknown>;
        parent[path.at(-1)!] = next(shape);
      }
      if (name === 'handbook.yaml')
        Object.assign(value, { repository: { edit: ADDRESS, feedback: ADDRESS } });
      if (name === 'sources.yaml')
        for (const one of value as object[]) Object.assign(one, { url: ADDRESS });
      const yaml = stringify(value, { lineWidth: 0 });
      writeFileSync(file, front === undefined ? yaml : `---\n${yaml}---\n\n${bodies.pop()!}\n`);
    }
}

/** Bodies of prose that the handbook takes. */
function makeProse(seed: number): string[] {
  const isTaken = (body: string) => {
    let faults = 0;
    const prose = readProse(body, { file: 'x', linesBefore: 0 }, () => faults++);
    return (
      faults === 0 &&
      !findForbidden(body) &&
      prose!.items.length === 0 &&
      prose!.images.length === 0 &&
      prose!.links.every(({ link, url }) => link.to === 'outside' && URL.canParse(url))
    );
  };
  const body = fc
    .array(hostileBlocks.filter(isTaken), { minLength: 3, maxLength: 6 })
    .map((blocks) => blocks.join('\n\n'));
  return fc.sample(body.filter(isTaken), { numRuns: 8, seed });
}
