import type {Article, Clause, Sentence, Status} from '../article.ts'
import {
  complementVerbs,
  conditionals,
  coordinators,
  doubtingVerbs,
  participleOpeners,
  relatives,
  subjectPronouns,
  subordinators,
  temporalOpeners
} from '../language/en/clauses.ts'
import {isCue} from '../language/en/cues.ts'
import {openModals} from '../language/en/verbs.ts'
import type {Tokens} from './tokens.ts'
import {findVerbGroups, type Group} from './verb-groups.ts'

/** The clauses of an article, and for each token the one to which it belongs (-1 between sentences). */
export interface Clauses {
  readonly clauses: readonly Clause[]
  readonly clauseOf: Int32Array
}

/** A run of tokens between two boundaries, before it is known to which clause it belongs. */
interface Segment {
  readonly first: number
  readonly last: number
  readonly edge: Edge
  /** The word that opens or joins it. */
  readonly opener: string | undefined
  /** Its first finite verb, else its first other. */
  readonly group: Group | undefined
}

/** What stands before a segment. */
type Edge = 'start' | 'comma' | 'dash' | 'bracket' | 'stop' | 'opener' | 'coordinator' | 'verb'

interface Draft {
  first: number
  last: number
  readonly parent: number | null
  kind: Clause['kind']
  readonly opener: string | undefined
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
  for (const [index, sentence] of sentences.entries())
    readSentence(tokens, sentence, index, clauses, clauseOf)
  return {clauses, clauseOf}
}

function readSentence(
  tokens: Tokens,
  sentence: Sentence,
  index: number,
  clauses: Clause[],
  clauseOf: Int32Array
): void {
  const groups = findVerbGroups(tokens, sentence.first, sentence.last)
  const base = clauses.length
  const {drafts, owner} = assemble(tokens, segmentsOf(tokens, sentence, groups))
  const question = sentence.last > sentence.first && endsAsQuestion(tokens, sentence)
  for (const {segment, draft} of owner) clauseOf.fill(base + draft, segment.first, segment.last)
  const conditional = drafts.some(({opener, inverted}) => inverted || opener === 'if' || opener === 'unless')
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
    passive,
    perfect,
    negated,
    modal
  }
}

const commas = new Set([',', '“', '”', '"', '«', '»', '„'])
const dashes = new Set(['–', '—', '-', '•'])
const brackets = new Set(['(', ')', '[', ']'])
const stops = new Set([';', ':', '…', '|'])

function segmentsOf(tokens: Tokens, {first, last}: Sentence, groups: readonly Group[]): Segment[] {
  const {norm, glued} = tokens
  const segments: Segment[] = []
  let from = first
  let edge: Edge = 'start'
  let opener: string | undefined
  let finite: Group | undefined
  let other: Group | undefined
  let next = 0

  const cut = (to: number, then: Edge, word?: string) => {
    if (to > from) segments.push({first: from, last: to, edge, opener, group: finite ?? other})
    // A mark right after another does not make the edge softer.
    if (to > from || edge === 'comma' || edge === 'start')
      edge = segments.length > 0 || then !== 'comma' ? then : 'start'
    from = to
    opener = word
    finite = undefined
    other = undefined
  }
  const verbAhead = (at: number) => {
    for (let index = next; index < groups.length; index++) {
      const group = groups[index]!
      if (!group.finite || group.first < at) continue
      return !markBetween(tokens, at, group.first)
    }
    return false
  }

  for (let at = first; at < last; at++) {
    const word = norm[at]!
    const group = groups[next]
    if (group && at === group.first) {
      if (group.finite) {
        // “said he was sworn in”, “the man who led it resigned”: a second verb opens a clause.
        if (finite) cut(subjectStart(tokens, finite.last, at), 'verb')
        finite = group
      } else other ??= group
      at = group.last - 1
      next++
      continue
    }
    const mark = commas.has(word)
      ? 'comma'
      : brackets.has(word)
        ? 'bracket'
        : stops.has(word)
          ? 'stop'
          : dashes.has(word) && !(glued[at] && glued[at + 1])
            ? 'dash'
            : undefined
    if (mark) {
      cut(at, mark)
      from = at + 1
      continue
    }
    if (at === from) {
      // A word that opens the sentence or follows a mark.
      if (opens(word) && (verbAhead(at + 1) || participleAhead(tokens, at, groups[next]))) opener = word
      else if (coordinators.has(word)) opener = word
      continue
    }
    if (opens(word) && verbAhead(at + 1) && isOpening(tokens, at, finite)) cut(at, 'opener', word)
    else if (participleAhead(tokens, at, groups[next])) cut(at, 'opener', word)
    else if (coordinators.has(word) && finite && verbAhead(at + 1)) cut(at, 'coordinator', word)
  }
  cut(last, 'stop')
  return segments
}

