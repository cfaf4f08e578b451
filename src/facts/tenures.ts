import type {Tenure} from './fact-base.ts'
import {factOf} from './fact-of.ts'
import {optionalInterval} from './interval-of.ts'
import type {Located} from './merge.ts'
import type {OfficeData} from './schema.ts'

/**
 * The tenures of one office over all sheets. What two sheets say of one tenure is one; the sheet that knows its end
 * is the later one.
 */
export function tenuresOfOffice(
  office: string,
  all: readonly Located<OfficeData>[],
  tenures: Map<string, Tenure>
): readonly Tenure[] {
  const mine = new Map<string, Tenure>()
  for (const {data, from, path} of all) {
    const seen = new Set<string>()
    data.holders?.forEach((holder, index) => {
      const start = holder.from === undefined ? 'open' : String(holder.from).replace('~', '')
      const named = `offices/${office}/${holder.person}/${start}`
      let fact = named
      // Twice in one year, given by year only.
      for (let n = 2; seen.has(fact); n++) fact = `${named}/${n}`
      seen.add(fact)
      const tenure: Tenure = {
        kind: 'tenure',
        ...factOf({from, path: [...path, 'holders', index]}, fact, holder.source),
        person: holder.person,
        office,
        from: optionalInterval(holder.from),
        to: optionalInterval(holder.to),
        acting: holder.acting ?? false,
        ordinal: holder.ordinal
      }
      const known = mine.get(fact)
      if (!known || (known.to === undefined && (tenure.to !== undefined || later(tenure, known)))) {
        mine.set(fact, tenure)
      }
    })
  }
  for (const [fact, tenure] of mine) tenures.set(fact, tenure)
  return [...mine.values()].sort(byFirstDay)
}

const later = (a: Tenure, b: Tenure) => a.sheet.verified > b.sheet.verified
const firstDay = ({from, to}: Tenure) => from?.from ?? (to === undefined ? Infinity : to.from - 1)
/** For sorting; what has no first day stands before its last. */
export const byFirstDay = (a: Tenure, b: Tenure) => {
  const x = firstDay(a)
  const y = firstDay(b)
  return x < y ? -1 : x > y ? 1 : 0
}
