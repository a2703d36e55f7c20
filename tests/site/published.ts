import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What a ladder has published and what its items were called elsewhere. */
export interface Published {
  /** Ids of every edition, whatever they are of. */
  ids: Set<string>;
  /** Former ids, and ids in other systems, of items that are live. */
  aliases: Set<string>;
  /** The days of the editions. */
  dates: string[];
}

/**
 * Reads what a ladder has published from its files, without the code under test.
 * @param folder the ladder's folder
 * @returns the ids of all editions, and aliases
 */
export function readPublished(folder: string): Published {
  const ids = new Set<string>();
  const files = globSync('*.json', { cwd: join(folder, 'editions') }).sort();
  for (const file of files)
    for (const [, id] of readFileSync(join(folder, 'editions', file), 'utf8').matchAll(
      /"id":\s*"([^"]+)"/g,
    ))
      ids.add(id!);
  const aliases = new Set<string>();
  for (const file of globSync('tracks/*/*.yaml', { cwd: folder })) {
    const level = parse(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, ''));
    for (const list of ['responsibilities', 'examples', 'anti-patterns'])
      for (const item of level?.[list] ?? [])
        for (const alias of item.aliases ?? []) aliases.add(alias);
  }
  return { ids, aliases, dates: files.map((file) => file.replace('.json', '')) };
}

/**
 * Tells whether an address stands for something that is no longer live under it: an item, a track, a
 * level, a trait or a guide, or a role of a track or level that went.
 */
export function isFormer(folder: string, live: ReadonlySet<string>, address: string): boolean {
  const { ids, aliases } = readPublished(folder);
  const retires = existsSync(join(folder, 'retired.yaml'));
  return address
    .split('/')
    .slice(2, -1)
    .some((id) => !live.has(id) && (aliases.has(id) || (retires && ids.has(id))));
}
