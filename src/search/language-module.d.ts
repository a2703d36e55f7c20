/** The handbook's own language, written by `integrations/search.ts`. */
declare module 'virtual:handbook-language' {
  const language: import('./language.ts').Language;
  export default language;
}
