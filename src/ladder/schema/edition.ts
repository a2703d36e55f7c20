// What a release writes under content/editions/. Nobody edits these files by hand.
import { z } from 'zod';
import { KINDS } from '../kinds.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import { alias, date, id, plain } from './fields.ts';
import { wordingKeys } from './items.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 hash in hexadecimal');
const named = z.strictObject({ id, title: plain });

const placement = z.strictObject({
  track: id,
  level: z.union([z.literal(EVERY_LEVEL), id]),
  section: id.optional(),
});

const item = z.strictObject({
  id,
  kind: z.enum(KINDS.map((kind) => kind.id)),
  ...wordingKeys,
  places: z.array(placement).min(1),
  traits: z.array(id),
  aliases: z.array(alias),
});

const snapshotKeys = {
  title: plain,
  language: plain,
  levels: z.array(named.extend({ follows: z.array(id) })),
  tracks: z.array(
    named.extend({
      sections: z.array(named.extend({ parent: id.optional() })),
      /** What the track's page showed: its levels in order, and the sections under each. */
      levels: z.array(
        z.strictObject({
          id: placement.shape.level,
          title: plain.optional(),
          sections: z.array(id),
        }),
      ),
    }),
  ),
  traits: z.array(named),
  guides: z.array(named),
  terms: z.array(named),
  sources: z.array(named),
  /** Every item once, in the order of the ladder. */
  items: z.array(item),
};

/** An edition that another one follows. */
const followed = z.strictObject({ edition: date, hash });

/** What the ladder says, without the release that froze it. */
const snapshot = z.strictObject(snapshotKeys);

/** `editions/<edition>.json`: the whole ladder on the day of a release. */
export const editionFile = z.strictObject({
  edition: date,
  note: plain.optional(),
  /** The edition before it; null for the first. */
  previous: followed.nullable(),
  /** The last editions of branches that were merged, where they are not before that one. */
  parallel: z.array(followed).min(1).optional(),
  /** Of everything in the file but itself. */
  hash,
  ...snapshotKeys,
});

/** `editions/index.yaml`: every edition, the oldest first. */
export const editionIndex = z.array(
  z.strictObject({ edition: date, hash, note: plain.optional() }),
);

export type Snapshot = z.infer<typeof snapshot>;
export type EditionFile = z.infer<typeof editionFile>;
export type EditionIndex = z.infer<typeof editionIndex>;
export type EditionItem = z.infer<typeof item>;
export type EditionPlacement = z.infer<typeof placement>;
export type EditionTrack = Snapshot['tracks'][number];
