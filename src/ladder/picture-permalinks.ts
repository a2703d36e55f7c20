// The addresses of pictures.
import { base } from './permalinks.ts';

/** The picture in the tab of a handbook that brings none of its own. */
export const faviconPath = `${base}favicon.svg`;

/** The picture beside links to the handbook. */
export const previewPath = `${base}preview.png`;

/** The address of an image in prose. */
export function imagePath(file: string): string {
  return `${base}images/${file}`;
}

/** The address of a picture of the ladder's owner, such as the logo. */
export function picturePath(file: string): string {
  return `${base}pictures/${file}`;
}
