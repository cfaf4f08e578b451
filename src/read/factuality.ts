import type {Clause, Sentence, Status} from '../article.ts'
import {
  approximations,
  bareSubjects,
  conditionals,
  doubtingVerbs,
  doubtsBeforeThat,
  falsely,
  nobodies,
  plainDeterminers,
  suppositions,
  temporalOpeners
} from '../language/en/clauses.ts'
import {isCue} from '../language/en/cues.ts'
import {openModals} from '../language/en/verbs.ts'
import {enlist, wordSet} from '../language/words.ts'
import type {Draft} from './clause-drafts.ts'
import type {Tokens} from './tokens.ts'
import type {Group} from './verb-groups.ts'

/** Whether the sentence ends with a question mark. */
export function endsAsQuestion(tokens: Tokens, {first, last}: Sentence): boolean {
  for (let at = last - 1; at >= first && at >= last - 3; at--) {
    if (tokens.norm[at] === '?') return true
    if (tokens.kind[at] === 'word') return false
  }
  return false
}

export function statusOf(
  tokens: Tokens,
  draft: Draft,
  parent: Clause | undefined,
  question: boolean,
  conditional: boolean
): Status {
  const {group, openedAt} = draft
  if (draft.inverted || conditionals.at(tokens, openedAt) || isSupposed(tokens, draft)) return 'hypothetical'
  if (question && draft.kind === 'main') return 'question'
  if (group?.negated || nobodyBefore(tokens, draft) || isForgone(tokens, group)) return 'negated'
  if (group?.modal !== undefined) {
    if (openModals.has(group.modal))
      return conditional || group.perfect ? 'hypothetical' : group.modal === 'would' ? 'future' : 'open'
    return 'future'
  }
  if (group?.planned) return 'future'
  if (!group) return parent?.status ?? 'asserted'
  if (group.form === 'infinitive' || isDoubted(tokens, draft, parent)) return 'open'
  if (!group.finite && parent) return parent.status === 'negated' ? 'asserted' : parent.status
  if (parent) {
    // “until the result is certified”, “when he takes office”.
    if (temporalOpeners.at(tokens, openedAt) && group.form === 'present' && !group.perfect) return 'future'
    if (draft.kind === 'complement') {
      // “joked” is on no list of verbs but that of cues.
      const lemma = isCue(parent.verb?.lemma ?? '')?.lemma ?? parent.verb?.lemma ?? ''
      if (parent.status === 'negated' || parent.status === 'question' || parent.status === 'hypothetical')
        return 'open'
      if (doubtingVerbs.has(lemma)) return 'open'
      return 'asserted'
    }
    // What hangs on a hypothetical main clause is as hypothetical, unless it says who somebody is.
    if (draft.kind === 'subordinate' && parent.status === 'hypothetical') return 'hypothetical'
  } else if (
    temporalOpeners.at(tokens, openedAt) &&
    draft.kind === 'subordinate' &&
    group.form === 'present' &&
    !group.perfect
  )
    return 'future'
  return 'asserted'
}

/** “Assuming Roe won”, “Provided they agree”, “In case she resigned”. */
function isSupposed(tokens: Tokens, {first}: Draft): boolean {
  if (suppositions.at(tokens, first)) return opensClause(tokens, first + 1)
  const {word} = tokens
  return word[first] === within && word[first + 1] === inCase && opensClause(tokens, first + 2)
}

const within = enlist('in')
const inCase = enlist('case')

/** A name, a pronoun or a determiner. */
const opensClause = (tokens: Tokens, at: number): boolean =>
  tokens.capital[at] === 1 || bareSubjects.at(tokens, at) || plainDeterminers.at(tokens, at)

const forgoing = wordSet('without from of than')

/** “nearly resigned”, “far from resigning”, “instead of resigning”, “without taking office”. */
function isForgone(tokens: Tokens, group: Group | undefined): boolean {
  if (!group) return false
  if (approximations.at(tokens, group.first - 1)) return true
  if (!forgoing.at(tokens, group.first - 1)) return false
  const {norm} = tokens
  const [before, two] = [norm[group.first - 1]!, norm[group.first - 2] ?? '']
  if (before === 'without') return group.form === 'ing'
  return (
    (before === 'from' && two === 'far') ||
    (before === 'of' && two === 'instead') ||
    (before === 'than' && two === 'rather')
  )
}

/** “rumours that she resigned”, “it is not true that …”, “wrongly said that …”. */
function isDoubted(tokens: Tokens, {first, kind}: Draft, parent: Clause | undefined): boolean {
  const {norm} = tokens
  if (norm[first] === 'that') {
    if (doubtsBeforeThat.at(tokens, first - 1)) return true
    if (norm[first - 1] === 'true' && parent?.status === 'negated') return true
  }
  if (kind !== 'complement' || !parent?.verb) return false
  const {head} = parent.verb
  return falsely.at(tokens, head - 1) || falsely.at(tokens, head + 1)
}

/** “No prime minister has …”, “Nobody was sworn in”, “Neither resigned”. */
function nobodyBefore(tokens: Tokens, {first, group}: Draft): boolean {
  const until = group ? group.first : first
  for (let at = first; at < until && at < first + 6; at++) {
    if (nobodies.at(tokens, at)) return true
  }
  return false
}

export function tenseOf(group: Group | undefined, parent: Clause | undefined): Clause['tense'] {
  if (!group) return parent?.tense ?? 'unknown'
  if (group.form === 'past') return 'past'
  if (group.form === 'present') return 'present'
  if (group.form === 'future') return 'future'
  if (group.form === 'participle') return 'past'
  return parent?.tense ?? 'unknown'
}
