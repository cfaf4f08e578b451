import type {Article} from '../src/article.ts'
import {extract} from '../src/extract/index.ts'
import {compileFacts} from '../src/facts/compile.ts'
import type {FactBase} from '../src/facts/fact-base.ts'
import {readArticle} from '../src/read/article.ts'
import {parseEdtf} from '../src/time/day.ts'

const {interval} = parseEdtf('2025-03-28')!
const nothing = compileFacts([]).facts

/** A text as an article of Friday, 28 March 2025. */
export function readDated(text: string, facts: FactBase = nothing): Article {
  const extracted = extract(text, 'text')
  const published = {...interval, basis: 'configured'} as const
  return readArticle('test.txt', {...extracted, metadata: {...extracted.metadata, published}}, facts)
}
