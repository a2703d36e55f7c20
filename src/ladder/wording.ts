/**
 * The keys of an item that make up its wording: what readers quote, editions freeze and citations
 * compare. A new one is an entry here, in `schema/items.ts` and in `components/Wording.astro`.
 */
export const WORDING_FIELDS = ['text', 'instead', 'detail'] as const;

/** The wording of an item. */
export interface Wording {
  /** Inline Markdown. */
  text: string;
  /** Markdown. */
  detail: string | undefined;
  /** Inline Markdown: what to do instead of an anti-pattern. */
  instead: string | undefined;
}

/** A wording in which keys may be missing, as in an edition's file. */
export type PartialWording = { [field in keyof Wording]?: Wording[field] | undefined };

/** Tells whether two wordings are the same to the letter. */
export function isSameWording(one: PartialWording, other: PartialWording): boolean {
  return WORDING_FIELDS.every((field) => one[field] === other[field]);
}

/**
 * Takes the wording out of an item.
 * @param item an item of the ladder or of an edition
 * @returns its wording; keys that it does not have are undefined
 */
export function pickWording(item: PartialWording & { text: string }): Wording {
  return { text: item.text, detail: item.detail, instead: item.instead };
}
