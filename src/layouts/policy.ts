/**
 * The content security policy of a page: only what the page uses, and only from the site itself.
 * Hosts that can send headers may send the same.
 * @param more directives beyond style, script, icon and form, such as `connect-src 'self'`; one for
 *   scripts takes the place of ours
 * @returns the policy
 */
export function writePolicy(more: readonly string[] = []): string {
  const scripts = more.some((directive) => directive.startsWith('script-src '));
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    ...(scripts ? [] : ["script-src 'self'"]),
    ...more,
    "form-action 'self'",
    "base-uri 'none'",
  ].join(';');
}
