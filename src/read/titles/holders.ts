import type {Article, NameMention, Sentence, TitleMention} from '../../article.ts'
import {honorifics, notNames} from '../../language/en/names.ts'
import {afterApposition, becoming, beforeAs, betweenVerbs, naming} from '../../language/en/offices.ts'
import {wordSet} from '../../language/words.ts'
import type {Tokens} from '../tokens.ts'
import type {NamesByToken, Phrase} from './phrases.ts'

/** To whom the text gives a title, and how. */
export interface Holding {
  readonly holder: number | null
  readonly form: TitleMention['form']
}

type Context = Pick<Article, 'tokens' | 'names'> & {readonly byToken: NamesByToken}

const bare: Holding = {holder: null, form: 'bare'}
const notSubject = wordSet('of to for with by from and or than about against like on in unlike nor')
const closes = /^[,.;:!?)—–”"]$/

/** Finds the person who holds a title, in the words around it. */
export const holderOf = (context: Context, phrase: Held): Holding => new HolderFinder(context, phrase).find()

type Held = Pick<Phrase, 'from' | 'to' | 'first' | 'sentence' | 'definite' | 'qualifiers'>

class HolderFinder {
  private readonly tokens: Tokens
  private readonly names: readonly NameMention[]
  private readonly byToken: NamesByToken
  private readonly phrase: Held
  private readonly from: number
  private readonly to: number
  private readonly sentence: Sentence

  constructor({tokens, names, byToken}: Context, phrase: Held) {
    this.tokens = tokens
    this.names = names
    this.byToken = byToken
    this.phrase = phrase
    this.from = phrase.from
    this.to = phrase.to
    this.sentence = phrase.sentence
  }

  find(): Holding {
    return this.named() ?? this.apposed() ?? this.asTitle() ?? this.predicated() ?? bare
  }

  private personFrom(at: number): number | undefined {
    return this.asPerson(this.byToken.from.get(at), this.sentence.last)
  }

  private personTo(at: number): number | undefined {
    return this.asPerson(this.byToken.to.get(at), this.sentence.last)
  }

  private asPerson(index: number | undefined, end: number): number | undefined {
    const {names, sentence} = this
    if (index === undefined) return
    const name: NameMention = names[index]!
    return (name.kind === 'person' || (name.kind === 'unknown' && name.last - name.first > 1)) &&
      name.last <= end &&
      name.first >= sentence.first
      ? index
      : undefined
  }

