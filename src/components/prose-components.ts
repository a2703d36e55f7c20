import { jsx } from 'astro/jsx-runtime';
import type { Ladder } from '../ladder/model/ladder.ts';
import type { NoteKind } from '../ladder/text/notes.ts';
import type { Messages } from '../messages/messages.ts';
import ItemQuote from './ItemQuote.astro';
import ProseImage from './ProseImage.astro';

type Props = Record<string, unknown>;

/**
 * Makes the components that writers may use in prose, and those that say in the interface's words what
 * Markdown says by signs. Each makes an element that Markdown alone never makes so.
 * @param ladder the ladder that holds what they name
 * @param messages the interface's words
 * @returns components by the names of the elements in whose place they are
 */
export function makeProseComponents(ladder: Ladder, messages: Messages) {
  const { prose, lang } = messages;
  return {
    // Prose says the id alone; what a quote shows beside it is added here.
    Item: ({ id }: { id: string }) =>
      jsx(ItemQuote, { item: ladder.itemById.get(id), messages }) as unknown,
    img: (props: Props) => jsx(ProseImage, { ...props, images: ladder.images }) as unknown,
    aside: ({ children, ...props }: Props) => {
      const kind = props['data-note'] as NoteKind;
      const title = jsx('p', { class: 'note-kind', lang, children: prose.notes[kind] }) as unknown;
      return jsx('div', { role: 'note', class: 'note', children: [title, children] }) as unknown;
    },
    section: ({ children }: Props) =>
      jsx('div', {
        class: 'footnotes',
        role: 'group',
        'aria-label': prose.footnotes,
        children,
      }) as unknown,
    a: (props: Props) =>
      jsx('a', {
        ...props,
        ...(props['aria-label'] !== undefined && {
          'aria-label': `${prose.back} ${String(props['aria-label'])}`,
        }),
      }) as unknown,
  };
}
