import { ITEM_CHANGES } from '../ladder/editions/changes.ts';
import type { Changes } from '../ladder/editions/model.ts';
import { formatProblem } from '../ladder/problem.ts';
import type { Warning } from '../ladder/rules/warnings.ts';
import { WARNING_RULES } from '../ladder/warning-rules.ts';
import type { WarningRule } from '../ladder/warning-rules.ts';

/** How many warnings of a rule, and how many ids of a type of change, are shown unless all are asked for. */
const SHOWN = 3;

/**
 * Writes warnings rule by rule.
 * @param warnings the warnings
 * @param all whether every one of them is listed, and not the first few of each rule
 * @returns the lines: for each rule its name, how many there are, and where
 */
export function reportWarnings(warnings: readonly Warning[], all: boolean): string[] {
  return WARNING_RULES.flatMap((rule) => {
    const own = warnings.filter((warning) => warning.rule === rule);
    if (own.length === 0) return [];
    const shown = all ? own : own.slice(0, SHOWN);
    const left = own.length - shown.length;
    return [
      `${rule}, ${count(own.length, 'warning')}:`,
      ...shown.map((warning) => `  ${formatProblem(warning)}`),
      ...(left > 0 ? [`  and ${left} more`] : []),
      '',
    ];
  });
}

/**
 * Writes how to see all warnings, and how to be rid of a rule.
 * @param warnings the warnings
 * @param all whether they were all listed
 * @returns the lines
 */
export function explainWarnings(warnings: readonly Warning[], all: boolean): string[] {
  if (warnings.length === 0) return [];
  const rules = new Map<WarningRule, number>();
  for (const { rule } of warnings) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const most = [...rules].sort(([, a], [, b]) => b - a)[0]!;
  const hidden = !all && most[1] > SHOWN;
  return [
    ...(hidden ? ['"npm run check -- --all" lists every warning.'] : []),
    `To switch a rule off, write it into handbook.yaml with the reason: warnings-off: { ${most[0]}: "…" }`,
    '',
  ];
}

/**
 * Writes what has changed since an edition.
 * @param date the edition
 * @param changes what has changed
 * @param all whether every id is listed
 * @returns the lines: for each type of change the ids
 */
export function reportChanges(date: string, changes: Changes, all: boolean): string[] {
  const lists = ITEM_CHANGES.map((type) => ({
    type: type as string,
    ids: changes[type].map(({ id }) => id),
  }));
  for (const { type, id, before, after } of changes.entities) {
    const change = before === undefined ? 'added' : after === undefined ? 'retired' : 'retitled';
    lists.push({ type: `${type} ${change}`, ids: [id] });
  }
  const lines = lists
    .filter(({ ids }) => ids.length > 0)
    .map(({ type, ids }) => {
      const shown = all ? ids : ids.slice(0, SHOWN * 3);
      const more = ids.length > shown.length ? ` and ${ids.length - shown.length} more` : '';
      return `  ${type}: ${shown.join(', ')}${more}`;
    });
  return [`Changed since the edition of ${date}, and released by "npm run release":`, ...lines, ''];
}

/**
 * Writes what a check came to in one line.
 * @param warnings how many warnings there are
 * @param changes how many changes have not been released; undefined where nothing was ever released
 */
export function writeVerdict(warnings: number, changes: number | undefined): string {
  const parts = ['no problems', count(warnings, 'warning')];
  if (changes !== undefined) parts.push(count(changes, 'unreleased change'));
  return `The content has ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}.`;
}

function count(number: number, thing: string): string {
  return number === 1 ? `1 ${thing}` : `${number || 'no'} ${thing}s`;
}
