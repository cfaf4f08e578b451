/**
 * How often each rule fires on PolNeAR train with the presidents and vice presidents of the United States as fact sheet,
 * and how many of up to 30 of its findings a person judged right.
 *
 * `node bench/judged-rules.ts [data folder]` prints the table and the drawn findings without a verdict in
 * `judged/rules.tsv`, one a line with the words around them; with `--write` it writes `judged/rules.json`, from which
 * `npm run generate` makes the table of `docs/rules.md`. With `--show <rule>` it prints the whole draw of one rule.
 */
import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import * as prettier from 'prettier'
import type {Article} from '../src/article.ts'
import {isCorpusRule} from '../src/define-corpus-rule.ts'
import {allRules} from '../src/generated/rules.ts'
import {lintArticle} from '../src/lint/lint-article.ts'
import {settingsOf} from '../src/lint/settings.ts'
import {around} from './measure.ts'
import {officeholders, polnearArticle, polnearNames} from './polnear.ts'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    write: {type: 'boolean', default: false},
    show: {type: 'string'},
    before: {type: 'string', default: '350'},
    after: {type: 'string', default: '200'}
  }
})
const [data = '../shared/data'] = positionals
const size = 30
const seed = 1

interface Found {
  readonly rule: string
  readonly article: string
  readonly start: number
  readonly end: number
  readonly words: string
  readonly message: string
  readonly line: string
}

const keyOf = ({
  rule,
  article,
  start,
  end
}: Pick<Found, 'rule' | 'article'> & {start: unknown; end: unknown}) => [rule, article, start, end].join('\t')

const verdicts = new Map(
  readFileSync(new URL('judged/rules.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [rule = '', article = '', start, end, , verdict] = row.split('\t')
      if (verdict !== 'right' && verdict !== 'wrong')
        throw new Error(`Unexpected verdict \`${verdict}\` in \`${row}\`, expected \`right\` or \`wrong\``)
      return [keyOf({rule, article, start, end}), verdict] as const
    })
)

const found = findings()
const rows = allRules
  .map(({meta}) => meta.id)
  .toSorted()
  .map((rule) => {
    const own = found.filter((one) => one.rule === rule)
    const drawn = draw(own)
    const judged = drawn.flatMap((one) => verdicts.get(keyOf(one)) ?? [])
    return {
      drawn,
      row: {
        rule,
        articles: new Set(own.map(({article}) => article)).size,
        findings: own.length,
        judged: judged.length,
        right: judged.filter((verdict) => verdict === 'right').length
      }
    }
  })

for (const {drawn, row} of rows) {
  if (values.show !== undefined && values.show !== row.rule) continue
  for (const one of drawn) {
    const verdict = verdicts.get(keyOf(one))
    if (values.show === undefined && verdict !== undefined) continue
    console.log([keyOf(one), one.words, verdict ?? '?', one.message, one.line].join('\t'))
  }
}
if (values.show === undefined) console.table(rows.map(({row}) => row))
if (values.write) {
  const file = new URL('judged/rules.json', import.meta.url)
  const style = await prettier.resolveConfig(file)
  const lines = rows.map(({row}) => JSON.stringify(row)).join(',\n')
  writeFileSync(file, await prettier.format(`[\n${lines}\n]`, {...style, parser: 'json'}))
}

/** What all rules find, those across articles too. */
function findings(): Found[] {
  const facts = officeholders(data)
  const {rules} = settingsOf([{preset: 'strict'}], allRules)
  const single = rules.flatMap(({rule, ...rest}) => (isCorpusRule(rule) ? [] : [{rule, ...rest}]))
  const across = rules.flatMap(({rule}) => (isCorpusRule(rule) ? [{rule, survey: rule.survey()}] : []))
  const names = polnearNames(data, 'train')
  const read = (name: string) => polnearArticle(data, 'train', name, facts)
  // A source reprints itself; the name of each text starts with its outlet.
  const published = (name: string) => polnearArticle(data, 'train', name, facts, name.split('_', 1)[0])
  const all = names.flatMap((name) => {
    const article = read(name)
    for (const {survey} of across) survey.add(published(name))
    const {findings, failures} = lintArticle(article, single)
    if (failures[0]) throw failures[0].error
    return findings.map(({rule, span, message}) => toFound(rule, article, span, message))
  })
  for (const {rule, survey} of across)
    for (const [at, others] of survey.related()) {
      const article = published(names[at]!)
      for (const judgement of rule.judge(
        article,
        others.map((other) => published(names[other]!))
      ))
        if (judgement.verdict !== 'supported')
          all.push(toFound(rule.meta.id, article, judgement.span, judgement.message))
    }
  return all
}

function toFound(
  rule: string,
  {path, text}: Article,
  span: {start: number; end: number},
  message: string
): Found {
  const words = text.slice(span.start, span.end).replaceAll(/\s+/g, ' ')
  return {
    rule,
    article: path,
    start: span.start,
    end: span.end,
    words: words.length > 40 ? `${words.slice(0, 39)}…` : words,
    message,
    line: around(text, span, Number(values.before), Number(values.after))
  }
}

/** The first of an order by hash: where a rule finds one thing less, the others of its draw stay. */
function draw(all: readonly Found[]): Found[] {
  const rank = (one: Found) =>
    createHash('sha256')
      .update(`${seed}\t${keyOf(one)}`)
      .digest('hex')
  return all
    .map((one) => ({one, rank: rank(one)}))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, size)
    .map(({one}) => one)
}
