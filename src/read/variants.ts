import type {Article, Mention, VariantMention} from '../article.ts'
import {givenNames, notNames, ordinaryWords, shortForms} from '../language/en/names.ts'
import {wordSet} from '../language/words.ts'
import {isInflected, placePrepositions, soundAlike} from '../language/en/spellings.ts'
import {isThing, readFullNames, type FullName as Full} from './names/full-names.ts'
import {isPersonAt, opensAt} from './names/lone-surnames.ts'
import {isSlip, nearIndexOf, type NearIndex} from './near-words.ts'
import {lastBefore} from './mentions.ts'
import {normalize} from './tokens.ts'

type Context = Pick<Article, 'text' | 'tokens' | 'sentences' | 'syntax' | 'names' | 'facts'>

const commonWords = wordSet([...givenNames, ...notNames, ...ordinaryWords])

/** The one of the near words that is no inflection of the word. */
function onlyOf(near: readonly string[], word: string): string | undefined {
  const others = near.filter((other) => !isInflected(word, other))
  return others.length === 1 ? others[0] : undefined
}

/** Of one surname: a longer list would tell no more. */
const mostFulls = 40

/**
 * Finds names that the article spells in two ways: “Rahm Emanuel … Rahm Emanual”, “Heiner Vogt … says Voigt”. What
 * is written less often, or later, is the variant, unless the fact sheet knows one of the two.
 *
 * Two people with names a letter apart are left alone: both on the sheet, both introduced with given names of their own, or
 * both with a description.
 */
export function readVariants(context: Context): readonly VariantMention[] {
  const fulls = readFullNames(context)
  return fulls.length === 0 ? [] : new VariantReader(context, fulls).read()
}

class VariantReader {
  private readonly context: Context
  private readonly text: string
  private readonly tokens: Context['tokens']
  private readonly sentences: Context['sentences']
  private readonly names: Context['names']
  private readonly facts: Context['facts']
  private readonly bySurname: ReadonlyMap<string, readonly Full[]>
  private readonly index: NearIndex
  private readonly counts: Int32Array
  private readonly firsts: Int32Array
  private readonly isOther: Uint8Array
  private readonly found = new Map<number, VariantMention>()

  constructor(context: Context, fulls: readonly Full[]) {
    const {text, tokens, sentences, names, facts} = context
    this.context = context
    this.text = text
    this.tokens = tokens
    this.sentences = sentences
    this.names = names
    this.facts = facts
    this.bySurname = group(fulls, 'surname')
    this.index = nearIndexOf(this.bySurname.keys())
    this.counts = new Int32Array(tokens.forms.length)
    this.firsts = new Int32Array(tokens.forms.length)
    this.isOther = new Uint8Array(tokens.forms.length)
  }

  read(): readonly VariantMention[] {
    const {bySurname, index, found} = this
    this.countWords()
    const models = this.modelsOf()
    for (const [surname, all] of bySurname) {
      for (const other of index.near(surname)) {
        if (surname < other) this.compareSurnames(all, bySurname.get(other)!)
      }
      this.compareGiven(all)
    }
    if (models) this.readSingles(models)
    return [...found.values()].sort((a, b) => a.first - b.first)
  }

  /**
   * Of each form how often it stands with a capital and where first, and whether it stands without one too, or after “in” or
   * “near”.
   */
  private countWords(): void {
    const {tokens, counts, firsts, isOther} = this
    const {form, kind, capital} = tokens
    for (let at = 0; at < tokens.length; at++) {
      if (kind[at] !== 'word') continue
      const own = form[at]!
      if (capital[at] === 0) isOther[own] = 1
      else {
        if (counts[own]!++ === 0) firsts[own] = at
        if (at > 0 && placePrepositions.at(tokens, at - 1)) isOther[own] = 1
      }
    }
  }

  /** How often a part of a name stands with a capital. */
  private countOf({first, last}: Mention, word: string): number {
    const {form, forms} = this.tokens
    const own = last === first + 1 ? form[first]! : forms.indexOf(word)
    return own < 0 ? 0 : this.counts[own]!
  }

