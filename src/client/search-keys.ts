// The keys that lead to the field of search, and the engine's head start.

/** Where the reader's choice about "/" is kept (WCAG 2.1.4). */
const SLASH = 'search-key';

const field = document.querySelector<HTMLInputElement>('[role=search] [type=search]');

addEventListener('keydown', (event) => {
  const { key, target, altKey, shiftKey } = event;
  const commands = event.ctrlKey || event.metaKey;
  const writes = (target as Element).closest?.('input,textarea,select,[contenteditable]');
  const asks = commands
    ? key.toLowerCase() === 'k' && !altKey && !shiftKey
    : key === '/' && !altKey && !writes && slashLeads();
  if (!asks || !field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

function slashLeads(): boolean {
  try {
    return localStorage.getItem(SLASH) !== 'off';
  } catch {
    // A browser that keeps nothing keeps the default.
    return true;
  }
}

const slash = document.querySelector<HTMLInputElement>('[data-slash]');
if (slash) {
  slash.checked = slashLeads();
  slash.disabled = false;
  slash.onchange = () => localStorage.setItem(SLASH, slash.checked ? 'on' : 'off');
}

// The page of search fetches the engine by itself.
if (field && !field.closest('main')) {
  const fetchEngine = () => {
    removeEventListener('focusin', start);
    removeEventListener('pointerover', start);
    const { action } = field.form!;
    for (const path of ['./', `../${HANDRAIL_SEARCH_ENGINE}`]) {
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
