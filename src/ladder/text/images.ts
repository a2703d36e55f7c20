// Images in prose are files of the content, named as editors and repositories find them.
import { defineMdastPlugin } from 'satteri';
import type { MdastNode } from 'satteri';
import { imagePath } from '../picture-permalinks.ts';

/** The endings of images that every browser shows. */
export const IMAGE_ENDINGS = ['.svg', '.png', '.jpg', '.jpeg', '.webp', '.avif'] as const;

/** What the name of an image looks like. */
export const IMAGE_NAME = new RegExp(
  `^[\\w-]+(${IMAGE_ENDINGS.join('|').replaceAll('.', '\\.')})$`,
);

const FOLDER = '../images/';
const HOW_TO_WRITE = `![what it shows](${FOLDER}lamp.png)`;

/**
 * Reads an image of prose.
 * @param image the node
 * @returns the name of its file in the folder of images, or what is wrong with it
 */
export function readImage({
  url,
  alt,
}: Readonly<Extract<MdastNode, { type: 'image' }>>): { image: string } | { fault: string } {
  const name = url.startsWith(FOLDER) ? url.slice(FOLDER.length) : '';
  if (!IMAGE_NAME.test(name))
    return {
      fault: `an image is a file in the folder "images" of the content, and is written as ${HOW_TO_WRITE}`,
    };
  if (!alt?.trim())
    return {
      fault: `say what this image shows, for readers who cannot see it: ![…](${FOLDER}${name})`,
    };
  return { image: name };
}

/** Gives images the address at which their files are published. */
export const handbookImages = defineMdastPlugin({
  name: 'handbook-images',
  image(node, context) {
    const found = readImage(node);
    if ('image' in found) context.setProperty(node, 'url', imagePath(found.image));
  },
});
