import { explainLink, inspectMarkdown } from '../text/inspect.ts';
import type { LinkTarget } from '../link-targets.ts';
import type { Position, Report } from '../problem.ts';
import type { ContentFiles, ReadResult } from '../files/content-files.ts';
import { glossaryFile } from '../schema/glossary.ts';
import { guideFile, traitFile } from '../schema/front-matter.ts';
import { handbookFile } from '../schema/handbook.ts';
import { insightsFile } from '../schema/insights.ts';
import { levelFile } from '../schema/level-file.ts';
import { retiredFile } from '../schema/retired.ts';
import { sourcesFile } from '../schema/sources.ts';
import { trackFile } from '../schema/track.ts';
import { listTexts } from '../schema/walk.ts';
import type { Text } from '../schema/walk.ts';
import { checkName } from './name-index.ts';
import type { NameIndex } from './name-index.ts';

// The texts of editions have a rule of their own, since nobody can edit them; images have no words.
type Written = Exclude<keyof ContentFiles, 'editions' | 'images'>;
/** The schema of each type of the writers' files. */
export const SCHEMAS = {
  handbook: handbookFile,
  tracks: trackFile,
  levelFiles: levelFile,
  traits: traitFile,
  guides: guideFile,
  insights: insightsFile,
  glossary: glossaryFile,
  sources: sourcesFile,
  retired: retiredFile,
} satisfies Record<Written, unknown>;

/** Lists every text of the writers' files, editions left out. */
export function* listAllTexts(
  files: ContentFiles,
): Generator<Text & { file: string; type: Written }> {
  for (const type of Object.keys(SCHEMAS) as Written[])
    for (const { file, data } of files[type])
      for (const text of listTexts(SCHEMAS[type], data)) yield { file, type, ...text };
}

/** Reports HTML, images and links to nowhere in every text of the ladder. */
export function checkTexts(
  { files, yaml, prose }: ReadResult,
  names: NameIndex,
  report: Report,
): void {
  for (const { file, path, text, shape } of listAllTexts(files))
    for (const finding of inspectMarkdown(text, shape)) {
      const position = yaml.get(file)!.locateWords(path, finding.words, finding.nth);
      if ('fault' in finding) report(position, finding.fault);
      else checkLink(finding.link, finding.url, position, names, report);
    }
  for (const { links } of prose.values())
    for (const { link, url, position } of links) checkLink(link, url, position, names, report);
}

function checkLink(
  link: LinkTarget,
  url: string,
  position: Position,
  names: NameIndex,
  report: Report,
): void {
  if (link.to === 'nowhere' || (link.to === 'outside' && !URL.canParse(url)))
    report(position, explainLink(url));
  else if (link.to === 'handbook') checkName(link.type, link.id, position, names, report);
}
