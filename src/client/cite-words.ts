import type { Messages } from '../messages/messages.ts';

declare global {
  /** Put in place by `integrations/cite-words.ts`, so that no page carries them. */
  const HANDRAIL_CITE_WORDS: Messages['cite']['actions'] & { lang: string | undefined };
}

/** The words with which the script offers to cite, in the handbook's language. */
export const citeWords = HANDRAIL_CITE_WORDS;
