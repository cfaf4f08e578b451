import type {Article, Mention, Sentence, VariantMention} from '../article.ts'
import {
  givenNames,
  honorifics,
  notNames,
  ordinaryWords,
  personVerbs,
  roleNouns,
  shortForms,
  speechVerbs
} from '../language/en/names.ts'
import {wordSet} from '../language/words.ts'
import {isInflected, placePrepositions, soundAlike} from '../language/en/spellings.ts'
import {isThing, readFullNames, type FullName as Full} from './names/full-names.ts'
import {isSlip, nearIndexOf} from './near-words.ts'
import {lastBefore} from './mentions.ts'
import {normalize} from './tokens.ts'

type Context = Pick<Article, 'text' | 'tokens' | 'sentences' | 'syntax' | 'names' | 'facts'>

/** A word of this length or less that opens a sentence may be any word. */
const shortWord = 6

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
  const {text, tokens, sentences, syntax, names, facts} = context
  const {norm, form, forms, capital, kind, glued} = tokens
  const fulls = readFullNames(context)
  if (fulls.length === 0) return []
  const bySurname = group(fulls, ({surname}) => surname)
  const {counts, firsts, isOther} = countWords()
  const index = nearIndexOf(bySurname.keys())
  const models = modelsOf()
  const found = new Map<number, VariantMention>()

  for (const [surname, all] of bySurname) {
    for (const other of index.near(surname)) {
      if (surname < other) compareSurnames(all, bySurname.get(other)!)
    }
    compareGiven(all)
  }
  if (models) readSingles(models)
  return [...found.values()].sort((a, b) => a.first - b.first)

  /**
   * Of each form how often it stands with a capital and where first, and whether it stands without one too, or after “in” or
   * “near”.
   */
  function countWords() {
    const counts = new Int32Array(forms.length)
    const firsts = new Int32Array(forms.length)
    const isOther = new Uint8Array(forms.length)
    for (let at = 0; at < tokens.length; at++) {
      if (kind[at] !== 'word') continue
      const own = form[at]!
      if (capital[at] === 0) isOther[own] = 1
      else {
        if (counts[own]!++ === 0) firsts[own] = at
        if (at > 0 && placePrepositions.at(tokens, at - 1)) isOther[own] = 1
      }
    }
    return {counts, firsts, isOther}
  }

  /** How often a part of a name stands with a capital. */
  function countOf({first, last}: Mention, word: string): number {
    const own = last === first + 1 ? form[first]! : forms.indexOf(word)
    return own < 0 ? 0 : counts[own]!
  }

  /** By the form of a word that may be a surname alone: the one surname of the article that is a slip away. */
  function modelsOf(): ReadonlyMap<number, string> | undefined {
    let found: Map<number, string> | undefined
    for (let own = 0; own < forms.length; own++) {
      if (counts[own] === 0 || isOther[own] === 1) continue
      const word = forms[own]!
      if (word.length < 4 || isCommon(firsts[own]!)) continue
      const near = index.near(word)
      if (near.length === 0 || bySurname.has(word) || isThing(word)) continue
      const only = onlyOf(near, word)
      if (only !== undefined) (found ??= new Map()).set(own, only)
    }
    return found
  }

  /** “Rahm Emanuel” and “Rahm Emanual”. */
  function compareSurnames(some: readonly Full[], others: readonly Full[]): void {
    for (const one of some)
      for (const other of others) {
        if (one.surname.length < 4 && other.surname.length < 4) continue
        if (!isSameGiven(one.given, other.given) || isInflected(one.surname, other.surname)) continue
        if (areTwoPeople(one, other)) continue
        settle(some, others, 'surnameAt', one.given)
        return
      }
  }

  /** “Hillary Clinton” and “Hilary Clinton”. */
  function compareGiven(all: readonly Full[]): void {
    if (all.length < 2) return
    const byGiven = group(all, ({given}) => given)
    if (byGiven.size < 2 || byGiven.size > mostFulls) return
    const given = [...byGiven.keys()]
    given.forEach((one, index) => {
      for (const other of given.slice(index + 1)) {
        const [some, others] = [byGiven.get(one)!, byGiven.get(other)!]
        if (!isGivenSlip(one, other) || areTwoPeople(some[0]!, others[0]!)) continue
        settle(some, others, 'givenAt')
      }
    })
  }

  function isGivenSlip(a: string, b: string): boolean {
    if (soundAlike(a, b)) return true
    if (!isSlip(a, b) || a.length < 4 || b.length < 4) return false
    if (shortForms.get(a)?.has(b) || (givenNames.has(a) && givenNames.has(b))) return false
    if (notNames.has(a) && notNames.has(b)) return false
    // “Julie” and “Julia”, “Mario” and “Maria”
    return !isInflected(a, b) && (a.at(-1) === b.at(-1) || !/^[aeio]{2}$/.test(`${a.at(-1)}${b.at(-1)}`))
  }

  /** Makes variants of the rarer spelling, or of the one that the sheet does not know. */
  function settle(
    some: readonly Full[],
    others: readonly Full[],
    part: 'givenAt' | 'surnameAt',
    given?: string
  ): void {
    const pick = (all: readonly Full[]) =>
      given === undefined ? all : all.filter((one) => isSameGiven(one.given, given))
    const [left, right] = [pick(some), pick(others)]
    const better = isBetter(left, right, part)
    const wrong = better ? right : left
    const model = (better ? left : right)[0]!
    // “Peter Hansen … Hansen”, “Peter Hanssen … Hanssen”: each goes on under a surname of its own.
    const {surname} = wrong[0]!
    if (part === 'surnameAt' && countOf(wrong[0]!.surnameAt, surname) > bySurname.get(surname)!.length) return
    for (const one of wrong) add(one[part], one.name, model[part], model.name)
  }

  function isBetter(left: readonly Full[], right: readonly Full[], part: 'givenAt' | 'surnameAt'): boolean {
    const knows = (all: readonly Full[]) => all.some(({id}) => id !== null)
    if (knows(left) !== knows(right)) return knows(left)
    const uses = ([one]: readonly Full[]) =>
      countOf(one![part], part === 'givenAt' ? one!.given : one!.surname)
    return uses(left) !== uses(right)
      ? uses(left) > uses(right)
      : left[0]!.surnameAt.first < right[0]!.surnameAt.first
  }

  function areTwoPeople(one: Full, other: Full): boolean {
    if (one.id !== null && other.id !== null) return true
    const [a, b] = [names[one.name]!, names[other.name]!]
    if (isApposed(a.last) && isApposed(b.last)) return true
    if (sentenceOf(a.first) === sentenceOf(b.first)) return true
    const person = facts.people.get(one.id ?? other.id ?? '')
    const written = one.id === null ? a : b
    return person?.known.includes(text.slice(written.start, written.end)) === true
  }

  /** “Steve Brown, a baker from Leeds,”; “Steve Browne, 54,”. */
  function isApposed(at: number): boolean {
    return (
      norm[at] === ',' && (kind[at + 1] === 'number' || /^(?:an?|the|who|his|her)$/.test(norm[at + 1] ?? ''))
    )
  }

  function sentenceOf(at: number): number {
    return lastBefore(sentences, at)
  }

  /** “Vogt” and, later, “says Voigt”. */
  function readSingles(models: ReadonlyMap<number, string>): void {
    for (let at = 0; at < tokens.length; at++) {
      if (kind[at] !== 'word' || capital[at] !== 1) continue
      const surname = models.get(form[at]!)
      if (surname === undefined) continue
      const name = names[lastBefore(names, at) + 1]
      const own = name && name.first <= at ? name : undefined
      if (own && (own.id !== null || own.candidates.length > 0 || own.last - own.first > 1)) continue
      if (!isPersonAt(at, opensAt(at, sentences[lastBefore(sentences, at) + 1]))) continue
      const model = bySurname.get(surname)![0]!
      if (isKnown(model, norm[at]!) || counts[form[at]!]! > countOf(model.surnameAt, surname)) continue
      add(
        {first: at, last: at + 1, start: tokens.start[at]!, end: tokens.end[at]!},
        null,
        model.surnameAt,
        model.name
      )
    }
  }

  /** No surname that stands alone. */
  function isCommon(at: number): boolean {
    return commonWords.at(tokens, at)
  }

  /** Whether only marks stand before it in its sentence, or an opening quotation mark. */
  function opensAt(at: number, sentence: Sentence | undefined): boolean {
    return !sentence || sentence.first >= at || (kind[at - 1] !== 'word' && !/^[,;)]$/.test(norm[at - 1]!))
  }

  function isKnown({id}: Full, word: string): boolean {
    const known = facts.people.get(id ?? '')?.known ?? []
    return known.some((name) => normalize(name).split(' ').includes(word))
  }

  /** Alone, and no place: “said Voigt”, “Mr. Voigt”, “Voigt told”; a short word that opens a sentence needs its verb. */
  function isPersonAt(at: number, opens: boolean): boolean {
    const [before, after] = [norm[at - 1] ?? '', norm[at + 1] ?? '']
    if (glued[at] === 1 && before === '-') return false
    if (after === '-' && glued[at + 1] === 1) return false
    if (capital[at + 1] === 1 && !notNames.has(after)) return false
    if (text[tokens.end[at]! - 1] === '.' || /^(?:the|an?)$/.test(before)) return false
    if (honorifics.has(before) || roleNouns.has(before)) return true
    if (at > 0 && capital[at - 1] === 1 && !notNames.has(before) && !opens) return false
    if (!opens || norm[at]!.length > shortWord) return true
    return speechVerbs.has(after) || personVerbs.has(after) || after === "'s" || isVerb(at + 1)
  }

  function isVerb(at: number): boolean {
    const clause = syntax.clauses[syntax.clauseOf[at] ?? -1]
    return clause?.verb?.first === at
  }

  /** “Angela Correy [sic]”, “Correy’s [sic]”. */
  function isMarked(at: number): boolean {
    for (let next = at; next < at + 4; next++) if (norm[next] === 'sic') return true
    return false
  }

  /** “FAROOD”: words of another's. */
  function isShouted({start, end}: Mention): boolean {
    const written = text.slice(start, end)
    return written === written.toUpperCase()
  }

  function add(mention: Mention, name: number | null, other: Mention, otherName: number): void {
    const key = mention.first
    if (found.has(key) || isShouted(mention) || isMarked(mention.last) || isMarked(other.last)) return
    const {first, last, start, end} = mention
    found.set(key, {first, last, start, end, name, other: {...other}, otherName})
  }
}

const isSameGiven = (a: string, b: string) =>
  (a === b && a.length > 2) || shortForms.get(a)?.has(b) === true || soundAlike(a, b)

function group<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const known = groups.get(keyOf(one))
    if (!known) groups.set(keyOf(one), [one])
    else if (known.length < mostFulls) known.push(one)
  }
  return groups
}
