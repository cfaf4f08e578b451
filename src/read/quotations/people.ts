import type {NameMention} from '../../article.ts'
import {cueAt} from '../../language/en/cues.ts'
import {pronounOfGivenAt} from '../../language/en/given-names.ts'
import {headSurnames, nameOpeners, notNames, organizationHeads} from '../../language/en/names.ts'
import {isPersonNounAt, personNouns} from '../../language/en/person-nouns.ts'
import {genderedNouns} from '../../language/en/speakers.ts'
import {wordSet} from '../../language/words.ts'
import {Around} from './around.ts'
import type {Frame} from './frame.ts'
import {determiners, PartReader} from './parts.ts'
import {type Gender, LazySpot, type Spot} from './spots.ts'
import type {Words} from './words.ts'

/** No determiner stands farther before its noun. */
const longestNoun = 8

/** Words without a capital by which the text may speak of a person. */
const spotWords = wordSet(['he', 'she', 'another', 'one', ...personNouns])

/** The spots of an article in order. */
export const spotsOf = (frame: Frame, words: Words, names: readonly NameMention[]): readonly Spot[] =>
  new SpotReader(frame, words, names).read()

class SpotReader {
  private readonly frame: Frame
  private readonly words: Words
  private readonly names: readonly NameMention[]
  private readonly around: Around
  private readonly parts: PartReader
  private readonly spots: Spot[] = []
  /** By given name the one person who bears it; -1 for several. */
  private called: ReadonlyMap<string, number> | undefined
  private surnames: ReadonlySet<string> | undefined

  constructor(frame: Frame, words: Words, names: readonly NameMention[]) {
    this.frame = frame
    this.words = words
    this.names = names
    this.around = new Around(frame, words)
    this.parts = new PartReader(frame, words, this.around)
  }

  read(): readonly Spot[] {
    const {frame, words, around} = this
    const {units} = frame
    for (let unit = 0; unit < units.length; unit++) {
      const token = units[unit]!
      if (token < 0 || (!words.isCapital(unit) && !words.isNamedAt(token) && !spotWords.at(frame, unit)))
        continue
      const index = words.nameIndexOf(unit)
      if (index >= 0) {
        const {last, kind, antecedent} = this.names[index]!
        let to = unit + 1
        while (to < units.length && units[to]! >= 0 && units[to]! < last) to++
        // “Ada Fisher said”: who speaks is a person, or is treated so.
        const isPerson =
          kind === 'person' ||
          (kind === 'unknown' &&
            ((around.verbAfter(to) === 'cue' && !nameOpeners.at(frame, unit)) ||
              (to - unit > 1 && around.isSource(unit)) ||
              pronounOfGivenAt(frame, unit) !== undefined ||
              // “noted NBC’s Jane Roe”
              (to - unit > 1 && frame.norm(unit - 1) === "'s" && around.isInverted(unit)) ||
              // “Tim Roe died. Zola Roe can be heard”
              (to - unit === 2 &&
                !nameOpeners.at(frame, unit) &&
                this.isSurname(frame.norm(to - 1)) &&
                around.verbAfter(to) !== undefined)))
        if (isPerson && !this.isModifier(to)) this.push('name', unit, to, antecedent)
        unit = to - 1
        continue
      }
      if (frame.tokens.kind[token] !== 'word') continue
      // “Jane Roe won. Jane …”
      const called =
        words.isCapital(unit) && pronounOfGivenAt(frame, unit) ? this.calledBy(frame.norm(unit)) : undefined
      if (called !== undefined) {
        if (!this.isModifier(unit + 1)) this.push('name', unit, unit + 1, called)
        continue
      }
      const word = frame.norm(unit)
      if (this.isUnnamed(unit, word)) this.push('a', unit, unit + 1, -1)
      else if (word === 'he' || word === 'she') this.push('pronoun', unit, unit + 1, -1, word)
      else if (isPersonNounAt(frame, unit) && !words.isCapital(unit)) this.noun(unit)
    }
    return this.spots
  }

  /** The one person of the article with a given name. */
  private calledBy(given: string): number | undefined {
    const found = (this.called ??= this.peopleByGiven()).get(given)
    return found === undefined || found < 0 ? undefined : found
  }

  private peopleByGiven(): ReadonlyMap<string, number> {
    const {norm} = this.frame.tokens
    const found = new Map<string, number>()
    for (const {first, antecedent} of this.people()) {
      const other = found.get(norm[first]!)
      found.set(norm[first]!, other === undefined || other === antecedent ? antecedent : -1)
    }
    return found
  }

  private isSurname(word: string): boolean {
    const {norm} = this.frame.tokens
    this.surnames ??= new Set(this.people().map(({last}) => norm[last - 1]!))
    return this.surnames.has(word)
  }

