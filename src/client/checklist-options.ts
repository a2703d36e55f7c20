/** What stands in the address where every kind is left out. */
const NO_KINDS = 'none';

/**
 * Lets readers choose what of a checklist stands on the sheet. The choices that differ from the
 * whole sheet stand in the address, so that they survive a reload and can be handed on.
 */
class ChecklistOptions extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')!;
    restoreChoices(form, new URLSearchParams(location.search));
    showChoices(form);
    form.hidden = false;
    form.addEventListener('change', () => {
      const query = writeChoices(form);
      history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
      showChoices(form);
    });
    form.querySelector('button')!.addEventListener('click', () => print());
  }
}

function field(form: HTMLFormElement, name: string): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`[name=${name}]`)];
}

function restoreChoices(form: HTMLFormElement, query: URLSearchParams) {
  const kinds = query.get('kinds')?.split(',');
  // Unknown values, as in a mistyped address, leave the whole sheet standing.
  const known = [NO_KINDS, ...field(form, 'kinds').map(({ value }) => value)];
  if (kinds?.some((kind) => known.includes(kind)))
    for (const input of field(form, 'kinds')) input.checked = kinds.includes(input.value);
  for (const select of form.querySelectorAll('select'))
    for (const option of select.options)
      if (option.value === query.get('level')) option.selected = true;
  for (const input of field(form, 'people'))
    input.checked = (input.value === '2') === (query.get('people') === '2');
  for (const input of field(form, 'notes')) input.checked = query.get('notes') !== 'no';
}

function writeChoices(form: HTMLFormElement): string {
  const kinds = field(form, 'kinds');
  const chosen = kinds.filter(({ checked }) => checked).map(({ value }) => value);
  const level = form.querySelector('select')?.value;
  return [
    chosen.length < kinds.length && `kinds=${chosen.join(',') || NO_KINDS}`,
    level && `level=${level}`,
    field(form, 'people')[1]!.checked && 'people=2',
    !field(form, 'notes')[0]!.checked && 'notes=no',
  ]
    .filter(Boolean)
    .join('&');
}

function showChoices(form: HTMLFormElement) {
  const sheet = document.querySelector<HTMLElement>('.checklist')!;
  const level = form.querySelector('select')?.value;
  const hidden = field(form, 'kinds').flatMap(({ checked, dataset }) =>
    checked ? [] : dataset['shows'],
  );
  const shows = (levels: string) =>
    !level || levels.split(' ').some((one) => one === level || one === 'every-level');
  for (const part of sheet.querySelectorAll<HTMLElement>(':scope > [data-kind]')) {
    for (const group of part.querySelectorAll<HTMLElement>('div[data-level]')) {
      const own = shows(group.dataset['level']!);
      const entries = [...group.querySelectorAll('li')];
      for (const entry of entries) entry.hidden = !own && !shows(entry.dataset['also'] ?? '-');
      group.hidden = entries.every((entry) => entry.hidden);
    }
    part.hidden =
      hidden.includes(part.dataset['kind']) || !part.querySelector('div[data-level]:not([hidden])');
  }
  for (const name of sheet.querySelectorAll<HTMLElement>('dd[data-level]'))
    name.hidden = !shows(name.dataset['level']!);
  sheet.querySelector<HTMLElement>('.nothing')!.hidden = Boolean(
    sheet.querySelector(':scope > [data-kind]:not([hidden])'),
  );
  sheet.toggleAttribute('data-two', field(form, 'people')[1]!.checked);
  sheet.toggleAttribute('data-bare', !field(form, 'notes')[0]!.checked);
}

customElements.define('checklist-options', ChecklistOptions);
