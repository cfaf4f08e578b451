import type {Article} from '../article.ts'
import {sketchOf} from '../corpus/near-copies.ts'
import {isPersonName} from '../extract/byline.ts'
import {saysCorrected} from '../read/corrections.ts'
import {minHash} from './copies.ts'
import type {ArticleProfile} from './types.ts'

/** What an article shows of how it was made. */
export function profileOf(article: Article): ArticleProfile {
  const {metadata, text, blocks, quotations, vague} = article
  const speech = quotations.filter(
    ({kind, continues, inside}) => kind === 'speech' && continues === null && inside === null
  )
  return {
    words: countWords(article),
    isSigned: metadata.authors.some(isPersonName),
    isDated: metadata.dates.length > 0,
    quotations: speech.length,
    named: speech.filter(
      ({speaker}) => speaker !== null && (speaker.kind === 'organization' || speaker.name !== null)
    ).length,
    vague: vague.length,
    isCorrected: saysCorrected(text, blocks),
    sketch: minHash(sketchOf(article).shingles)
  }
}

/** Runs without white space that hold a letter or digit, outside boilerplate. */
function countWords({tokens, blocks}: Article): number {
  let words = 0
  let at = 0
  for (const {start, end, role} of blocks) {
    let isCounted = false
    while (at < tokens.length && tokens.start[at]! < start) at++
    for (let first = true; at < tokens.length && tokens.start[at]! < end; at++, first = false) {
      if (first || tokens.glued[at] === 0) isCounted = false
      const kind = tokens.kind[at]
      if (isCounted || role === 'boilerplate' || kind === 'punctuation' || kind === 'symbol') continue
      isCounted = true
      words++
    }
  }
  return words
}
