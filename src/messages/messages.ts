import { KINDS } from '../ladder/kinds.ts';
import type { Kind, Relation } from '../ladder/kinds.ts';
import type { HandbookFile } from '../ladder/schema/handbook.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** One word of the ladder, for one and for several. */
export interface Label {
  one: string;
  many: string;
  /** Set where these are English words in a ladder of another language. */
  lang?: 'en' | undefined;
}

/** The interface's words by language. */
export const LANGUAGES = { en, de };

/** The words in which the interface speaks of a ladder. */
export interface Messages extends Omit<typeof en, 'labels' | 'kinds' | 'relations'> {
  /** Set where the ladder's language has no words here and English ones are used. */
  lang: 'en' | undefined;
  /** The ladder's language as a BCP 47 tag. */
  language: string;
  labels: Record<'level' | 'track' | 'section' | 'trait', Label>;
  kinds: Record<Kind, Label>;
  relations: Record<Relation, { to: string }>;
}

/**
 * Finds the words for a ladder: those of its language, and its own labels before ours.
 * @param handbook the ladder's `handbook.yaml`
 * @returns the words; English ones, marked so, where we have none in its language
 */
export function findMessages(handbook: HandbookFile): Messages {
  const { language, labels } = handbook;
  const tongue = language.split('-')[0]!;
  const known = Object.hasOwn(LANGUAGES, tongue) ? (tongue as keyof typeof LANGUAGES) : undefined;
  const words = LANGUAGES[known ?? 'en'];
  const lang = known ? undefined : 'en';
  const mark = ({ one, many }: Label): Label => ({ one, many, lang });
  return {
    ...words,
    lang,
    language,
    labels: {
      level: labels.level ?? mark(words.labels.level),
      track: labels.track ?? mark(words.labels.track),
      section: labels.section ?? mark(words.labels.section),
      trait: labels.trait ?? mark(words.labels.trait),
    },
    kinds: Object.fromEntries(
      KINDS.map((kind) => [kind.id, labels[kind.id] ?? mark(words.kinds[kind.id])]),
    ) as Record<Kind, Label>,
  };
}
