import { isMap, isScalar, parseDocument } from 'yaml';

/**
 * Tells whether `handbook.yaml` can be read, which it cannot in the middle of a merge.
 * @param text the file
 */
export function isMarkable(text: string): boolean {
  return parseDocument(text).errors.length === 0;
}

/**
 * Notes in `handbook.yaml` which edition is the newest, and leaves everything else as it is written.
 * @param text the file
 * @param date the date of the newest edition
 * @returns the file with the key `released`, which comes after `edition` where it is new
 */
export function markReleased(text: string, date: string): string {
  const document = parseDocument(text);
  const { contents } = document;
  const rangeOf = (name: string) => {
    const pair = isMap(contents)
      ? contents.items.find(({ key }) => isScalar(key) && key.value === name)
      : undefined;
    return isScalar(pair?.value) ? pair.value.range : undefined;
  };
  const released = rangeOf('released');
  if (released) return text.slice(0, released[0]) + date + text.slice(released[1]);
  const edition = rangeOf('edition');
  if (edition && isMap(contents) && !contents.flow) {
    const end = text.indexOf('\n', edition[1]);
    const at = end < 0 ? text.length : end + 1;
    const line = text.includes('\r\n') ? `released: ${date}\r\n` : `released: ${date}\n`;
    return `${text.slice(0, at)}${end < 0 ? '\n' : ''}${line}${text.slice(at)}`;
  }
  document.set('released', date);
  return String(document);
}

/**
 * Removes the key `released`, and leaves everything else as it is written.
 * @param text the file
 * @returns the file without it
 */
export function unmarkReleased(text: string): string {
  const line = /^released:.*(\r?\n|$)/m;
  if (line.test(text)) return text.replace(line, '');
  const document = parseDocument(text);
  document.delete('released');
  return String(document);
}
