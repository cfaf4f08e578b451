import type {AgeMention, Article, QuantityMention} from '../article.ts'
import {firstFrom} from './mentions.ts'
import {indexNames, type NamesByToken} from './titles/phrases.ts'
import {roleNouns} from '../language/en/names.ts'
import {personBefore} from './subjects.ts'

type Context = Pick<
  Article,
  'tokens' | 'names' | 'quantities' | 'titles' | 'sentences' | 'syntax' | 'times' | 'facts'
>

/** Words between “58-year-old” and a name. */
const mostBetween = 5

/** What an age ends with, so that no noun follows that it counts: “Bell is 58.” */
const closes = /^[.,;:!?)—–]$/

/**
 * Reads the ages that the text gives to a name: “Ann Bell, 58,”, “Ann Bell (58)”, “the 58-year-old mayor, Ann Bell”, “Bell
 * is 58”, “Bell, who was 71 in 2020”, “Bell turned 60 on Sunday”, “At 58, Bell”; “She is 58” of the one who was named before.
 */
export const readAges = (article: Context): readonly AgeMention[] => new AgeReader(article).read()

class AgeReader {
  private readonly article: Context
  private readonly tokens: Context['tokens']
  private readonly names: Context['names']
  private readonly quantities: Context['quantities']
  private readonly titles: Context['titles']
  private readonly sentences: Context['sentences']
  private readonly byToken: NamesByToken

  constructor(article: Context) {
    this.article = article
    this.tokens = article.tokens
    this.names = article.names
    this.quantities = article.quantities
    this.titles = article.titles
    this.sentences = article.sentences
    this.byToken = indexNames(article.names)
  }

  read(): readonly AgeMention[] {
    const {quantities} = this
    const found: AgeMention[] = []
    for (let index = 0; index < quantities.length; index++) {
      const age = this.ageOf(quantities[index]!, index)
      if (age) found.push(age)
    }
    return found
  }

  private ageOf(quantity: QuantityMention, index: number): AgeMention | undefined {
    if (quantity.bound !== 'exact' || quantity.upTo !== undefined) return
    if (quantity.unit !== 'age' && !(quantity.unit === null && this.isPlain(quantity))) return
    const {tokens, names} = this
    const {norm, kind} = tokens
    const [before, after] = [norm[quantity.first - 1] ?? '', norm[quantity.last] ?? '']
    const found =
      this.apposed(quantity.first, before, after) ??
      (quantity.unit === 'age' ? this.attributed(quantity) : undefined) ??
      this.predicated(quantity.first, after) ??
      this.fronted(quantity, before, after)
    if (!found || names[found.name]?.kind !== 'person') return
    const {first, last, start, end} = quantity
    const number = kind[first] === 'number' ? tokens.end[first]! : end
    return {first, last, start, end: number, quantity: index, name: found.name, form: found.form}
  }

  private isPlain({value, step, noun, last}: QuantityMention): boolean {
    const {norm} = this.tokens
    return (
      noun === null &&
      step === 1 &&
      value >= 1 &&
      value <= 120 &&
      (closes.test(norm[last] ?? '.') || /^(?:when|now|today|he|she)$/.test(norm[last]!) || this.goesOn(last))
    )
  }

  /** “Bell is 58 and lives in Cork”, “was 49 in 2020”; not “is 3 and 0 this year”. */
  private goesOn(at: number): boolean {
    const {norm, kind} = this.tokens
    if (norm[at] === 'and' || norm[at] === 'but') return kind[at + 1] === 'word'
    return norm[at] === 'in' && /^(?:19|20)\d\d$/.test(norm[at + 1] ?? '')
  }

  private personTo(at: number): number | undefined {
    return this.byToken.to.get(at)
  }

  /** “Ann Bell, 58,”; “Ann Bell, now aged 58,”; “Ann Bell (58)”. */
  private apposed(first: number, before: string, after: string): Found | undefined {
    const {norm} = this.tokens
    if (before === '(' && after === ')') return foundAt(this.personTo(first - 1), 'apposition')
    let at = first - 1
    while (at > first - 4 && /^(?:now|aged|age|then|just|only)$/.test(norm[at] ?? '')) {
      if (norm[at] === 'then') return
      at--
    }
    return norm[at] === ',' && closes.test(after) ? foundAt(this.personTo(at), 'apposition') : undefined
  }

