// In the development server only: says of which version of the content this page is, so that a page
// that was overtaken by a save on its way here is sent again (`integrations/content-version.ts`).
const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const version = page?.serverTiming?.find(({ name }) => name === 'content')?.description;
if (version) import.meta.hot?.send('handrail:content-version', version);
