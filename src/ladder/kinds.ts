/**
 * The kinds of items: their key in content, their address, and what an item of the kind may say beyond
 * what every item may. A new kind is an entry here, its words in each language of `messages/`, and its
 * colour and mark in `styles/kinds.css`.
 */
export const KINDS = [
  {
    id: 'responsibility',
    list: 'responsibilities',
    relation: null,
    relationHint: undefined,
    instead: false,
  },
  {
    id: 'example',
    list: 'examples',
    relation: 'illustrates',
    relationHint: 'Ids of the responsibilities that this example shows.',
    instead: false,
  },
  {
    id: 'anti-pattern',
    list: 'anti-patterns',
    relation: 'breaks',
    relationHint: 'Ids of the responsibilities that this goes against.',
    instead: true,
  },
] as const;

/** One of the kinds an item can be of. */
export type Kind = (typeof KINDS)[number]['id'];

/** The key under which a level file lists a kind; also the kind's address and fragment. */
export type KindList = (typeof KINDS)[number]['list'];

/** The key by which an item of a kind names the responsibilities that it is about. */
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
