/** Shows of all changes those of one track or level, and keeps the choice in the address. */
class EditionFilter extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector('select')!;
    const levels = new Set(
      [...select.querySelectorAll('optgroup:last-of-type option')].map(
        (option) => (option as HTMLOptionElement).value,
      ),
    );
    select.closest('p')!.hidden = false;
    select.value = new URLSearchParams(location.search).get('in') ?? '';
    if (select.selectedIndex < 0) select.value = '';
    select.addEventListener('change', () => {
      const query = select.value ? `?in=${select.value}` : location.pathname;
      history.replaceState(null, '', query);
      this.show(select.value, levels.has(select.value));
    });
    if (select.value) this.show(select.value, levels.has(select.value));
  }

  show(id: string, isLevel: boolean) {
    for (const entry of this.querySelectorAll<HTMLElement>('[data-scope]')) {
      const concerned = entry.dataset['scope']!.split(' ');
      // What holds at every level concerns each of them.
      const shown =
        concerned.includes(id) || (isLevel && concerned.includes(this.dataset['everyLevel']!));
      entry.hidden = id !== '' && !shown;
    }
    for (const part of this.querySelectorAll<HTMLElement>('section'))
      part.hidden = id !== '' && !part.querySelector('[data-scope]:not([hidden])');
    const status = this.querySelector<HTMLElement>('[role=status]')!;
    status.hidden = Boolean(this.querySelector('section:not([hidden])'));
  }
}

customElements.define('edition-filter', EditionFilter);
