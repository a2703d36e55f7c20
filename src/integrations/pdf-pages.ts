/**
 * Finds the pages on which the fragments are that links in a PDF lead to. Chromium writes its objects
 * one after the other and packs only what is drawn, so that the text of the file says it.
 * @param pdf a PDF that Chromium printed
 * @returns the number of the page of each fragment, from 1
 */
export function findFragmentPages(pdf: Buffer): Map<string, number> {
  const text = pdf.toString('latin1');
  const objects = new Map(
    [...text.matchAll(/^(\d+) 0 obj\n(<<[^]*?)\nendobj$/gm)].map(([, id, body]) => [id!, body!]),
  );
  const refer = (body: string, key: string) => new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1];
  const catalog = [...objects.values()].find((body) => body.includes('/Type /Catalog')) ?? '';
  const numbers = new Map(
    listLeaves(objects, refer(catalog, 'Pages')).map((id, index) => [id, index + 1]),
  );
  const targets = objects.get(refer(catalog, 'Dests') ?? '') ?? '';
  return new Map(
    [...targets.matchAll(/\/(\S+) \[(\d+) 0 R/g)].flatMap(([, name, page]) => {
      const number = numbers.get(page!);
      return number === undefined ? [] : [[decodeName(name!), number] as const];
    }),
  );
}

function listLeaves(objects: ReadonlyMap<string, string>, id: string | undefined): string[] {
  if (id === undefined) return [];
  const kids = /\/Kids \[([^\]]*)\]/.exec(objects.get(id) ?? '')?.[1];
  if (kids === undefined) return [id];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => listLeaves(objects, kid));
}

/** In names of a PDF what is not plain is written as a byte, such as `#C3`. */
function decodeName(name: string): string {
  return Buffer.from(
    name.replace(/#([0-9A-F]{2})/gi, (_, byte: string) => String.fromCharCode(parseInt(byte, 16))),
    'latin1',
  ).toString('utf8');
}
