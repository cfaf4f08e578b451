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
import {verbAt} from '../language/en/verbs.ts'
import {firstFrom} from './mentions.ts'
import {placesOf} from './places.ts'
import {indexNames, type NamesByToken} from './titles/phrases.ts'

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
 * Democrat”, “Ann Bell, the Labour MP,”, “Ann Bell is a Republican”, “Ann Bell (NDP)”.
 */
export const readParties = (context: Context): readonly PartyMention[] => new PartyReader(context).read()

class PartyReader {
  private readonly tokens: Context['tokens']
  private readonly names: Context['names']
  private readonly titles: Context['titles']
  private readonly text: string
  private readonly sentences: Context['sentences']
  private readonly byToken: NamesByToken
  private readonly places: readonly number[]
  private place: number
  /** The first organization of the sheet that does not begin before the token. */
  private next: number

  constructor({tokens, names, titles, text, sentences}: Context) {
    this.tokens = tokens
    this.names = names
    this.titles = titles
    this.text = text
    this.sentences = sentences
    this.byToken = indexNames(names)
    this.places = placesOf(tokens, partyStarts)
    this.place = 0
    this.next = 0
  }

  read(): readonly PartyMention[] {
    const {tokens, names, sentences} = this
    const {kind, capital, length} = tokens
    const found: PartyMention[] = []
    let sentence = 0
    for (let at = this.startFrom(0); at < length; at = this.startFrom(at + 1)) {
      if (kind[at] !== 'word' || capital[at] !== 1) continue
      while (sentence < sentences.length && sentences[sentence]!.last <= at) sentence++
      const tag = this.tagAt(at)
      const label = tag ?? this.labelAt(at) ?? this.partyAt(at)
      if (!label) continue
      const name = tag ? this.tagged(tag) : (this.before(label) ?? this.apposed(label) ?? this.behind(label))
      if (
        name !== undefined &&
        names[name]!.kind === 'person' &&
        !this.isOpinion(label, sentences[sentence]?.first)
      ) {
        found.push(this.mentionOf(label, name))
      }
      at = label.last - 1
    }
    return found
  }

  private mentionOf({first, last, label, party}: Label, name: number): PartyMention {
    const start = this.tokens.start[first]!
    const end = this.tokens.end[last - 1]!
    return party === undefined
      ? {first, last, start, end, label, name}
      : {first, last, start, end, label, party, name}
  }

  /** The first token from one on at which a label may begin. */
  private startFrom(from: number): number {
    const {names, places} = this
    const {length} = this.tokens
    while (this.place < places.length && places[this.place]! < from) this.place++
    while (this.next < names.length && !(names[this.next]!.first >= from && isParty(names[this.next]!)))
      this.next++
    return Math.min(places[this.place] ?? length, names[this.next]?.first ?? length)
  }

  private labelAt(at: number): Label | undefined {
    const {tokens} = this
    if (!labelStarts.at(tokens, at)) return
    const {norm, capital, glued} = tokens
    const two = `${norm[at]!} ${norm[at + 1] ?? ''}`
    const last =
      partyLabels.has(two) && capital[at + 1] === 1 ? at + 2 : partyLabels.at(tokens, at) ? at + 1 : at
    if (last === at || this.isTakenBack(at)) return
    // “Republican-led”, “Democrat-turned-Republican”, “Labor Secretary”
    if (norm[last] === '-' && glued[last] === 1) return
    if (norm[at] === 'labor' && /^(?:secretary|department|minister|day)$/.test(norm[last] ?? '')) return
    return {first: at, last, label: last === at + 2 ? two : norm[at]!}
  }

  /** “NDP leader Ann Bell”: a party by a name of the sheet. */
  private partyAt(at: number): Label | undefined {
    const name = this.names[this.next]
    if (name?.first !== at || name.id === null || this.isTakenBack(at)) return
    return {first: at, last: name.last, label: '', party: name.id}
  }

  /** “Conservative lawmakers”: a capital that is the sentence's, and no role that only a party gives. */
  private isOpinion({first, last, label}: Label, opening: number | undefined): boolean {
    return first === opening && opinions.has(label) && !onlyParties.at(this.tokens, last)
  }

  private isTakenBack(at: number): boolean {
    const {tokens} = this
    for (let step = at - 1; step >= at - 3 && step >= 0; step--) if (noLonger.at(tokens, step)) return true
    return tokens.norm[at - 1] === '-' && tokens.glued[at] === 1
  }

  /** “(R-Ohio)”, “(D)”, “(Con, Dover)”, “, D-Calif.,”. */
  private tagAt(at: number): Label | undefined {
    const {norm, capital, glued} = this.tokens
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

  private tagged({first}: Label): number | undefined {
    return this.byToken.to.get(first - 1)
  }

  /** “Republican Ann Bell”, “Liberal Party leader Ann Bell”, “Tory MP for Dover Ann Bell”. */
  private before({last}: Label): number | undefined {
    const {tokens, names, titles, byToken} = this
    const {norm} = tokens
    for (let at = last; at < last + mostBetween;) {
      const name = byToken.from.get(at)
      const person = name === undefined ? undefined : names[name]!
      if (person?.kind === 'person') return this.isOwner(person.last) ? undefined : name
      const title = titles[firstFrom(titles, at)]
      if (title?.first === at) at = title.last
      else if (person?.kind === 'place' && at > last) at = person.last
      else if (partyRoles.at(tokens, at)) at++
      else if (at > last && /^(?:for|of)$/.test(norm[at] ?? '')) at++
      else return
    }
    return
  }

  /** “Ann Bell (JNM)”, “Ann Bell (CDU, Berlin)”, “Ann Bell of the JNM”: only a party by its name. */
  private behind({first, last, party}: Label): number | undefined {
    if (party === undefined) return
    const {tokens, byToken} = this
    const {norm} = tokens
    const next = norm[last] ?? ''
    if (norm[first - 1] === '(') return next === ')' || next === ',' ? byToken.to.get(first - 1) : undefined
    const of = norm[first - 1] === 'the' ? first - 2 : first - 1
    const forms = verbAt(tokens, last)?.forms
    const ends = tokens.kind[last] !== 'word' || forms?.past || forms?.third
    return norm[of] === 'of' && ends && !this.isOwner(last) ? byToken.to.get(of) : undefined
  }

  /** “Ann Bell's aide”: the label may be the aide's. */
  private isOwner(at: number): boolean {
    const {norm} = this.tokens
    return norm[at] === "'s" || /^['’]$/.test(norm[at] ?? '') || norm[at] === '-'
  }

  /** “Ann Bell, a Democrat,”; “Ann Bell, the Labour leader”; “Ann Bell is a Republican from Ohio”. */
  private apposed({first, last}: Label): number | undefined {
    const {tokens} = this
    const {norm, kind, capital} = tokens
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
    const name = this.byToken.to.get(at - 1)
    if (name === undefined) return
    // “Joe Cole, Ann Bell, a Democrat”, “the aides to Ann Bell, a Democrat,” speak of Bell; “Bell's rival” is no name.
    return this.text[this.names[name]!.end] === '’' ? undefined : name
  }
}
