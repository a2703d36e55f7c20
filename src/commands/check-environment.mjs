// Readable to any Node, as the preload that asks it is.

/**
 * Checks what a command cannot work with, before it begins.
 * @param {string} checkout the absolute path of the project
 * @param {Record<string, string | undefined>} variables the environment
 * @param {string} platform as in `process.platform`
 * @returns {string | undefined} one sentence that says what is wrong and what to do, if anything is
 */
export function findObstacle(checkout, variables, platform) {
  const { SITE, BASE, HANDBOOK_CONTENT } = variables;
  // Vite takes these for parts of an address: the style sheets of pages would be left out in silence.
  const inCheckout = /[%#?"]/.exec(checkout);
  if (inCheckout)
    return `The path of this checkout, ${checkout}, has ${inCheckout[0]} in it, which the bundler takes for a part of an address: move the checkout to a folder without it.`;
  const inContent = (platform === 'win32' ? /[%#?"]/ : /[%#?"\\]/).exec(HANDBOOK_CONTENT || '');
  if (inContent)
    return `HANDBOOK_CONTENT, ${HANDBOOK_CONTENT}, has ${inContent[0]} in it, which the bundler takes for a part of an address: move the content to a folder without it.`;
  if (SITE && !isOrigin(SITE))
    return `SITE is "${SITE}" and must be an origin such as https://example.org: a path below it goes into BASE, as in BASE=/handbook/.`;
  if (BASE && !/^\/?([\w.~-]+\/)*[\w.~-]*$/.test(BASE))
    return `BASE is "${BASE}" and must be a path such as /handbook/: letters, digits, ".", "_", "~" and "-" between slashes.`;
  return undefined;
}

function isOrigin(text) {
  try {
    const { protocol, origin } = new URL(text);
    return /^https?:$/.test(protocol) && text.replace(/\/$/, '').toLowerCase() === origin;
  } catch {
    return false;
  }
}
