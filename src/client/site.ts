// The one script of every page.
import './search-keys.ts';
import './cite-item.ts';
import './cite-signs.ts';
