import type {Article, EventMention, TitleMention} from '../article.ts'
import type {FactBase} from '../facts/fact-base.ts'
import {determiners} from '../language/en/clauses.ts'
import {stateVerbs, tenureNouns, tenureVerbs, type TenureVerb} from '../language/en/tenure.ts'
import {firstFrom} from './mentions.ts'
import {subjectsOf, titledFrom, type Subject} from './subjects.ts'
import {timeOfVerb, timesWithin} from './time-links.ts'

type Source = Pick<
  Article,
  'tokens' | 'sentences' | 'syntax' | 'names' | 'titles' | 'times' | 'facts' | 'quotations' | 'published'
>

type Draft = Omit<EventMention, 'quotation' | 'place' | 'start' | 'end'>

const byLemma = Map.groupBy(tenureVerbs, ({lemma}) => lemma)

/** Statements that somebody took, left or has held an office, with the time that belongs to each. */
export function findTenures(article: Source): readonly Draft[] {
  const subjectOf = subjectsOf(article)
  const found: Draft[] = []
  for (const index of article.syntax.clauses.keys()) {
    found.push(...fromVerb(article, index, subjectOf))
  }
  found.push(...fromTitles(article), ...fromNouns(article))
  return found
}

function fromVerb(article: Source, index: number, subjectOf: (clause: number) => Subject): Draft[] {
  const {syntax} = article
  const {verb, status, tense, last} = syntax.clauses[index]!
  if (!verb) return []
  if (stateVerbs.has(verb.lemma)) return fromState(article, index, subjectOf)
  const candidates = byLemma.get(verb.lemma)
  if (!candidates) return []
  for (const entry of candidates) {
    const end = triggerEnd(article, entry, verb.last, last)
    if (end === undefined) continue
    const title = titleOf(article, entry, index, verb.last)
    if (entry.title !== undefined && !title) continue
    if (title === 'unknown') return []
    const subject = holderOf(article, entry, index, subjectOf)
    if (!subject) continue
    const triggered = Math.max(end, title ? title.last : end)
    const time = timeOfVerb(article, verb.first, triggered, (from, to) =>
      nounBetween(article, from, to, triggered)
    )
    const holding = holders(article, entry.edge, subject, title, entry.oath === true)
    if (!holding) continue
    return [
      {
        kind: 'tenure',
        fact: null,
        first: verb.first,
        last: end,
        tenure: {edge: entry.edge, ...holding},
        clause: index,
        status,
        tense,
        time
      }
    ]
  }
  return []
}

/** The token behind the words that make the verb a change of office; undefined where they are missing. */
function triggerEnd({tokens}: Source, entry: TenureVerb, from: number, to: number): number | undefined {
  if (entry.with === undefined) return from
  for (const words of entry.with) {
    const run = words.split(' ')
    // “took on Friday the oath”, “took the Canadian oath”: up to three words may stand between.
    for (let at = from; at <= Math.min(from + 3, to - 1); at++) {
      if (!run.every((word, offset) => tokens.norm[at + offset] === word)) continue
      // “took over a restaurant”: what is taken over is no office.
      if (words === 'over' && determiners.has(tokens.norm[at + 1] ?? '')) return
      return at + run.length
    }
  }
}

/** The title that the verb takes; `unknown` where words stand in its place that are no office of the sheet. */
function titleOf(
  article: Source,
  entry: TenureVerb,
  clause: number,
  from: number
): TitleMention | 'unknown' | undefined {
  const {titles, tokens, syntax} = article
  const {last} = syntax.clauses[clause]!
  for (const title of titles) {
    if (title.first < from) continue
    if (title.first >= last || title.first > from + 10) break
    if (syntax.clauseOf[title.first] !== clause) continue
    if (title.form === 'before' || title.form === 'apposition') continue
    return title.candidates.length === 0 && title.office === null ? 'unknown' : title
  }
  // “sworn in as a senator”: an office that the sheet does not know.
  for (let at = from; at < Math.min(last, from + 8); at++) {
    if (tokens.norm[at] === 'as' && syntax.clauseOf[at] === clause) return 'unknown'
  }
  if (entry.title === 'object') return
}

