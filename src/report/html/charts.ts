import * as Plot from '@observablehq/plot'
import {parseHTML} from 'linkedom/worker'
import {raw, type Html} from './html.ts'

/** A share with the ends of its interval; undefined where there is none. */
export interface Range {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** The lowest share that charts of a page show, in steps of a tenth, so that all can be compared. */
export const lowestOf = (ranges: readonly Range[]): number =>
  Math.min(0.9, ...ranges.map(({low}) => Math.max(0, Math.floor(low * 10) / 10)))

const ticksFrom = (lowest: number): number[] => {
  const step = lowest < 0.5 ? 0.25 : lowest < 0.8 ? 0.1 : 0.05
  const count = Math.round((1 - lowest) / step)
  return Array.from({length: count + 1}, (_, index) => 1 - (count - index) * step).filter(
    (tick) => tick >= lowest - 1e-9
  )
}

const rangeWidth = 280
/** Room for half of the words of the outermost ticks. */
const margin = 20
const scale = (lowest: number) => ({domain: [lowest, 1], axis: null, clamp: true})

/** The scale above a column of ranges. */
export const rangeAxis = (lowest: number): Html =>
  draw({
    width: rangeWidth,
    height: 18,
    marginLeft: margin,
    marginRight: margin,
    marginTop: 0,
    marginBottom: 0,
    x: scale(lowest),
    marks: [
      Plot.text(ticksFrom(lowest), {
        x: (tick: number) => tick,
        text: percent,
        fontSize: 11,
        frameAnchor: 'middle'
      })
    ]
  })

/** One range on that scale: a bar from the low to the high end, a dot at the mean; dashed, the mean of the sources. */
export const rangeBar = ({mean, low, high}: Range, lowest: number, average: number): Html =>
  draw({
    width: rangeWidth,
    height: 26,
    marginLeft: margin,
    marginRight: margin,
    marginTop: 0,
    marginBottom: 0,
    x: scale(lowest),
    y: {domain: [0, 2], axis: null},
    marks: [
      Plot.ruleX(ticksFrom(lowest), {strokeOpacity: 0.15}),
      Plot.ruleX([average], {strokeOpacity: 0.6, strokeDasharray: '3 3'}),
      Plot.ruleY([1], {x1: low, x2: high, strokeWidth: 8, strokeOpacity: 0.35}),
      Plot.dot([mean], {x: mean, y: 1, r: 5, fill: 'currentColor'})
    ]
  })

/** Shares over periods with their intervals as a band; a gap where there is none. */
export function trend(periods: readonly {period: string; range: Range | undefined}[], lowest: number): Html {
  const points = periods.map(({range}, index) => ({
    index,
    mean: range?.mean ?? NaN,
    low: range?.low ?? NaN,
    high: range?.high ?? NaN
  }))
  const last = periods.length - 1
  const named = last > 3 ? [0, Math.round(last / 2), last] : points.map(({index}) => index)
  return draw({
    width: 340,
    height: 150,
    marginLeft: 42,
    marginRight: 30,
    marginTop: 10,
    marginBottom: 24,
    x: {domain: [0, Math.max(1, last)], axis: null},
    y: {domain: [lowest, 1], axis: null, clamp: true},
    marks: [
      Plot.ruleY(ticksFrom(lowest), {strokeOpacity: 0.15}),
      Plot.text(ticksFrom(lowest), {
        y: (tick: number) => tick,
        text: percent,
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -6,
        fontSize: 11
      }),
      Plot.text(named, {
        x: (index: number) => index,
        text: (index: number) => periods[index]!.period,
        frameAnchor: 'bottom',
        dy: 18,
        fontSize: 11
      }),
      Plot.areaY(points, {x: 'index', y1: 'low', y2: 'high', fillOpacity: 0.2}),
      // A period between two without a score is a line of its own.
      Plot.ruleX(points, {x: 'index', y1: 'low', y2: 'high', strokeOpacity: 0.5}),
      Plot.lineY(points, {x: 'index', y: 'mean', strokeWidth: 2}),
      Plot.dot(points, {x: 'index', y: 'mean', r: 3.5, fill: 'currentColor'})
    ]
  })
}

/** With a space at which no line breaks. */
export const percent = (share: number): string => `${Math.round(share * 100)}\u00A0%`

/** Draws into a document of its own, without the style that the page does not allow; what a chart says stands beside it as text. */
function draw(options: Plot.PlotOptions): Html {
  const {document} = parseHTML('<!doctype html><html><body></body></html>')
  const chart = Plot.plot({...options, document})
  for (const style of chart.querySelectorAll('style')) style.remove()
  chart.removeAttribute('class')
  chart.setAttribute('aria-hidden', 'true')
  return raw(chart.outerHTML)
}
