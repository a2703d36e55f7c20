// Plain words inside another syntax. Pure: the browser's scripts and the build share it.

/**
 * Marks every sign that HTML and XML would read as markup.
 * @param words plain words
 * @returns HTML that shows exactly these words, in an element or in a quoted attribute
 */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * Marks every sign that Markdown would read as markup, in CommonMark or in GitHub's extension of it.
 * @param words plain words on one line
 * @returns Markdown that shows exactly these words, at the start of a line and inside one
 */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/[\\`*_[\]<|~$]|&(?=#?\w+;)|:(?=\/\/)|(?<=www)\.|^[#+>=:-]/gi, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Folds white space as HTML shows it; a space that does not break is no white space. */
export function collapseWhitespace(words: string): string {
  return words.replace(/[ \t\r\n\f]+/g, ' ');
}
