import type {Article, TitleMention} from '../../article.ts'
import {spelledOrdinals} from '../../language/en/offices.ts'
import {enlist, wordSet} from '../../language/words.ts'
import {placesOf} from '../places.ts'
import type {Tokens} from '../tokens.ts'
import {holderOf} from './holders.ts'
import type {NamesByToken} from './phrases.ts'

type Context = Pick<Article, 'tokens' | 'names' | 'sentences'> & {readonly byToken: NamesByToken}

const to = enlist('to')
const people = wordSet('person man woman politician leader')
const holds = wordSet('hold occupy fill serve be become')
const serving = wordSet('serve be become')
const posts = wordSet('office post job position role title')

/**
 * Finds “May is the 54th person to hold the office”: the office is the last one that the article gives to the same
 * person. Where it gives her none, nothing is read.
 */
export function findCounted(context: Context, titles: readonly TitleMention[]): readonly TitleMention[] {
  const {tokens, names, sentences} = context
  const {norm, kind, start, end} = tokens
  const found: TitleMention[] = []
  let index = 0
  for (const verb of placesOf(tokens, holds)) {
    const at = verb - 3
    if (at < 1 || at + 5 >= tokens.length) continue
    if (tokens.word[at + 2] !== to || !people.at(tokens, at + 1)) continue
    const served = serving.at(tokens, verb) ? servedAs(tokens, titles, verb) : undefined
    const isPost = /^(?:the|this|that)$/.test(norm[at + 4]!) && posts.at(tokens, at + 5)
    if (!served && (!isPost || serving.at(tokens, verb))) continue
    const behind = served?.last ?? at + 6
    // “the eleventh man or woman to hold the office”
    const number = norm[at] === 'or' && people.at(tokens, at - 1) ? at - 2 : at
    const value =
      spelledOrdinals.at(tokens, number) ??
      (kind[number] === 'ordinal' ? Number.parseInt(norm[number]!, 10) : 0)
    if (value === 0 || !countsAll(tokens, value, number)) continue
    while (index < sentences.length && sentences[index]!.last <= at) index++
    const sentence = sentences[index]
    if (!sentence || behind > sentence.last || number - 1 < sentence.first) continue
    const {holder} = holderOf(context, {
      from: number - 1,
      to: behind,
      first: number,
      sentence,
      definite: true,
      qualifiers: []
    })
    const person = holder === null ? undefined : names[holder]
    if (!person || person.id === null) continue
    const same = titles.filter(
      (title) => title.office !== null && title.holder !== null && names[title.holder]!.id === person.id
    )
    // “the 12th person to hold the post of chief justice”
    const named =
      norm[at + 6] === 'of' ? titles.find(({first}) => first > at + 6 && first < at + 9) : undefined
    // “When Ann Bell was president …. Her successor, Joe Cole, the eleventh person to hold the office, …”
    const before = titles.findLast((title) => title.office !== null && title.first < at)
    const {office} = served ?? named ?? same.findLast(({first}) => first < at) ?? same[0] ?? before ?? {}
    if (typeof office !== 'string') continue
    const span = {start: start[number]!, end: end[number]!}
    found.push({
      first: at + 1,
      last: behind,
      start: start[at + 1]!,
      end: end[behind - 1]!,
      office,
      candidates: [office],
      holder,
      form: 'predicate',
      ordinal: {value, span},
      claim: span
    })
  }
  return found
}

/** “the eleventh man or woman”, “the 53rd man”; “the first woman”, “the second politician” are counted among their own. */
function countsAll({norm}: Tokens, value: number, number: number): boolean {
  const word = norm[number + 1]
  if (word === 'person' || norm[number + 2] === 'or') return value > 1
  return word !== 'woman' && value > 3
}

/** “the fifth person to serve as director general”, “to become mayor” */
function servedAs({norm}: Tokens, titles: readonly TitleMention[], at: number): TitleMention | undefined {
  if (norm[at] === 'serve' && norm[at + 1] !== 'as') return
  const from = norm[at + 1] === 'as' ? at + 2 : at + 1
  return titles.find(({first}) => first >= from && first <= from + 1)
}
