/** The sorts of records, in the order in which results show them. */
export const SORTS = ['item', 'trait', 'guide', 'insight', 'term'] as const;

/** One of the sorts of records. */
export type Sort = (typeof SORTS)[number];
