import { countSheetPages } from '../ladder/views/sheet-pages.ts';

/**
 * Lets readers choose what of a checklist is on the sheet. The choices that differ from the
 * whole sheet are in the address, so that they survive a reload and can be handed on.
 */
class ChecklistOptions extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')!;
    restoreChoices(form, new URLSearchParams(location.search));
    showChoices(form);
    form.hidden = false;
    form.onchange = () => {
      history.replaceState(null, '', location.pathname + writeChoices(form));
      showChoices(form);
    };
    form.onsubmit = (event) => {
      event.preventDefault();
      print();
    };
  }
}

function listBoxes(form: HTMLFormElement, name: string): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`[name=${name}]`)];
}

function restoreChoices(form: HTMLFormElement, query: URLSearchParams) {
  for (const name of ['kinds', 'people', 'notes']) {
    const chosen = query.get(name)?.split(',');
    const boxes = listBoxes(form, name);
    // Unknown values, as in a mistyped address, leave the whole sheet standing.
    if (chosen?.some((value) => value === 'none' || boxes.some((box) => box.value === value)))
      for (const box of boxes) box.checked = chosen.includes(box.value);
  }
  for (const option of form.querySelectorAll('option'))
    option.selected ||= option.value === query.get('level');
}

function writeChoices(form: HTMLFormElement): string {
  const parts = ['kinds', 'people', 'notes'].flatMap((name) => {
    const boxes = listBoxes(form, name);
    const chosen = boxes.filter(({ checked }) => checked);
    const whole = boxes.every((box) => box.checked === box.defaultChecked);
    return whole ? [] : `${name}=${chosen.map(({ value }) => value).join() || 'none'}`;
  });
  const level = form.querySelector('select')?.value;
  if (level) parts.push(`level=${level}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function showChoices(form: HTMLFormElement) {
  const { everyLevel } = form.dataset;
  const sheet = document.querySelector('.checklist')!;
  const level = form.querySelector('select')?.value;
  const kinds = listBoxes(form, 'kinds')
    .filter(({ checked }) => checked)
    .map(({ dataset }) => dataset['shows']);
  const isAway = (levels: string | undefined) =>
    Boolean(level) && !levels?.split(' ').some((one) => one === level || one === everyLevel);
  const hide = (selector: string, isHidden: (element: HTMLElement) => boolean) =>
    sheet.querySelectorAll<HTMLElement>(selector).forEach((element) => {
      element.hidden = isHidden(element);
    });

  hide('dd[data-level]', ({ dataset }) => isAway(dataset['level']));
  hide(
    'div li',
    (entry) => isAway(entry.closest('div')!.dataset['level']) && isAway(entry.dataset['levels']),
  );
  hide('div[data-level]', (group) => !group.querySelector('li:not([hidden])'));
  hide(
    '[data-kind]',
    (part) => !kinds.includes(part.dataset['kind']) || !part.querySelector('div:not([hidden])'),
  );
  hide('.nothing', () => Boolean(sheet.querySelector('[data-kind]:not([hidden])')));
  setAttribute(sheet, 'data-reviewers', listBoxes(form, 'people')[1]!.checked && '2');
  setAttribute(sheet, 'data-notes', !listBoxes(form, 'notes')[0]!.checked && 'off');
  showPages(form, sheet);
}

function showPages(form: HTMLFormElement, sheet: Element) {
  const output = form.querySelector('output')!;
  const find = (parent: Element, selector: string) => [
    ...parent.querySelectorAll<HTMLElement>(`${selector}:not([hidden])`),
  ];
  const pages = countSheetPages({
    parts: find(sheet, '[data-kind]').map((part) =>
      find(part, 'div').map((group) => find(group, 'li').map(countCharacters)),
    ),
    questions: find(sheet, '.questions li').map(countCharacters),
    hasRoom: !sheet.hasAttribute('data-notes'),
  });
  const { one, many } = output.dataset;
  output.textContent = pages === 1 ? one! : many!.replace('#', String(pages));
}

/** Only how much there is to print is taken from the text, and not what it says. */
function countCharacters(entry: HTMLElement): number {
  const address = entry.querySelector('[data-kind] li > a:last-child');
  return entry.textContent.length - (address?.textContent.length ?? 0);
}

function setAttribute(element: Element, name: string, value: string | false) {
  if (value === false) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

customElements.define('checklist-options', ChecklistOptions);
