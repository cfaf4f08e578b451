import type {Article, NameMention, PlacingMention, Sentence} from '../article.ts'
import {countryNames, homeNations} from '../language/en/countries.ts'
import {afterPlace, beforePlace, townNouns} from '../language/en/placings.ts'
import {monthNames} from '../language/en/names.ts'
import {shortMonths} from '../language/en/sentences.ts'
import {wordSet} from '../language/words.ts'
import {lastBefore} from './mentions.ts'
import {placesOf} from './places.ts'
import {indexNames, type NamesByToken} from './titles/phrases.ts'
import type {Tokens} from './tokens.ts'

type Context = Pick<Article, 'tokens' | 'names' | 'sentences'>

const seats = wordSet(['capital', ...townNouns])

const closes = /^[.,;:!?()—–”"-]$/

/**
 * Reads where the text puts a place, and of what it makes it the capital: “Bratislava, Slovakia,”, “Glasgow in Scotland”, “the
 * Turkish city of Izmir”; “Ankara, the capital of Turkey”, “the Greek capital, Athens”, “Canberra is Australia's capital”.
 *
 * In a list (“Bratislava, Slovenia and Greece”) no place lies in the next.
 */
export const readPlacings = (context: Context): readonly PlacingMention[] => new PlacingReader(context).read()

class PlacingReader {
  private readonly tokens: Tokens
  private readonly names: readonly NameMention[]
  private readonly sentences: readonly Sentence[]
  private readonly byToken: NamesByToken
  private readonly found: PlacingMention[]

  constructor({tokens, names, sentences}: Context) {
    this.tokens = tokens
    this.names = names
    this.sentences = sentences
    this.byToken = indexNames(names)
    this.found = []
  }

  read(): readonly PlacingMention[] {
    const {tokens, names} = this
    const {norm, capital} = tokens
    for (let index = 0; index < names.length; index++) {
      const name = names[index]!
      if (!isPlace(name)) continue
      const area = this.commaArea(name) ?? this.inArea(name)
      if (area !== undefined) this.add('within', index, area)
      else this.addUnlisted(name, index)
    }
    for (const at of placesOf(tokens, seats)) {
      if (norm[at] === 'capital') this.readCapital(at)
      else if (capital[at] === 0 && townNouns.at(tokens, at)) this.readTown(at)
    }
    return this.found.sort((a, b) => a.first - b.first)
  }

  private placeFrom(at: number): number | undefined {
    const index = this.byToken.from.get(at)
    return index !== undefined && isPlace(this.names[index]) ? index : undefined
  }

  private placeTo(at: number): number | undefined {
    const index = this.byToken.to.get(at)
    return index !== undefined && isPlace(this.names[index]) ? index : undefined
  }

  /** “Bratislava, Slovakia,”; not “Vienna, Bratislava, Slovenia”, “Bratislava, Slovenia and Greece”, “In London, Scotland lost”. */
  private commaArea({first, last}: NameMention): number | undefined {
    const {names, byToken} = this
    const {norm} = this.tokens
    if (norm[last] !== ',') return
    const area = this.placeFrom(last + 1)
    if (area === undefined) return
    const end = names[area]!.last
    // “ORRINFORD, Austria — Five days”: the dash of a dateline is no token.
    const next = this.sentenceEnd(first) === end ? '.' : (norm[end] ?? '.')
    if (!closes.test(next) && !afterPlace.has(next)) return
    if (norm[first - 1] === ',' && this.placeTo(first - 1) !== undefined) return
    if (/^(?:between|among|amid)$/.test(norm[first - 1] ?? '')) return
    if (next === ',' && (byToken.from.has(end + 1) || this.isJoined(end + 1)) && !this.isPair(end + 1)) return
    return this.sentenceEnd(first) < end ? undefined : area
  }

  /** “Seville, Portugal,”: a country that the sheet does not have. */
  private addUnlisted({first, last}: NameMention, place: number): void {
    const {tokens, names, byToken} = this
    const {norm, capital, start, end} = tokens
    const from = last + 1
    if (norm[last] !== ',' || capital[from] !== 1) return
    // “Hobart, New Zealand”: two words that nobody knows are read as a name.
    const name = names[byToken.from.get(from) ?? -1]
    if (name && (name.id !== null || name.candidates.length > 0)) return
    if (norm[first - 1] === ',' || /^(?:between|among|amid)$/.test(norm[first - 1] ?? '')) return
    const to = this.countryEnd(from)
    const next = norm[to] ?? '.'
    if (to === from || this.sentenceEnd(first) < to || !(closes.test(next) || afterPlace.has(next))) return
    // “in Seville, Portugal and France”: a list; but “DARMSTADT, Austria, Nov 12 (CP)”.
    if (
      next === ',' &&
      !monthNames.at(tokens, to + 1) &&
      !shortMonths.has(norm[to + 1]!) &&
      (capital[to + 1] === 1 || this.isJoined(to + 1))
    )
      return
    this.found.push({
      first: from,
      last: to,
      start: start[from]!,
      end: end[to - 1]!,
      what: 'within',
      place,
      area: null
    })
  }

  /** “, and Peru”: not “, and worked there”. */
  private isJoined(at: number): boolean {
    const {norm, capital} = this.tokens
    return /^(?:and|or)$/.test(norm[at] ?? '') && capital[at + 1] === 1
  }

  /** Behind the name of a country that begins at the token; the token itself where none does. */
  private countryEnd(from: number): number {
    const {norm, length} = this.tokens
    for (let to = Math.min(from + 3, length); to > from; to--) {
      const words = norm.slice(from, to).join(' ')
      if (countryNames.has(words) || homeNations.has(words)) return to
    }
    return from
  }

  /** “Athens, Greece, and Ankara, Turkey”: after the comma another pair. */
  private isPair(at: number): boolean {
    const {names} = this
    const {norm} = this.tokens
    const from = /^(?:and|or|to|in)$/.test(norm[at] ?? '') ? at + 1 : at
    const town = this.placeFrom(from)
    if (town === undefined) return false
    const comma = names[town]!.last
    return norm[comma] === ',' && this.placeFrom(comma + 1) !== undefined
  }

  private sentenceEnd(at: number): number {
    return this.sentences[lastBefore(this.sentences, at) + 1]?.last ?? this.tokens.length
  }

  /** “in Glasgow in Scotland” */
  private inArea({first, last}: NameMention): number | undefined {
    const {tokens} = this
    const {norm} = tokens
    if (norm[last] !== 'in' || !beforePlace.at(tokens, first - 1)) return
    return this.placeFrom(norm[last + 1] === 'the' ? last + 2 : last + 1)
  }

  /** “the Turkish coastal city of Izmir” */
  private readTown(at: number): void {
    const {names, byToken} = this
    const {norm, kind, capital} = this.tokens
    const town = this.placeFrom(norm[at + 1] === 'of' ? at + 2 : at + 1)
    if (town === undefined) return
    let from = at
    while (from > at - 3 && kind[from - 1] === 'word' && capital[from - 1] === 0) from--
    const area = byToken.to.get(from)
    if (area !== undefined && names[area]!.form === 'demonym' && names[area]!.id !== null)
      this.add('within', town, area)
  }

  private readCapital(at: number): void {
    const {names, byToken} = this
    const {norm} = this.tokens
    let to = norm[at + 1] === 'city' ? at + 2 : at + 1
    let from = at
    let area: number | undefined
    const before = byToken.to.get(at)
    if (before !== undefined && names[before]!.form === 'demonym') {
      area = before
      from = names[before]!.first
    } else if (norm[at - 1] === "'s") {
      area = this.placeTo(at - 1)
      if (area !== undefined) from = names[area]!.first
    } else if (norm[to] === 'of' && (norm[at - 1] === 'the' || norm[at - 1] === ',')) {
      area = this.placeFrom(norm[to + 1] === 'the' ? to + 2 : to + 1)
      if (area !== undefined) to = names[area]!.last
    }
    if (area === undefined || names[area]!.id === null) return
    if (norm[from - 1] === 'the') from--
    const city = this.cityAfter(to, from) ?? this.cityBefore(from, to)
    if (city !== undefined) {
      if (names[city]!.id !== names[area]!.id) this.add('capital', city, area)
    } else if (norm[to] === ',' && norm[from] === 'the' && norm[from - 1] !== ',')
      this.addStranger(to + 1, area)
  }

  /** “the Norwegian capital, Bergen,”: a name that the sheet does not have, and nothing else in the apposition. */
  private addStranger(first: number, area: number): void {
    const {byToken} = this
    const {norm, kind, capital, start, end} = this.tokens
    let last = first
    while (last < first + 3 && capital[last] === 1 && kind[last] === 'word') last++
    if (last === first || byToken.from.has(first) || this.sentenceEnd(first - 1) < last) return
    if (!closes.test(norm[last] ?? '.')) return
    this.found.push({
      first,
      last,
      start: start[first]!,
      end: end[last - 1]!,
      what: 'capital',
      place: null,
      area
    })
  }

  /** “the Greek capital Athens”, “the capital of Greece, Athens,”, “The capital of Greece is Athens”. */
  private cityAfter(to: number, from: number): number | undefined {
    const {names} = this
    const {norm} = this.tokens
    if (norm[to] === 'is') return this.placeFrom(to + 1)
    if (norm[to] !== ',') return this.placeFrom(to)
    const city = this.placeFrom(to + 1)
    // “Athens, the Greek capital, Ankara and Rome”: a list, or another apposition.
    if (city === undefined || norm[from - 1] === ',') return
    return closes.test(norm[names[city]!.last] ?? '.') ? city : undefined
  }

  /** “Athens, the capital of Greece,”; “Athens is the Greek capital”. */
  private cityBefore(from: number, to: number): number | undefined {
    const {tokens} = this
    const {norm} = tokens
    if (norm[from - 1] === 'is') return this.townOf(this.placeTo(from - 1))
    if (norm[from - 1] !== ',' || !(closes.test(norm[to] ?? '.') || afterPlace.at(tokens, to))) return
    return this.townOf(this.placeTo(from - 1))
  }

  /** “Athens, Greece, the Greek capital,”: of a pair, the town. */
  private townOf(place: number | undefined): number | undefined {
    const {names} = this
    const {norm} = this.tokens
    const comma = place === undefined ? -1 : names[place]!.first - 1
    return norm[comma] === ',' ? (this.placeTo(comma) ?? place) : place
  }

  private add(what: PlacingMention['what'], place: number, area: number): void {
    const {first, last, start, end} = this.names[what === 'within' ? area : place]!
    this.found.push({first, last, start, end, what, place, area})
  }
}

function isPlace(name: NameMention | undefined): boolean {
  return name?.kind === 'place' && name.form !== 'demonym' && name.id !== null
}
