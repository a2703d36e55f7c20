/**
 * The content security policy of every page: what the site itself serves, and nothing else. Hosts
 * that can send headers may send the same one.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
