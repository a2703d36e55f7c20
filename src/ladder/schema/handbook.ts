import { z } from 'zod';
import { KINDS } from '../kinds.ts';
import { WARNING_RULES } from '../warning-rules.ts';
import {
  address,
  color,
  date,
  facts,
  id,
  inline,
  label,
  levelId,
  origin,
  picture,
  plain,
} from './fields.ts';

/** The words of ours that an organisation may replace by its own. */
export const LABELS = [
  ...KINDS.map((kind) => kind.id),
  'level',
  'track',
  'section',
  'trait',
] as const;

/** What each label is the word for. */
const NAMES: Record<(typeof LABELS)[number], string> = {
  responsibility: 'what is expected at a level',
  example: 'what shows a responsibility in action',
  'anti-pattern': 'what goes against a responsibility',
  level: 'a step of the ladder',
  track: 'a part of the work, such as operations',
  section: 'a group of items inside a track',
  trait: 'a quality that several responsibilities show',
};

const level = z.strictObject({
  id: levelId,
  title: plain.describe('The name of the level, on its page and wherever it is named.'),
  summary: inline
    .optional()
    .describe('What changes at this level; on its page and in the list of levels.'),
  follows: z
    .array(id)
    .optional()
    .describe('The levels right below; the entry before it in this list if left out, [] for none.'),
  facts,
});

/** `handbook.yaml`: what the handbook is called, and its levels. */
export const handbookFile = z
  .strictObject({
    title: plain.describe(
      'The title of the handbook: on the home page, in the header and in the title of every page.',
    ),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
        error: 'languages are written as en, de or pt-BR',
        abort: true,
      })
      .refine(isLocale, 'browsers do not know this tag; languages are written as en, de or pt-BR')
      .describe(
        'The language of the ladder, as a BCP 47 tag. The interface is in it too, if it is English or German.',
      ),
    edition: date.describe(
      'The date of the wording that this folder holds; in the footer, and the name of the next release.',
    ),
    released: date
      .optional()
      .describe('The date of the newest edition; written by "npm run release", not by hand.'),
    description: plain.optional().describe('For search engines and link previews.'),
    organisation: plain
      .optional()
      .describe('Whose ladder this is; in the footer and on checklists.'),
    site: origin
      .optional()
      .describe('The origin at which the handbook is published; the SITE variable overrides it.'),
    private: z
      .boolean()
      .default(false)
      .describe('Whether search engines are asked to leave the handbook alone.'),
    logo: picture
      .optional()
      .describe('A picture beside handbook.yaml, before the title in the header of every page.'),
    favicon: picture
      .optional()
      .describe('A picture beside handbook.yaml, which browsers show in the tab.'),
    accent: z
      .strictObject({
        light: color.describe('On the light paper.'),
        dark: color.describe('On the dark paper.'),
      })
      .optional()
      .describe('The colour of links and marks. Words in it must have a contrast of 4.5 to 1.'),
    footer: z
      .strictObject({
        text: inline.optional().describe('A line of text.'),
        links: z
          .array(
            z.strictObject({
              title: plain.describe('The words of the link.'),
              url: address.describe('Where it leads.'),
            }),
          )
          .default([])
          .describe('Links, such as to an imprint.'),
      })
      .optional()
      .describe('What the footer of every page says beside the edition.'),
    repository: z
      .strictObject({
        edit: address
          .optional()
          .describe(
            'Where an item is edited; {path}, its file in the git repository of the ladder, {line} and {id} are filled in.',
          ),
        feedback: address
          .optional()
          .describe('Where feedback goes; {path}, {line} and {id} are filled in.'),
      })
      .optional()
      .describe('Addresses on the page of each item.'),
    labels: z
      .strictObject(
        Object.fromEntries(
          LABELS.map((key) => [key, label.optional().describe(`Your word for ${NAMES[key]}.`)]),
        ) as Record<(typeof LABELS)[number], z.ZodOptional<typeof label>>,
      )
      .default({})
      .describe(
        "The organisation's own words for ours, on every page: each a word for one and a word for many.",
      ),
    'warnings-off': z
      .strictObject(
        Object.fromEntries(WARNING_RULES.map((rule) => [rule, plain.optional()])) as Record<
          (typeof WARNING_RULES)[number],
          z.ZodOptional<typeof plain>
        >,
      )
      .default({})
      .describe(
        `Rules of warnings that "npm run check" leaves out, each with the reason why: ${WARNING_RULES.join(', ')}.`,
      ),
    levels: z.array(level).min(1, 'empty').describe('The levels, from the lowest to the highest.'),
  })
  .meta({ title: 'handbook.yaml', description: 'What the handbook is called, and its levels.' });

export type HandbookFile = z.infer<typeof handbookFile>;

/** Some tags of BCP 47, such as en-GB-oed, are registered and yet no locale to JavaScript. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
