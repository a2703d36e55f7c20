import { expect, test } from 'vitest';
import { findActive } from '../../../src/ladder/text/inert-svg.ts';

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;

test.each([
  svg('<path d="M0 0h1" fill="#fff"/>'),
  `<?xml version="1.0"?>\n<!-- Made by hand -->\n${svg('<g id=\'a\'><title>A lamp</title></g><use href="#a"/>')}`,
  svg('<rect fill="url(#b)" /><linearGradient id="b"><stop offset="0" /></linearGradient>'),
])('a picture of shapes is inert', (text) => {
  expect(findActive(text)).toBeUndefined();
});

test.each([
  [svg('<script>alert(1)</script>'), '<script>'],
  [svg('<path onload="alert(1)"/>'), 'onload="…"'],
  [svg('<a href="javascript:alert(1)"/>'), '<a>'],
  [svg('<use href="https://example.org/a.svg#b"/>'), 'href="…"'],
  [svg('<use xlink:href="data:image/svg+xml,x"/>'), 'xlink:href="…"'],
  [svg('<foreignObject/>'), '<foreignObject>'],
  [svg('<style>a{}</style>'), '<style>'],
  [svg('<rect fill="url(https://example.org/a)"/>'), 'fill="…"'],
  [`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, '<!DOCTYPE svg [<!ENT'],
  [svg('&a;'), '&a;</svg>'],
  [svg('<![CDATA[<script>]]>'), '<![CDATA[<script>]]>'],
  [svg('<g/onload=alert(1)>'), '<g/onload=alert(1)><'],
  [svg('<?xml-stylesheet href="a"?>'), '<?xml-stylesheet hre'],
])('anything else is named: %s', (text, what) => {
  expect(findActive(text)?.what).toBe(what);
});
