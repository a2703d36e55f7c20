// The choice of files at /cite/: a script of its own, so that a page that only lists links stays small.
import type { CiteCheck } from './cite-check.ts';

const checker = document.querySelector<CiteCheck>('cite-check')!;
const chosen = checker.querySelector<HTMLInputElement>('[type=file]')!;

chosen.addEventListener('change', () => {
  takeFiles(chosen.files!).catch(() => {
    checker.status.textContent = checker.messages.failed;
  });
});

/** Puts what files hold into the field, and checks it. */
async function takeFiles(files: FileList): Promise<void> {
  // What unpacks a document is loaded only where one is chosen.
  const { readFiles } = await import('./packet-files.ts');
  const { text, unreadable } = await readFiles(files);
  checker.packet.value = text;
  await checker.check();
  if (unreadable.length > 0)
    checker.status.textContent += ` ${checker.messages.unreadable} ${unreadable.join(', ')}`;
}
