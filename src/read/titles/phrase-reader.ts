import type {NameMention, Sentence} from '../../article.ts'
import type {Hit} from '../../facts/fact-base.ts'
import {labels, notNames, particles} from '../../language/en/names.ts'
import {
  becoming,
  beforeGeneral,
  naming,
  otherOffices,
  otherPrefixes,
  otherTails,
  plainAdjectives,
  plainDomains,
  spelledOrdinals,
  timeNouns,
  titleModifiers,
  titleTails
} from '../../language/en/offices.ts'
import type {Tokens} from '../tokens.ts'
import type {NamesByToken, Phrase, PhraseContext} from './phrases.ts'

/** Reads what stands around a title. */
export class PhraseReader {
  private readonly tokens: Tokens
  private readonly names: readonly NameMention[]
  private readonly byToken: NamesByToken
  private readonly hit: Hit
  private readonly sentence: Sentence
  private readonly qualifiers: NameMention[]
  private from: number
  private to: number
  private modifier: string | undefined
  private ordinal: Phrase['ordinal']
  private other: boolean
  private definite: boolean
  private plain: boolean
  private domain: string | undefined

  constructor({tokens, names, byToken}: PhraseContext, hit: Hit, sentence: Sentence) {
    this.tokens = tokens
    this.names = names
    this.byToken = byToken
    this.hit = hit
    this.sentence = sentence
    this.qualifiers = []
    this.from = hit.first
    this.to = hit.last
    this.modifier = undefined
    this.ordinal = undefined
    this.other = false
    this.definite = false
    this.plain = true
    this.domain = undefined
  }

  read(): Phrase {
    this.readBefore()
    this.readBehind()
    const {hit, from, to, sentence, modifier, ordinal, qualifiers, other, domain, definite} = this
    return {
      hit,
      first: hit.first,
      last: hit.last,
      from,
      to,
      sentence,
      modifier,
      ordinal,
      qualifiers,
      other,
      domain,
      definite
    }
  }

