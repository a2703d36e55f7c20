/**
 * The content security policy of a page: only what the page uses, and only from the site itself.
 * Hosts that can send headers may send the same.
 * @param more directives beyond style, icon and form, such as `connect-src 'self'`
 * @returns the policy
 */
export function writePolicy(more: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    ...more,
    "form-action 'self'",
    "base-uri 'none'",
  ].join(';');
}
