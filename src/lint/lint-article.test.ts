import {expect, test} from 'vitest'
import type {Article, Directive} from '../article.ts'
import {defineRule} from '../define-rule.ts'
import {anomaly, contradicted, supported, unverifiable, type Judgement} from '../finding.ts'
import {articleOf} from '../testing/rule-tester.ts'
import {lintArticle} from './lint-article.ts'
import type {ActiveRule} from './settings.ts'

const evidence = [{fact: 'events/launch', value: '2025-03-14'}]

/** A rule that judges the words of its table, wherever they stand. */
function wordRule(id: string, judge: (word: string) => Omit<Judgement, 'span'> | undefined): ActiveRule {
  const rule = defineRule(
    {
      id,
      description: 'Words of a table',
      subject: 'article',
      level: 'error',
      preset: 'recommended',
      needs: [],
      messages: {}
    },
    function* ({text}) {
      for (const {0: word, index} of text.matchAll(/\w+/g)) {
        const judgement = judge(word)
        if (judgement) yield {...judgement, span: {start: index, end: index + word.length}} as Judgement
      }
    }
  )
  return {rule, level: 'error', options: {}}
}

const none = {start: 0, end: 0}
const bad = wordRule('word-bad', (word) => {
  if (word === 'bad')
    return contradicted({span: none, message: 'Unexpected `bad`, expected `good`', evidence})
  if (word === 'good') return supported(none, evidence)
  if (word === 'vague') return unverifiable({span: none, message: 'Unverifiable `vague`, expected a name'})
  return undefined
})
const odd = wordRule('word-odd', (word) =>
  word === 'odd' || word === 'bad'
    ? anomaly({span: none, message: `Unexpected \`${word}\`, expected none`})
    : undefined
)
const broken = wordRule('word-broken', (word) => {
  if (word === 'boom') throw new TypeError('no such word')
  return undefined
})

const rules = [odd, bad, broken]

function lint(
  text: string,
  directives: readonly Partial<Directive>[] = [],
  on: readonly ActiveRule[] = rules
) {
  const article: Article = articleOf(text)
  const whole = directives.map((directive) => ({
    kind: 'disable-next-line' as const,
    rules: [],
    words: [],
    reason: undefined,
    source: {start: 0, end: 4},
    at: 0,
    ...directive
  }))
  Object.defineProperty(article, 'directives', {value: whole})
  const {findings, supported: holding, claims, failures} = lintArticle(article, on)
  // What a report shows as supported is what the score counts.
  expect(holding.length).toBe(claims.supported)
  return {
    findings: findings.map(
      ({rule, level, message, span}) => `${span.start}-${span.end} ${level} ${rule}: ${message}`
    ),
    claims,
    failures: failures.map(({rule, error}) => `${rule}: ${String(error)}`)
  }
}

test('findings stand in the order of the text, then of the rules, and claims are counted', () => {
  expect(lint('odd bad vague good')).toEqual({
    findings: [
      '0-3 error word-odd: Unexpected `odd`, expected none',
      '4-7 error word-bad: Unexpected `bad`, expected `good`',
      '4-7 error word-odd: Unexpected `bad`, expected none',
      '8-13 error word-bad: Unverifiable `vague`, expected a name'
    ],
    claims: {supported: 1, contradicted: 1, unverifiable: 1},
    failures: []
  })
})

test('a text without anything to judge gives nothing', () => {
  expect(lint('')).toEqual({
    findings: [],
    claims: {supported: 0, contradicted: 0, unverifiable: 0},
    failures: []
  })
})

test('a claim that a rule finds both supported and contradicted counts once, as contradicted', () => {
  const twice: ActiveRule = {
    ...bad,
    rule: defineRule(bad.rule.meta, () => [
      supported({start: 0, end: 3}, evidence),
      contradicted({span: {start: 0, end: 3}, message: 'Unexpected `x`, expected `y`', evidence}),
      contradicted({span: {start: 0, end: 3}, message: 'Unexpected `x`, expected `y`', evidence}),
      supported({start: 4, end: 7}, evidence),
      supported({start: 4, end: 7}, evidence)
    ])
  }
  expect(lint('one two', [], [twice])).toEqual({
    findings: ['0-3 error word-bad: Unexpected `x`, expected `y`'],
    claims: {supported: 1, contradicted: 1, unverifiable: 0},
    failures: []
  })
})

