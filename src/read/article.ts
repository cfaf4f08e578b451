import type {Article, Extracted, Reading} from '../article.ts'
import type {FactBase} from '../facts/fact-base.ts'
import {readAcronyms} from './acronyms.ts'
import {readAges} from './ages.ts'
import {readClauses} from './clauses.ts'
import {readCounts} from './counts.ts'
import {readDatings} from './datings.ts'
import {readDifferences} from './differences.ts'
import {readElapsed} from './elapsed.ts'
import {readEvents} from './events.ts'
import {readLengths} from './lengths.ts'
import {readLists} from './lists.ts'
import {readNames} from './names.ts'
import {readOrders} from './orders.ts'
import {readPlaceholders} from './placeholders.ts'
import {readParties} from './parties.ts'
import {readPlacings} from './placings.ts'
import {readPublished} from './published.ts'
import {readQuantities} from './quantities.ts'
import {readQuotations} from './quotations.ts'
import {readConversions, readTimePairs} from './restated.ts'
import {readSentences} from './sentences.ts'
import {readTimes} from './times.ts'
import {readTitles} from './titles.ts'
import {readTokens} from './tokens.ts'
import {parseTree} from './tree.ts'
import {readVariants} from './variants.ts'
import {readVague} from './vague.ts'
import {readVitals} from './vitals.ts'

type Readers = {readonly [K in keyof Reading]: (article: Article) => Reading[K]}

/** What is read, and how. Each reader takes the parts that it needs from the article; the parts form no circle. */
const readers: Readers = {
  tokens: ({text}) => readTokens(text),
  tree: ({text, blocks}) => parseTree(text, blocks),
  sentences: ({text, blocks, tokens}) => readSentences(text, blocks, tokens),
  hits: ({facts, tokens}) => facts.lexicon.hits(tokens),
  syntax: readClauses,
  clauses: ({syntax}) => syntax.clauses,
  names: readNames,
  variants: readVariants,
  ages: readAges,
  parties: readParties,
  placings: readPlacings,
  acronyms: readAcronyms,
  published: readPublished,
  times: readTimes,
  titles: readTitles,
  quotations: readQuotations,
  quantities: readQuantities,
  events: readEvents,
  orders: readOrders,
  lengths: readLengths,
  vitals: readVitals,
  timePairs: readTimePairs,
  conversions: readConversions,
  differences: readDifferences,
  elapsed: readElapsed,
  lists: readLists,
  datings: readDatings,
  counts: readCounts,
  vague: readVague,
  placeholders: readPlaceholders
}

/** An article with its reading. Nothing is read before it is asked for, and nothing twice. */
export function readArticle(path: string, extracted: Extracted, facts: FactBase): Article {
  const article = {...extracted, path, facts}
  for (const [part, read] of Object.entries(readers)) {
    Object.defineProperty(article, part, {
      configurable: true,
      enumerable: true,
      get() {
        const value: unknown = read(article as Article)
        Object.defineProperty(article, part, {value, enumerable: true})
        return value
      }
    })
  }
  return article as Article
}
