/** The types of records, in the order in which results show them. */
export const RECORD_TYPES = ['item', 'trait', 'guide', 'insight', 'term'] as const;

/** One of the types of records. */
export type RecordType = (typeof RECORD_TYPES)[number];
