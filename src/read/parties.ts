import type {Article, NameMention, PartyMention} from '../article.ts'
import {
  labelStarts,
  noLonger,
  onlyParties,
  opinions,
  partyLabels,
  partyRoles,
  partyStarts,
  partyTags
} from '../language/en/parties.ts'
import {firstFrom} from './mentions.ts'
import {placesOf} from './places.ts'
import {indexNames} from './titles/phrases.ts'

type Context = Pick<Article, 'tokens' | 'names' | 'titles' | 'text' | 'sentences'>

/** Words between a label and the name. */
const mostBetween = 6
const closes = /^[,.;:!?)—–”"]$/

const isParty = ({kind, id}: NameMention) => kind === 'organization' && id !== null

/** A label at `[first, last)`, and what it is in its common form. */
interface Label {
  readonly first: number
  readonly last: number
  readonly label: string
  readonly party?: string
}

/**
 * Reads the parties that the text gives to people: “Sen. Ann Bell (R-Ohio)”, “Liberal leader Ann Bell”, “Ann Bell, a
 * Democrat”, “Ann Bell, the Labour MP,”, “Ann Bell is a Republican”.
 */
export function readParties({tokens, names, titles, text, sentences}: Context): readonly PartyMention[] {
  const {norm, kind, capital, glued, length} = tokens
  const byToken = indexNames(names)
  const found: PartyMention[] = []
  const places = placesOf(tokens, partyStarts)
  let place = 0
  /** The first organization of the sheet that does not begin before the token. */
  let next = 0
  let sentence = 0
  for (let at = startFrom(0); at < length; at = startFrom(at + 1)) {
    if (kind[at] !== 'word' || capital[at] !== 1) continue
    while (sentence < sentences.length && sentences[sentence]!.last <= at) sentence++
    const tag = tagAt(at)
    const label = tag ?? labelAt(at) ?? partyAt(at)
    if (!label) continue
    const name = tag ? tagged(tag) : (before(label) ?? apposed(label))
    if (
      name !== undefined &&
      names[name]!.kind === 'person' &&
      !isOpinion(label, sentences[sentence]?.first)
    ) {
      found.push({
        first: at,
        last: label.last,
        start: tokens.start[at]!,
        end: tokens.end[label.last - 1]!,
        label: label.label,
        ...(label.party !== undefined && {party: label.party}),
        name
      })
    }
    at = label.last - 1
  }
  return found

  /** The first token from one on at which a label may begin. */
  function startFrom(from: number): number {
    while (place < places.length && places[place]! < from) place++
    while (next < names.length && !(names[next]!.first >= from && isParty(names[next]!))) next++
    return Math.min(places[place] ?? length, names[next]?.first ?? length)
  }

  function labelAt(at: number): Label | undefined {
    if (!labelStarts.at(tokens, at)) return
    const two = `${norm[at]!} ${norm[at + 1] ?? ''}`
    const last =
      partyLabels.has(two) && capital[at + 1] === 1 ? at + 2 : partyLabels.at(tokens, at) ? at + 1 : at
    if (last === at || isTakenBack(at)) return
    // “Republican-led”, “Democrat-turned-Republican”, “Labor Secretary”
    if (norm[last] === '-' && glued[last] === 1) return
    if (norm[at] === 'labor' && /^(?:secretary|department|minister|day)$/.test(norm[last] ?? '')) return
    return {first: at, last, label: last === at + 2 ? two : norm[at]!}
  }

  /** “NDP leader Ann Bell”: a party by a name of the sheet. */
  function partyAt(at: number): Label | undefined {
    const name = names[next]
    if (name?.first !== at || name.id === null || isTakenBack(at)) return
    return {first: at, last: name.last, label: '', party: name.id}
  }

  /** “Conservative lawmakers”: a capital that is the sentence's, and no role that only a party gives. */
  function isOpinion({first, last, label}: Label, opening: number | undefined): boolean {
    return first === opening && opinions.has(label) && !onlyParties.at(tokens, last)
  }

  function isTakenBack(at: number): boolean {
    for (let step = at - 1; step >= at - 3 && step >= 0; step--) if (noLonger.at(tokens, step)) return true
    return norm[at - 1] === '-' && glued[at] === 1
  }

  /** “(R-Ohio)”, “(D)”, “(Con, Dover)”, “, D-Calif.,”. */
  function tagAt(at: number): Label | undefined {
    const opener = norm[at - 1]
    if (opener !== '(' && opener !== ',') return
    const two = `${norm[at]!} ${norm[at + 1] ?? ''}`
    const last = partyTags.has(two) ? at + 2 : at + 1
    const label = partyTags.get(last === at + 2 ? two : norm[at]!)
    if (label === undefined) return
    const next = norm[last] ?? ''
    const joined = /^[-–—]$/.test(next) && glued[last] === 1 && capital[last + 1] === 1
    if (opener === ',') return joined && norm[at]!.length === 1 ? {first: at, last, label} : undefined
    return joined || next === ')' || next === ',' ? {first: at, last, label} : undefined
  }

  function tagged({first}: Label): number | undefined {
    return byToken.to.get(first - 1)
  }

  /** “Republican Ann Bell”, “Liberal Party leader Ann Bell”, “Tory MP for Dover Ann Bell”. */
  function before({last}: Label): number | undefined {
    for (let at = last; at < last + mostBetween;) {
      const name = byToken.from.get(at)
      const person = name === undefined ? undefined : names[name]!
      if (person?.kind === 'person') return isOwner(person.last) ? undefined : name
      const title = titles[firstFrom(titles, at)]
      if (title?.first === at) at = title.last
      else if (person?.kind === 'place' && at > last) at = person.last
      else if (partyRoles.at(tokens, at)) at++
      else if (at > last && /^(?:for|of)$/.test(norm[at] ?? '')) at++
      else return
    }
    return
  }

  /** “Ann Bell's aide”: the label may be the aide's. */
  function isOwner(at: number): boolean {
    return norm[at] === "'s" || /^['’]$/.test(norm[at] ?? '') || norm[at] === '-'
  }

  /** “Ann Bell, a Democrat,”; “Ann Bell, the Labour leader”; “Ann Bell is a Republican from Ohio”. */
  function apposed({first, last}: Label): number | undefined {
    let end = last
    while (end < last + mostBetween && partyRoles.at(tokens, end)) end++
    const next = norm[end] ?? '.'
    if (!closes.test(next) && !/^(?:from|of|who|representing|in|for|and|but)$/.test(next)) return
    if (end === last && /^(?:in|for|and|but)$/.test(next)) return
    // “a Democratic”: an adjective needs its noun.
    if (end === last && norm[last - 1] === 'democratic') return
    let at = first
    while (
      at > first - 4 &&
      kind[at - 1] === 'word' &&
      capital[at - 1] === 0 &&
      !/^(?:an?|the)$/.test(norm[at - 1]!)
    )
      at--
    if (!/^(?:an?|the)$/.test(norm[at - 1] ?? '')) return
    at--
    const verb = /^(?:is|remains)$/.test(norm[at - 1] ?? '')
    if (norm[at - 1] !== ',' && !verb) return
    const name = byToken.to.get(at - 1)
    if (name === undefined) return
    // “Joe Cole, Ann Bell, a Democrat”, “the aides to Ann Bell, a Democrat,” speak of Bell; “Bell's rival” is no name.
    return text[names[name]!.end] === '’' ? undefined : name
  }
}
