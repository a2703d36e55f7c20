// The keys that lead to the field of search, and the engine's head start; loaded by every page.
import { ENGINE, wasmPath } from '../search/addresses.ts';
import { SLASH } from './search-keys.ts';

const field = document.querySelector<HTMLInputElement>('[role=search] [type=search]');

addEventListener('keydown', (event) => {
  const { key, target, altKey, shiftKey } = event;
  const commands = event.ctrlKey || event.metaKey;
  const writes = (target as Element).closest?.('input,textarea,select,[contenteditable]');
  const asks = commands
    ? key.toLowerCase() === 'k' && !altKey && !shiftKey
    : key === '/' && !altKey && !writes && SLASH.isOn();
  if (!asks || !field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

// The page of search fetches the engine by itself.
if (field && !field.closest('main')) {
  const fetchEngine = () => {
    removeEventListener('focusin', start);
    removeEventListener('pointerover', start);
    const { action } = field.form!;
    const tongue = document.documentElement.lang.split('-')[0]!.toLowerCase();
    for (const path of ['./', `../${ENGINE}`, `../${wasmPath(tongue)}`]) {
      const link = document.createElement('link');
      link.rel = 'prefetch';
      link.href = new URL(path, action).href;
      document.head.append(link);
    }
  };
  const start = ({ target }: Event) => target === field && fetchEngine();
  addEventListener('focusin', start);
  addEventListener('pointerover', start);
}
