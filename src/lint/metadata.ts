import type {Extracted, Metadata} from '../article.ts'
import {parseEdtf} from '../time/day.ts'
import type {ArticleSettings} from './config.ts'

/**
 * The article with metadata of the config or the command line in place of its own.
 *
 * @param sources other name or host of a publisher, in lower case → its name
 */
export function withMetadata(
  extracted: Extracted,
  {source, published, authors}: ArticleSettings,
  sources: ReadonlyMap<string, string> = new Map()
): Extracted {
  const interval = published === undefined ? undefined : parseEdtf(published)?.interval
  const stated = source ?? extracted.metadata.source
  const merged = stated === undefined ? undefined : sources.get(stated.toLowerCase())
  // To whom a config gives the host of a page is surer than how the page calls itself.
  const named = merged ?? source ?? namedByHost(extracted.metadata.url, sources) ?? stated
  const metadata: Metadata = {
    ...extracted.metadata,
    ...(named !== undefined && {source: named}),
    ...(authors && {authors}),
    ...(interval && {published: {...interval, basis: 'configured'}})
  }
  return {...extracted, metadata}
}

/** The publisher to whom a config gives the host of an address, or a host above it. */
function namedByHost(url: string | undefined, sources: ReadonlyMap<string, string>): string | undefined {
  let host = hostOf(url)
  while (host !== undefined) {
    const name = sources.get(host)
    if (name !== undefined) return name
    const dot = host.indexOf('.')
    host = dot < 0 ? undefined : host.slice(dot + 1)
  }
  return
}

/** The host of a web address in lower case, without `www`; undefined for anything else. */
export const hostOf = (url: string | undefined): string | undefined =>
  /^https?:\/\/(?:[^/@?#]*@)?(?:www\.)?([a-z\d](?:[a-z\d.-]*[a-z\d])?)(?::\d+)?(?:[/?#]|$)/i
    .exec(url ?? '')?.[1]
    ?.toLowerCase()
