import {insideVerbGroup, planNouns, planWords, verbAt} from '../language/en/verbs.ts'
import type {Tokens} from './tokens.ts'
import type {Group} from './verb-groups.ts'

/** The verb of an infinitive whose “to” is a token, maybe with adverbs between: “to formally resign”. */
export function infinitiveHead(
  tokens: Tokens,
  at: number,
  to: number
): {head: number; last: number; lemma: string; passive: boolean} | undefined {
  let word = at + 1
  while (
    word < to &&
    (insideVerbGroup.at(tokens, word) || (tokens.norm[word]!.endsWith('ly') && tokens.norm[word] !== 'rally'))
  )
    word++
  const norm = tokens.norm[word]
  if (word >= to || norm === undefined) return
  if (norm === 'be' || norm === 'have') {
    // “to be sworn in”, “to have been held”, “to be mayor”.
    let inner = word + 1
    while (inner < to && (tokens.norm[inner] === 'been' || insideVerbGroup.at(tokens, inner))) inner++
    const verb = inner < to ? verbAt(tokens, inner) : undefined
    if (verb?.forms.participle) {
      return {
        head: inner,
        last: inner + 1,
        lemma: verb.lemma || tokens.norm[inner]!,
        passive: norm === 'be' || inner > word + 1
      }
    }
    return {head: word, last: word + 1, lemma: norm, passive: false}
  }
  const verb = verbAt(tokens, word)
  if (!verb?.forms.base) return
  return {head: word, last: word + 1, lemma: verb.lemma, passive: false}
}

/** “to resign”: after a verb of planning it is planned; after another it stays open whether it came to be. */
export function infinitive(
  tokens: Tokens,
  at: number,
  to: number,
  last: Group | undefined
): Group | undefined {
  const inner = infinitiveHead(tokens, at, to)
  if (!inner) return
  const before = tokens.norm[at - 1] ?? ''
  const planned =
    planWords.at(tokens, at - 1) ||
    planNouns.at(tokens, at - 1) ||
    (last !== undefined && last.last >= at - 3 && planWords.at(tokens, last.head))
  return {
    first: at,
    last: inner.last,
    head: inner.head,
    lemma: inner.lemma,
    finite: false,
    form: 'infinitive',
    passive: inner.passive,
    perfect: false,
    negated: before === 'not',
    modal: undefined,
    planned,
    pastForm: false
  }
}
