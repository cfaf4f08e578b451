import type {Clause} from '../article.ts'
import {
  adverbialOpeners,
  complementVerbs,
  coordinators,
  invertible,
  participleOpeners,
  plainDeterminers,
  relatives,
  subjectPronouns,
  subordinators
} from '../language/en/clauses.ts'
import {cueForms} from '../language/en/cues.ts'
import type {Segment} from './segments.ts'
import type {Tokens} from './tokens.ts'
import type {Group} from './verb-groups.ts'

/** A clause in the making. */
export interface Draft {
  first: number
  last: number
  readonly parent: number | null
  kind: Clause['kind']
  readonly opener: string | undefined
  /** The token of its opener; -1 without one. */
  readonly openedAt: number
  group: Group | undefined
  readonly inverted: boolean
}

/** Gives every segment to a clause; `clauseOf` takes the indexes of the clauses, from `base`. */
export class Assembler {
  private readonly tokens: Tokens
  private readonly clauseOf: Int32Array
  private readonly base: number
  private readonly drafts: Draft[]
  /** Segments before the first verb of the sentence: “On Monday,”. */
  private readonly pending: Segment[]
  private current: number
  private main: number

  constructor(tokens: Tokens, clauseOf: Int32Array, base: number) {
    this.tokens = tokens
    this.clauseOf = clauseOf
    this.base = base
    this.drafts = []
    this.pending = []
    this.current = -1
    this.main = -1
  }

  read(segments: readonly Segment[]): readonly Draft[] {
    const {drafts, pending} = this
    for (let index = 0; index < segments.length; index++) {
      const read = segments[index]!
      const waiting = this.main >= 0 ? drafts[this.main] : undefined
      const resumed = resumes(segments, index, waiting, pending.length > 0)
      this.take(
        resumed
          ? {...read, group: {...read.group!, finite: true, form: 'past', passive: false} as const}
          : read
      )
    }
    if (pending.length > 0) {
      // No verb in the sentence at all: a headline, a label.
      this.open(pending[0]!, 'main', null)
      for (let index = 1; index < pending.length; index++) this.give(pending[index]!, this.current)
    }
    return drafts
  }

  private take(segment: Segment): void {
    const {tokens, drafts, pending, current, main} = this
    const {group, opener, openedAt, edge} = segment
    const finite = group?.finite === true
    if (edge === 'bracket' && drafts.length > 0 && finite) {
      this.open(segment, 'parenthesis', current)
      return
    }
    if (
      opener !== undefined &&
      (finite || group?.form === 'ing') &&
      (subordinators.at(tokens, openedAt) ||
        relatives.at(tokens, openedAt) ||
        (group?.form === 'ing' && participleOpeners.at(tokens, openedAt)))
    ) {
      const relative =
        relatives.at(tokens, openedAt) && (opener !== 'that' || !takesComplement(drafts[current]))
      const kind = relative
        ? 'relative'
        : opener === 'that'
          ? 'complement'
          : finite
            ? 'subordinate'
            : 'participle'
      this.open(segment, kind, current >= 0 ? current : null)
      return
    }
    if (finite) {
      const waiting = main >= 0 ? drafts[main] : undefined
      if (waiting && !waiting.group?.finite && opener === undefined) {
        // “Carney, who was sworn in on Friday, met …”: the main clause goes on.
        waiting.group = group
        this.give(segment, main)
        this.current = main
      } else if (edge === 'verb' && current >= 0 && takesComplement(drafts[current])) {
        this.open(segment, 'complement', current)
      } else if (coordinators.at(tokens, openedAt) && current >= 0) {
        const {kind, parent} = drafts[current]!
        this.open(segment, kind, kind === 'main' ? null : parent)
        if (kind === 'main') this.main = this.current
      } else {
        this.open(segment, 'main', null)
        this.main = this.current
      }
      for (const before of pending) this.give(before, this.current)
      pending.length = 0
      return
    }
    // “…, ending eight years at the Home Office”, “…, adopted on December 12”.
    if (
      group &&
      (edge === 'comma' || edge === 'dash') &&
      group.first <= segment.first + 1 &&
      current >= 0 &&
      group.form !== 'infinitive'
    ) {
      this.open(segment, 'participle', current)
      return
    }
    if (current < 0) {
      // A subject without its verb yet: “Carney, who …”.
      if (pending.length === 0 && segment.edge === 'start' && !startsAsAdverbial(tokens, segment)) {
        this.open(segment, 'main', null)
        this.main = this.current
      } else pending.push(segment)
      return
    }
    this.give(segment, closesInsertion(drafts, current, main, segment) ? main : current)
  }

  private give({first, last}: Segment, draft: number): void {
    const {clauseOf} = this
    const clause = this.base + draft
    for (let at = first; at < last; at++) clauseOf[at] = clause
    const target = this.drafts[draft]!
    target.first = Math.min(target.first, first)
    target.last = Math.max(target.last, last)
  }

  private open(segment: Segment, kind: Clause['kind'], parent: number | null): void {
    const {tokens, drafts, current} = this
    const {group, opener, openedAt} = segment
    drafts.push({
      first: segment.first,
      last: segment.last,
      parent,
      kind,
      opener,
      openedAt,
      group,
      // “Had the court ruled on Monday”: the verb behind the subject is as hypothetical.
      inverted: isInverted(tokens, segment) || (segment.edge === 'verb' && drafts[current]?.inverted === true)
    })
    this.current = drafts.length - 1
    this.give(segment, this.current)
  }
}

/**
 * “The report, published in May, found …”: a form that may be a participle is the verb for which the subject
 * waits, where no other comes after it.
 */
function resumes(
  segments: readonly Segment[],
  index: number,
  waiting: Draft | undefined,
  pending: boolean
): boolean {
  const {group, opener, first} = segments[index]!
  if ((waiting ? waiting.group?.finite === true : !pending) || !group || opener !== undefined) return false
  if (group.form !== 'participle' || group.first > first + 1 || !group.pastForm) return false
  for (let behind = index + 1; behind < segments.length; behind++) {
    const later = segments[behind]!
    if (later.opener !== undefined || !later.group || later.edge === 'verb') continue
    if (later.group.finite || (later.group.pastForm && later.group.first <= later.first + 1)) return false
  }
  return true
}

const takingComplements = new Set([...complementVerbs, ...cueForms.keys()])

function takesComplement(draft: Draft | undefined): boolean {
  const lemma = draft?.group?.lemma
  return lemma !== undefined && takingComplements.has(lemma)
}

/** “On Monday,”, “After the vote,”, “In 2013,”: no subject. */
function startsAsAdverbial(tokens: Tokens, {first}: Segment): boolean {
  return adverbialOpeners.at(tokens, first)
}

/** “Carney, who was sworn in on Friday, a former governor, …” stays with the relative; “said Roth, the president” too. */
function closesInsertion(drafts: readonly Draft[], current: number, main: number, segment: Segment): boolean {
  return segment.edge === 'bracket' && drafts[current]!.kind === 'parenthesis' && main >= 0
}

/** “Had she stayed in, …”, “Were he to resign, …”, “Should they win”. */
function isInverted(tokens: Tokens, {first, group}: Segment): boolean {
  return (
    group !== undefined &&
    group.first === first &&
    invertible.at(tokens, first) &&
    first + 1 < tokens.length &&
    (subjectPronouns.at(tokens, first + 1) ||
      tokens.capital[first + 1] === 1 ||
      plainDeterminers.at(tokens, first + 1))
  )
}