  private readBefore(): void {
    const {tokens, hit, sentence, qualifiers} = this
    const {norm, kind, capital} = tokens
    for (let step = 0; step < 12 && this.from > sentence.first; step++) {
      const at = this.from - 1
      const word = norm[at]!
      if (word === '-' && at > sentence.first && tokens.glued[at] === 1) {
        this.from = at
        continue
      }
      const name = this.nameTo(this.from)
      if (name) {
        if (name.kind === 'person') break
        // “Rheinau, coach of …”: only what touches the title qualifies it.
        if (name.kind === 'unknown' || name.id === null) this.other = true
        qualifiers.push(name)
        this.from = name.first
        this.plain = false
        continue
      }
      const plural = /^['’]$/.test(word) && tokens.glued[at] === 1 && norm[at - 1]!.endsWith('s')
      if (word === "'s" || plural) {
        const owner = this.nameTo(at)
        this.definite = true
        if (owner) {
          if (owner.kind !== 'person') {
            qualifiers.push(owner)
            if (owner.id === null) this.other = true
          }
          this.from = owner.first
        } else {
          if (capital[at - 1] === 1 && at - 1 > sentence.first && !notNames.at(tokens, at - 1))
            this.other = true
          // “the company's”, “the retailer's”; “the lawyers'” is another's.
          if (plural) this.other = true
          else if (!notNames.at(tokens, at - 1) && !timeNouns.at(tokens, at - 1)) this.domain = norm[at - 1]!
          this.from = /^(?:the|a|an|this|that|his|her|their|its|our)$/.test(norm[at - 2] ?? '')
            ? at - 2
            : at - 1
        }
        break
      }
      if (kind[at] === 'ordinal' || spelledOrdinals.has(word)) {
        const value = spelledOrdinals.at(tokens, at) ?? Number.parseInt(word, 10)
        const span = {start: tokens.start[at]!, end: tokens.end[at]!}
        if (this.plain || kind[at] === 'ordinal' || qualifiers.length > 0)
          this.ordinal ??= {value, span, spelled: kind[at] !== 'ordinal'}
        this.from = at
        continue
      }
      if (kind[at] !== 'word') break
      if (/^(?:the|a|an|his|her|their|its|our|my|your|this|that|whose)$/.test(word)) {
        this.definite = true
        this.from = at
        break
      }
      if (word === 'then' && capital[at] === 1 && at === sentence.first) break
      const time = titleModifiers.at(tokens, at)
      if (time !== undefined) {
        this.modifier = time
        this.from = at
        continue
      }
      if (word === 'time' && norm[at - 1] === '-' && norm[at - 2] === 'one') {
        this.modifier = 'former'
        this.from = at - 2
        continue
      }
      if (otherOffices.at(tokens, at) || (otherPrefixes.at(tokens, at) && norm[at + 1] === '-')) {
        this.other = true
        this.from = at
        continue
      }
      if (plainAdjectives.at(tokens, at) || labels.at(tokens, at)) {
        this.plain = false
        this.from = at
        continue
      }
      // “French President”, “CNN President”, “Trade Minister”: a capital that nobody knows is another office.
      if (
        capital[at] === 1 &&
        !notNames.at(tokens, at) &&
        (at !== sentence.first || !/(?:ed|ing|ly)$/.test(word))
      )
        this.other = true
      else if (capital[at] === 0 && this.from === hit.first && this.isCompound(at)) this.other = true
      break
    }
  }

  private readBehind(): void {
    const {tokens, byToken, sentence} = this
    const {norm} = tokens
    const tail = norm[this.to] === '-' ? this.to + 1 : this.to
    const tailWord = norm[tail] ?? ''
    if (titleTails.has(tailWord)) {
      this.modifier = titleTails.at(tokens, tail)
      this.to = tail + 1
    } else if (
      tail === this.to &&
      (tailWord === 'general' ? beforeGeneral.at(tokens, this.to - 1) : otherTails.at(tokens, tail))
    ) {
      this.other = true
    }
    if (/^(?:of|for|at|in|to)$/.test(norm[this.to] ?? '')) this.readDomain(norm[this.to]!)
    else if (norm[this.to] === 'and' && !byToken.from.has(this.to + 1)) {
      // “president and chief executive of the host committee”
      let of = this.to + 1
      while (of < this.to + 6 && norm[of] !== 'of') of++
      if (norm[of] === 'of' && of < sentence.last) {
        const end = this.to
        this.to = of
        this.readDomain('of')
        this.to = end
      }
    }
  }

  private nameTo(at: number): NameMention | undefined {
    const index = this.byToken.to.get(at)
    return index === undefined ? undefined : this.names[index]
  }

  /** “union president”, “police captain”: a noun before a title of one word makes it another. */
  private isCompound(at: number): boolean {
    const {tokens, hit} = this
    const {norm, capital} = tokens
    const word = norm[at]!
    if (hit.last - hit.first > 1 || capital[hit.first] === 1) return false
    return !(
      notNames.at(tokens, at) ||
      particles.at(tokens, at) ||
      naming.at(tokens, at) ||
      becoming.at(tokens, at) ||
      /(?:ed|ing|ly)$/.test(word)
    )
  }

  /** “of Barbados”, “for New Jersey”, “at Boeing”: what the office is of. */
  private readDomain(preposition: string): void {
    const {tokens, names, byToken, qualifiers} = this
    const {norm, kind, capital} = tokens
    let at = this.to + 1
    if (norm[at] === 'the' || norm[at] === 'a' || norm[at] === 'an') at++
    const index = byToken.from.get(at)
    const name = index === undefined ? undefined : names[index]
    if (name && name.kind !== 'person') {
      // “coach in Germany” says where, not of what.
      if (preposition === 'in') return
      qualifiers.push(name)
      if (name.id === null) this.other = true
      this.to = name.last
      return
    }
    if (kind[at] !== 'word') return
    if (capital[at] === 1 && preposition !== 'in' && !notNames.at(tokens, at) && !name) {
      this.other = true
      return
    }
    if (preposition === 'in' || name) return
    const hasArticle = at > this.to + 1
    if (preposition === 'to' || preposition === 'for' || preposition === 'at') {
      if (preposition === 'to' && hasArticle) this.other = true
      return
    }
    let noun = at
    while (
      noun < at + 3 &&
      kind[noun + 1] === 'word' &&
      !notNames.at(tokens, noun + 1) &&
      capital[noun + 1] === 0
    )
      noun++
    if (!hasArticle && notNames.at(tokens, at)) return
    for (let word = at; word < noun; word++) if (!plainAdjectives.at(tokens, word)) this.other = true
    if (plainDomains.at(tokens, noun)) this.domain = norm[noun]!
    else if (!timeNouns.at(tokens, noun)) this.other = true
  }
}
