/**
 * A path as it is shown to people as a URI reference (RFC 3986): relative to the working directory, or a `file:` URI
 * for an absolute one. Every character that has a meaning in a URI is escaped.
 */
export function uriOf(path: string): string {
  const uri = path
    .toWellFormed()
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/')
  if (path.startsWith('/')) return `file://${uri}`
  const drive = /^([A-Za-z])%3A\//.exec(uri)
  if (drive) return `file:///${drive[1]!}:/${uri.slice(drive[0].length)}`
  return uri
}
