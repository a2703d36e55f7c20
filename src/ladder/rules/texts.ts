import { explainLink, inspectMarkdown } from '../text/inspect.ts';
import type { LinkTarget } from '../permalinks.ts';
import type { Position, Report } from '../problem.ts';
import type { LadderFiles, Nameable, Reading } from '../files/read-content.ts';
import * as schema from '../schema/files.ts';
import { listTexts } from '../schema/walk.ts';
import type { Text } from '../schema/walk.ts';
import { checkName } from './name-index.ts';
import type { Known } from './name-index.ts';

// The texts of editions are left out: they were checked when they were frozen.
type Written = Exclude<keyof LadderFiles, 'editions'>;
const SCHEMAS = {
  handbook: schema.handbookFile,
  tracks: schema.trackFile,
  levelFiles: schema.levelFile,
  traits: schema.traitFile,
  guides: schema.guideFile,
  insights: schema.insightsFile,
  glossary: schema.glossaryFile,
  sources: schema.sourcesFile,
  retired: schema.retiredFile,
} satisfies Record<Written, unknown>;

/** Lists every text that stands in a file, editions left out. */
export function* listAllTexts(files: LadderFiles): Generator<Text & { file: string }> {
  for (const sort of Object.keys(SCHEMAS) as Written[])
    for (const { file, data } of files[sort])
      for (const text of listTexts(SCHEMAS[sort], data)) yield { file, ...text };
}

/** Reports HTML, images and links to nowhere in every text of the ladder. */
export function checkTexts({ files, yaml, prose }: Reading, known: Known, report: Report): void {
  for (const { file, path, text, shape } of listAllTexts(files))
    for (const finding of inspectMarkdown(text, shape)) {
      const position = yaml.get(file)!.locateWords(path, finding.words, finding.nth);
      if ('fault' in finding) report(position, finding.fault);
      else checkLink(finding.link, finding.url, position, known, report);
    }
  for (const { links } of prose.values())
    for (const { link, url, position } of links) checkLink(link, url, position, known, report);
}

function checkLink(
  link: LinkTarget,
  url: string,
  position: Position,
  known: Known,
  report: Report,
): void {
  if (link.to === 'nowhere' || (link.to === 'outside' && !URL.canParse(url)))
    report(position, explainLink(url));
  else if (link.to === 'handbook')
    checkName(link.sort as Nameable, link.id, position, known, report);
}
