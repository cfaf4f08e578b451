import {approximations} from '../language/en/clauses.ts'
import {
  be,
  futureModals,
  have,
  insideVerbGroup,
  negations,
  openModals,
  pastAuxiliaries,
  planWords,
  presentAuxiliaries,
  verbAt
} from '../language/en/verbs.ts'
import {infinitiveHead} from './infinitives.ts'
import {auxiliaries} from './syntax-classes.ts'
import type {Tokens} from './tokens.ts'
import type {Group} from './verb-groups.ts'

/** The group that the auxiliaries from token `first` on open, with the verb behind them. */
export function auxiliaryGroup(tokens: Tokens, first: number, to: number): Group {
  const {norm, kind} = tokens
  let at = first
  let head = first
  let negated = false
  let perfect = false
  let lastBe = false
  let modal: string | undefined
  let planned = false
  let lemma = ''
  let participle = false
  let tense: Group['form'] | undefined
  while (at < to && kind[at] === 'word') {
    const word = norm[at]!
    if (auxiliaries.at(tokens, at)) {
      if (lemma) break
      if (futureModals.at(tokens, at)) tense ??= 'future'
      else if (openModals.at(tokens, at)) tense ??= 'present'
      else if (pastAuxiliaries.at(tokens, at)) tense ??= 'past'
      else if (presentAuxiliaries.at(tokens, at)) tense ??= 'present'
      if (futureModals.at(tokens, at) || openModals.at(tokens, at)) modal ??= word
      if (word.endsWith("n't") || word === 'cannot') negated = true
      if (have.at(tokens, at)) perfect = true
      lastBe = be.at(tokens, at)
      head = at
      at++
      continue
    }
    if (negations.at(tokens, at) || approximations.at(tokens, at)) {
      negated = true
      at++
      continue
    }
    if (insideVerbGroup.at(tokens, at) || (word.endsWith('ly') && word.length > 4)) {
      at++
      continue
    }
    if (lemma) break
    const verb = verbAt(tokens, at)
    const fits =
      verb &&
      (lastBe
        ? verb.forms.participle || verb.forms.ing
        : perfect
          ? verb.forms.participle || verb.forms.past
          : verb.forms.base)
    if (!verb || !fits || tokens.capital[at] === 1) break
    lemma = verb.lemma || word
    participle = lastBe && verb.forms.participle
    head = at
    at++
    break
  }
  // Trailing adverbs belong to the group only where a verb follows them.
  let last = Math.max(head + 1, lemma ? at : head + 1)
  if (!lemma && negated) last = Math.max(last, lastNegation(tokens, head + 1, to))
  // “is expected to meet”, “was due to end”, “is to send”, “had to leave”.
  const plan = planWords.at(tokens, head) ? head : planWords.at(tokens, last) ? last : -1
  const infinitiveAt = plan >= 0 ? plan + 1 : last
  if (norm[infinitiveAt] === 'to' && infinitiveAt + 1 < to && (plan >= 0 || lastBe || perfect)) {
    const inner = infinitiveHead(tokens, infinitiveAt, to)
    if (inner) {
      planned = plan >= 0 || lastBe
      return {
        first,
        last: inner.last,
        head: inner.head,
        lemma: inner.lemma,
        finite: true,
        form: tense ?? 'present',
        passive: inner.passive,
        perfect,
        negated,
        modal,
        planned,
        pastForm: false
      }
    }
  }
  return {
    first,
    last,
    head,
    lemma: lemma || (lastBe ? 'be' : perfect ? 'have' : (norm[head] ?? '')),
    // “being sworn in”, “having been”: no subject of their own.
    finite:
      norm[first] !== 'being' && norm[first] !== 'having' && norm[first] !== 'been' && norm[first] !== 'be',
    form: norm[first] === 'being' || norm[first] === 'having' ? 'ing' : (tense ?? 'present'),
    passive: participle,
    perfect,
    negated,
    modal,
    planned,
    pastForm: false
  }
}

function lastNegation(tokens: Tokens, from: number, to: number): number {
  return from < to && negations.at(tokens, from) ? from + 1 : from
}
