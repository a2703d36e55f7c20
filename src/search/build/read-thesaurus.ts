// The thesaurus of a language: one line a group, "member, member > wider, wider", under any theme.
import { parse } from 'yaml';
import { splitWords } from '../format/tokens.ts';
import { readLanguageFile } from './language-files.ts';

/** Words and phrases of one meaning, each as its words, and those that are wider or near. */
export interface MeaningGroup {
  members: string[][];
  wider: string[][];
}

/**
 * Reads the thesaurus of a language.
 * @param language such as `de`
 * @returns its groups; none for a language that has no thesaurus
 */
export function readThesaurus(language: string): MeaningGroup[] {
  const text = readLanguageFile('thesaurus', language, 'yaml');
  if (text === undefined) return [];
  const themes = parse(text) as Record<string, string[]>;
  return Object.values(themes).flat().map(readGroup);
}

function readGroup(line: string): MeaningGroup {
  const [members = '', wider = ''] = line.split('>');
  const list = (side: string) => side.split(',').map(splitWords);
  return {
    members: list(members).filter((words) => words.length > 0),
    wider: list(wider).filter((words) => words.length > 0),
  };
}
