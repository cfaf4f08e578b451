import type {NameMention} from '../../article.ts'
import type {FactBase} from '../../facts/fact-base.ts'
import {partyLabels} from '../../language/en/parties.ts'
import {singleTitles} from '../../language/en/speakers.ts'
import {wordMap} from '../../language/words.ts'
import {type Interval, overlaps} from '../../time/day.ts'
import type {Profile} from './profiles.ts'

/** Words for a party, with one word for all forms. */
export const partyWords = wordMap<string>(
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

/** Tells who may be meant, by the index of the first mention. */
export interface Candidates {
  readonly mayBe: (person: number) => boolean
}

/** What is known of the people of an article. */
export interface Known {
  readonly profiles: ReadonlyMap<number, Profile>
  readonly names: readonly NameMention[]
  readonly facts: FactBase
  readonly published: Interval | undefined
}

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

/** Tells whether a description may be of a person. */
export class Fitting implements Candidates {
  private readonly known: Known
  private readonly description: Description

  constructor(known: Known, description: Description) {
    this.known = known
    this.description = description
  }

  /** Whether nothing known of a person speaks against the description. */
  mayBe(person: number): boolean {
    const {head, place, party, isFormer} = this.description
    const profile = this.known.profiles.get(person)
    if (!profile) return false
    const {roles, placed} = profile
    if (place && placed && !roles.has(place)) return false
    if (party && (this.isOfOther(this.known.names[person]?.id ?? null, party) || isCalledOther(roles, party)))
      return false
    return isFormer || !singleTitles.has(head) || roles.has(head) || !hasTitle(roles)
  }

  /** Whether the sheet has a person, when it was written, in other parties only. */
  private isOfOther(id: string | null, party: string): boolean {
    const {facts, published} = this.known
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

/** Whether the text calls somebody by other parties only. */
function isCalledOther(roles: ReadonlySet<string>, party: string): boolean {
  let isOther = false
  for (const role of roles) {
    const own = partyWords.get(role)
    if (own === party) return false
    isOther ||= own !== undefined
  }
  return isOther
}

function hasTitle(roles: ReadonlySet<string>): boolean {
  for (const role of roles) if (singleTitles.has(role)) return true
  return false
}

/** “the 37-year-old”: whoever has no age yet. */
export class Ageless implements Candidates {
  private readonly profiles: ReadonlyMap<number, Profile>

  constructor(profiles: ReadonlyMap<number, Profile>) {
    this.profiles = profiles
  }

  mayBe(person: number): boolean {
    return this.profiles.get(person)?.age === undefined
  }
}