  /** “President Trump”, “Chancellor — Philip Hammond”, “Canada’s prime minister, Mark Carney,”. */
  private named(): Holding | undefined {
    const {phrase, tokens, names, from, to, sentence} = this
    const {norm, capital} = tokens
    const at = honorifics.hasAt(tokens, to) && capital[to] === 1 ? to + 1 : to
    const beside = this.personFrom(at)
    if (beside !== undefined) return {holder: beside, form: 'before'}
    const mark = norm[to] ?? ''
    const after = this.personFrom(to + 1)
    if (after === undefined || !/^[,:—–(-]$/.test(mark)) return
    const opensSentence = this.isOpening()
    if (mark !== ',') return opensSentence || mark === '(' ? {holder: after, form: 'before'} : undefined
    if (!phrase.definite && !(opensSentence && capital[phrase.first] === 1)) return
    if (norm[from - 1] === 'as') return
    const next = norm[names[after]!.last] ?? ''
    if (next === 'and' || next === 'or') return
    const closed = closes.test(next) && !this.isList(names[after]!.last)
    const opener = norm[sentence.first]!
    const subordinate =
      /^(?:after|when|while|before|if|since|although|because|as|once|until|with|without|by|under|unlike|despite)$/.test(
        opener
      )
    if (closed && !subordinate) return {holder: after, form: 'before'}
    if (
      opensSentence ||
      (phrase.definite && phrase.qualifiers.length > 0 && !subordinate && !closes.test(next))
    )
      return {holder: after, form: 'before'}
    return
  }

  /** Whether only marks stand before the phrase: “• CHANCELLOR — Philip Hammond”. */
  private isOpening(): boolean {
    const {from, sentence} = this
    const {norm, kind} = this.tokens
    if (/^[:—–•]$/.test(norm[from - 1] ?? '') && from > sentence.first) return true
    for (let at = from - 1; at >= sentence.first && at > from - 4; at--) {
      if (kind[at] === 'word' || kind[at] === 'number' || norm[at] === ',') return false
    }
    return from - 4 < sentence.first
  }

  /** Whether the comma after a name opens a list: “the president, Ann Bell, Joe Cole and others”. */
  private isList(at: number): boolean {
    const {norm} = this.tokens
    return norm[at] === ',' && (this.byToken.from.has(at + 1) || norm[at + 1] === 'and')
  }

  /** “Alok Sharma, 54, the British business secretary,”; “Boris Johnson, mayor until May,”. */
  private apposed(): Holding | undefined {
    const {phrase, byToken, from, to, sentence} = this
    const {norm, kind} = this.tokens
    let at = from - 1
    const mark = norm[at] ?? ''
    if (at <= sentence.first || !/^[,(—–]$/.test(mark)) return
    if (kind[at - 1] === 'number' && norm[at - 2] === ',') at -= 2
    // “Ann Bell (D-Mass.), the mayor,”
    const holder = this.personTo(at)
    if (holder === undefined) return
    const next = norm[to] ?? '.'
    if (next === ',' && (norm[to + 1] === 'and' ? byToken.from.has(to + 2) : this.isList(to))) return
    const ends = to >= sentence.last || closes.test(next) || afterApposition.has(next)
    if (!ends && (phrase.definite || mark !== ',')) return
    if (next === 'and' && byToken.from.has(to + 1)) return
    // “According to Trump, the president said”, “With Bell, the mayor, away”
    if (!phrase.definite && !ends && !notNames.has(next)) return
    return {holder, form: 'apposition'}
  }

  /** “Alina Habba as US attorney”, “As chancellor, Osborne”, “Carney was sworn in as prime minister”. */
  private asTitle(): Holding | undefined {
    const {tokens, from, to, sentence} = this
    const {norm} = tokens
    const at = from - 1
    if (norm[at] !== 'as' || at < sentence.first) return
    const beside = this.personTo(at)
    if (beside !== undefined) return {holder: beside, form: 'as'}
    if (at === sentence.first || norm[at - 1] === ',') {
      const after = norm[to] === ',' ? this.personFrom(to + 1) : undefined
      if (after !== undefined) return {holder: after, form: 'as'}
      return norm[at - 1] === ',' ? undefined : {holder: null, form: 'as'}
    }
    if (!beforeAs.at(tokens, at - 1)) return {holder: null, form: 'as'}
    let verb = at - 1
    while (verb > sentence.first && verb > at - 5 && beforeAs.at(tokens, verb)) verb--
    return {holder: this.subjectBefore(verb + 1) ?? null, form: 'as'}
  }

  /** “Osborne is chancellor”, “Johnson was made foreign secretary”. */
  private predicated(): Holding | undefined {
    const {tokens, from, sentence} = this
    const {norm} = tokens
    const verb = from - 1
    const word = norm[verb] ?? ''
    if (verb <= sentence.first) return
    if (becoming.at(tokens, verb)) {
      for (let at = verb; at > verb - 3 && at > sentence.first; at--)
        if (norm[at] === 'not' || norm[at] === 'never') return
      return {holder: this.subjectBefore(verb) ?? null, form: 'predicate'}
    }
    if (
      betweenVerbs.at(tokens, verb) &&
      becoming.at(tokens, verb - 1) &&
      word !== 'not' &&
      word !== 'never'
    ) {
      return {holder: this.subjectBefore(verb - 1) ?? null, form: 'predicate'}
    }
    if (!naming.at(tokens, verb) || !/^(?:was|were|been|is|be|being)$/.test(norm[verb - 1] ?? '')) return
    return {holder: this.subjectBefore(verb - 1) ?? null, form: 'predicate'}
  }

  /** The person who stands before a verb group, “, who” and an age between. */
  private subjectBefore(verb: number): number | undefined {
    const {tokens, names, sentence} = this
    const {norm, kind} = tokens
    let at = verb
    // “Theresa May was”: a name is no part of the verb group.
    for (let step = 0; step < 4 && at > sentence.first && this.personTo(at) === undefined; step++) {
      const word = norm[at - 1]!
      if (!betweenVerbs.at(tokens, at - 1) || word === 'not' || word === 'never') break
      at--
    }
    const relative = norm[at - 1] === 'who'
    if (relative) at--
    if (norm[at - 1] === ',') at--
    if (kind[at - 1] === 'number' && norm[at - 2] === ',') at -= 2
    const holder = this.personTo(at) ?? (norm[at] === ',' ? this.beforeInsertion(at) : undefined)
    if (holder === undefined) return
    // “the wife of Dale Pruitt was mayor”, “aides to Carney”, “Trump and Carney”: the name is not the subject.
    const name = names[holder]!
    const depends = name.first > sentence.first && notSubject.at(tokens, name.first - 1)
    return depends && !relative ? undefined : holder
  }

  /** “Philip Hammond, who ran the Foreign Office, was named”: the person before words between commas. */
  private beforeInsertion(comma: number): number | undefined {
    const {norm, kind, capital} = this.tokens
    const {sentence} = this
    for (let at = comma - 1; at > sentence.first && at > comma - 30; at--) {
      if (norm[at] !== ',') continue
      const next = at + 1
      if (kind[at - 1] === 'number' && norm[at - 2] === ',') at -= 2
      const holder = this.personTo(at)
      if (holder === undefined) return
      return /^(?:who|whose|the|a|an)$/.test(norm[next]!) || (kind[next] === 'word' && capital[next] === 0)
        ? holder
        : undefined
    }
    return
  }
}
