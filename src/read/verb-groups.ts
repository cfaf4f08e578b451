import {isCue} from '../language/en/cues.ts'
import {
  bareSubjects,
  certainThirds,
  determiners,
  midAdverbs,
  pluralSubjects,
  prepositions,
  singularSubjects,
  subjectPronouns
} from '../language/en/clauses.ts'
import {takesObject, verbAt} from '../language/en/verbs.ts'
import {wordSet} from '../language/words.ts'
import {auxiliaryGroup} from './auxiliary-groups.ts'
import {infinitive} from './infinitives.ts'
import {auxiliaries, SyntaxClass} from './syntax-classes.ts'
import type {Tokens} from './tokens.ts'

/** A verb with its auxiliaries, as tokens `[first, last)`. */
export interface Group {
  readonly first: number
  readonly last: number
  /** The main verb; the last auxiliary where it stands alone (“is mayor”). */
  readonly head: number
  readonly lemma: string
  readonly finite: boolean
  readonly form: 'past' | 'present' | 'future' | 'participle' | 'ing' | 'infinitive'
  readonly passive: boolean
  readonly perfect: boolean
  readonly negated: boolean
  readonly modal: string | undefined
  /** “plans to resign”, “is due to end”. */
  readonly planned: boolean
  /** For a participle: it could as well be a past (“found”, unlike “sworn”). */
  readonly pastForm: boolean
}

/** All verb groups of the tokens `[from, to)`, in order, without overlap. */
export function findVerbGroups(tokens: Tokens, classes: Uint8Array, from: number, to: number): Group[] {
  const {form} = tokens
  const groups: Group[] = []
  let before: Group | undefined
  let at = from
  while (at < to) {
    const mayBegin = (classes[form[at]!]! & SyntaxClass.verb) !== 0
    const group = mayBegin ? groupAt(tokens, at, from, to, before) : undefined
    if (group) {
      groups.push(group)
      before = group
      at = group.last
    } else at++
  }
  return groups
}

function groupAt(
  tokens: Tokens,
  at: number,
  from: number,
  to: number,
  last: Group | undefined
): Group | undefined {
  const {norm, kind} = tokens
  if (kind[at] !== 'word') return
  const word = norm[at]!
  if (auxiliaries.at(tokens, at))
    return isModalName(tokens, at, from) ? undefined : auxiliaryGroup(tokens, at, to)
  if (word === 'to') return infinitive(tokens, at, to, last)
  const verb = verbAt(tokens, at)
  if (!verb || (tokens.capital[at] === 1 && at > from && !afterMark(tokens, at))) return
  const opens = at === from
  const before = opens ? '' : norm[at - 1]!
  const next = at + 1 < to ? norm[at + 1]! : ''
  const lemma = verb.lemma || word
  const {past} = verb.forms
  if (verb.forms.past || verb.forms.participle) {
    // “the proposed talks”, “of reduced tariffs”: an adjective.
    if (isAdjectivePosition(tokens, at, from) && !postModified(next)) return
    // “cut”, “put”, “run”: a base form without a subject that would bear it as a past.
    if (verb.forms.base && !subjectLike(tokens, at, from)) return
    // “a man accused of”, “the letter signed by”: a participle after its noun.
    const noSubject = at === from || isMark(tokens, at - 1) || before === 'and' || before === 'or'
    const onlyParticiple = !verb.forms.past
    // “was elected in June and sworn in on Friday”: the auxiliary holds for both.
    if (
      (before === 'and' || before === 'or') &&
      last?.finite &&
      last.passive &&
      (onlyParticiple || takesObject.has(lemma)) &&
      isSharedPassive(tokens, at, to)
    ) {
      const {form, perfect, negated, modal, planned} = last
      return {
        first: at,
        last: at + 1,
        head: at,
        lemma,
        finite: true,
        form,
        passive: true,
        perfect,
        negated,
        modal,
        planned,
        pastForm: past
      }
    }
    if (
      onlyParticiple ||
      (verb.forms.participle &&
        (next === 'by' || (noSubject && at !== from && norm[at - 1] === ',' && isCue(lemma) === undefined)))
    ) {
      return single(at, lemma, false, 'participle', true, past)
    }
    return single(at, lemma, true, 'past', false, past)
  }
  if (verb.forms.third) {
    if (!opens && beforeNouns.at(tokens, at - 1)) return
    if (!certainThirds.at(tokens, at) && !thirdInContext(tokens, at, from, to)) return
    return single(at, lemma, true, 'present', false, past)
  }
  if (verb.forms.ing) {
    if (!opens && (determiners.at(tokens, at - 1) || before === "'s")) return
    return single(at, lemma, false, 'ing', false, past)
  }
  // A base form after a plural or a pronoun: “they say”, “analysts believe”.
  if (verb.forms.base && !opens && pluralSubjects.at(tokens, at - 1))
    return single(at, lemma, true, 'present', false, past)
  return
}

