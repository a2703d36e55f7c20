import { rankNearest } from '../ladder/text/edit-distance.ts';
import { itemIdsPath, itemPath } from '../ladder/permalinks.ts';

/** How many items the page of unknown addresses offers. */
const MOST = 5;

/** On an unknown address, offers the items whose ids are nearest to its last part. */
class NearestItems extends HTMLElement {
  connectedCallback() {
    void this.offer();
  }

  async offer() {
    const asked = decodeURIComponent(location.pathname).split('/').findLast(Boolean);
    const list = this.querySelector('ul');
    if (!asked || !list) return;
    const ids = (await (await fetch(itemIdsPath)).json()) as string[];
    for (const id of rankNearest(asked, ids).slice(0, MOST)) {
      const link = document.createElement('a');
      link.href = itemPath(id);
      link.textContent = id;
      list.append(document.createElement('li'));
      list.lastElementChild!.append(link);
    }
    this.hidden = list.childElementCount === 0;
  }
}

customElements.define('nearest-items', NearestItems);
