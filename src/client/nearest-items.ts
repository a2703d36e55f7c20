import { rankNearest } from '../ladder/text/edit-distance.ts';
import { itemIdsPath, itemPath } from '../ladder/permalinks.ts';

/** How many items the page of unknown addresses offers. */
const MOST = 5;

/**
 * On an unknown address, offers the items whose ids are nearest to its last part. Their sentences are read
 * from their pages: those of a whole ladder are too many to load.
 */
class NearestItems extends HTMLElement {
  connectedCallback() {
    void this.offer();
  }

  async offer() {
    const asked = decodeURIComponent(location.pathname).split('/').findLast(Boolean);
    const list = this.querySelector('ul');
    if (!asked || !list) return;
    const ids = (await (await fetch(itemIdsPath)).json()) as string[];
    const nearest = rankNearest(asked, ids).slice(0, MOST);
    const sentences = await Promise.all(nearest.map(readSentence));
    nearest.forEach((id, index) => {
      const link = document.createElement('a');
      link.href = itemPath(id);
      link.textContent = sentences[index]!;
      list.append(document.createElement('li'));
      list.lastElementChild!.append(link);
    });
    this.hidden = nearest.length === 0;
  }
}

/** What an item says, or its id where its page cannot be read. */
async function readSentence(id: string): Promise<string> {
  try {
    const page = await (await fetch(itemPath(id))).text();
    const item = new DOMParser().parseFromString(page, 'text/html');
    return item.querySelector<HTMLElement>('copy-citation')!.dataset['words']!;
  } catch {
    return id;
  }
}

customElements.define('nearest-items', NearestItems);
