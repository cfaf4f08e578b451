import type {Article, NameMention, PlacingMention} from '../article.ts'
import {countryNames, homeNations} from '../language/en/countries.ts'
import {afterPlace, beforePlace, townNouns} from '../language/en/placings.ts'
import {monthNames} from '../language/en/names.ts'
import {shortMonths} from '../language/en/sentences.ts'
import {wordSet} from '../language/words.ts'
import {lastBefore} from './mentions.ts'
import {placesOf} from './places.ts'
import {indexNames} from './titles/phrases.ts'

type Context = Pick<Article, 'tokens' | 'names' | 'sentences'>

const seats = wordSet(['capital', ...townNouns])

const closes = /^[.,;:!?()—–”"-]$/

/**
 * Reads where the text puts a place, and of what it makes it the capital: “Bratislava, Slovakia,”, “Glasgow in Scotland”, “the
 * Turkish city of Izmir”; “Ankara, the capital of Turkey”, “the Greek capital, Athens”, “Canberra is Australia's capital”.
 *
 * In a list (“Bratislava, Slovenia and Greece”) no place lies in the next.
 */
export function readPlacings({tokens, names, sentences}: Context): readonly PlacingMention[] {
  const {norm, capital, kind, length, start, end} = tokens
  const byToken = indexNames(names)
  const found: PlacingMention[] = []

  names.forEach((name, index) => {
    if (!isPlace(name)) return
    const area = commaArea(name) ?? inArea(name)
    if (area !== undefined) add('within', index, area)
    else addUnlisted(name, index)
  })
  for (const at of placesOf(tokens, seats)) {
    if (norm[at] === 'capital') readCapital(at)
    else if (capital[at] === 0 && townNouns.at(tokens, at)) readTown(at)
  }
  return found.sort((a, b) => a.first - b.first)

  function isPlace(name: NameMention | undefined): name is NameMention {
    return name?.kind === 'place' && name.form !== 'demonym' && name.id !== null
  }

  function placeFrom(at: number): number | undefined {
    const index = byToken.from.get(at)
    return isPlace(names[index ?? -1]) ? index : undefined
  }

  function placeTo(at: number): number | undefined {
    const index = byToken.to.get(at)
    return isPlace(names[index ?? -1]) ? index : undefined
  }

  /** “Bratislava, Slovakia,”; not “Vienna, Bratislava, Slovenia”, “Bratislava, Slovenia and Greece”, “In London, Scotland lost”. */
  function commaArea({first, last}: NameMention): number | undefined {
    if (norm[last] !== ',') return
    const area = placeFrom(last + 1)
    if (area === undefined) return
    const end = names[area]!.last
    // “ORRINFORD, Austria — Five days”: the dash of a dateline is no token.
    const next = sentenceEnd(first) === end ? '.' : (norm[end] ?? '.')
    if (!closes.test(next) && !afterPlace.has(next)) return
    if (norm[first - 1] === ',' && placeTo(first - 1) !== undefined) return
    if (/^(?:between|among|amid)$/.test(norm[first - 1] ?? '')) return
    if (next === ',' && (byToken.from.has(end + 1) || isJoined(end + 1)) && !isPair(end + 1)) return
    return sentenceEnd(first) < end ? undefined : area
  }

  /** “Seville, Portugal,”: a country that the sheet does not have. */
  function addUnlisted({first, last}: NameMention, place: number): void {
    const from = last + 1
    if (norm[last] !== ',' || capital[from] !== 1) return
    // “Hobart, New Zealand”: two words that nobody knows are read as a name.
    const name = names[byToken.from.get(from) ?? -1]
    if (name && (name.id !== null || name.candidates.length > 0)) return
    if (norm[first - 1] === ',' || /^(?:between|among|amid)$/.test(norm[first - 1] ?? '')) return
    const to = countryEnd(from)
    const next = norm[to] ?? '.'
    if (to === from || sentenceEnd(first) < to || !(closes.test(next) || afterPlace.has(next))) return
    // “in Seville, Portugal and France”: a list; but “DARMSTADT, Austria, Nov 12 (CP)”.
    if (
      next === ',' &&
      !monthNames.at(tokens, to + 1) &&
      !shortMonths.has(norm[to + 1]!) &&
      (capital[to + 1] === 1 || isJoined(to + 1))
    )
      return
    found.push({
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
  function isJoined(at: number): boolean {
    return /^(?:and|or)$/.test(norm[at] ?? '') && capital[at + 1] === 1
  }

  /** Behind the name of a country that begins at the token; the token itself where none does. */
  function countryEnd(from: number): number {
    for (let to = Math.min(from + 3, length); to > from; to--) {
      const words = norm.slice(from, to).join(' ')
      if (countryNames.has(words) || homeNations.has(words)) return to
    }
    return from
  }

  /** “Athens, Greece, and Ankara, Turkey”: after the comma another pair. */
  function isPair(at: number): boolean {
    const from = /^(?:and|or|to|in)$/.test(norm[at] ?? '') ? at + 1 : at
    const town = placeFrom(from)
    if (town === undefined) return false
    const comma = names[town]!.last
    return norm[comma] === ',' && placeFrom(comma + 1) !== undefined
  }

  function sentenceEnd(at: number): number {
    return sentences[lastBefore(sentences, at) + 1]?.last ?? length
  }

  /** “in Glasgow in Scotland” */
  function inArea({first, last}: NameMention): number | undefined {
    if (norm[last] !== 'in' || !beforePlace.at(tokens, first - 1)) return
    return placeFrom(norm[last + 1] === 'the' ? last + 2 : last + 1)
  }

  /** “the Turkish coastal city of Izmir” */
  function readTown(at: number): void {
    const town = placeFrom(norm[at + 1] === 'of' ? at + 2 : at + 1)
    if (town === undefined) return
    let from = at
    while (from > at - 3 && kind[from - 1] === 'word' && capital[from - 1] === 0) from--
    const area = byToken.to.get(from)
    if (area !== undefined && names[area]!.form === 'demonym' && names[area]!.id !== null)
      add('within', town, area)
  }

  function readCapital(at: number): void {
    let to = norm[at + 1] === 'city' ? at + 2 : at + 1
    let from = at
    let area: number | undefined
    const before = byToken.to.get(at)
    if (before !== undefined && names[before]!.form === 'demonym') {
      area = before
      from = names[before]!.first
    } else if (norm[at - 1] === "'s") {
      area = placeTo(at - 1)
      if (area !== undefined) from = names[area]!.first
    } else if (norm[to] === 'of' && (norm[at - 1] === 'the' || norm[at - 1] === ',')) {
      area = placeFrom(norm[to + 1] === 'the' ? to + 2 : to + 1)
      if (area !== undefined) to = names[area]!.last
    }
    if (area === undefined || names[area]!.id === null) return
    if (norm[from - 1] === 'the') from--
    const city = cityAfter(to, from) ?? cityBefore(from, to)
    if (city !== undefined) {
      if (names[city]!.id !== names[area]!.id) add('capital', city, area)
    } else if (norm[to] === ',' && norm[from] === 'the' && norm[from - 1] !== ',') addStranger(to + 1, area)
  }

  /** “the Norwegian capital, Bergen,”: a name that the sheet does not have, and nothing else in the apposition. */
  function addStranger(first: number, area: number): void {
    let last = first
    while (last < first + 3 && capital[last] === 1 && kind[last] === 'word') last++
    if (last === first || byToken.from.has(first) || sentenceEnd(first - 1) < last) return
    if (!closes.test(norm[last] ?? '.')) return
    found.push({first, last, start: start[first]!, end: end[last - 1]!, what: 'capital', place: null, area})
  }

  /** “the Greek capital Athens”, “the capital of Greece, Athens,”, “The capital of Greece is Athens”. */
  function cityAfter(to: number, from: number): number | undefined {
    if (norm[to] === 'is') return placeFrom(to + 1)
    if (norm[to] !== ',') return placeFrom(to)
    const city = placeFrom(to + 1)
    // “Athens, the Greek capital, Ankara and Rome”: a list, or another apposition.
    if (city === undefined || norm[from - 1] === ',') return
    return closes.test(norm[names[city]!.last] ?? '.') ? city : undefined
  }

  /** “Athens, the capital of Greece,”; “Athens is the Greek capital”. */
  function cityBefore(from: number, to: number): number | undefined {
    if (norm[from - 1] === 'is') return townOf(placeTo(from - 1))
    if (norm[from - 1] !== ',' || !(closes.test(norm[to] ?? '.') || afterPlace.at(tokens, to))) return
    return townOf(placeTo(from - 1))
  }

  /** “Athens, Greece, the Greek capital,”: of a pair, the town. */
  function townOf(place: number | undefined): number | undefined {
    const comma = place === undefined ? -1 : names[place]!.first - 1
    return norm[comma] === ',' ? (placeTo(comma) ?? place) : place
  }

  function add(what: PlacingMention['what'], place: number, area: number): void {
    const {first, last, start, end} = names[what === 'within' ? area : place]!
    found.push({first, last, start, end, what, place, area})
  }
}
