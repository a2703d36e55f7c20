// The sorts of values that a writer's file may hold, each with the sentence that says what is wrong.
import { z } from 'zod';

/** What an id looks like. Two hyphens never stand in one, so that `a--b` can join two of them. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The name of the level file for what holds at every level; no level may be called so. */
export const EVERY_LEVEL = 'every-level';

/** The most characters that an item's text may have. */
export const LONGEST_TEXT = 1200;

const ID_RULE =
  'ids are lower-case letters and digits in words joined by single hyphens, 2 to 64 characters';

export const id = z
  .string()
  .min(2, ID_RULE)
  .max(64, ID_RULE)
  .regex(ID_PATTERN, ID_RULE)
  .describe('Written once and kept for good: lower-case words joined by hyphens.');
export const ids = z.array(id).default([]);
export const alias = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    'aliases are letters, digits, ".", "_" and "-", at most 64 characters',
  );
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'dates are written as 2026-11-21')
  .refine((value) => !Number.isNaN(Date.parse(value)), 'there is no such day in the calendar');
export const plain = z.string().trim().min(1, 'empty');
export const inline = plain.refine((value) => !/\n\s*\n/.test(value), 'more than one paragraph');
export const prose = plain;
export const address = plain.refine(
  (value) => /^https?:\/\/[^\s/]+/.test(value),
  'addresses start with https:// or http://',
);
export const label = z.strictObject({
  one: plain.describe('The word for one of them.'),
  many: plain.describe('The word for several.'),
});
const fact = z.strictObject({
  label: plain.describe('What the fact is about.'),
  value: inline.describe('The fact, in inline Markdown.'),
});
export const facts = z.array(fact).default([]);
export const sources = ids.describe('Ids in sources.yaml: where this comes from.');
export const traits = ids.describe('Ids of the traits that this shows.');

