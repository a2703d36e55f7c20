import type { ContentFiles } from '../ladder/files/content-files.ts';
import { joinEditions } from '../ladder/editions/join-editions.ts';
import type { Editions } from '../ladder/editions/model.ts';
import { joinLadder } from '../ladder/model/join-ladder.ts';
import type { Ladder } from '../ladder/model/ladder.ts';
import { findMessages } from '../messages/messages.ts';
import type { Messages } from '../messages/messages.ts';

/** All that pages, search and commands are made from. Nothing in it changes once it is joined. */
export interface Handbook {
  ladder: Ladder;
  /** The releases of the ladder, and what became of every address that they had. */
  editions: Editions;
  /** The interface's words in the ladder's language. */
  messages: Messages;
}

/**
 * Joins the files of a content folder.
 * @param files files in which no problem was found
 * @returns the handbook
 * @throws Error where a name resolves to nothing, which means that the files were not checked
 */
export function joinHandbook(files: ContentFiles): Handbook {
  const ladder = joinLadder(files);
  const editions = joinEditions(ladder, files);
  return { ladder, editions, messages: findMessages(ladder.handbook) };
}
