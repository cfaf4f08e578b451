import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Article, QuotationMention} from '../src/article.ts'
import {around, type Measured} from './measure.ts'
import {officeholders, partOf, polnearArticle} from './polnear.ts'

/** A speaker of PolNeAR that is a pronoun or a description, drawn at random, with whom it means. */
interface Judged {
  readonly draw: string
  readonly article: string
  readonly offset: number
  readonly words: string
  /** The name, or `–` where the article names nobody. */
  readonly right: string
}

const list = new URL('judged/pronoun-speakers.tsv', import.meta.url)

function readJudged(): readonly Judged[] {
  const [, ...lines] = readFileSync(list, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [draw = '', article = '', offset = '', words = '', right = ''] = line.split('\t')
    return {draw, article, offset: Number(offset), words, right}
  })
}

/**
 * “He” and “the senator” as speakers: whether they are resolved to the right name, by lists that a person judged. The
 * baseline is the name nearest before the quotation.
 */
export function measurePronounSpeakers(data: string): Measured {
  if (!existsSync(join(data, 'polnear/train'))) return {figures: [], misses: []}
  const facts = officeholders(data)
  const articles = new Map<string, Article>()
  const misses: string[] = []
  let [right, wrong, nearest] = [0, 0, 0]
  const judged = readJudged()
  for (const {article: name, offset, words, right: expected} of judged) {
    const article = articles.get(name) ?? polnearArticle(data, partOf(data, name), name, facts)
    articles.set(name, article)
    const answer = answerOf(article, offset)
    const before = article.names.findLast(({kind, start}) => kind === 'person' && start < offset)
    if (before && isSame(article.text.slice(before.start, before.end), expected)) nearest++
    if (isSame(answer, expected)) {
      right++
      continue
    }
    if (answer !== '–') wrong++
    const place = around(article.text, {start: offset, end: offset + words.length})
    misses.push(`pronoun speakers, ${answer === '–' ? 'open' : `wrong ${answer}`}: ${expected}  ${place}`)
  }
  const gold = judged.length
  const least = 88
  return {
    figures: [
      {
        measure: 'pronoun speakers, right name',
        score: {right, gold},
        baseline: {name: 'name before', score: {right: nearest, gold}},
        least
      },
      {measure: 'pronoun speakers, not wrong', score: {right: gold - wrong, gold}}
    ],
    misses
  }
}

/** The fullest name of the person whom the speaker at an offset means. */
export function answerOf({quotations, names, text}: Article, offset: number): string {
  const speaks = ({kind, speaker}: QuotationMention) => kind === 'speech' && speaker?.start === offset
  const name = quotations.find(speaks)?.speaker?.name ?? null
  if (name === null) return '–'
  const {antecedent} = names[name]!
  const forms = names
    .filter((one) => one.antecedent === antecedent)
    .map(({start, end}) => text.slice(start, end))
  return forms.reduce((longest, form) => (form.length > longest.length ? form : longest))
}

/** Whether two names are one: the surname agrees, and the given name where both have one. */
export function isSame(a: string, b: string): boolean {
  if (a === '–' || b === '–') return a === b
  const [one, other] = [a, b].map((name) =>
    name.split(/\s+/).filter((word) => !/^(?:Jr\.?|Sr\.?|III?|IV)$/.test(word))
  )
  // “his wife, Jane” is Jane Roe.
  if (one!.length === 1 || other!.length === 1)
    return one!.includes(other!.at(-1)!) || other!.includes(one!.at(-1)!)
  if (one!.at(-1) !== other!.at(-1)) return false
  return one!.includes(other![0]!)
}