  /** People by given name and surname. */
  private people(): readonly NameMention[] {
    return this.names.filter(({kind, first, last}) => kind === 'person' && last - first > 1)
  }

  private push(kind: Spot['kind'], from: number, to: number, person: number, gender?: Gender): void {
    const {frame, names, spots} = this
    const fresh = kind === 'name' && names[person]!.first === frame.units[from]
    const sentence = frame.sentenceStart[from]!
    spots.push(new LazySpot({kind, from, to, person, gender, fresh}, sentence, spots.at(-1), this.parts))
  }

  /** “One operative tried to …”, “Another said”, and a surname that is no name of the article: “Roe said”. */
  private isUnnamed(unit: number, word: string): boolean {
    const {frame, words} = this
    const opening = frame.sentenceStart[unit] === unit
    if (opening && (word === 'another' || (word === 'one' && frame.norm(unit + 1) !== 'of')))
      return this.isSomebody(unit)
    if (
      !words.isCapital(unit) ||
      notNames.at(frame, unit) ||
      isPersonNounAt(frame, unit) ||
      genderedNouns.hasAt(frame, unit)
    )
      return false
    if (opening && frame.norm(unit + 1) === ',' && frame.norm(unit + 2) === 'who') return true
    // “in a Tumblr post”
    if (determiners.at(frame, unit - 1)) return false
    return (
      (opening ? !word.endsWith('s') : !words.isCapital(unit - 1)) &&
      this.around.verbAfter(unit + 1) === 'cue'
    )
  }

  /** “Another said”; not “One local voter, Jane Roe, …” or “Another great crowd, …”. */
  private isSomebody(unit: number): boolean {
    const {frame, around} = this
    for (let at = unit + 1; at < unit + 5 && around.verbAfter(at) === undefined; at++)
      if (frame.norm(at) === ',') return isPersonNounAt(frame, at - 1) && !around.isNamed(at + 1)
    return true
  }

  /** “the senator said”, “a narrator says”, “Roe’s wife is”: nouns that are the subject of a verb. */
  private noun(unit: number): void {
    const {frame, around} = this
    const from = this.determinerBefore(unit)
    if (from === unit) return
    const determiner = frame.norm(from)
    const next = frame.norm(unit + 1)
    // “The nominee’s plan”: whose it is, he may be.
    if (next === "'s" && determiner === 'the') {
      this.push('the', from, unit + 1, -1, genderedNouns.at(frame, unit))
      return
    }
    if (next === ',' && around.isNamed(unit + 2)) return
    // “an architect who said he was stiffed”
    const acts = next === 'who' && articles.at(frame, from) && around.verbAfter(unit + 2) !== undefined
    if (!acts && next !== ',' && around.verbAfter(unit + 1) === undefined && !around.isInverted(from)) return
    // “Jane Roe, Doe’s friend, said”
    const owner = determiner === "'s" ? around.withTitles(from) : from
    if (next === ',' && (frame.norm(owner - 1) === ',' || frame.norm(owner - 1) === ')')) return
    const kind = determiner === 'the' || determiner === 'this' ? 'the' : 'a'
    this.push(kind, from, unit + 1, -1, genderedNouns.at(frame, unit))
  }

  /** The unit of the determiner with which the noun phrase that ends at a noun opens; the noun itself without one. */
  private determinerBefore(unit: number): number {
    const {frame, words} = this
    for (let at = unit - 1; at >= Math.max(frame.sentenceStart[unit]!, unit - longestNoun); at--) {
      if (determiners.at(frame, at)) return at
      if (
        frame.isQuotation(at) ||
        words.isVerb(at) ||
        (!words.isNounish(at) && frame.norm(at) !== '-' && frame.norm(at) !== 'and')
      )
        return unit
    }
    return unit
  }

  /** “the Roe campaign said”, “Roe contracts”: no person. */
  private isModifier(after: number): boolean {
    const {frame, words, around} = this
    if (around.isContracted(after) || frame.norm(after) === "'s") return false
    // “the Roe Group’s director”
    if (words.isCapital(after) && organizationHeads.at(frame, after) && !headSurnames.at(frame, after))
      return true
    // “Roe campaign chairman Paul Doe said”
    for (
      let at = after;
      at < after + 4 && words.isNounish(at) && words.nameIndexOf(at) < 0 && !words.isFinite(at);
      at++
    )
      if (isPersonNounAt(frame, at) && !words.isCapital(at) && words.nameIndexOf(at + 1) >= 0) return true
    if (
      frame.isQuotation(after) ||
      words.isCapital(after) ||
      !words.isNounish(after) ||
      notNames.at(frame, after)
    )
      return false
    if (words.isFinite(after) || words.isBetween(after) || cueAt(frame, after)) return false
    return around.verbAfter(after + 1) !== undefined || words.isCapital(after + 1)
  }
}

const articles = wordSet('a an one another')
