import pc from 'picocolors'
import type {ScoreReport, SourceScore} from '../score/types.ts'
import {printable, widthOf} from './cells.ts'
import type {Style} from './report.ts'
import {plural, thousands} from './counts.ts'
import {compareNotes, percent} from './score-words.ts'

/** Columns of the bar at least and at most. */
const narrowest = 16
const widest = 40

/** A table for people at a terminal: readable without colour, the intervals as bars on one scale. */
export function scoreText(report: ScoreReport, {color, width}: Style): string {
  const colors = pc.createColors(color)
  const {sources, method, unknown, stale} = report
  const lines: string[] = []
  if (sources.length === 0) lines.push('No source known: no score.')
  else {
    const scale = scaleOf(sources)
    const rows = sources.map((source) => cellsOfSource(source))
    const heads = ['source', 'articles', 'words', 'checkable', 'contradicted', 'score', '90 % interval']
    const widths = heads.map((head, column) =>
      Math.max(widthOf(head), ...rows.map((row) => widthOf(row[column] ?? '')))
    )
    // A long name must not push the numbers out of the window.
    widths[0] = Math.min(widths[0]!, Math.max(12, width - 75))
    const used = widths.reduce((sum, one) => sum + one + 2, 0)
    const bar = Math.min(widest, Math.max(narrowest, width - used))
    const line = (cells: readonly string[], last: string) =>
      `${cells.map((cell, column) => pad(cell, widths[column]!, column > 0)).join('  ')}  ${last}`.trimEnd()
    lines.push(colors.dim(line(heads, axis(scale, bar))))
    for (const [index, row] of rows.entries()) {
      const source = sources[index]!
      const drawn = source.score ? barOf(source.score, scale, bar) : colors.dim(source.why ?? '')
      lines.push(line(row, drawn))
      for (const {period, claims, score, why} of source.periods) {
        const checkable = claims.supported + claims.contradicted
        const cells = [`  ${period}`, '', '', thousands(checkable), thousands(claims.contradicted)]
        const numbers = score
          ? [percent(score.mean), `${percent(score.low)}–${percent(score.high)}`]
          : ['–', '']
        lines.push(colors.dim(line([...cells, ...numbers], score ? barOf(score, scale, bar) : (why ?? ''))))
      }
    }
  }
  lines.push('')
  const notes = [...compareNotes(sources)]
  if (unknown.articles > 0) {
    notes.push(
      `${plural(unknown.articles, 'article')} of unknown source ${unknown.articles === 1 ? 'counts' : 'count'} for none: name it under \`sources\` or \`overrides\`, or with --source`
    )
  }
  if (stale > 0)
    notes.push(`${plural(stale, 'article')} judged by earlier fact sheets or rules, and out of reach`)
  lines.push(...notes.map((note) => `  ${printable(note)}`))
  const {prior, correlation} = method
  lines.push(
    colors.dim(
      `  Score: share of checkable claims that are consistent with the fact sheets (${plural(report.sheets.length, 'sheet')}), estimated`
    ),
    colors.dim(
      `  Prior: ${prior.kind === 'fixed' ? 'fixed' : 'from the sources of the run'}, mean ${percent(prior.mean)} %, weight of ${prior.weight.toFixed(1)} claims; correlation within articles ${correlation.toFixed(2)}`
    )
  )
  return `${lines.join('\n')}\n`
}

function cellsOfSource({name, articles, words, claims, score}: SourceScore): string[] {
  return [
    printable(name),
    thousands(articles),
    thousands(words),
    thousands(claims.supported + claims.contradicted),
    thousands(claims.contradicted),
    score ? percent(score.mean) : '–',
    score ? `${percent(score.low)}–${percent(score.high)}` : ''
  ]
}

interface Scale {
  readonly low: number
  readonly high: number
}

/** From the ten percent below the lowest end to 100. */
function scaleOf(sources: readonly SourceScore[]): Scale {
  const scores = sources.flatMap(({score, periods}) => [
    ...(score ? [score] : []),
    ...periods.flatMap((period) => (period.score ? [period.score] : []))
  ])
  const lowest = Math.min(0.9, ...scores.map(({low}) => low))
  return {low: Math.floor(lowest * 10) / 10, high: 1}
}

function axis({low, high}: Scale, width: number): string {
  const left = `${Math.round(low * 100)} %`
  const right = `${Math.round(high * 100)} %`
  return left + ' '.repeat(Math.max(1, width - left.length - right.length)) + right
}

/** `   ├───●──┤`: the interval and, in it, the mean. */
function barOf(
  {low, mean, high}: {low: number; mean: number; high: number},
  scale: Scale,
  width: number
): string {
  const at = (value: number) =>
    Math.min(
      width - 1,
      Math.max(0, Math.round(((value - scale.low) / (scale.high - scale.low)) * (width - 1)))
    )
  const [from, middle, to] = [at(low), at(mean), at(high)]
  return Array.from({length: to + 1}, (_, column) => {
    if (column < from) return ' '
    if (column === middle) return '●'
    if (column === from) return '├'
    return column === to ? '┤' : '─'
  }).join('')
}

/** Fills up with spaces, or cuts with an ellipsis. */
function pad(text: string, width: number, isNumber: boolean): string {
  let shown = text
  if (widthOf(shown) > width) {
    while (widthOf(shown) > width - 1) shown = shown.slice(0, -1)
    shown += '…'
  }
  const space = ' '.repeat(Math.max(0, width - widthOf(shown)))
  return isNumber ? space + shown : shown + space
}
