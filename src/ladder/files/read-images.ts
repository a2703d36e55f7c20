import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { Report } from '../problem.ts';
import { IMAGE_ENDINGS, IMAGE_NAME } from '../text/images.ts';
import { findActive } from '../text/inert-svg.ts';
import type { ContentFile, ImageSize } from './content-files.ts';
import { positionOf, showPath } from './folder.ts';
import { FAULTS, findKindOfFile } from './text-file.ts';

/** The largest image, in bytes: a page of prose is 10 kB without it. */
const LARGEST_IMAGE = 500_000;

/**
 * Reads the folder of images.
 * @param folder the folder; undefined where there is none
 * @param report receives each problem
 * @returns the images, by the names of their files; those with problems too, so that they are not also missing
 */
export function readImages(
  folder: string | undefined,
  report: Report,
): { images: ContentFile<ImageSize>[]; names: Set<string> } {
  const images: ContentFile<ImageSize>[] = [];
  const names = new Set<string>();
  for (const name of folder === undefined ? [] : readdirSync(folder).sort()) {
    if (name.startsWith('.') || name === 'README.md') continue;
    names.add(name);
    const path = join(folder!, name);
    const read = IMAGE_NAME.test(name)
      ? readImageFile(path)
      : {
          fault: `the folder of images holds files such as lamp.png: letters, digits, "-" and "_", with ${IMAGE_ENDINGS.join(', ')} at the end; rename or remove this one`,
        };
    if ('fault' in read) report(positionOf(path), read.fault);
    else images.push({ id: name, file: showPath(path), data: read });
  }
  return { images, names };
}

function readImageFile(path: string): ImageSize | { fault: string } {
  const kind = findKindOfFile(path);
  if (kind !== 'file') return { fault: FAULTS[kind] };
  const { size } = statSync(path);
  if (size > LARGEST_IMAGE)
    return {
      fault: `this image has ${Math.ceil(size / 1000)} kB, and ${LARGEST_IMAGE / 1000} are the most; 1,400 pixels are as wide as a page needs`,
    };
  const bytes = readFileSync(path);
  const active = path.endsWith('.svg') ? findActive(bytes.toString()) : undefined;
  if (active)
    return {
      fault: `this holds ${active.what}, and an image may hold shapes only; export it as plain SVG, or use a PNG`,
    };
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    // A camera that was held upright writes so beside the picture, and browsers turn it.
    return orientation > 4
      ? { width: Math.round(height), height: Math.round(width) }
      : { width: Math.round(width), height: Math.round(height) };
  } catch {
    return {
      fault: path.endsWith('.svg')
        ? 'this SVG has no size; give its <svg> a "viewBox"'
        : 'this is no image that browsers show; export it once more, as PNG or JPEG',
    };
  }
}
