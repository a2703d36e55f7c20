/**
 * The one place that spells the kinds: their key in content, their address, their words and what
 * an item of the kind may say beyond what every item may. A new kind is an entry here and a colour
 * token in `styles/tokens.css`.
 */
export const KINDS = [
  {
    id: 'responsibility',
    list: 'responsibilities',
    relation: null,
    instead: false,
    words: {
      en: { one: 'Responsibility', many: 'Responsibilities' },
      de: { one: 'Aufgabe', many: 'Aufgaben' },
    },
  },
  {
    id: 'example',
    list: 'examples',
    relation: 'illustrates',
    instead: false,
    words: {
      en: { one: 'Example', many: 'Examples' },
      de: { one: 'Beispiel', many: 'Beispiele' },
    },
  },
  {
    id: 'anti-pattern',
    list: 'anti-patterns',
    relation: 'breaks',
    instead: true,
    words: {
      en: { one: 'Anti-pattern', many: 'Anti-patterns' },
      de: { one: 'Anti-Muster', many: 'Anti-Muster' },
    },
  },
] as const;

/** One of the kinds an item can be of. */
export type Kind = (typeof KINDS)[number]['id'];

/** The key under which a level file lists a kind; also the kind's address and fragment. */
export type KindList = (typeof KINDS)[number]['list'];

/** The key by which an item of a kind names the responsibilities it is about. */
export type Relation = NonNullable<(typeof KINDS)[number]['relation']>;

/** The keys under which a level file lists its items, in the order of the kinds. */
export const KIND_LISTS: readonly KindList[] = KINDS.map((kind) => kind.list);

/**
 * Finds the entry of a kind.
 * @param id a kind
 * @returns its entry in {@link KINDS}
 */
export function findKind(id: Kind): (typeof KINDS)[number] {
  return KINDS.find((kind) => kind.id === id)!;
}
