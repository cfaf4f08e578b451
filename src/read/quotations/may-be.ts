import type {NameMention} from '../../article.ts'
import type {FactBase} from '../../facts/fact-base.ts'
import {partyLabels} from '../../language/en/parties.ts'
import {singleTitles} from '../../language/en/speakers.ts'
import {type Interval, overlaps} from '../../time/day.ts'
import type {Profile} from './profiles.ts'

/** Words for a party, with one word for all forms. */
export const partyWords: ReadonlyMap<string, string> = new Map(
  [
    'republican gop',
    'democratic democrat',
    'conservative tory',
    'labour',
    'liberal',
    'green',
    'libertarian',
    'independent'
  ].flatMap((row) => {
    const [head = '', ...rest] = row.split(' ')
    return [head, ...rest].map((word): [string, string] => [word, head])
  })
)

/** What words such as “the former Ohio senator” say of somebody. */
export interface Description {
  /** “senator” */
  readonly head: string
  /** “ohio” */
  readonly place: string | undefined
  /** Its word in `partyWords`. */
  readonly party: string | undefined
  readonly isFormer: boolean
}

interface Context {
  readonly names: readonly NameMention[]
  readonly facts: FactBase
  readonly published: Interval | undefined
}

/** Tells whether a description may be of a person, by the index of the first mention. */
export function mayBeOf(
  profiles: ReadonlyMap<number, Profile>,
  {names, facts, published}: Context
): (person: number, description: Description) => boolean {
  return mayBe

  /** Whether nothing known of a person speaks against a description. */
  function mayBe(person: number, {head, place, party, isFormer}: Description): boolean {
    const profile = profiles.get(person)
    if (!profile) return false
    const {roles, placed} = profile
    if (place && placed && !roles.has(place)) return false
    if (party && isOfOther(names[person]?.id ?? null, party)) return false
    const parties = [...roles].flatMap((role) => partyWords.get(role) ?? [])
    if (party && parties.length > 0 && !parties.includes(party)) return false
    return isFormer || !singleTitles.has(head) || roles.has(head) || !hasTitle(roles)
  }

  /** Whether the sheet has a person, when it was written, in other parties only. */
  function isOfOther(id: string | null, party: string): boolean {
    const stems = partyLabels.get(party)
    const own = (id === null ? undefined : facts.people.get(id))?.parties.filter(
      ({during}) => !published || overlaps(during, published)
    )
    if (!stems || !own || own.length === 0) return false
    return !own.some(({party: key}) => {
      const name = facts.organizations.get(key)?.name.toLowerCase() ?? ''
      return stems.some((stem) => name.includes(stem))
    })
  }
}

const hasTitle = (roles: ReadonlySet<string>) => [...roles].some((role) => singleTitles.has(role))
