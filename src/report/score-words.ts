import type {SourceScore} from '../score/types.ts'

/** A share in percent with one digit behind the point, without the sign. */
export const percent = (share: number): string => (share * 100).toFixed(1)

/** Surer than this, one source is called above another. */
const sure = 0.95

/**
 * What may be said of the order of the sources: which pairs are told apart, in a few lines. A table alone would be read as a
 * ranking, even where its intervals overlap.
 */
export function compareNotes(sources: readonly SourceScore[]): string[] {
  const scored = sources.filter(({score}) => score !== undefined)
  if (scored.length < 2) return []
  const pairs = scored.flatMap(({name, above}) =>
    above.filter(({probability}) => probability > sure).map((other) => ({name, ...other}))
  )
  const all = (scored.length * (scored.length - 1)) / 2
  if (pairs.length === 0 && scored.some(({above}) => above.length > 0)) {
    return [`No source is above another with a probability of ${sure * 100} %: the order may be chance`]
  }
  if (pairs.length > 3)
    return [`${pairs.length} of ${all} pairs of sources are told apart with a probability of ${sure * 100} %`]
  return pairs.map(
    ({name, source, probability}) =>
      `${name} is above ${source} with a probability of ${percent(probability)} %`
  )
}
