import type {Rule} from '../define-rule.ts'
import {formats} from '../extract/index.ts'
import {grammarMistakes} from './grammar.ts'
import {annotate, readPage, type Example} from './page.ts'
import {articleOf, judgeArticle, linesOf, type Setting} from './rule-tester.ts'

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
export function pageTests(rule: Rule, page: string): PageTest[] {
  const seen = new Map<string, number>()
  return readPage(page).examples.map((example) => {
    const {kind, text, facts, attributes, line} = example
    const key = JSON.stringify([facts, [...attributes].sort(), text])
    const first = seen.get(key)
    if (first === undefined) seen.set(key, line)
    return {
      name: `${rule.meta.id}, line ${line}, ${kind}: ${text.split('\n')[0]!}`,
      run() {
        if (first !== undefined) fail(example, `stands on it before, in line ${first}`)
        assertExample(rule, example)
      }
    }
  })
}

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
function assertExample(rule: Rule, example: Example): void {
  const setting = settingOf(example)
  const article = articleOf(example.text, setting)
  const {findings, supported} = judgeArticle(rule, article, setting.options)
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
