import type { Role } from '../model/roles.ts';

/** A fact that two roles say differently; undefined on the side that does not say it. */
export interface ComparedFact {
  label: string;
  before: string | undefined;
  after: string | undefined;
}

/** Lists the facts of two roles by their labels, without those that are the same. */
export function compareFacts(role: Role, other: Role): ComparedFact[] {
  const [after, before] = [role, other].map(
    ({ expectation, level }) =>
      new Map([...level.facts, ...expectation.facts].map(({ label, value }) => [label, value])),
  );
  return [...new Set([...after!.keys(), ...before!.keys()])]
    .map((label) => ({ label, before: before!.get(label), after: after!.get(label) }))
    .filter((fact) => fact.before !== fact.after);
}
