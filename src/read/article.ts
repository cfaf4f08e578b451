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

/** In place of a part that was read and is nothing. */
const nothing = Symbol('nothing')
const parts = Object.keys(readers) as (keyof Reading)[]
const unread: readonly unknown[] = parts.map(() => undefined)

/** All articles are of one class, with the same fields in the same order: code that is fast for one is so for the next. */
class ReadArticle implements Extracted {
  readonly path: string
  readonly facts: FactBase
  readonly text: Extracted['text']
  readonly blocks: Extracted['blocks']
  readonly metadata: Extracted['metadata']
  readonly links: Extracted['links']
  readonly directives: Extracted['directives']
  readonly problems: Extracted['problems']
  readonly toSource: Extracted['toSource']
  readonly #read: unknown[] = unread.slice()

  constructor(path: string, extracted: Extracted, facts: FactBase) {
    this.path = path
    this.facts = facts
    this.text = extracted.text
    this.blocks = extracted.blocks
    this.metadata = extracted.metadata
    this.links = extracted.links
    this.directives = extracted.directives
    this.problems = extracted.problems
    this.toSource = extracted.toSource
  }

  static {
    for (const [index, part] of parts.entries()) {
      const read: (article: Article) => unknown = readers[part]
      Object.defineProperty(this.prototype, part, {
        enumerable: true,
        get(this: Article & ReadArticle) {
          const known = this.#read[index]
          if (known !== undefined) return known === nothing ? undefined : known
          const found = read(this)
          this.#read[index] = found ?? nothing
          return found
        }
      })
    }
  }
}

/** An article with its reading. Nothing is read before it is asked for, and nothing twice. */
export const readArticle = (path: string, extracted: Extracted, facts: FactBase): Article =>
  new ReadArticle(path, extracted, facts) as ReadArticle & Article