const opens = (word: string) => subordinators.has(word) || relatives.has(word)

/** “that day”, “as president”, “so far”, “the how and why”: words that open nothing here. */
function isOpening(tokens: Tokens, at: number, finite: Group | undefined): boolean {
  const word = tokens.norm[at]!
  const before = tokens.norm[at - 1]!
  if (word === 'that') {
    // “said that …”, “the statement that …”; not “of that”, “in that”.
    return (
      finite !== undefined ||
      !/^(?:of|in|at|on|for|to|by|with|from|and|after|before|since|during)$/.test(before)
    )
  }
  if (word === 'so' || word === 'how' || word === 'what' || word === 'why' || word === 'than')
    return finite !== undefined
  // “a street named after Mayor Bell was opened”
  if (word === 'after' && (before === 'named' || before === 'called')) return false
  // “as well as”, “such as”, “as president”: only before a subject and its verb.
  if (word === 'as') return before !== 'such' && before !== 'well' && subjectAhead(tokens, at + 1)
  return true
}

/** A pronoun, name or determiner: what a subject begins with. */
function subjectAhead(tokens: Tokens, at: number): boolean {
  const word = tokens.norm[at]
  return word !== undefined && (subjectPronouns.has(word) || word === 'the' || tokens.capital[at] === 1)
}

/** “after being sworn in”, “since taking office”, “upon leaving”. */
function participleAhead(tokens: Tokens, at: number, group: Group | undefined): boolean {
  return (
    group !== undefined &&
    group.form === 'ing' &&
    group.first === at + 1 &&
    participleOpeners.has(tokens.norm[at]!)
  )
}

function markBetween(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = tokens.norm[at]!
    if (stops.has(word) || word === '(' || word === ')') return true
    // “who, on Friday, said”: commas around an insertion do not end the clause; one alone does not either.
    if (subordinators.has(word) || relatives.has(word)) return true
  }
  return false
}

/** Where the clause of a second verb begins: after the first verb's object where a pronoun or name opens it. */
function subjectStart(tokens: Tokens, from: number, verb: number): number {
  for (let at = verb - 1; at >= from && at > verb - 12; at--) {
    if (/^(?:he|she|it|they|we|i|there|this|who)$/.test(tokens.norm[at]!)) return at
  }
  let at = verb
  // “said Cameron resigned”, “says the prime minister left”: back over the words of a noun phrase.
  while (at > from && tokens.capital[at - 1] === 1) at--
  if (at < verb && at > from) {
    // “said former Prime Minister Tony Blair left”.
    while (at > from && /^(?:former|then|prime|the|a|an|president|minister|late)$/.test(tokens.norm[at - 1]!))
      at--
    return at
  }
  for (let back = verb - 1; back >= from && back > verb - 8; back--) {
    if (/^(?:the|a|an|his|her|its|their)$/.test(tokens.norm[back]!)) return back
  }
  return verb
}

function endsAsQuestion(tokens: Tokens, {first, last}: Sentence): boolean {
  for (let at = last - 1; at >= first && at >= last - 3; at--) {
    if (tokens.norm[at] === '?') return true
    if (tokens.kind[at] === 'word') return false
  }
  return false
}

