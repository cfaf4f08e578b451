import {existsSync} from 'node:fs'
import path from 'node:path'
import {fileOf} from '../../extract/records.ts'
import type {ArticleReport} from '../../report/report.ts'
import type {Desk, Outcome, Task} from '../desk.ts'
import type {Grounds} from '../grounds.ts'
import {pathOf, type RunOptions} from '../run-options.ts'
import {hashOf, settingsHash} from './keys.ts'
import {packReport, unpackReport, type PackedReport} from './pack-report.ts'
import type {Store} from './store.ts'

/** A report that need not be made again. */
export interface KeptReport {
  readonly report: ArticleReport
  readonly words: number
}

/** What is kept of the files of a run, under keys of all on which it rests. */
export interface Shelf {
  readonly digestsOf: (file: string, rules: readonly string[]) => Promise<readonly unknown[] | undefined>
  readonly reportOf: (task: Task) => Promise<KeptReport | undefined>
  /** Keeps what a task brought, unless something failed. */
  readonly keep: (task: Task, outcome: Outcome) => Promise<void>
  readonly prune: () => void
}

/**
 * @param program identity of the rules that are run
 * @param home folder to which the names of files are relative, so that a folder may be moved with its cache
 */
export function createShelf(
  store: Store,
  {options, grounds, desk}: {readonly options: RunOptions; readonly grounds: Grounds; readonly desk: Desk},
  program: string,
  home: string
): Shelf {
  const nameIn = (file: string) => path.relative(home, pathOf(file, options))
  /** Hash of the content last seen of a file: companions are not read again for it. */
  const contents = new Map<string, string>()
  let isNew = false

  const contentOf = async (file: string): Promise<string | undefined> => {
    const found = await desk.sources.read(file)
    if ('problem' in found) return
    contents.set(file, contentHash(found.source, found.record?.start))
    return found.source
  }
  /** All on which the reading of a file rests. */
  const readingKey = async (file: string): Promise<string | undefined> => {
    const content =
      contents.get(file) ?? ((await contentOf(file)) === undefined ? undefined : contents.get(file))
    if (content === undefined) return
    const full = pathOf(file, options)
    const ground = await grounds.groundOf(grounds.configFor(full))
    return hashOf(
      program,
      ground.identity,
      desk.nameOf(file),
      content,
      settingsHash(grounds.settingsFor(full)).article
    )
  }
  const digestsKey = async (file: string, rules: readonly string[]) => {
    const reading = await readingKey(file)
    return reading === undefined ? undefined : hashOf(reading, ...rules)
  }
  const reportKey = async (file: string, beside: Task['beside']): Promise<string | undefined> => {
    const reading = await readingKey(file)
    if (reading === undefined) return
    const others: string[] = []
    for (const [rule, files] of beside) {
      others.push(rule)
      for (const other of files) others.push((await readingKey(other)) ?? '')
    }
    return hashOf(
      reading,
      settingsHash(grounds.settingsFor(pathOf(file, options))).all,
      JSON.stringify(others)
    )
  }
  return {
    async digestsOf(file, rules) {
      if ((await contentOf(file)) === undefined) return
      const key = await digestsKey(file, rules)
      const kept = key === undefined ? undefined : store.get(nameIn(file), 'digests', key)
      return Array.isArray(kept) ? (kept as readonly unknown[]) : undefined
    },
    async reportOf({file, beside, profiled}) {
      const content = await contentOf(file)
      const key = content === undefined ? undefined : await reportKey(file, beside)
      const kept = key === undefined ? undefined : store.get(nameIn(file), 'report', key)
      if (kept === undefined) return
      // The sum and the key say that it is what we wrote.
      const packed = kept as PackedReport
      // Made for a run without scores.
      if (profiled && !packed.profile) return
      const companions = beside.flatMap(([, files]) => files)
      const texts = new Map<string, string>()
      for (const shown of packed.findings.flatMap(({related}) => related.flatMap(({other}) => other ?? []))) {
        const other = companions.find((one) => desk.nameOf(one) === shown)
        texts.set(shown, (other === undefined ? undefined : await contentOf(other)) ?? '')
      }
      const report = unpackReport(packed, content!, (shown) => texts.get(shown) ?? '')
      return {report, words: packed.words}
    },
    async keep({file, beside, digests}, {report, words, failures, digests: made, ground: against}) {
      if (!report || failures.length > 0) return
      const ground = await grounds.groundOf(grounds.configFor(pathOf(file, options)))
      // A sheet that changed while the threads started: what they say of it holds for nobody.
      if (ground.identity !== against) return
      contents.set(file, contentHash(report.content, report.record?.start))
      isNew = true
      const key = await reportKey(file, beside)
      if (key !== undefined) store.put(nameIn(file), 'report', key, packReport(report, words))
      const digestKey = digests.length === 0 ? undefined : await digestsKey(file, digests)
      if (digestKey !== undefined) store.put(nameIn(file), 'digests', digestKey, made)
    },
    prune() {
      if (isNew) store.prune((name) => !existsSync(path.resolve(home, fileOf(name))))
    }
  }
}

/** Of a line of a file also where it starts: what is kept has places in the file. */
const contentHash = (content: string, start?: number): string =>
  start === undefined ? hashOf(content) : hashOf(content, String(start))
