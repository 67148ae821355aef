// The headers that every answer carries, and the content security policy of each kind of answer.

const frame = "base-uri 'none'; frame-ancestors 'none'";
const page = `default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; ${frame}`;

/** Pages that only show or take something: no script at all. */
export const readingPolicy = `${page}; script-src 'none'`;

/** Pages that hydrate: our own modules, and the inline scripts that carry this answer's nonce. */
export const hydratingPolicy = (nonce: string): string =>
  `${page}; script-src 'self' 'nonce-${nonce}'; connect-src 'self'`;

/** Everything that is not a page: opened by itself it can do nothing. */
export const inertPolicy = `default-src 'none'; form-action 'none'; ${frame}; sandbox`;
/** Viewers of PDF inside browsers do not run in a sandbox. */
const pdfPolicy = `default-src 'none'; form-action 'none'; ${frame}`;

/** The policy of an answer that is not an HTML page. */
export const filePolicy = (contentType: string): string =>
  /^application\/pdf\b/i.test(contentType) ? pdfPolicy : inertPolicy;

const always: Readonly<Record<string, string>> = {
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** Headers of every answer of an installation; over https browsers are told to stay with https, a demo is not indexed. */
export const standingHeaders = (house: {
  readonly publicOrigin: string;
  readonly demo: boolean;
}): Readonly<Record<string, string>> => ({
  ...always,
  ...(house.publicOrigin.startsWith("https:") ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  ...(house.demo ? { "X-Robots-Tag": "noindex" } : {}),
});
