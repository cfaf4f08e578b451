import type {ArticleProfile, Disclosure} from './types.ts'

/** How the articles of a source say who speaks and when: beside the score, never in it. */
export function disclosureOf(profiles: readonly ArticleProfile[]): Disclosure {
  const sum = (of: (profile: ArticleProfile) => number) =>
    profiles.reduce((total, profile) => total + of(profile), 0)
  const share = (part: number, whole: number) => (whole === 0 ? undefined : part / whole)
  const quotations = sum((profile) => profile.quotations)
  const words = sum((profile) => profile.words)
  return {
    signed: share(
      sum(({isSigned}) => Number(isSigned)),
      profiles.length
    ),
    dated: share(
      sum(({isDated}) => Number(isDated)),
      profiles.length
    ),
    quotations,
    namedSpeakers: share(
      sum(({named}) => named),
      quotations
    ),
    vaguePerThousandWords: share(1000 * sum(({vague}) => vague), words),
    corrections: sum(({isCorrected}) => Number(isCorrected))
  }
}
