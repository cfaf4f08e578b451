import path from 'node:path'
import type {Article} from '../article.ts'
import type {ArticleSettings} from '../lint/config.ts'
import {isCorpusRule, type AnyRule, type CorpusRule} from '../define-corpus-rule.ts'
import {toFinding} from '../define-rule.ts'
import {extract, formatOf} from '../extract/index.ts'
import {fileOf} from '../extract/records.ts'
import {lintArticle, type Extra, type Watch} from '../lint/lint-article.ts'
import {withMetadata} from '../lint/metadata.ts'
import type {ActiveRule, Settings} from '../lint/settings.ts'
import {readArticle} from '../read/article.ts'
import {profileOf} from '../score/profile.ts'
import {reportArticle, type ArticleReport, type ReadFile} from '../report/report.ts'
import type {LoadedConfig} from './config-files.ts'
import type {Ground, Grounds} from './grounds.ts'
import {keepRead} from './keep-read.ts'
import {displayPath} from './paths.ts'
import {pathOf, type RunOptions} from './run-options.ts'
import {createSources, type Sources} from './sources.ts'
import {digestOf} from './survey.ts'

/** An article of the run with what holds for it. */
export interface Opened extends ReadFile {
  readonly settings: Settings<AnyRule>
  readonly ground: Ground
}

/** One file to be linted: plain data, so that it may be done in another thread. */
export interface Task {
  readonly file: string
  /** By the id of a rule across articles, the files of the articles with which it judges this one. */
  readonly beside: readonly (readonly [rule: string, files: readonly string[]])[]
  /** Ids of the rules across articles of which digests are asked for. */
  readonly digests: readonly string[]
  /** Whether the time of each rule is asked for. */
  readonly timed: boolean
  /** Whether the profile of the article is asked for: the score needs it, and nothing else. */
  readonly profiled?: boolean
  /** An article that comes from no file: it goes by the path, under the config of the working directory. */
  readonly given?: {readonly content: string; readonly article: ArticleSettings}
}

/** What became of it; plain data too. */
export interface Outcome {
  /** Undefined where the file could not be read. */
  readonly report: ArticleReport | undefined
  /** All that failed, as lines. */
  readonly failures: readonly string[]
  /** For each of `Task.digests`; undefined for a rule that broke. */
  readonly digests: readonly unknown[]
  readonly words: number
  /** Milliseconds by rule; the reading of the article, which all of them share, goes by `(reading)`. */
  readonly times: readonly (readonly [rule: string, ms: number])[]
  /** Identity of the sheets and plugins against which it was held. */
  readonly ground: string
  /** The thread that did it is gone; it is not to be tried again. */
  readonly isLost?: true
}

/** Where articles are read and judged, one after the other. */
export interface Desk {
  readonly nameOf: (file: string) => string
  readonly open: (file: string) => Promise<Opened | {readonly failure: string}>
  readonly look: (task: Task) => Promise<Outcome>
  readonly sources: Sources
}

