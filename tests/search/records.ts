import { openMetadata } from '../../src/search/format/metadata.ts';
import type { Records, SearchMetadata } from '../../src/search/format/metadata.ts';

/** Makes the records of a small handbook out of what a test says of it. */
export function recordsOf(metadata: Partial<SearchMetadata>): Records {
  return openMetadata({
    counts: [metadata.textLengths?.length ?? 0, 0, 0, 0, 0],
    textLengths: [],
    twins: [],
    roles: [],
    itemPlaces: [],
    everyLevel: -1,
    facets: [],
    facetNames: [],
    vocabularyStarts: [''],
    thesaurusStarts: [''],
    resultChunks: 1,
    ...metadata,
  });
}