test('claims that hold are told once each, in the order of the text, with their evidence', () => {
  const {supported: holding} = lintArticle(articleOf('good bad good'), [bad])
  expect(holding).toEqual([
    {rule: 'word-bad', span: {start: 0, end: 4}, evidence},
    {rule: 'word-bad', span: {start: 9, end: 13}, evidence}
  ])
})

test('a rule that throws is named, and the others go on', () => {
  expect(lint('boom bad')).toEqual({
    findings: [
      '5-8 error word-bad: Unexpected `bad`, expected `good`',
      '5-8 error word-odd: Unexpected `bad`, expected none'
    ],
    claims: {supported: 0, contradicted: 1, unverifiable: 0},
    failures: ['word-broken: TypeError: no such word']
  })
})

test('a directive with a reason silences the next line only, and only its rules', () => {
  expect(lint('\n\nbad\nbad', [{rules: ['word-bad'], reason: 'quoted as it stands'}]).findings).toEqual([
    '2-5 error word-odd: Unexpected `bad`, expected none',
    '6-9 error word-bad: Unexpected `bad`, expected `good`',
    '6-9 error word-odd: Unexpected `bad`, expected none'
  ])
})

test('what is silenced is no claim', () => {
  expect(lint('bad good', [{reason: 'checked by hand'}])).toEqual({
    findings: [],
    claims: {supported: 1, contradicted: 0, unverifiable: 0},
    failures: []
  })
})

test('without a reason a directive silences no error, and says so', () => {
  expect(lint('odd', [{rules: ['word-odd']}]).findings).toEqual([
    '0-0 error directive: Unexpected directive `disable-next-line` without a reason, expected `-- ` and the reason',
    '0-3 error word-odd: Unexpected `odd`, expected none'
  ])
  expect(lint('odd', [{rules: ['word-odd']}], [{...odd, level: 'warn'}]).findings).toEqual([])
})

test('`disable` holds up to `enable`, and `disable-file` everywhere', () => {
  const reason = 'as in the original'
  expect(
    lint('odd\nodd\nodd', [
      {kind: 'disable', at: 4, rules: ['word-odd'], reason},
      {kind: 'enable', at: 8}
    ]).findings
  ).toEqual([
    '0-3 error word-odd: Unexpected `odd`, expected none',
    '8-11 error word-odd: Unexpected `odd`, expected none'
  ])
  expect(lint('odd\nodd\nodd', [{kind: 'disable-file', at: 8, reason}]).findings).toEqual([])
})

test('a directive that silences nothing, or names no rule, is reported', () => {
  expect(lint('fine', [{rules: ['word-odd'], reason: 'x'}]).findings).toEqual([
    '0-0 warn directive: Unexpected directive `disable-next-line word-odd` that silences nothing, expected none'
  ])
  expect(lint('odd', [{rules: ['word-od', 'word-odd'], reason: 'x'}]).findings).toEqual([
    '0-0 error directive: Unexpected rule `word-od`, expected `word-odd`'
  ])
  expect(lint('fine', [{kind: 'enable', rules: ['word-odd']}]).findings).toEqual([
    '0-0 warn directive: Unexpected directive `enable word-odd` that silences nothing, expected none'
  ])
})

test('of a rule that failed nobody knows what a directive silenced', () => {
  expect(lint('boom', [{rules: ['word-broken'], reason: 'x'}]).findings).toEqual([])
})

test('the order of the rules changes nothing', () => {
  expect(lint('odd bad vague good', [], rules.toReversed())).toEqual(lint('odd bad vague good'))
})
