import type {Sentence} from '../article.ts'
import {
  bareSubjects,
  complementVerbs,
  coordinators,
  leadNouns,
  notBeforeThat,
  participleOpeners,
  plainDeterminers,
  relatives,
  subjectPronouns,
  subordinators
} from '../language/en/clauses.ts'
import {isCue} from '../language/en/cues.ts'
import {months, weekdays} from '../language/en/times.ts'
import {opening, stops, SyntaxClass} from './syntax-classes.ts'
import type {Tokens} from './tokens.ts'
import type {Group} from './verb-groups.ts'

/** A run of tokens between two boundaries, before it is known to which clause it belongs. */
export interface Segment {
  readonly first: number
  readonly last: number
  readonly edge: Edge
  /** The word that opens or joins it. */
  readonly opener: string | undefined
  /** Its token; -1 without one. */
  readonly openedAt: number
  /** Its first finite verb, else its first other. */
  readonly group: Group | undefined
}

/** What stands before a segment. */
export type Edge = 'start' | 'comma' | 'dash' | 'bracket' | 'stop' | 'opener' | 'coordinator' | 'verb'

/** What a mark cuts like; undefined for a hyphen inside a word. */
function markAt(tokens: Tokens, at: number, what: number): Edge | undefined {
  const {glued} = tokens
  if (what & SyntaxClass.comma) return 'comma'
  if (what & SyntaxClass.bracket) return isAcronym(tokens, at) ? undefined : 'bracket'
  if (what & SyntaxClass.stop) return 'stop'
  return glued[at] && glued[at + 1] ? undefined : 'dash'
}

/** “grants from the National Science Foundation (NSF) were misspent”: a bracket of an acronym cuts nothing. */
function isAcronym({norm, kind, start, end, text}: Tokens, bracket: number): boolean {
  const at = norm[bracket] === '(' ? bracket + 1 : bracket - 1
  if (norm[at - 1] !== '(' || norm[at + 1] !== ')' || kind[at] !== 'word') return false
  const size = end[at]! - start[at]!
  if (size < 2 || size > 7) return false
  for (let index = start[at]!; index < end[at]!; index++) {
    const code = text.charCodeAt(index)
    if (code < 65 || code > 90) return false
  }
  return true
}

/** Cuts a sentence at punctuation, at words that open or join clauses, and before a second verb. */
export const segmentsOf = (
  tokens: Tokens,
  classes: Uint8Array,
  {first, last}: Sentence,
  groups: readonly Group[]
): Segment[] => new Segmenter(tokens, groups, first).read(classes, first, last)

class Segmenter {
  private readonly tokens: Tokens
  private readonly groups: readonly Group[]
  private readonly segments: Segment[]
  private from: number
  private edge: Edge
  private openedAt: number
  private finite: Group | undefined
  private other: Group | undefined
  private next: number

  constructor(tokens: Tokens, groups: readonly Group[], first: number) {
    this.tokens = tokens
    this.groups = groups
    this.segments = []
    this.from = first
    this.edge = 'start'
    this.openedAt = -1
    this.finite = undefined
    this.other = undefined
    this.next = 0
  }

  read(classes: Uint8Array, first: number, last: number): Segment[] {
    const {tokens, groups, segments} = this
    const {form} = tokens
    for (let at = first; at < last; at++) {
      const group = this.next < groups.length ? groups[this.next] : undefined
      if (group && at === group.first) {
        if (group.finite) {
          const {finite} = this
          // “said he was sworn in”, “the man who led it resigned”: a second verb opens a clause.
          if (finite)
            this.cut(
              resumesMain(tokens, segments, this.openedAt, finite)
                ? at
                : subjectStart(tokens, finite.last, at),
              'verb',
              -1
            )
          this.finite = group
        } else this.other ??= group
        at = group.last - 1
        this.next++
        continue
      }
      const what = classes[form[at]!]!
      if ((what & SyntaxClass.edge) === 0) continue
      if ((what & SyntaxClass.joining) === 0) {
        const mark = markAt(tokens, at, what)
        if (mark) {
          this.cut(at, mark, -1)
          this.from = at + 1
        }
        continue
      }
      if (at === this.from) {
        // A word that opens the sentence or follows a mark.
        if (
          opening.at(tokens, at) &&
          (this.verbAhead(at + 1) || participleAhead(tokens, at, groups[this.next]))
        )
          this.openedAt = at
        else if (coordinators.at(tokens, at)) this.openedAt = at
        continue
      }
      if (opening.at(tokens, at) && this.verbAhead(at + 1) && isOpening(tokens, at, this.finite))
        this.cut(at, 'opener', at)
      else if (participleAhead(tokens, at, groups[this.next])) this.cut(at, 'opener', at)
      else if (coordinators.at(tokens, at) && (this.finite ? this.verbAhead(at + 1) : this.isSecond(at + 1)))
        this.cut(at, 'coordinator', at)
    }
    this.cut(last, 'stop', -1)
    return segments
  }

