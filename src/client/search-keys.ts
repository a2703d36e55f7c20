const KEY = 'search-key';

/** Whether "/" leads to the field of search, kept for the next visit (WCAG 2.1.4). */
export const SLASH = {
  isOn(): boolean {
    try {
      return localStorage.getItem(KEY) !== 'off';
    } catch {
      // A browser that keeps nothing keeps the default.
      return true;
    }
  },
  set(on: boolean): void {
    try {
      localStorage.setItem(KEY, on ? 'on' : 'off');
    } catch {
      // Nothing is kept.
    }
  },
};