function holderOf(
  article: Source,
  entry: TenureVerb,
  clause: number,
  subjectOf: (clause: number) => Subject
): Subject | undefined {
  const verb = article.syntax.clauses[clause]!.verb!
  const subject = subjectOf(clause)
  if (entry.holder === 'subject') return verb.passive ? undefined : subject
  if (verb.passive || verb.lemma === 'swear') return subject
  // “The club sacked (its coach) Brückner on Monday”: the object itself, not “dismissed Obama’s actions”, “fired back at”.
  const index = firstFrom(article.names, verb.last)
  const name = article.names[index]
  if (name?.kind !== 'person' || article.tokens.norm[name.last] === "'s") return
  const from = titledFrom(article.titles, index, name.first)
  const gap = from - verb.last
  return gap === 0 || (gap === 1 && determiners.has(article.tokens.norm[from - 1]!))
    ? {name: index, title: null}
    : undefined
}

/** Person and offices that the statement is about; undefined where nobody is known. */
function holders(
  article: Source,
  edge: 'start' | 'end',
  {name, title}: Subject,
  office: TitleMention | undefined,
  oath = false
): Pick<NonNullable<EventMention['tenure']>, 'person' | 'holder' | 'office' | 'candidates'> | undefined {
  const {names, titles, facts} = article
  const offices = office ? (office.office === null ? office.candidates : [office.office]) : []
  if (name !== null) {
    const person = names[name]!.id
    if (person === null) return
    const held = [...new Set(facts.tenuresOf(person).map((tenure) => tenure.office))].filter(
      // Nobody is sworn in as the leader of a party.
      (id) => !oath || !isPartyOffice(facts, id)
    )
    const candidates = office ? offices.filter((id) => held.includes(id)) : held
    return {
      person,
      holder: name,
      office: candidates.length === 1 ? candidates[0]! : null,
      candidates: office && candidates.length === 0 ? offices : candidates
    }
  }
  if (title === null) return
  const subject = titles[title]!
  const id = subject.office
  if (id === null) return
  const person =
    namedHolder(article, subject, id) ??
    (edge === 'start' && subject.modifier === undefined ? holderNow(article, id) : undefined)
  return person === undefined ? undefined : {person, holder: null, office: id, candidates: [id]}
}

/** “André Silvestre returns to his old job. The interim coach, who …”: the only one named before who held it. */
function namedHolder(
  {names, sentences, facts, syntax}: Source,
  {first}: TitleMention,
  office: string
): string | undefined {
  const sentence = syntax.clauses[syntax.clauseOf[first]!]!.sentence
  const from = sentences[Math.max(0, sentence - 1)]!.first
  const people = new Set<string>()
  for (let index = firstFrom(names, from); index < names.length && names[index]!.first < first; index++) {
    const {id, kind} = names[index]!
    if (kind === 'person' && id !== null) people.add(id)
  }
  const held = [...people].filter((id) => facts.tenuresOf(id).some((tenure) => tenure.office === office))
  return held.length === 1 ? held[0] : undefined
}

/** Whoever holds the office when the article was written. */
function holderNow({facts, published}: Source, office: string): string | undefined {
  if (!published || published.to === Infinity) return
  const holding = facts.offices
    .get(office)
    ?.tenures.filter(
      ({from, to}) => (from?.from ?? -Infinity) <= published.from && (to?.to ?? Infinity) >= published.to
    )
  return holding?.length === 1 ? holding[0]!.person : undefined
}

/** Whether an office is one of a party rather than of a state. */
function isPartyOffice({offices, people}: FactBase, id: string): boolean {
  const office = offices.get(id)
  if (!office) return false
  if (office.organization !== undefined) {
    for (const {parties} of people.values())
      if (parties.some(({party}) => party === office.organization)) return true
  }
  return /\bparty\b/i.test(office.name)
}

/** Another noun of happening between the verb and a time, which then has the time: “took office after the vote on June 23”. */
function nounBetween({tokens}: Source, from: number, to: number, title: number): boolean {
  for (let at = Math.max(from, title); at < to; at++) {
    if (/^(?:after|before|following|since|until|from|ahead|amid|despite|when|while)$/.test(tokens.norm[at]!))
      return true
  }
  return false
}

/** “has been council president since 2019”, “was mayor from 2005 to 2013”, “held the post until May”. */
function fromState(article: Source, index: number, subjectOf: (clause: number) => Subject): Draft[] {
  const {syntax, titles} = article
  const clause = syntax.clauses[index]!
  const verb = clause.verb!
  let title: TitleMention | undefined
  for (const mention of titles) {
    if (mention.first < verb.last) continue
    if (mention.first > verb.last + 4) break
    if (syntax.clauseOf[mention.first] === index && mention.form !== 'before') title = mention
    break
  }
  if (!title || title.modifier !== undefined) return []
  if (verb.lemma !== 'be' && verb.lemma !== 'serve' && verb.lemma !== 'remain' && verb.lemma !== 'act')
    return []
  const holding = holders(article, 'end', subjectOf(index), title)
  return holding ? spans(article, title, {...holding}, index) : []
}

