import { join } from 'node:path';
import { positionOf } from './folder.ts';
import { KIND_LISTS } from '../kinds.ts';
import type { KindList } from '../kinds.ts';
import type { Report } from '../problem.ts';
import type { ContentFile, ReadResult } from './content-files.ts';
import { listNames, readYamlFile } from './read-file.ts';
import { EVERY_LEVEL, TRACK_FILE } from '../track-files.ts';
import { levelFile } from '../schema/level-file.ts';
import { trackFile } from '../schema/track.ts';
import type { LevelFile } from '../schema/level-file.ts';
import { findKindOfFile } from './text-file.ts';

/**
 * Reads the folder of the tracks into the result.
 * @param path the folder
 * @param result receives the files
 * @param report receives each problem
 */
export function readTracks(path: string, result: ReadResult, report: Report): void {
  if (findKindOfFile(path) === 'missing')
    report(positionOf(path), 'the folder is missing; it holds one folder for each track');
  if (findKindOfFile(path) !== 'folder') return;
  const { files, problems } = result;
  const before = problems.length;
  const tracks = listNames(path, TRACKS, ['track', 'item'], result, report);
  for (const [track, folder] of tracks?.folders ?? []) {
    result.names.tracks.add(track);
    readTrack(track, folder, result, report);
  }
  if (files.levelFiles.length === 0 && problems.length === before)
    report(
      positionOf(path),
      `no track says anything yet; write a file such as <track>/<level>.yaml or <track>/${EVERY_LEVEL}.yaml`,
    );
}

const TRACKS = { endings: [], files: [], folders: undefined };
const TRACK = { endings: ['.yaml', '.yml'], files: undefined, folders: [] };

function readTrack(track: string, folder: string, result: ReadResult, report: Report): void {
  const { files } = result;
  const inside = listNames(folder, TRACK, ['item'], result, report);
  if (!inside) return;
  const own = inside.files.get(TRACK_FILE);
  if (own) readYamlFile(own, { list: files.tracks, schema: trackFile }, result, report, track);
  else report(positionOf(join(folder, 'track.yaml')), 'the file is missing; it names the track');
  for (const [level, path] of inside.files) {
    if (level === TRACK_FILE) continue;
    const list: ContentFile<LevelFile>[] = [];
    readYamlFile(
      path,
      { list, schema: levelFile, holds: 'item' },
      result,
      report,
      `${track}/${level}`,
    );
    for (const file of list)
      files.levelFiles.push({ ...file, track, level, lines: findLines(file, result) });
  }
}

function findLines(
  { file, data }: ContentFile<LevelFile>,
  result: ReadResult,
): Record<KindList, number[]> {
  const { locate } = result.yaml.get(file)!;
  const lines = KIND_LISTS.map((list) => [
    list,
    data[list].map((_, index) => locate([list, index]).line),
  ]);
  return Object.fromEntries(lines) as Record<KindList, number[]>;
}
