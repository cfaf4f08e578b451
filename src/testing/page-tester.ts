import type {Article} from '../article.ts'
import {isCorpusRule, type AnyRule} from '../define-corpus-rule.ts'
import {formats} from '../extract/index.ts'
import {grammarMistakes} from './grammar.ts'
import {judgeCorpus} from './corpus-tester.ts'
import {annotate, readPage, type Example} from './page.ts'
import {articleOf, judgeArticle, linesOf, type Judged, type Setting} from './rule-tester.ts'

/** An example of a page as a test: give name and function to the runner that you use. */
export interface PageTest {
  readonly name: string
  /** @throws Error where the rule says something else than the page. */
  readonly run: () => void
}

/**
 * The examples of a rule's page as tests, for any runner:
 *
 *     for (const {name, run} of pageTests(rule, readFileSync('readme.md', 'utf8'))) test(name, run)
 *
 * @throws PageError where the page cannot be read.
 */
export function pageTests(rule: AnyRule, page: string): PageTest[] {
  const seen = new Map<string, number>()
  return runsOf(readPage(page).examples).map((run) => {
    const [example] = run
    const {kind, text, line} = example
    const key = JSON.stringify(run.map(({facts, attributes, text}) => [facts, [...attributes].sort(), text]))
    const first = seen.get(key)
    if (first === undefined) seen.set(key, line)
    return {
      name: `${rule.meta.id}, line ${line}, ${kind}: ${text.split('\n')[0]!}`,
      run() {
        if (first !== undefined) fail(example, `stands on it before, in line ${first}`)
        for (const {example, article, judged} of judgeExamples(rule, run))
          assertExample(example, article, judged)
      }
    }
  })
}

/** Examples that belong together, the only one of its run where it stands alone. */
export function runsOf(examples: readonly Example[]): (readonly [Example, ...Example[]])[] {
  const runs = new Map<number, [Example, ...Example[]]>()
  for (const example of examples) {
    const known = runs.get(example.run)
    if (known) known.push(example)
    else runs.set(example.run, [example])
  }
  return [...runs.values()]
}

/** What a rule says of each example of a run; with `settingFor`, under other settings than those of the page. */
export function judgeExamples(
  rule: AnyRule,
  run: readonly Example[],
  settingFor: (example: Example) => Setting = settingOf
): {readonly example: Example; readonly article: Article; readonly judged: Judged}[] {
  const articles = run.map((example) => articleFor(example, settingFor(example)))
  const judged = judgeAll(
    rule,
    articles,
    run.map((example) => settingFor(example).options)
  )
  return run.map((example, index) => ({example, article: articles[index]!, judged: judged[index]!}))
}

export const articleFor = (example: Example, setting: Setting = settingOf(example)): Article =>
  articleOf(example.text, setting, example.attributes.get('article') ?? 'example')

/** What a rule of either kind says of articles that belong together. */
export const judgeAll = (
  rule: AnyRule,
  articles: readonly Article[],
  options: readonly unknown[] = []
): Judged[] =>
  isCorpusRule(rule)
    ? judgeCorpus(rule, articles, options)
    : articles.map((article, index) => judgeArticle(rule, article, options[index]))

/** What runs an example beside its text. */
export function settingOf({attributes, facts}: Example): Setting {
  const format = attributes.get('format')
  const known = formats.find((name) => name === format)
  if (format !== undefined && known === undefined) {
    throw new RangeError(
      `Unexpected format \`${format}\`, expected ${formats.map((f) => `\`${f}\``).join(', ')}`
    )
  }
  const [published, source, author, options] = [
    attributes.get('published'),
    attributes.get('source'),
    attributes.get('author'),
    attributes.get('options')
  ]
  return {
    facts,
    ...(published !== undefined && {published}),
    ...(source !== undefined && {source}),
    ...(author !== undefined && {author}),
    ...(known !== undefined && {format: known}),
    ...(options !== undefined && {options: JSON.parse(options) as unknown})
  }
}

/** Runs one example: findings, their messages, places and evidence, and the count of supported claims. */
function assertExample(example: Example, article: Article, {findings, supported}: Judged): void {
  const lines = linesOf(example.text, article, findings)
  for (const {span, message, verdict, evidence} of findings) {
    const [mistake] = grammarMistakes(message)
    if (mistake !== undefined) fail(example, `the message “${message}” ${mistake}`)
    if (span.start < 0 || span.start > span.end || span.end > article.text.length) {
      fail(example, `the place ${span.start}–${span.end} of “${message}” is not in the text`)
    }
    if (verdict === 'contradicted' && evidence.length === 0) {
      fail(example, `“${message}” contradicts without evidence`)
    }
  }
  if (lines.join('\n') !== example.findings.join('\n')) {
    const [shown, wanted] = [annotate(example.text, lines), annotate(example.text, example.findings)]
    fail(example, `the rule says\n\n${shown}\n\nand the page\n\n${wanted}\n`)
  }
  const count = example.attributes.get('supported')
  if (count !== undefined && count !== String(supported.length)) {
    fail(example, `expected ${count} supported claims, got ${supported.length}: ${JSON.stringify(supported)}`)
  }
}

function fail({line}: Example, message: string): never {
  throw new Error(`line ${line} of the page: ${message}`)
}
