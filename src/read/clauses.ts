import type {Article, Clause, Sentence} from '../article.ts'
import {Assembler} from './clause-drafts.ts'
import {endsAsQuestion, statusOf, tenseOf} from './factuality.ts'
import {segmentsOf} from './segments.ts'
import {numberOf} from '../language/words.ts'
import {classesOf} from './syntax-classes.ts'
import type {Tokens} from './tokens.ts'
import {findVerbGroups, type Group} from './verb-groups.ts'

/** The clauses of an article, and for each token the one to which it belongs (-1 between sentences). */
export interface Clauses {
  readonly clauses: readonly Clause[]
  readonly clauseOf: Int32Array
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
  const drafts = new Assembler(tokens, clauseOf, base).read(segmentsOf(tokens, classes, sentence, groups))
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