const beforeNouns = wordSet([...determiners, ...prepositions, "'s"])

/** A verb without auxiliaries. */
const single = (
  at: number,
  lemma: string,
  finite: boolean,
  form: Group['form'],
  passive: boolean,
  pastForm: boolean
): Group => ({
  first: at,
  last: at + 1,
  head: at,
  lemma,
  finite,
  form,
  passive,
  perfect: false,
  negated: false,
  modal: undefined,
  planned: false,
  pastForm
})

/** Whether a participle after “and” has no object, so that it is as passive as the verb before: “was tried and sacked”. */
function isSharedPassive(tokens: Tokens, at: number, to: number): boolean {
  const {capital} = tokens
  if (at + 1 >= to) return true
  return capital[at + 1] === 0 && !determiners.at(tokens, at + 1) && !subjectPronouns.at(tokens, at + 1)
}

/** “Will Smith”, “May said”: a name that looks like a modal. */
function isModalName(tokens: Tokens, at: number, from: number): boolean {
  if (tokens.capital[at] === 0) return false
  const word = tokens.norm[at]!
  if (word !== 'may' && word !== 'will' && word !== 'can') return false
  // “May I just say …”, “Will he resign?”: a question or a wish opens with it.
  return at > from ? !afterMark(tokens, at) : !subjectPronouns.at(tokens, at + 1)
}

const openingMarks = wordSet(['"', '“', '‘', "'", '«', ':', '—', '–', '(', '•', '-'])
const isMark = (tokens: Tokens, at: number) => tokens.kind[at] === 'punctuation'
const afterMark = (tokens: Tokens, at: number) => at > 0 && openingMarks.at(tokens, at - 1)

/** “the proposed talks”, “its promised round”: between a determiner or preposition and a noun. */
function isAdjectivePosition(tokens: Tokens, at: number, from: number): boolean {
  if (at === from) return false
  const before = tokens.norm[at - 1]!
  return (
    (determiners.at(tokens, at - 1) && !subjectPronouns.at(tokens, at - 1)) ||
    prepositions.at(tokens, at - 1) ||
    before === "'s" ||
    before === '-'
  )
}

/** “the suspected by”, “the agreed on”: rather a participle with its own complement. */
const postModified = (next: string) => next === 'by'

/** Whether what stands before can be the subject of a verb: a name, a pronoun, a noun. */
function subjectLike(tokens: Tokens, at: number, from: number): boolean {
  if (at === from) return false
  if (bareSubjects.at(tokens, at - 1) || midAdverbs.at(tokens, at - 1)) return true
  return tokens.capital[at - 1] === 1 && tokens.kind[at - 1] === 'word'
}

const indefinite = wordSet('a an')

/** “Trump calls the call productive”, “which runs until”: a name or pronoun before, something verb-like after. */
function thirdInContext(tokens: Tokens, at: number, from: number, to: number): boolean {
  if (at === from) return false
  if (singularSubjects.at(tokens, at - 1) || midAdverbs.at(tokens, at - 1)) return true
  // “The founder’s widow, Ann Bell, attends every meeting”
  if (tokens.norm[at - 1] === ',' && at - 2 > from && tokens.capital[at - 2] === 1)
    return determiners.at(tokens, at + 1) && !indefinite.at(tokens, at + 1)
  if (at + 1 >= to) return false
  const next = tokens.norm[at + 1]!
  const follows =
    determiners.at(tokens, at + 1) ||
    prepositions.at(tokens, at + 1) ||
    tokens.kind[at + 1] === 'number' ||
    next === 'that' ||
    next === 'to'
  if (tokens.capital[at - 1] === 1)
    return follows || tokens.capital[at + 1] === 1 || next === '“' || next === '"'
  // “the statement calls the discussion”: a noun before and a determiner after.
  return (
    tokens.kind[at - 1] === 'word' &&
    determiners.at(tokens, at + 1) &&
    !prepositions.at(tokens, at - 1) &&
    !determiners.at(tokens, at - 1)
  )
}
