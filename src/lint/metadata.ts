import type {Extracted, Metadata} from '../article.ts'
import {parseEdtf} from '../time/day.ts'
import type {ArticleSettings} from './config.ts'

/**
 * The article with metadata of the config or the command line in place of its own.
 *
 * @param sources other name of a publisher, in lower case → its name
 */
export function withMetadata(
  extracted: Extracted,
  {source, published, authors}: ArticleSettings,
  sources: ReadonlyMap<string, string> = new Map()
): Extracted {
  const interval = published === undefined ? undefined : parseEdtf(published)?.interval
  const named = source ?? extracted.metadata.source
  const metadata: Metadata = {
    ...extracted.metadata,
    ...(named !== undefined && {source: sources.get(named.toLowerCase()) ?? named}),
    ...(authors && {authors}),
    ...(interval && {published: {...interval, basis: 'configured'}})
  }
  return {...extracted, metadata}
}