  /** By the form of a word that may be a surname alone: the one surname of the article that is a slip away. */
  private modelsOf(): ReadonlyMap<number, string> | undefined {
    const {counts, firsts, isOther, index, bySurname} = this
    const {forms} = this.tokens
    let found: Map<number, string> | undefined
    for (let own = 0; own < forms.length; own++) {
      if (counts[own] === 0 || isOther[own] === 1) continue
      const word = forms[own]!
      if (word.length < 4 || this.isCommon(firsts[own]!)) continue
      const near = index.near(word)
      if (near.length === 0 || bySurname.has(word) || isThing(word)) continue
      const only = onlyOf(near, word)
      if (only !== undefined) (found ??= new Map()).set(own, only)
    }
    return found
  }

  /** “Rahm Emanuel” and “Rahm Emanual”. */
  private compareSurnames(some: readonly Full[], others: readonly Full[]): void {
    for (const one of some)
      for (const other of others) {
        if (one.surname.length < 4 && other.surname.length < 4) continue
        if (!isSameGiven(one.given, other.given) || isInflected(one.surname, other.surname)) continue
        if (this.areTwoPeople(one, other)) continue
        this.settle(some, others, 'surnameAt', one.given)
        return
      }
  }

  /** “Hillary Clinton” and “Hilary Clinton”. */
  private compareGiven(all: readonly Full[]): void {
    if (all.length < 2) return
    const byGiven = group(all, 'given')
    if (byGiven.size < 2 || byGiven.size > mostFulls) return
    const given = [...byGiven.keys()]
    for (let index = 0; index < given.length; index++) {
      const one = given[index]!
      const some = byGiven.get(one)!
      for (let next = index + 1; next < given.length; next++) {
        const other = given[next]!
        const others = byGiven.get(other)!
        if (!this.isGivenSlip(one, other) || this.areTwoPeople(some[0]!, others[0]!)) continue
        this.settle(some, others, 'givenAt')
      }
    }
  }

  private isGivenSlip(a: string, b: string): boolean {
    if (soundAlike(a, b)) return true
    if (!isSlip(a, b) || a.length < 4 || b.length < 4) return false
    if (shortForms.get(a)?.has(b) || (givenNames.has(a) && givenNames.has(b))) return false
    if (notNames.has(a) && notNames.has(b)) return false
    // “Julie” and “Julia”, “Mario” and “Maria”
    return !isInflected(a, b) && (a.at(-1) === b.at(-1) || !/^[aeio]{2}$/.test(`${a.at(-1)}${b.at(-1)}`))
  }

  /** Makes variants of the rarer spelling, or of the one that the sheet does not know. */
  private settle(
    some: readonly Full[],
    others: readonly Full[],
    part: 'givenAt' | 'surnameAt',
    given?: string
  ): void {
    const [left, right] = [ofGiven(some, given), ofGiven(others, given)]
    const better = this.isBetter(left, right, part)
    const wrong = better ? right : left
    const model = (better ? left : right)[0]!
    // “Peter Hansen … Hansen”, “Peter Hanssen … Hanssen”: each goes on under a surname of its own.
    const {surname} = wrong[0]!
    if (
      part === 'surnameAt' &&
      this.countOf(wrong[0]!.surnameAt, surname) > this.bySurname.get(surname)!.length
    )
      return
    for (const one of wrong) this.add(one[part], one.name, model[part], model.name)
  }

  private isBetter(left: readonly Full[], right: readonly Full[], part: 'givenAt' | 'surnameAt'): boolean {
    if (isOfSheet(left) !== isOfSheet(right)) return isOfSheet(left)
    const [uses, others] = [this.usesOf(left, part), this.usesOf(right, part)]
    return uses !== others ? uses > others : left[0]!.surnameAt.first < right[0]!.surnameAt.first
  }

  private usesOf([one]: readonly Full[], part: 'givenAt' | 'surnameAt'): number {
    return this.countOf(one![part], part === 'givenAt' ? one!.given : one!.surname)
  }

