import { writeHtml, writeLine, writeMarkdown } from '../citing/citation.ts';
import type { Citation } from '../citing/citation.ts';
import { citeWords } from './cite-words.ts';

/** Makes an element that holds a word of the interface. */
export function create<Name extends keyof HTMLElementTagNameMap>(name: Name, word = '') {
  const element = document.createElement(name);
  element.textContent = word;
  if (citeWords.lang) element.lang = citeWords.lang;
  return element;
}

/**
 * Offers a citation in each form. The buttons are made here, since without a script none works.
 * @param parent where they are added
 * @param citation what they copy
 */
export function offerActions(parent: Element, citation: Citation): void {
  const status = create('p');
  const field = create('textarea');
  status.role = 'status';
  field.readOnly = true;
  field.ariaLabel = citeWords.field;
  const line = writeLine(citation, citeWords.quotes);

  const offer = (word: string, text: string, html?: string) => {
    const button = create('button', word);
    button.type = 'button';
    button.onclick = async () => {
      status.textContent = '';
      field.remove();
      const forms = { 'text/plain': text, ...(html && { 'text/html': html }) };
      const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
      try {
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
        status.textContent = `${word}: ${citeWords.copied}`;
      } catch {
        // Refused by the browser or its user, or missing where the site is not served by HTTPS.
        field.value = text;
        status.after(field);
        field.select();
        status.textContent = citeWords.refused;
      }
    };
    parent.append(button);
  };
  offer(citeWords.link, citation.link);
  offer(citeWords.markdown, writeMarkdown(citation));
  offer(citeWords.documents, line, writeHtml(citation));
  offer(citeWords.line, line);
  parent.append(status);
}
