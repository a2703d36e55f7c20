import type { Page } from 'playwright-core';

/** What documents hold beyond words. */
export interface Holdings {
  /** Each element, and each attribute with its element, as in `a` and `a href`. */
  names: string[];
  /** Addresses outside the site, and addresses that are code. */
  outside: string[];
  /** What tells a browser to do something: refreshes, handlers, styles that load, inline scripts. */
  commands: string[];
}

/**
 * Reads documents as the browser does, and says what they hold.
 * @param page a page of the site, whose parser is used
 * @param addresses the addresses to read, such as `/i/main/`; none for the page as it is now
 */
export function scan(page: Page, addresses?: readonly string[]): Promise<Holdings> {
  return page.evaluate(async (list) => {
    const names = new Set<string>();
    const outside = new Set<string>();
    const commands = new Set<string>();
    const LINKS =
      /^(href|src|srcset|action|formaction|data|cite|poster|background|ping|xlink:href)$/;
    const look = (root: ParentNode, where: string) => {
      for (const one of root.querySelectorAll('*')) {
        const tag = one.localName;
        names.add(tag);
        for (const { name, value } of one.attributes) {
          names.add(`${tag} ${name}`);
          if (name.startsWith('on')) commands.add(`${where} ${tag} ${name}=${value}`);
          if (name === 'style' && /url\(|@import|expression/i.test(value))
            commands.add(`${where} ${tag} style=${value}`);
          if (!LINKS.test(name)) continue;
          const url = URL.canParse(value, location.href)
            ? new URL(value, location.href)
            : undefined;
          if (!url) commands.add(`${where} ${tag} ${name}=${value}`);
          else if (url.origin !== location.origin) outside.add(`${url.protocol}${url.host}`);
        }
        if (tag === 'meta' && (one as HTMLMetaElement).httpEquiv.toLowerCase() === 'refresh')
          commands.add(`${where} refresh`);
        if (tag === 'script' && !(one as HTMLScriptElement).src && one.textContent !== '')
          commands.add(`${where} script ${one.textContent}`);
        if (tag === 'template') look((one as HTMLTemplateElement).content, where);
      }
    };
    const parser = new DOMParser();
    for (const address of list ?? []) {
      const text = await (await fetch(address)).text();
      if (address.endsWith('.xml')) {
        const feed = parser.parseFromString(text, 'application/xml');
        look(feed, address);
        for (const one of feed.querySelectorAll('content'))
          look(parser.parseFromString(one.textContent!, 'text/html'), address);
      } else if (address.endsWith('.css')) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        for (const rule of sheet.cssRules) {
          names.add(`rule ${rule.cssText.replace(/"(?:\\.|[^"\\])*"/g, '""')}`);
          if (/url\(/i.test(rule.cssText.replace(/"(?:\\.|[^"\\])*"/g, '')))
            commands.add(rule.cssText);
        }
      } else if (address.endsWith('.json')) JSON.parse(text);
      else look(parser.parseFromString(text, 'text/html'), address);
    }
    if (!list) look(document, location.pathname);
    return { names: [...names], outside: [...outside], commands: [...commands] };
  }, addresses);
}
