import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findReadable, PAPERS } from '../text/contrast.ts';
import type { Scheme } from '../text/contrast.ts';
import { findActive } from '../text/inert-svg.ts';
import type { Report } from '../problem.ts';
import type { ReadResult } from '../files/content-files.ts';
import type { NameIndex } from './name-index.ts';

/** Reports accents that cannot be read, and pictures that are missing or more than pictures. */
export function checkBrand({ files, yaml }: ReadResult, _: NameIndex, report: Report): void {
  for (const { file, data } of files.handbook) {
    const { locate } = yaml.get(file)!;
    for (const scheme of Object.keys(PAPERS) as Scheme[]) {
      const color = data.accent?.[scheme];
      const readable = color && findReadable(color, scheme);
      if (readable)
        report(
          locate(['accent', scheme]),
          `${color} cannot be read on the ${scheme} paper, where words need a contrast of 4.5 to 1; the nearest colour that can is "${readable}"`,
        );
    }
    for (const key of ['logo', 'favicon'] as const) {
      const name = data[key];
      const fault = name === undefined ? undefined : findFault(join(dirname(resolve(file)), name));
      if (fault) report(locate([key]), `${name} ${fault}`);
    }
  }
}

function findFault(path: string): string | undefined {
  if (!existsSync(path)) return 'is missing; put the picture beside handbook.yaml';
  if (!path.endsWith('.svg')) return undefined;
  const active = findActive(readFileSync(path, 'utf8'));
  return (
    active &&
    `holds ${active.what}, and a picture may hold shapes only; export it as plain SVG, or use a PNG`
  );
}
