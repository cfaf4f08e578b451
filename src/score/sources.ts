import {agencyNames, namelessAgencies} from '../language/en/agencies.ts'
import {normalize, readTokens} from '../read/tokens.ts'

/** The form in which names of sources are compared: “The Canadian Press” is “Canadian Press”. */
export function sourceKey(name: string): string {
  let key = keys.get(name)
  if (key === undefined) {
    key = normalize(name)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^the (?=.)/, '')
    keys.set(name, key)
  }
  return key
}
/** Names of sources are few, and asked for with each article. */
const keys = new Map<string, string>()

const agencies: ReadonlySet<string> = new Set(
  agencyNames.map((words) => words.join(' ')).filter((name) => !namelessAgencies.has(name))
)

/**
 * Whose report an article is, by the names that it credits: an agency, or a publisher that the config names. Any other name may
 * be a department, a photographer or a reading mistake, and would be a source that nobody has heard of.
 *
 * @param sources other name of a publisher, in lower case → its name
 */
export function originsOf(credits: readonly string[], sources: ReadonlyMap<string, string>): string[] {
  const origins = new Map<string, string>()
  for (const credit of credits) {
    const named = sources.get(credit.toLowerCase())
    if (
      named === undefined &&
      !agencies.has(
        readTokens(credit)
          .norm.join(' ')
          .replace(/^the (?=.)/, '')
      )
    )
      continue
    const name = named ?? credit
    if (!origins.has(sourceKey(name))) origins.set(sourceKey(name), name)
  }
  return [...origins.values()]
}
