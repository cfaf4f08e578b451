import type {Article} from '../article.ts'
import {perArticle} from '../claims/per-article.ts'
import {agencyNames, reprintPhrases} from '../language/en/agencies.ts'
import {normalize, readTokens, type Tokens} from '../read/tokens.ts'
import {standsAt} from '../read/word-runs.ts'

/**
 * Whether an article says where it comes from: it names the publisher, author or agency of another one, links to it, or
 * says of itself that it was published before. A name anywhere is enough: whether it stands there as a credit is left open.
 */
export function givesCredit(article: Article, other: Article): boolean {
  const {metadata} = other
  const names = [metadata.source, ...metadata.credits, ...metadata.authors].filter(
    (name) => name !== undefined
  )
  const own = [article.metadata.source, ...article.metadata.credits, ...article.metadata.authors]
  const known = new Set(own.filter((name) => name !== undefined).map(bareName))
  return names.some((name) => known.has(bareName(name)) || isNamed(article, name)) || linksTo(article, other)
}

/** Whether the article is, or says that it is, the report of an agency or a reprint. */
export const isTakenOver = perArticle(({tokens, metadata}: Article): boolean => {
  if (metadata.credits.length > 0) return true
  const own = [metadata.source, ...metadata.authors].filter((name) => name !== undefined).map(readTokens)
  const starts = new Map<string, (readonly string[])[]>()
  for (const phrase of [...agencyNames, ...reprintPhrases]) {
    starts.set(phrase[0]!, [...(starts.get(phrase[0]!) ?? []), phrase])
  }
  return [tokens, ...own].some(({norm}) =>
    norm.some((word, at) => starts.get(word)?.some((phrase) => standsAt(norm, at, phrase)))
  )
})

const bareName = (name: string): string => normalize(name).replace(/^the\s+/, '')

/** “The Ansel Packet”, “the Packet”, “TAP”. */
function isNamed({tokens}: Article, name: string): boolean {
  const words = wordsOf(readTokens(name))
  const last = words.at(-1)
  if (last === undefined) return false
  const initials = words.map((word) => word[0]).join('')
  return tokens.norm.some((word, at) => {
    if (word === words[0] && standsAt(tokens.norm, at, words)) return true
    if (words.length < 2 || tokens.capital[at] !== 1) return false
    return (word === last && tokens.norm[at - 1] === 'the') || (isShort(tokens, at) && word === initials)
  })
}

function wordsOf({norm}: Tokens): readonly string[] {
  return norm[0] === 'the' ? norm.slice(1) : norm
}

/** Whether the token is written in capitals: “CP”. */
function isShort({text, start, end}: Tokens, at: number): boolean {
  const written = text.slice(start[at], end[at])
  return written.length > 1 && written === written.toUpperCase()
}

function linksTo({links}: Article, {metadata}: Article): boolean {
  const host = hostOf(metadata.url ?? '')
  return host !== undefined && links.some(({url}) => hostOf(url) === host)
}

const hostOf = (url: string): string | undefined =>
  /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase()