  private cut(to: number, then: Edge, word: number): void {
    const {segments, from, edge, openedAt} = this
    if (to > from) {
      const opener = openedAt < 0 ? undefined : this.tokens.norm[openedAt]!
      segments.push({first: from, last: to, edge, opener, openedAt, group: this.finite ?? this.other})
    }
    // A mark right after another does not make the edge softer.
    if (to > from || edge === 'comma' || edge === 'start')
      this.edge = segments.length > 0 || then !== 'comma' ? then : 'start'
    this.from = to
    this.openedAt = word
    this.finite = undefined
    this.other = undefined
  }

  /** “Bell, 61, stepped down on Friday and was gone”: what might be a participle has another verb beside it. */
  private isSecond(at: number): boolean {
    const {other, edge, from, groups, next} = this
    if (edge !== 'comma' || other?.form !== 'participle' || !other.pastForm || other.first > from + 1)
      return false
    const group = groups[next]
    return group?.finite === true && group.first <= at + 1
  }

  private verbAhead(at: number): boolean {
    const {tokens, groups} = this
    for (let index = this.next; index < groups.length; index++) {
      const group = groups[index]!
      if (!group.finite || group.first < at) continue
      return !markBetween(tokens, at, group.first)
    }
    return false
  }
}

/** “that day”, “as president”, “so far”, “the how and why”: words that open nothing here. */
function isOpening(tokens: Tokens, at: number, finite: Group | undefined): boolean {
  const word = tokens.norm[at]!
  const before = tokens.norm[at - 1]!
  if (word === 'that') {
    // “said that …”, “the statement that …”; not “of that”, “in that”.
    return finite !== undefined || !notBeforeThat.at(tokens, at - 1)
  }
  if (word === 'so' || word === 'how' || word === 'what' || word === 'why' || word === 'than')
    return finite !== undefined
  // “who had led the bank since 1994 and is to retire”: a time alone is no subject.
  if (isBareTime(tokens, at + 1)) return false
  // “a street named after Mayor Bell was opened”
  if (word === 'after' && (before === 'named' || before === 'called')) return false
  // “as well as”, “such as”, “as president”: only before a subject and its verb.
  if (word === 'as') return before !== 'such' && before !== 'well' && subjectAhead(tokens, at + 1)
  return true
}

/** Whether only a year, a month or a day stands there before an “and”. */
function isBareTime(tokens: Tokens, from: number): boolean {
  const {kind} = tokens
  let at = from
  while (
    at < from + 4 &&
    (kind[at] === 'number' ||
      kind[at] === 'ordinal' ||
      months.hasAt(tokens, at) ||
      weekdays.hasAt(tokens, at))
  )
    at++
  return at > from && coordinators.at(tokens, at)
}

/** A pronoun, name or determiner: what a subject begins with. */
function subjectAhead(tokens: Tokens, at: number): boolean {
  const word = tokens.norm[at]
  return word !== undefined && (subjectPronouns.at(tokens, at) || word === 'the' || tokens.capital[at] === 1)
}

/** “after being sworn in”, “since taking office”, “upon leaving”. */
function participleAhead(tokens: Tokens, at: number, group: Group | undefined): boolean {
  return (
    group !== undefined && group.form === 'ing' && group.first === at + 1 && participleOpeners.at(tokens, at)
  )
}

function markBetween(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = tokens.norm[at]!
    if (stops.at(tokens, at) || ((word === '(' || word === ')') && !isAcronym(tokens, at))) return true
    // “who, on Friday, said”: commas around an insertion do not end the clause; one alone does not either.
    if (subordinators.at(tokens, at) || relatives.at(tokens, at)) return true
  }
  return false
}

/** “The judge who swore in Bell took office”: the second verb is that of the main clause, and Bell an object. */
function resumesMain(
  tokens: Tokens,
  segments: readonly Segment[],
  openedAt: number,
  {lemma, last}: Group
): boolean {
  if (!relatives.at(tokens, openedAt)) return false
  if (complementVerbs.has(lemma) || (isCue(lemma) && tokens.norm[last] !== 'in')) return false
  for (const {group} of segments) if (group?.finite) return false
  return true
}

/** Where the clause of a second verb begins: after the first verb's object where a pronoun or name opens it. */
function subjectStart(tokens: Tokens, from: number, verb: number): number {
  for (let at = verb - 1; at >= from && at > verb - 12; at--) {
    if (bareSubjects.at(tokens, at)) return at
  }
  let at = verb
  // “said Cameron resigned”, “says the prime minister left”: back over the words of a noun phrase.
  while (at > from && tokens.capital[at - 1] === 1) at--
  if (at < verb && at > from) {
    // “said former Prime Minister Tony Blair left”.
    while (at > from && leadNouns.at(tokens, at - 1)) at--
    return at
  }
  for (let back = verb - 1; back >= from && back > verb - 8; back--) {
    if (plainDeterminers.at(tokens, back)) return back
  }
  return verb
}
