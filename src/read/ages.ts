import type {AgeMention, Article, QuantityMention} from '../article.ts'
import {firstFrom} from './mentions.ts'
import {indexNames} from './titles/phrases.ts'
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
export function readAges(article: Context): readonly AgeMention[] {
  const {tokens, names, quantities, titles, sentences} = article
  const {norm, kind, capital} = tokens
  const byToken = indexNames(names)
  return quantities.flatMap((quantity, index): AgeMention[] => {
    if (quantity.bound !== 'exact' || quantity.upTo !== undefined) return []
    if (quantity.unit !== 'age' && !(quantity.unit === null && isPlain(quantity))) return []
    const [before, after] = [norm[quantity.first - 1] ?? '', norm[quantity.last] ?? '']
    const found =
      apposed(quantity.first, before, after) ??
      (quantity.unit === 'age' ? attributed(quantity) : undefined) ??
      predicated(quantity.first, after) ??
      fronted(quantity, before, after)
    if (!found || names[found.name]?.kind !== 'person') return []
    const {first, last, start, end} = quantity
    const number = kind[first] === 'number' ? tokens.end[first]! : end
    return [{first, last, start, end: number, quantity: index, ...found}]
  })

  function isPlain({value, step, noun, last}: QuantityMention): boolean {
    return (
      noun === null &&
      step === 1 &&
      value >= 1 &&
      value <= 120 &&
      (closes.test(norm[last] ?? '.') || /^(?:when|now|today|he|she)$/.test(norm[last]!) || goesOn(last))
    )
  }

  /** “Bell is 58 and lives in Cork”, “was 49 in 2020”; not “is 3 and 0 this year”. */
  function goesOn(at: number): boolean {
    if (norm[at] === 'and' || norm[at] === 'but') return kind[at + 1] === 'word'
    return norm[at] === 'in' && /^(?:19|20)\d\d$/.test(norm[at + 1] ?? '')
  }

  function personTo(at: number): number | undefined {
    return byToken.to.get(at)
  }

  /** “Ann Bell, 58,”; “Ann Bell, now aged 58,”; “Ann Bell (58)”. */
  function apposed(first: number, before: string, after: string): Found | undefined {
    if (before === '(' && after === ')') return foundAt(personTo(first - 1), 'apposition')
    let at = first - 1
    while (at > first - 4 && /^(?:now|aged|age|then|just|only)$/.test(norm[at] ?? '')) {
      if (norm[at] === 'then') return
      at--
    }
    return norm[at] === ',' && closes.test(after) ? foundAt(personTo(at), 'apposition') : undefined
  }

  /** “the 58-year-old Ann Bell”, “58-year-old actor and singer Ann Bell”; not “the 58-year-old Bell aide”. */
  function attributed({first, last}: QuantityMention): Found | undefined {
    if (norm[last - 1] !== 'old') return
    // “Ann Bell, a 58-year-old baker,”
    const described = /^(?:an?|the)$/.test(norm[first - 1] ?? '') && norm[first - 2] === ','
    const owner = described ? personTo(first - 2) : undefined
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
  function predicated(first: number, after: string): Found | undefined {
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
    if (word === 'he' || word === 'she') return foundAt(personBefore(article, at - 1, word) ?? undefined, how)
    const found = foundAt(personTo(at), how)
    const name = found && names[found.name]!
    // “the father of Ann Bell is 58”
    if (!name || /^(?:of|to|for|with|by|from|and|than|'s)$/.test(norm[name.first - 1] ?? '')) return
    return found
  }

  /** “At 58, Bell is”; the age of another time where the verb is in the past. */
  function fronted({first, last}: QuantityMention, before: string, after: string): Found | undefined {
    const inner = frontedWithin(first, last, before)
    if (inner !== undefined) return foundAt(inner, 'fronted')
    if (after !== ',') return
    const sentence = sentences[firstFrom(sentences, first + 1) - 1]
    const at =
      before === 'at'
        ? first - 1
        : before === 'of' && norm[first - 3] === 'the' && norm[first - 4] === 'at'
          ? first - 4
          : -1
    if (!sentence || at !== sentence.first || capital[at] !== 1) return
    const name = byToken.from.get(last + 1)
    return foundAt(name, 'fronted')
  }

  /** “He is tired, and at 87 he is allowed to be”: before its pronoun, without a comma. */
  function frontedWithin(first: number, last: number, before: string): number | undefined {
    const word = norm[last]
    if (before !== 'at' || (word !== 'he' && word !== 'she')) return
    if (!/^(?:and|but|,|;|—|–)$/.test(norm[first - 2] ?? '') && capital[first - 1] !== 1) return
    return personBefore(article, last, word) ?? undefined
  }

  function foundAt(name: number | undefined, form: AgeMention['form']): Found | undefined {
    return name === undefined ? undefined : {name, form}
  }
}

type Found = Pick<AgeMention, 'name' | 'form'>
