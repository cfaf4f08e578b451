import type {AcronymMention, Article} from '../../src/article.ts'
import {evidenceOf} from '../../src/claims/evidence.ts'
import {defineRule} from '../../src/define-rule.ts'
import {expansionsOf} from '../../src/facts/acronyms.ts'
import {anomaly, contradicted, supported, type Judgement} from '../../src/finding.ts'
import {isInflected, isSpelling} from '../../src/language/en/spellings.ts'
import {isSlip} from '../../src/read/near-words.ts'

const messages = {
  known: (word: string, acronym: string, name: string) =>
    `Unexpected \`${word}\` in the expansion of \`${acronym}\`, expected \`${name}\``,
  other: (expansion: string, acronym: string, first: string) =>
    `Unexpected expansion \`${expansion}\` of \`${acronym}\`, expected \`${first}\` as before`
}

/** Of two letters too many things are short. */
const fewestWords = 3

export const acronymExpansion = defineRule(
  {
    id: 'acronym-expansion',
    description: 'Checks what an acronym is said to stand for, by the fact sheet and within the article',
    subject: 'facts',
    level: 'warn',
    preset: 'recommended',
    needs: [],
    messages
  },
  function* (article) {
    const first = new Map<string, AcronymMention>()
    for (const mention of article.acronyms) {
      const judgement = bySheet(article, mention)
      if (judgement) yield judgement
      if (judgement || !mention.exact || mention.words.length < fewestWords) continue
      const before = first.get(mention.acronym)
      if (!before) first.set(mention.acronym, mention)
      else if (!isSame(wordsOf(article, before), wordsOf(article, mention)))
        yield inArticle(article, mention, before)
    }
  }
)

/** What the sheet says: nothing where every name of the acronym differs from the words in more than one. */
function bySheet(article: Article, mention: AcronymMention): Judgement | undefined {
  const {facts, text, tokens} = article
  const known = expansionsOf(facts, mention.acronym)
  const words = wordsOf(article, mention)
  const right = known.find((one) =>
    isSame(
      one.words.map(({norm}) => norm),
      words
    )
  )
  // “Securities and Exchanges Commission”: the sheet has the number of the word as well.
  const inflected = right?.words.filter(({norm}, index) => isPlural(norm, words[index]!)) ?? []
  if (right && (inflected.length !== 1 || right.words.length < fewestWords))
    return supported(mention, [evidenceOf(right.organization, right.name)])
  for (const {organization, name, words: own} of known) {
    if (own.length !== words.length || own.length < fewestWords) continue
    const other = own.flatMap(({norm}, index) =>
      isOne(norm, words[index]!) && !(name === right?.name && isPlural(norm, words[index]!)) ? [] : [index]
    )
    const [at] = other
    if (at === undefined || !isMostly(own, words, other)) continue
    const to = other.at(-1)!
    const span = {start: tokens.start[mention.words[at]!]!, end: tokens.end[mention.words[to]!]!}
    return contradicted({
      span,
      message: messages.known(text.slice(span.start, span.end), mention.acronym.toUpperCase(), name),
      note: `On the fact sheet: ${name} (${organization.acronym}).`,
      expected: at === to ? [own[at]!.written] : [],
      evidence: [evidenceOf(organization, name)]
    })
  }
  return
}

/** “Australian Election Council” for “Australian Electoral Commission”: one word is another, and of a second just the ending. */
function isMostly(
  own: readonly {readonly norm: string}[],
  words: readonly string[],
  other: readonly number[]
): boolean {
  if (other.length === 1) return true
  const akin = other.filter((index) => own[index]!.norm.slice(0, 4) === words[index]!.slice(0, 4))
  return other.length === 2 && other.length < own.length && akin.length === 1
}

function inArticle({text}: Article, mention: AcronymMention, before: AcronymMention): Judgement {
  const [written, first] = [text.slice(mention.start, mention.end), text.slice(before.start, before.end)]
  return anomaly({
    span: {start: mention.start, end: mention.end},
    message: messages.other(written, mention.acronym.toUpperCase(), first),
    note: 'The article gives one acronym two meanings.',
    related: [{span: {start: before.start, end: before.end}, message: 'Expanded otherwise here'}]
  })
}

const wordsOf = ({tokens}: Article, {words}: AcronymMention): readonly string[] =>
  words.map((at) => tokens.norm[at]!)

/** Whether two expansions are one but for number, spelling and slips, which are other rules' matter. */
const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, index) => isOne(word, b[index]!))

const isPlural = (a: string, b: string) => a === `${b}s` || b === `${a}s`

const isOne = (a: string, b: string) => a === b || isInflected(a, b) || isSpelling(a, b) || isSlip(a, b)
