import { readPacket } from '../citing/read-packet.ts';

/** What files hold: their text with links written out, and the names of those that cannot be read. */
export interface PacketFiles {
  text: string;
  unreadable: string[];
}

/**
 * Reads files that a reader chooses. They stay in the browser.
 * @param files the files
 * @returns what they hold, in their order
 */
export async function readFiles(files: Iterable<File>): Promise<PacketFiles> {
  const texts: string[] = [];
  const unreadable: string[] = [];
  for (const file of files) {
    const packet = readPacket(new Uint8Array(await file.arrayBuffer()));
    if ('fault' in packet) unreadable.push(file.name);
    else texts.push(/\.html?$/i.test(file.name) ? readPage(packet.text) : packet.text);
  }
  return { text: texts.join('\n\n'), unreadable };
}

/** The words of a page with its links written out, one paragraph a line. */
function readPage(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const link of page.querySelectorAll('a[href]'))
    link.append(` (${link.getAttribute('href')!})`);
  for (const block of page.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, td, blockquote'))
    block.append('\n');
  for (const hidden of page.querySelectorAll('script, style, head')) hidden.remove();
  return page.documentElement.textContent.trim();
}
