/** What accents are written on, in each scheme: the two papers of `styles/tokens.css`. */
export const PAPERS = {
  light: ['#fdfcf8', '#f3f0e7'],
  dark: ['#15171b', '#1f2329'],
} as const;

export type Scheme = keyof typeof PAPERS;

/** What WCAG 2.2 asks of words: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const LEAST_CONTRAST = 4.5;

/**
 * Finds a colour that can be read where a colour cannot.
 * @param color such as `#0b5f5f`
 * @param scheme the scheme in which it is used
 * @returns the nearest colour of the same hue that can be read on every paper of the scheme; undefined
 *   where the colour itself can be
 */
export function findReadable(color: string, scheme: Scheme): string | undefined {
  const end = scheme === 'light' ? 0 : 255;
  const channels = readChannels(color);
  for (let step = 0; step <= 100; step++) {
    const mixed = channels.map((channel) => Math.round(channel + ((end - channel) * step) / 100));
    const isReadable = PAPERS[scheme].every(
      (paper) => contrastOf(mixed, readChannels(paper)) >= LEAST_CONTRAST,
    );
    if (isReadable) return step === 0 ? undefined : writeColor(mixed);
  }
  throw new Error(`no colour can be read on ${PAPERS[scheme].join(' and ')}`);
}

function contrastOf(one: number[], other: number[]): number {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** Relative luminance of sRGB, as WCAG 2.2 defines it. */
function luminanceOf(channels: number[]): number {
  const [red, green, blue] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function readChannels(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

function writeColor(channels: number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