/** “Boris Johnson, mayor of London until two months ago,”: the ends that stand behind a title. */
function fromTitles(article: Source): Draft[] {
  const {titles, names, syntax, facts} = article
  const found: Draft[] = []
  for (const title of titles) {
    if (title.form !== 'apposition' || title.holder === null || title.office === null) continue
    const person = names[title.holder]!.id
    if (person === null || !facts.tenuresOf(person).some(({office}) => office === title.office)) continue
    const holding = {person, holder: title.holder, office: title.office, candidates: [title.office]}
    found.push(...spans(article, title, holding, syntax.clauseOf[title.first]!))
  }
  return found
}

const starts = new Set(['since', 'from'])
const ends = new Set(['until', 'till', 'to', 'through'])

/** The times right behind a title: “since May 2018”, “from 2005 to 2013”, “until two months ago”. */
function spans(
  article: Source,
  title: TitleMention,
  holding: Omit<NonNullable<EventMention['tenure']>, 'edge'>,
  clause: number
): Draft[] {
  const {times, tokens, syntax} = article
  const found: Draft[] = []
  let last = title.last
  for (const index of timesWithin(times, title.last, title.last + 14)) {
    const time = times[index]!
    if (time.first > last + 3 || time.type === 'DURATION' || time.type === 'SET') break
    const word = time.preposition ?? tokens.norm[time.first - 1]!
    const edge = starts.has(word)
      ? 'start'
      : ends.has(word) || (found.length === 1 && /^(?:–|-|and)$/.test(word))
        ? 'end'
        : undefined
    if (!edge) break
    const {status, tense} = syntax.clauses[clause]!
    found.push({
      kind: 'tenure',
      fact: null,
      first: title.first,
      last: time.last,
      tenure: {edge, ...holding},
      clause,
      status,
      tense,
      time: index
    })
    last = time.last
  }
  return found
}

/** “Carney’s March 14 swearing-in”, “the resignation of David Cameron on June 24”. */
function fromNouns(article: Source): Draft[] {
  const {tokens, names, syntax, facts, times} = article
  const found: Draft[] = []
  for (let at = 0; at < tokens.length; at++) {
    const edge = tenureNouns.get(tokens.norm[at]!)
    const clause = syntax.clauseOf[at]!
    if (!edge || clause < 0) continue
    const last = tokens.norm[at] === 'swearing' && tokens.norm[at + 2] === 'in' ? at + 3 : at + 1
    if (tokens.norm[at] === 'swearing' && last === at + 1) continue
    const holder = ownerOf(article, at, last)
    if (holder === undefined) continue
    const person = names[holder]!.id
    if (person === null || names[holder]!.kind !== 'person') continue
    const candidates = [...new Set(facts.tenuresOf(person).map(({office}) => office))]
    if (candidates.length === 0) continue
    const near = timesWithin(times, at - 4, names[holder]!.first > at ? names[holder]!.last + 6 : last + 6)
    const time = near.find((index) => {
      const mention = times[index]!
      if (mention.last <= at) return mention.last >= at - 1 && mention.preposition === undefined
      const lead = tokens.norm.slice(Math.max(last, names[holder]!.last), mention.first)
      return lead.every(
        (word) => word === 'on' || word === 'in' || word === ',' || word === 'of' || word === 'as'
      )
    })
    const {status, tense} = syntax.clauses[clause]!
    found.push({
      kind: 'tenure',
      fact: null,
      first: at,
      last,
      tenure: {edge, person, holder, office: candidates.length === 1 ? candidates[0]! : null, candidates},
      clause,
      status,
      tense,
      time: time ?? null
    })
  }
  return found
}

/** “Carney’s (March 14) swearing-in”, “the swearing-in of Mark Carney”. */
function ownerOf({names, tokens}: Source, first: number, last: number): number | undefined {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (names[middle]!.first < first) low = middle + 1
    else high = middle
  }
  const behind = names[low]
  if (behind && behind.first <= last + 3 && tokens.norm[last] === 'of') return low
  const ahead = names[low - 1]
  if (ahead && ahead.last >= first - 4 && tokens.norm[ahead.last] === "'s") return low - 1
}
