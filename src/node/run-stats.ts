import type {FileResult} from './run-all.ts'

/** What a run cost, for `--timing` and `--stats`. */
export interface RunStats {
  readonly add: (result: FileResult) => void
  /** One line for each rule, the costliest first. */
  readonly timing: () => readonly string[]
  /** @param ms the time that all of it took */
  readonly summary: (ms: number, threads: number) => readonly string[]
}

export function createRunStats(): RunStats {
  const times = new Map<string, number>()
  const findings = new Map<string, number>()
  let [articles, words, bytes, kept] = [0, 0, 0, 0]
  return {
    add({report, words: own, isKept, times: spent}) {
      for (const [rule, ms] of spent) times.set(rule, (times.get(rule) ?? 0) + ms)
      if (!report) return
      articles++
      words += own
      bytes += Buffer.byteLength(report.content)
      if (isKept) kept++
      for (const {rule} of report.findings) findings.set(rule, (findings.get(rule) ?? 0) + 1)
    },
    timing() {
      const all = [...times.values()].reduce((sum, ms) => sum + ms, 0)
      const rows = [...times]
        .toSorted(([, a], [, b]) => b - a)
        .map(([rule, ms]) => [
          rule,
          ms.toFixed(1),
          `${((100 * ms) / all).toFixed(1)}%`,
          rule.startsWith('(') ? '' : String(findings.get(rule) ?? 0)
        ])
      return toTable(['rule', 'ms', 'share', 'findings'], rows)
    },
    summary: (ms, threads) => [
      `${grouped(articles)} articles, ${grouped(words)} words, ${(bytes / 1e6).toFixed(1)} MB`,
      `${(ms / 1000).toFixed(1)} s, ${(bytes / 1000 / ms).toFixed(2)} MB/s, ${threads === 1 ? '1 thread' : `${threads} threads`}`,
      `${grouped(kept)} from the cache`
    ]
  }
}

/** 1234567 as 1,234,567, wherever it runs. */
const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** Columns of text; all but the first are right-aligned. */
function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]!.length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd()
  return [line(head), ...rows.map(line)]
}
