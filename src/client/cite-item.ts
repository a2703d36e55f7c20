import { offerActions } from './cite-actions.ts';
import { readItem } from './citations.ts';

/** On an item's page, offers its citation below its link. */
class CiteItem extends HTMLElement {
  connectedCallback() {
    if (!this.querySelector('button')) offerActions(this, readItem(document));
  }
}

customElements.define('cite-item', CiteItem);
