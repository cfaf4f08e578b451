import type {Span} from '../article.ts'
import type {Fact, FactBase} from '../facts/fact-base.ts'
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

/** Ids that stand in sheets as references: what another fact names is in use with it. */
export const namedFacts = (sheets: readonly string[]): ReadonlySet<string> =>
  new Set(
    sheets.flatMap((sheet) =>
      idPlaces(sheet)
        .filter(({isDefinition}) => !isDefinition)
        .flatMap(({facts}) => facts)
    )
  )

/**
 * The entries of a sheet, as they are written there, of which no article speaks and that no fact names. None where these
 * would be the most: such a sheet is a work of reference.
 *
 * @param touched paths of the facts of which articles may speak
 * @param named as `namedFacts` gives it for all sheets
 */
export function unusedFacts(
  sheet: string,
  touched: ReadonlySet<string>,
  named: ReadonlySet<string>
): readonly string[] {
  const entries = factEntries(sheet)
  const unused = entries.filter(({facts: [fact]}) => !touched.has(fact!) && !named.has(fact!))
  return unused.length * 2 > entries.length
    ? []
    : unused.map(({entry}) => sheet.slice(entry.start, entry.end))
}

/** Hints at the entries that were found unused and still stand as they were. */
export const unusedHints = (sheet: string, unused: ReadonlySet<string>): SheetHint[] =>
  unused.size === 0
    ? []
    : factEntries(sheet)
        .filter(({entry}) => unused.has(sheet.slice(entry.start, entry.end)))
        .map(({span, facts}) => ({
          span,
          message: `Fact \`${facts[0]}\` that no article of the workspace names`,
          kind: 'unused'
        }))

function factEntries(sheet: string) {
  return idPlaces(sheet).flatMap(({facts, span, entry}) =>
    entry && !facts[0]!.startsWith('sources/') ? [{facts, span, entry}] : []
  )
}

/** Days after `verified` from which what goes on is better checked again: half a year. */
const longAfter = 183

/**
 * Tenures and figures without an end in a sheet that was checked long before an article was written: what rests on such
 * a tenure is unverifiable there, and the figure may have changed.
 *
 * @param latest the last day on which an article was written
 */
export function staleFacts(
  sheet: string,
  path: string,
  facts: FactBase,
  latest: Day | undefined
): SheetHint[] {
  if (latest === undefined || !Number.isFinite(latest)) return []
  const hint = ({line, column, sheet: {verified}}: Fact, what: string): SheetHint => ({
    span: wordAt(sheet, line, column),
    message: `Open-ended ${what}, known up to ${formatDay(verified)}; an article is of ${formatDay(latest)}`,
    kind: 'stale'
  })
  const isLate = ({sheet: {path: own, verified}}: Fact) => own === path && latest - verified > longAfter
  const tenures = [...facts.offices.values()].flatMap(({name, tenures}) =>
    tenures
      .filter((tenure) => tenure.to === undefined && isLate(tenure))
      .map((tenure) => hint(tenure, `tenure \`${tenure.person}\` of \`${name}\``))
  )
  const figures = [...facts.figures.values()]
    .filter(
      (figure) => figure.during.to === Infinity && Number.isFinite(figure.during.from) && isLate(figure)
    )
    .map((figure) => hint(figure, `figure \`${figure.name}\``))
  return [...tenures, ...figures]
}