  /** “the 58-year-old Ann Bell”, “58-year-old actor and singer Ann Bell”; not “the 58-year-old Bell aide”. */
  private attributed({first, last}: QuantityMention): Found | undefined {
    const {tokens, names, titles, byToken} = this
    const {norm} = tokens
    if (norm[last - 1] !== 'old') return
    // “Ann Bell, a 58-year-old baker,”
    const described = /^(?:an?|the)$/.test(norm[first - 1] ?? '') && norm[first - 2] === ','
    const owner = described ? this.personTo(first - 2) : undefined
    if (owner !== undefined && (roleNouns.at(tokens, last) || closes.test(norm[last] ?? '.')))
      return {name: owner, form: 'apposition'}
    let at = last
    for (let step = 0; step < mostBetween; step++) {
      const name = byToken.from.get(at)
      if (name !== undefined && names[name]!.kind === 'person') {
        const next = norm[names[name]!.last] ?? ''
        return next === "'s" || next === '-' || roleNouns.has(next) ? undefined : {name, form: 'apposition'}
      }
      const title = titles[firstFrom(titles, at)]
      if (title?.first === at) at = title.last
      else if (roleNouns.at(tokens, at) || norm[at] === 'and' || (norm[at] === ',' && step > 0)) at++
      else if (name !== undefined && names[name]!.kind === 'place') at = names[name]!.last
      else return
    }
    return
  }

  /** “Bell is 58”, “Bell, who was 71 in 2020”, “Bell turned 60 on Sunday”, “Bell will turn 60 in May”. */
  private predicated(first: number, after: string): Found | undefined {
    const {norm} = this.tokens
    let at = first
    while (at > first - 3 && /^(?:now|just|only|already|age|aged)$/.test(norm[at - 1] ?? '')) at--
    const verb = norm[at - 1] ?? ''
    const form = /^(?:is|was)$/.test(verb)
      ? verb
      : /^(?:turns|turned|turn|turning)$/.test(verb)
        ? 'turn'
        : undefined
    if (form === undefined) return
    if (form !== 'turn' && !closes.test(after) && !/^(?:in|at|when|on|and|but|years|now|today)$/.test(after))
      return
    at--
    while (at > first - 6 && /^(?:will|just|recently|would|to|is|be|who|,)$/.test(norm[at - 1] ?? '')) {
      if (norm[at - 1] === 'would') return
      at--
    }
    const how = form === 'is' ? 'present' : form === 'was' ? 'past' : 'turn'
    const word = norm[at - 1]
    if (word === 'he' || word === 'she')
      return foundAt(personBefore(this.article, at - 1, word) ?? undefined, how)
    const found = foundAt(this.personTo(at), how)
    const name = found && this.names[found.name]!
    // “the father of Ann Bell is 58”
    if (!name || /^(?:of|to|for|with|by|from|and|than|'s)$/.test(norm[name.first - 1] ?? '')) return
    return found
  }

  /** “At 58, Bell is”; the age of another time where the verb is in the past. */
  private fronted({first, last}: QuantityMention, before: string, after: string): Found | undefined {
    const {norm, capital} = this.tokens
    const inner = this.frontedWithin(first, last, before)
    if (inner !== undefined) return foundAt(inner, 'fronted')
    if (after !== ',') return
    const sentence = this.sentences[firstFrom(this.sentences, first + 1) - 1]
    const at =
      before === 'at'
        ? first - 1
        : before === 'of' && norm[first - 3] === 'the' && norm[first - 4] === 'at'
          ? first - 4
          : -1
    if (!sentence || at !== sentence.first || capital[at] !== 1) return
    const name = this.byToken.from.get(last + 1)
    return foundAt(name, 'fronted')
  }

  /** “He is tired, and at 87 he is allowed to be”: before its pronoun, without a comma. */
  private frontedWithin(first: number, last: number, before: string): number | undefined {
    const {norm, capital} = this.tokens
    const word = norm[last]
    if (before !== 'at' || (word !== 'he' && word !== 'she')) return
    if (!/^(?:and|but|,|;|—|–)$/.test(norm[first - 2] ?? '') && capital[first - 1] !== 1) return
    return personBefore(this.article, last, word) ?? undefined
  }
}

type Found = Pick<AgeMention, 'name' | 'form'>

const foundAt = (name: number | undefined, form: AgeMention['form']): Found | undefined =>
  name === undefined ? undefined : {name, form}
