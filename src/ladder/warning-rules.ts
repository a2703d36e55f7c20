/** The rules whose warnings `npm run check` shows, by the names that switch them off. */
export const WARNING_RULES = [
  'no-traits',
  'breaks-nothing',
  'empty-section',
  'empty-trait',
  'unused-image',
  'full-stop',
  'cut-text',
  'similar-texts',
  'interface-language',
  'early-edition',
] as const;
export type WarningRule = (typeof WARNING_RULES)[number];
