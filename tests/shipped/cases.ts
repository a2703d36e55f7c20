import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A question and what has to answer it; `cases.yaml` says what each key means. */
export interface Case {
  ask: string;
  first: string[] | undefined;
  all: string[] | undefined;
  also: string[];
  meant: string[];
  notKnown: string[];
  partly: boolean;
  inBrowser: boolean;
}

type Written = Partial<Omit<Case, 'ask'>> & {
  ask: string;
  'not-known'?: string[];
  'in-browser'?: boolean;
};

/** Reads the questions of `cases.yaml`. */
export function readCases(): Case[] {
  const written = parse(readFileSync('tests/shipped/cases.yaml', 'utf8')) as Written[];
  return written.map(({ ask, first, all, also, meant, partly, ...named }) => ({
    ask,
    first,
    all,
    also: also ?? [],
    meant: meant ?? [],
    notKnown: named['not-known'] ?? [],
    partly: partly ?? false,
    inBrowser: named['in-browser'] ?? false,
  }));
}