/** Gives every segment to a clause. */
function assemble(
  tokens: Tokens,
  segments: readonly Segment[]
): {drafts: Draft[]; owner: {segment: Segment; draft: number}[]} {
  const drafts: Draft[] = []
  const owner: {segment: Segment; draft: number}[] = []
  /** Segments before the first verb of the sentence: “On Monday,”. */
  let pending: Segment[] = []
  let current = -1
  let main = -1

  const give = (segment: Segment, draft: number) => {
    owner.push({segment, draft})
    const target = drafts[draft]!
    target.first = Math.min(target.first, segment.first)
    target.last = Math.max(target.last, segment.last)
  }
  const open = (segment: Segment, kind: Clause['kind'], parent: number | null) => {
    const {group, opener} = segment
    drafts.push({
      first: segment.first,
      last: segment.last,
      parent,
      kind,
      opener: opener ?? (kind === 'main' ? undefined : segment.opener),
      group,
      // “Had the court ruled on Monday”: the verb behind the subject is as hypothetical.
      inverted: isInverted(tokens, segment) || (segment.edge === 'verb' && drafts[current]?.inverted === true)
    })
    current = drafts.length - 1
    give(segment, current)
    return current
  }

  for (const [index, read] of segments.entries()) {
    const resumed = resumes(segments, index, main >= 0 ? drafts[main] : undefined, pending.length > 0)
    const segment = resumed
      ? {...read, group: {...read.group!, finite: true, form: 'past', passive: false} as const}
      : read
    const {group, opener, edge} = segment
    const finite = group?.finite === true
    if (edge === 'bracket' && drafts.length > 0 && finite) {
      open(segment, 'parenthesis', current)
      continue
    }
    if (
      opener !== undefined &&
      (finite || group?.form === 'ing') &&
      (subordinators.has(opener) ||
        relatives.has(opener) ||
        (group?.form === 'ing' && participleOpeners.has(opener)))
    ) {
      const relative = relatives.has(opener) && (opener !== 'that' || !complementBefore(drafts[current]))
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
      } else if (opener !== undefined && coordinators.has(opener) && current >= 0) {
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
  owner.sort((a, b) => a.segment.first - b.segment.first)
  return {drafts, owner}
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

const complementBefore = (draft: Draft | undefined) => takesComplement(draft)

function takesComplement(draft: Draft | undefined): boolean {
  const lemma = draft?.group?.lemma
  return lemma !== undefined && (complementVerbs.has(lemma) || isCue(lemma) !== undefined)
}

/** “On Monday,”, “After the vote,”, “In 2013,”: no subject. */
function startsAsAdverbial(tokens: Tokens, {first}: Segment): boolean {
  return /^(?:on|in|at|after|before|since|during|following|by|from|until|as|with|under|for|amid|despite|last|next|earlier|later|yesterday|meanwhile|however|ahead|when|speaking)$/.test(
    tokens.norm[first]!
  )
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
    /^(?:had|were|should)$/.test(tokens.norm[first]!) &&
    first + 1 < tokens.length &&
    (subjectPronouns.has(tokens.norm[first + 1]!) ||
      tokens.capital[first + 1] === 1 ||
      /^(?:the|a|an)$/.test(tokens.norm[first + 1]!))
  )
}

function statusOf(
  tokens: Tokens,
  draft: Draft,
  parent: Clause | undefined,
  question: boolean,
  conditional: boolean
): Status {
  const {group, opener} = draft
  if (draft.inverted || (opener !== undefined && conditionals.has(opener))) return 'hypothetical'
  if (question && draft.kind === 'main') return 'question'
  if (group?.negated || nobodyBefore(tokens, draft)) return 'negated'
  if (group?.modal !== undefined) {
    if (openModals.has(group.modal))
      return conditional || group.perfect ? 'hypothetical' : group.modal === 'would' ? 'future' : 'open'
    return 'future'
  }
  if (group?.planned) return 'future'
  if (!group) return parent?.status ?? 'asserted'
  if (group.form === 'infinitive') return 'open'
  if (!group.finite && parent) return parent.status === 'negated' ? 'asserted' : parent.status
  if (parent) {
    // “until the result is certified”, “when he takes office”.
    if (opener !== undefined && temporalOpeners.has(opener) && group.form === 'present' && !group.perfect)
      return 'future'
    if (draft.kind === 'complement') {
      const lemma = parent.verb?.lemma ?? ''
      if (parent.status === 'negated' || parent.status === 'question' || parent.status === 'hypothetical')
        return 'open'
      if (doubtingVerbs.has(lemma)) return 'open'
      return 'asserted'
    }
    // What hangs on a hypothetical main clause is as hypothetical, unless it says who somebody is.
    if (draft.kind === 'subordinate' && parent.status === 'hypothetical') return 'hypothetical'
  } else if (
    opener !== undefined &&
    temporalOpeners.has(opener) &&
    draft.kind === 'subordinate' &&
    group.form === 'present' &&
    !group.perfect
  )
    return 'future'
  return 'asserted'
}

/** “No prime minister has …”, “Nobody was sworn in”, “Neither resigned”. */
function nobodyBefore(tokens: Tokens, {first, group}: Draft): boolean {
  const until = group ? group.first : first
  for (let at = first; at < until && at < first + 6; at++) {
    if (/^(?:no|nobody|none|neither|never|nothing|few|rarely|seldom)$/.test(tokens.norm[at]!)) return true
  }
  return false
}

function tenseOf(group: Group | undefined, parent: Clause | undefined): Clause['tense'] {
  if (!group) return parent?.tense ?? 'unknown'
  if (group.form === 'past') return 'past'
  if (group.form === 'present') return 'present'
  if (group.form === 'future') return 'future'
  if (group.form === 'participle') return 'past'
  return parent?.tense ?? 'unknown'
}
