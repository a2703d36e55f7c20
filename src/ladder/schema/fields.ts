// The types of values that a writer's file may hold, each with the sentence that says what is wrong.
import { z } from 'zod';
import { KIND_LISTS } from '../kinds.ts';
import type { TextShape } from '../text/inspect.ts';
import { EVERY_LEVEL, TRACK_FILE } from '../track-files.ts';

/**
 * What an id looks like: 2 to 64 characters. Two hyphens are never in one, so that `a--b` can
 * join two of them.
 */
export const ID_PATTERN = /^(?=.{2,64}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** What an id looks like, for messages. */
export const ID_RULE =
  'ids are lower-case letters and digits in words joined by single hyphens, 2 to 64 characters, a letter first';

/** Names that Windows keeps for devices: no folder or file can be called so there. */
export const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
export const DEVICE_RULE = 'Windows keeps this name for a device; choose another id';

/** The most characters that an item's text may have. */
export const LONGEST_TEXT = 1200;

/** Which schemas hold a writer's words, and in which shape; those made from them hold it too. */
export const TEXT_SHAPES = z.registry<{ shape: TextShape }>();

export const id = z
  .string()
  .regex(ID_PATTERN, ID_RULE)
  .refine((value) => !DEVICE_NAME.test(value), DEVICE_RULE)
  .describe('Written once and kept for good: lower-case words joined by hyphens.');
export const ids = z.array(id).default([]);
export const levelId = id.refine(
  (value) => value !== EVERY_LEVEL && value !== TRACK_FILE,
  'a level file of this name means something else; choose another id',
);
export const sectionId = id.refine(
  (value) => !KIND_LISTS.some((list) => list === value),
  'this is the name of a kind in addresses; choose another id',
);
export const alias = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    'aliases are letters, digits, ".", "_" and "-", at most 64 characters, a letter or digit first',
  )
  .refine((value) => !DEVICE_NAME.test(value), DEVICE_RULE);
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'dates are written as 2026-11-21', abort: true })
  .refine(isDay, 'there is no such day in the calendar');
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    error: 'dates are written as 2026, 2026-11 or 2026-11-21',
    abort: true,
  })
  .refine((value) => isDay(`${value}-01-01`.slice(0, 10)), 'there is no such day in the calendar');
const words = z
  .string()
  .trim()
  .min(1, { error: 'empty', abort: true })
  // Characters without a width of their own, such as U+200B, are no words.
  .refine((value) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(value), { error: 'empty', abort: true });
export const plain = words.clone().register(TEXT_SHAPES, { shape: 'plain' });
export const inline = words
  .refine((value) => !/\n\s*\n/.test(value), 'more than one paragraph')
  .register(TEXT_SHAPES, { shape: 'text' });
export const prose = words.clone().register(TEXT_SHAPES, { shape: 'detail' });
export const address = words
  .regex(/^https?:\/\/\S+$/, { error: 'addresses start with https:// or http://', abort: true })
  .refine((value) => URL.canParse(value), 'no browser can open this address');
export const origin = address.refine(
  (value) => !URL.canParse(value) || `${new URL(value).origin}/` === new URL(value).href,
  'an origin is https:// and a host; the BASE variable takes a path',
);
export const color = z
  .string()
  .regex(/^#[\da-f]{6}$/i, 'colours are written as "#0b5f5f", in quotes');
export const picture = z
  .string()
  .regex(/^[\w-]+\.(svg|png)$/, 'name a file beside handbook.yaml that ends in .svg or .png');
export const label = z.strictObject({
  one: plain.describe('The word for one of them.'),
  many: plain.describe('The word for several.'),
});
const fact = z.strictObject({
  label: plain.describe('What the fact is about.'),
  value: inline.describe('The fact, in inline Markdown.'),
});
export const facts = z
  .array(fact)
  .default([])
  .describe('Facts in a line each, below the heading of the level.');
export const sources = ids.describe(
  'Ids in sources.yaml: where this comes from; linked below the text.',
);
export const traits = ids.describe('Ids of the traits that this shows; their pages list it.');

function isDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
