import type {Article, Clause, Sentence} from '../article.ts'
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
import {endsAsQuestion, statusOf, tenseOf} from './factuality.ts'
import {segmentsOf, type Segment} from './segments.ts'
import {numberOf} from '../language/words.ts'
import {classesOf} from './syntax-classes.ts'
import type {Tokens} from './tokens.ts'
import {findVerbGroups, type Group} from './verb-groups.ts'

/** The clauses of an article, and for each token the one to which it belongs (-1 between sentences). */
export interface Clauses {
  readonly clauses: readonly Clause[]
  readonly clauseOf: Int32Array
}

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

/**
 * Reads the clauses of all sentences.
 *
 * A sentence is cut at punctuation, at words that open or join clauses, and before a second verb; runs without a
 * verb then join the clause on which they hang. Verbs are found by closed-class words and verb forms, without a
 * tagger, so that every boundary can be explained. After Abney, “Partial parsing via finite-state cascades” (1996),
 * cut down to what times and events need.
 */
export function readClauses({tokens, sentences}: Pick<Article, 'tokens' | 'sentences'>): Clauses {
  const clauses: Clause[] = []
  const clauseOf = new Int32Array(tokens.length).fill(-1)
  const classes = classesOf(tokens)
  for (let index = 0; index < sentences.length; index++)
    readSentence(tokens, classes, sentences[index]!, index, clauses, clauseOf)
  return {clauses, clauseOf}
}

function readSentence(
  tokens: Tokens,
  classes: Uint8Array,
  sentence: Sentence,
  index: number,
  clauses: Clause[],
  clauseOf: Int32Array
): void {
  const groups = findVerbGroups(tokens, classes, sentence.first, sentence.last)
  const base = clauses.length
  const drafts = assemble(tokens, segmentsOf(tokens, classes, sentence, groups), clauseOf, base)
  const question = sentence.last > sentence.first && endsAsQuestion(tokens, sentence)
  let conditional = false
  for (const {opener, inverted} of drafts)
    if (inverted || opener === 'if' || opener === 'unless') conditional = true
  for (const draft of drafts) {
    const parent = draft.parent === null ? undefined : clauses[base + draft.parent]
    clauses.push({
      first: draft.first,
      last: draft.last,
      start: tokens.start[draft.first]!,
      end: tokens.end[draft.last - 1]!,
      sentence: index,
      parent: draft.parent === null ? null : base + draft.parent,
      kind: draft.kind,
      opener: draft.opener,
      verb: draft.group ? verbOfGroup(tokens, draft.group) : null,
      status: statusOf(tokens, draft, parent, question, conditional),
      tense: tenseOf(draft.group, parent)
    })
  }
}

/** The numbers of the lemmas that were met. */
const lemmas = new Map<string, number>()

function numberOfLemma({norm, word}: Tokens, head: number, lemma: string): number {
  if (norm[head] === lemma) return word[head]!
  const known = lemmas.get(lemma)
  if (known !== undefined) return known
  const number = numberOf(lemma)
  // Lemmas of no list are any words: no more is kept than the lists hold.
  if (number > 0) lemmas.set(lemma, number)
  return number
}

function verbOfGroup(
  tokens: Tokens,
  {first, last, head, lemma, passive, perfect, negated, modal}: Group
): NonNullable<Clause['verb']> {
  return {
    first,
    last,
    start: tokens.start[first]!,
    end: tokens.end[last - 1]!,
    head,
    lemma,
    number: numberOfLemma(tokens, head, lemma),
    passive,
    perfect,
    negated,
    modal
  }
}

/** Gives every segment to a clause; `clauseOf` takes the indexes of the clauses, from `base`. */
function assemble(
  tokens: Tokens,
  segments: readonly Segment[],
  clauseOf: Int32Array,
  base: number
): readonly Draft[] {
  const drafts: Draft[] = []
  /** Segments before the first verb of the sentence: “On Monday,”. */
  let pending: Segment[] = []
  let current = -1
  let main = -1

  const give = (segment: Segment, draft: number) => {
    for (let at = segment.first; at < segment.last; at++) clauseOf[at] = base + draft
    const target = drafts[draft]!
    target.first = Math.min(target.first, segment.first)
    target.last = Math.max(target.last, segment.last)
  }
  const open = (segment: Segment, kind: Clause['kind'], parent: number | null) => {
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
    current = drafts.length - 1
    give(segment, current)
    return current
  }

  for (let index = 0; index < segments.length; index++) {
    const read = segments[index]!
    const resumed = resumes(segments, index, main >= 0 ? drafts[main] : undefined, pending.length > 0)
    const segment = resumed
      ? {...read, group: {...read.group!, finite: true, form: 'past', passive: false} as const}
      : read
    const {group, opener, openedAt, edge} = segment
    const finite = group?.finite === true
    if (edge === 'bracket' && drafts.length > 0 && finite) {
      open(segment, 'parenthesis', current)
      continue
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
      open(segment, kind, current >= 0 ? current : null)
      continue
    }
    if (finite) {
      const waiting = main >= 0 ? drafts[main] : undefined
      if (waiting && !waiting.group?.finite && opener === undefined) {
        // “Carney, who was sworn in on Friday, met …”: the main clause goes on.
        waiting.group = group
        give(segment, main)
        current = main
      } else if (edge === 'verb' && current >= 0 && takesComplement(drafts[current])) {
        open(segment, 'complement', current)
      } else if (coordinators.at(tokens, openedAt) && current >= 0) {
        const {kind, parent} = drafts[current]!
        open(segment, kind, kind === 'main' ? null : parent)
        if (kind === 'main') main = current
      } else {
        open(segment, 'main', null)
        main = current
      }
      for (const before of pending) give(before, current)
      pending = []
      continue
    }
    // “…, ending eight years at the Home Office”, “…, adopted on December 12”.
    if (
      group &&
      (edge === 'comma' || edge === 'dash') &&
      group.first <= segment.first + 1 &&
      current >= 0 &&
      group.form !== 'infinitive'
    ) {
      open(segment, 'participle', current)
      continue
    }
    if (current < 0) {
      // A subject without its verb yet: “Carney, who …”.
      if (pending.length === 0 && segment.edge === 'start' && !startsAsAdverbial(tokens, segment)) {
        open(segment, 'main', null)
        main = current
      } else pending.push(segment)
      continue
    }
    give(segment, closesInsertion(drafts, current, main, segment) ? main : current)
  }
  if (pending.length > 0) {
    // No verb in the sentence at all: a headline, a label.
    open(pending[0]!, 'main', null)
    for (const segment of pending.slice(1)) give(segment, current)
  }
  return drafts
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
  return segments
    .slice(index + 1)
    .every(
      (later) =>
        later.opener !== undefined ||
        !later.group ||
        later.edge === 'verb' ||
        (!later.group.finite && !(later.group.pastForm && later.group.first <= later.first + 1))
    )
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
