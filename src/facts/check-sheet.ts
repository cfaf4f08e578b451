import {contains, parseEdtf, type Interval} from '../time/day.ts'
import {nearest} from './nearest.ts'
import {listOf} from './problem.ts'
import type {Report} from './parse-sheet.ts'
import type {Path} from './read-yaml.ts'
import type {FactSheet} from './schema.ts'

/** A fact with dates and a source, as far as this check looks at it. */
interface Dated {
  readonly date?: string | number | undefined
  readonly from?: string | number | undefined
  readonly to?: string | number | undefined
  readonly source?: string | undefined
}

/** What the schema cannot say of one sheet: order of days, keys of sources, facts that rest on nothing. */
export function checkSheet(data: FactSheet, report: Report) {
  const sources = Object.keys(data.sources ?? {})
  const known = new Set(sources)

  for (const [id, person] of Object.entries(data.people ?? {})) {
    cited(['people', id], person.source)
    ordered(['people', id], 'born', person.born, 'died', person.died)
    person.parties?.forEach((party, index) => {
      span(['people', id, 'parties', index], party)
    })
  }
  for (const [id, organization] of Object.entries(data.organizations ?? {})) {
    cited(['organizations', id], organization.source)
    ordered(['organizations', id], 'founded', organization.founded, 'dissolved', organization.dissolved)
    organization.names?.forEach((name, index) => {
      span(['organizations', id, 'names', index], name)
    })
  }
  for (const [id, place] of Object.entries(data.places ?? {})) {
    cited(['places', id], place.source)
    place.names?.forEach((name, index) => {
      span(['places', id, 'names', index], name)
    })
  }
  for (const [id, office] of Object.entries(data.offices ?? {})) {
    office.holders?.forEach((holder, index) => {
      fact(['offices', id, 'holders', index], `holder \`${holder.person}\``, holder)
    })
  }
  for (const [id, event] of Object.entries(data.events ?? {})) {
    const path = ['events', id]
    fact(path, `event \`${id}\``, event)
    const range = event.from ?? event.to
    if (event.date !== undefined && range !== undefined) {
      report([...path, 'date'], `Unexpected \`date\` beside \`from\` or \`to\` in \`events/${id}\`, expected one of the two`)
    } else if (event.date === undefined && range === undefined) {
      report(path, `Unexpected event \`${id}\` without a day, expected \`date\`, or \`from\` and \`to\``, 'warning', 'key')
    }
  }
  for (const [id, period] of Object.entries(data.periods ?? {})) {
    const path = ['periods', id]
    fact(path, `period \`${id}\``, period)
    if (period.from === undefined && period.to === undefined) {
      report(path, `Unexpected period \`${id}\` without days, expected \`from\` or \`to\``, 'warning', 'key')
    }
  }
  for (const [id, figure] of Object.entries(data.figures ?? {})) fact(['figures', id], `figure \`${id}\``, figure)
  data.quotes?.forEach((quote, index) => {
    fact(['quotes', index], 'quotation', quote)
  })

  function fact(path: Path, thing: string, dated: Dated) {
    span(path, dated)
    const {source} = dated
    if (source === undefined) {
      report(path, `Unexpected ${thing} without a source, expected \`source\``, 'warning', 'key')
    } else cited(path, source)
  }

  function cited(path: Path, source: string | undefined) {
    if (source !== undefined && !/^https?:/.test(source) && !known.has(source)) {
      const near = nearest(source, sources)
      const expected = near
        ? `\`${near}\``
        : sources.length > 0 && sources.length <= 6
          ? `${listOf(sources)}, or a URL`
          : 'a key of `sources` or a URL'
      report([...path, 'source'], `Unexpected source \`${source}\`, expected ${expected}`)
    }
  }

  function span(path: Path, {from, to}: Dated) {
    ordered(path, 'from', from, 'to', to)
  }

  function ordered(path: Path, first: string, a: Dated['from'], second: string, b: Dated['to']) {
    const early = intervalOf(a)
    const late = intervalOf(b)
    if (!early || !late || late.to >= early.from || contains(early, late)) return
    report([...path, second], `Unexpected \`${second}\` \`${b}\` before \`${first}\` \`${a}\`, expected a later day`)
  }
}

function intervalOf(day: Dated['from']): Interval | undefined {
  return day === undefined ? undefined : parseEdtf(String(day).padStart(4, '0'))?.interval
}
