// The one script of every page: what a page has no markup for does nothing there.
import './search-keys.ts';
import './copy-citation.ts';
import './unknown-edition.ts';
