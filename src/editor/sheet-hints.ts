import type {Span} from '../article.ts'
import type {FactBase} from '../facts/fact-base.ts'
import {formatDay, type Day} from '../time/day.ts'
import {idPlaces} from './sheet-ids.ts'
import {wordAt} from './sheet-words.ts'

/** Something about a sheet that is no mistake, and that its keeper may want to know. */
export interface SheetHint {
  readonly span: Span
  readonly message: string
  /** `unused` is shown faded. */
  readonly kind: 'unused' | 'stale'
}

/** A source that no fact of the sheet cites; people, places and organizations may wait for their article. */
export function unusedSources(sheet: string): SheetHint[] {
  const places = idPlaces(sheet)
  const cited = new Set(places.filter(({isDefinition}) => !isDefinition).flatMap(({facts}) => facts))
  return places
    .filter(
      ({isDefinition, facts: [fact]}) => isDefinition && fact!.startsWith('sources/') && !cited.has(fact!)
    )
    .map(({span}) => ({
      span,
      message: `Unexpected source \`${sheet.slice(span.start, span.end)}\` that no fact cites, expected one`,
      kind: 'unused'
    }))
}

/** Days after `verified` from which what goes on is better checked again: half a year. */
const longAfter = 183

/**
 * Tenures without an end in a sheet that was checked long before the articles that are open were written: what rests on
 * them is unverifiable there.
 */
export function staleTenures(
  sheet: string,
  path: string,
  facts: FactBase,
  latest: Day | undefined
): SheetHint[] {
  if (latest === undefined || !Number.isFinite(latest)) return []
  const hints: SheetHint[] = []
  for (const {tenures, name} of facts.offices.values()) {
    for (const tenure of tenures) {
      const {verified} = tenure.sheet
      if (tenure.sheet.path !== path || tenure.to !== undefined || latest - verified <= longAfter) continue
      hints.push({
        span: wordAt(sheet, tenure.line, tenure.column),
        message: `Open-ended tenure \`${tenure.person}\` of \`${name}\`, known up to ${formatDay(verified)}; an open article is of ${formatDay(latest)}`,
        kind: 'stale'
      })
    }
  }
  return hints
}
