// The thesaurus of a language: one line a group, "member, member > wider, wider", under any theme.
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { splitWords } from '../format/tokens.ts';

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
  const file = `src/search/thesaurus/${language}.yaml`;
  if (!/^[a-z]{2,3}$/.test(language) || !existsSync(file)) return [];
  const themes = parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
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
