import { isSameWording } from '../wording.ts';
import { isSamePlace } from './history.ts';
import type { Change, Changes, EntityChange } from './model.ts';
import { listEntities, entityKey } from '../rules/published-ids.ts';
import type { EditionItem, Snapshot } from '../schema/edition.ts';

/** The types of changes to items, in the order in which readers meet them. */
export const ITEM_CHANGES = [
  'added',
  'reworded',
  'moved',
  'merged',
  'retired',
  'renamed',
  'regrouped',
] as const satisfies (keyof Changes)[];
export type ItemChangeType = (typeof ITEM_CHANGES)[number];

/**
 * Compares two states of a ladder.
 * @param before what it said; undefined before the first edition
 * @param after what it said then
 * @returns what was added, reworded, moved, renamed, merged and retired, in the order of the ladder
 */
export function findChanges(before: Snapshot | undefined, after: Snapshot): Changes {
  const old = new Map(before?.items.map((item) => [item.id, item]));
  const live = new Map(after.items.map((item) => [item.id, item]));
  const heirs = new Map(after.items.flatMap((item) => item.aliases.map((alias) => [alias, item])));
  const changes: Changes = {
    added: [],
    reworded: [],
    moved: [],
    regrouped: [],
    renamed: [],
    merged: [],
    retired: [],
    entities: findEntityChanges(before, after),
  };
  const renamed = new Set<string>();
  for (const item of after.items) {
    const former = old.get(item.id) ? [] : item.aliases.filter((alias) => old.has(alias));
    const ancestor = old.get(item.id) ?? (former.length === 1 ? old.get(former[0]!) : undefined);
    if (!ancestor) changes.added.push({ id: item.id, before: undefined, after: item });
    else compareItems(ancestor, item, changes);
    if (ancestor && ancestor.id !== item.id) renamed.add(ancestor.id);
  }
  for (const item of before?.items ?? []) {
    if (live.has(item.id) || renamed.has(item.id)) continue;
    const heir = heirs.get(item.id);
    const list = heir ? changes.merged : changes.retired;
    list.push({ id: item.id, before: item, after: heir });
  }
  return changes;
}

function compareItems(before: EditionItem, after: EditionItem, changes: Changes): void {
  const change: Change = { id: after.id, before, after };
  if (before.id !== after.id) changes.renamed.push(change);
  if (!isSameWording(before, after)) changes.reworded.push(change);
  if (!isSamePlace(before.places, after.places)) changes.moved.push(change);
  if ([...before.traits].sort().join() !== [...after.traits].sort().join())
    changes.regrouped.push(change);
}

function findEntityChanges(before: Snapshot | undefined, after: Snapshot): EntityChange[] {
  if (!before) return [];
  const old = new Map(listEntities(before).map((entity) => [entityKey(entity), entity]));
  const live = new Map(listEntities(after).map((entity) => [entityKey(entity), entity]));
  return [...new Set([...live.keys(), ...old.keys()])].flatMap((key) => {
    const { type, id, track } = (live.get(key) ?? old.get(key))!;
    const change = { type, id, track, before: old.get(key)?.title, after: live.get(key)?.title };
    return change.before === change.after ? [] : [change];
  });
}

/**
 * Counts what changed.
 * @param changes the changes
 * @returns the number of items, levels, tracks, sections, traits, guides, terms and sources concerned
 */
export function countChanges(changes: Changes): number {
  const { entities, ...items } = changes;
  const ids = Object.values(items).flatMap((list) => list.map(({ id }) => id));
  return new Set(ids).size + entities.length;
}
