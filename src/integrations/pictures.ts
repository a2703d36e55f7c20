import { copyFileSync, createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lookup } from 'mrmime';
import sharp from 'sharp';
import { findSite, isPrivate, loadContent } from '../handbook/load-content.ts';
import { contentFolder } from '../ladder/files/read-content.ts';
import { base } from '../ladder/permalinks.ts';
import { imagePath, picturePath, previewPath } from '../ladder/picture-permalinks.ts';
import { drawLinkPreview } from '../ladder/views/link-preview.ts';

/**
 * Publishes the logo, the icon and the images of prose as they are in the content, and draws the picture
 * beside links, where the published address is known. Pages of Astro cannot:
 * in the development server it wants a slash behind an address whose ending it does not know beforehand.
 */
export default function pictures(): AstroIntegration {
  return {
    name: 'handrail-pictures',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const [address, file] of listPictures()) {
          const target = join(fileURLToPath(dir), address.slice(base.length));
          mkdirSync(dirname(target), { recursive: true });
          copyFileSync(file, target);
        }
        const { handbook } = loadContent().handbook!.ladder;
        const preview = findSite() && !isPrivate() ? drawLinkPreview(handbook) : undefined;
        if (preview === undefined) return;
        const png = await sharp(Buffer.from(preview)).png({ palette: true }).toBuffer();
        writeFileSync(join(fileURLToPath(dir), previewPath.slice(base.length)), png);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          // Vite has taken the base away.
          const address = `${base}${(request.url ?? '').replace(/^\/|\?.*$/g, '')}`;
          const file = listPictures().get(address);
          if (file === undefined) return next();
          // One that is saved over must not come from the browser's memory.
          const headers = { 'content-type': lookup(file)!, 'cache-control': 'no-store' };
          response.writeHead(200, headers);
          createReadStream(file)
            .on('error', () => response.destroy())
            .pipe(response);
        });
      },
    },
  };
}

/** The files of all pictures that pages show, by their addresses. */
function listPictures(): Map<string, string> {
  const ladder = loadContent().handbook?.ladder;
  if (!ladder) return new Map();
  const { logo, favicon } = ladder.handbook;
  const own = [logo, favicon].filter((name) => name !== undefined);
  return new Map([
    ...own.map((name) => [picturePath(name), join(contentFolder(), name)] as const),
    ...[...ladder.images.keys()].map(
      (name) => [imagePath(name), join(contentFolder(), 'images', name)] as const,
    ),
  ]);
}
