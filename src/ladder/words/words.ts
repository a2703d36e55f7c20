import { KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import type { HandbookFile } from '../schema.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** One word of the ladder, for one and for several. */
export interface Label {
  one: string;
  many: string;
}

const LANGUAGES = { en, de };

/** The words in which the interface speaks of a ladder. */
export interface Words extends Omit<typeof en, 'labels'> {
  /** Set where the ladder's language has no words here and English ones stand in. */
  lang: 'en' | undefined;
  /** The ladder's language as a BCP 47 tag. */
  language: string;
  labels: Record<'level' | 'track' | 'section' | 'trait', Label>;
  kinds: Record<Kind, Label>;
}

/**
 * Finds the words for a ladder: those of its language, and its own labels before ours.
 * @param handbook the ladder's `handbook.yaml`
 * @returns the words; English ones, marked so, where we have none in its language
 */
export function findWords(handbook: HandbookFile): Words {
  const { language, labels } = handbook;
  const tongue = language.split('-')[0]!;
  const known = Object.hasOwn(LANGUAGES, tongue) ? (tongue as keyof typeof LANGUAGES) : undefined;
  const words = LANGUAGES[known ?? 'en'];
  return {
    ...words,
    lang: known ? undefined : 'en',
    language,
    labels: {
      level: labels.level ?? words.labels.level,
      track: labels.track ?? words.labels.track,
      section: labels.section ?? words.labels.section,
      trait: labels.trait ?? words.labels.trait,
    },
    kinds: Object.fromEntries(
      KINDS.map((kind) => [kind.id, labels[kind.id] ?? kind.words[known ?? 'en']]),
    ) as Record<Kind, Label>,
  };
}
