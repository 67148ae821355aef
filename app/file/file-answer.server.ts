// The answer that hands a stored file to a visitor: always taken away, never shown inside the site.

/** RFC 8187: everything but letters, digits and these signs is written as %XX of its UTF-8. */
const encodedName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A name for readers that know only ASCII: signs with a meaning in headers or on disks become an underscore. */
const plainName = (name: string): string => name.replace(/[^\x20-\x7e]|["\\/:*?<>|%;]/g, "_");

/**
 * `Content-Disposition` for a download (RFC 6266): the name in UTF-8, and an ASCII one for old readers.
 * A lone half of a surrogate pair, which has no UTF-8, becomes U+FFFD.
 */
export function asAttachment(name: string): string {
  const whole = name.replace(/\p{Surrogate}/gu, "\ufffd");
  return `attachment; filename="${plainName(whole)}"; filename*=UTF-8''${encodedName(whole)}`;
}

/** Media types that are sent as what they are; everything else is only bytes. */
const known =
  /^(application\/(pdf|zip|msword|json|vnd\.(ms-(excel|powerpoint)|openxmlformats-officedocument\.[a-z.]+|oasis\.opendocument\.[a-z]+))|text\/(plain|csv)|image\/(png|jpeg|gif|webp))$/;

/**
 * Headers of a stored file; `sha256` names its bytes, which never change. The server adds the policy that lets what is
 * opened by itself do nothing.
 */
export function fileHeaders(file: { name: string; media_type: string; size: number; sha256: string }): Headers {
  const type = file.media_type.split(";")[0]?.trim().toLowerCase() ?? "";
  return new Headers({
    "Content-Type": known.test(type) ? type : "application/octet-stream",
    "Content-Length": String(file.size),
    "Content-Disposition": asAttachment(file.name),
    ETag: `"${file.sha256}"`,
  });
}