export function createDesk(options: RunOptions, grounds: Grounds): Desk {
  const nameOf = (file: string) =>
    file === '-' ? options.stdin!.name : displayPath(pathOf(file, options), options.cwd)
  const ids = options.rules.map(({meta}) => meta.id)
  const sources = createSources(options)

  const toArticle = async (
    file: string,
    content: string,
    config: LoadedConfig,
    own: ArticleSettings = {}
  ): Promise<Opened> => {
    const full = pathOf(file, options)
    const ground = await grounds.groundOf(config)
    const settings = grounds.settingsFor(full, config)
    const extracted = extract(content, formatOf(full) ?? 'text')
    const known = withMetadata(extracted, {...settings.article, ...own}, settings.sources)
    return {article: readArticle(nameOf(file), known, ground.facts), content, settings, ground}
  }
  const read = async (file: string): Promise<Opened | {readonly failure: string}> => {
    const full = pathOf(file, options)
    const found = await sources.read(file)
    if ('problem' in found) return {failure: `${nameOf(fileOf(file))}:${found.problem}`}
    const opened = await toArticle(file, found.source, grounds.configFor(full))
    return found.record ? {...opened, record: {file: nameOf(fileOf(file)), ...found.record}} : opened
  }
  const open = keepRead(read, (done) => ('failure' in done ? 0 : done.content.length))

  /** The rules across articles that are on, each bound to its companions, which are collected by path. */
  const bind = async ({rules: active}: Settings<AnyRule>, {beside}: Task) => {
    const others = new Map<string, ReadFile>()
    const across: Extra[] = []
    for (const one of active.filter(isAcross)) {
      const companions: Article[] = []
      for (const file of beside.find(([rule]) => rule === one.rule.meta.id)?.[1] ?? []) {
        const other = await open(file)
        if ('failure' in other) continue
        others.set(other.article.path, other)
        companions.push(other.article)
      }
      across.push(toExtra(one, companions))
    }
    return {others, across}
  }
  const look = async (task: Task): Promise<Outcome> => {
    const {file, given} = task
    // The name of what was given is not looked for on the disk, nor for a config near it.
    const done = given
      ? await toArticle(
          file,
          given.content,
          grounds.configFor(path.join(options.cwd, 'article')),
          given.article
        )
      : await open(file)
    if ('failure' in done)
      return {report: undefined, failures: [done.failure], digests: [], words: 0, times: [], ground: ''}
    const {article, content, record, settings, ground} = done
    const {times, watch} = task.timed ? createClock() : untimed
    if (task.timed) watch('(reading)', () => readAllOf(article))
    const digested = options.rules
      .filter(isCorpusRule)
      .filter(({meta}) => task.digests.includes(meta.id))
      .map((rule) => timedDigest(rule, article, watch))
    const {others, across} = await bind(settings, task)
    const own = settings.rules.filter(isOwn)
    const {failures, ...linted} = lintArticle(article, own, ids, [...ground.extras, ...across], watch)
    const report = reportArticle(article, content, linted, others, record)
    return {
      report: task.profiled ? {...report, profile: profileOf(article)} : report,
      failures: [...digested.flatMap(({failed}) => failed ?? []), ...failures].map(
        ({rule, error}) =>
          `${article.path}: Unexpected failure of rule \`${rule}\`, expected findings: ${String(error)}`
      ),
      digests: digested.map(({digest}) => digest),
      words: countWords(article),
      times: [...times],
      ground: ground.identity
    }
  }
  return {nameOf, open, look, sources}
}

const isOwn = (active: ActiveRule<AnyRule>): active is ActiveRule => !isCorpusRule(active.rule)
const isAcross = (active: ActiveRule<AnyRule>): active is ActiveRule<CorpusRule> => isCorpusRule(active.rule)

/** A rule across articles, bound to the others of the run, looks at an article as a plugin does. */
const toExtra = ({rule, level, options}: ActiveRule<CorpusRule>, others: readonly Article[]): Extra => ({
  id: rule.meta.id,
  isCorpus: true,
  findings: (article) =>
    [...rule.judge(article, others, options)].flatMap(
      (judgement) => toFinding(rule.meta, level, article, judgement) ?? []
    )
})

function timedDigest(rule: CorpusRule, article: Article, watch: Watch) {
  let made: ReturnType<typeof digestOf> = {digest: undefined}
  watch(rule.meta.id, () => {
    made = digestOf(rule, article)
  })
  return made
}

function countWords({tokens}: Article): number {
  return tokens.kind.reduce((sum, kind) => sum + (kind === 'punctuation' || kind === 'symbol' ? 0 : 1), 0)
}

const untimed: {readonly times: ReadonlyMap<string, number>; readonly watch: Watch} = {
  times: new Map(),
  watch: (_, look) => look()
}

function createClock(): {readonly times: ReadonlyMap<string, number>; readonly watch: Watch} {
  const times = new Map<string, number>()
  return {
    times,
    watch: (rule, look) => {
      const start = performance.now()
      try {
        look()
      } finally {
        times.set(rule, (times.get(rule) ?? 0) + performance.now() - start)
      }
    }
  }
}

/** Every part of the reading is made by a getter; a rule is not to be charged for what it happens to ask for first. */
function readAllOf(article: Article): void {
  for (const [part] of Object.entries(Object.getOwnPropertyDescriptors(article)).filter(([, {get}]) => get)) {
    if (part === 'tree') continue
    try {
      void Reflect.get(article, part)
    } catch {
      // The rule that asks for it will fail, and say so.
    }
  }
}