  private areTwoPeople(one: Full, other: Full): boolean {
    if (one.id !== null && other.id !== null) return true
    const [a, b] = [this.names[one.name]!, this.names[other.name]!]
    if (this.isApposed(a.last) && this.isApposed(b.last)) return true
    if (this.sentenceOf(a.first) === this.sentenceOf(b.first)) return true
    const person = this.facts.people.get(one.id ?? other.id ?? '')
    const written = one.id === null ? a : b
    return person?.known.includes(this.text.slice(written.start, written.end)) === true
  }

  /** “Steve Brown, a baker from Leeds,”; “Steve Browne, 54,”. */
  private isApposed(at: number): boolean {
    const {norm, kind} = this.tokens
    return (
      norm[at] === ',' && (kind[at + 1] === 'number' || /^(?:an?|the|who|his|her)$/.test(norm[at + 1] ?? ''))
    )
  }

  private sentenceOf(at: number): number {
    return lastBefore(this.sentences, at)
  }

  /** “Vogt” and, later, “says Voigt”. */
  private readSingles(models: ReadonlyMap<number, string>): void {
    const {tokens, names, sentences, bySurname, counts} = this
    const {norm, form, capital, kind} = tokens
    for (let at = 0; at < tokens.length; at++) {
      if (kind[at] !== 'word' || capital[at] !== 1) continue
      const surname = models.get(form[at]!)
      if (surname === undefined) continue
      const name = names[lastBefore(names, at) + 1]
      const own = name && name.first <= at ? name : undefined
      if (own && (own.id !== null || own.candidates.length > 0 || own.last - own.first > 1)) continue
      const opens = opensAt(tokens, at, sentences[lastBefore(sentences, at) + 1])
      if (!isPersonAt(this.context, at, opens)) continue
      const model = bySurname.get(surname)![0]!
      if (this.isKnown(model, norm[at]!) || counts[form[at]!]! > this.countOf(model.surnameAt, surname))
        continue
      this.add(
        {first: at, last: at + 1, start: tokens.start[at]!, end: tokens.end[at]!},
        null,
        model.surnameAt,
        model.name
      )
    }
  }

  /** No surname that stands alone. */
  private isCommon(at: number): boolean {
    return commonWords.at(this.tokens, at)
  }

  private isKnown({id}: Full, word: string): boolean {
    const known = this.facts.people.get(id ?? '')?.known ?? []
    return known.some((name) => normalize(name).split(' ').includes(word))
  }

  /** “Angela Correy [sic]”, “Correy’s [sic]”. */
  private isMarked(at: number): boolean {
    const {norm} = this.tokens
    for (let next = at; next < at + 4; next++) if (norm[next] === 'sic') return true
    return false
  }

  /** “FAROOD”: words of another's. */
  private isShouted({start, end}: Mention): boolean {
    const written = this.text.slice(start, end)
    return written === written.toUpperCase()
  }

  private add(mention: Mention, name: number | null, other: Mention, otherName: number): void {
    const {found} = this
    const key = mention.first
    if (found.has(key) || this.isShouted(mention) || this.isMarked(mention.last) || this.isMarked(other.last))
      return
    const {first, last, start, end} = mention
    found.set(key, {first, last, start, end, name, other: {...other}, otherName})
  }
}

const isSameGiven = (a: string, b: string) =>
  (a === b && a.length > 2) || shortForms.get(a)?.has(b) === true || soundAlike(a, b)

const ofGiven = (all: readonly Full[], given: string | undefined) =>
  given === undefined ? all : all.filter((one) => isSameGiven(one.given, given))

const isOfSheet = (all: readonly Full[]) => all.some(({id}) => id !== null)

function group(all: readonly Full[], part: 'given' | 'surname'): Map<string, Full[]> {
  const groups = new Map<string, Full[]>()
  for (const one of all) {
    const key = one[part]
    const known = groups.get(key)
    if (!known) groups.set(key, [one])
    else if (known.length < mostFulls) known.push(one)
  }
  return groups
}
