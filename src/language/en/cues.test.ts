import {expect, test} from 'vitest'
import {cueForms, isCue} from './cues.ts'

const forms = (word: string) =>
  Object.entries(isCue(word)?.forms ?? {}).flatMap(([form, is]) => (is ? [form] : []))

test('there are at least 150 verbs', () => {
  expect(new Set([...cueForms.values()].map(({lemma}) => lemma)).size).toBeGreaterThanOrEqual(150)
})

test.each([
  ['said', 'say', ['past', 'participle'], 'past'],
  ['says', 'say', ['third'], 'present'],
  ['saying', 'say', ['ing'], 'none'],
  ['wrote', 'write', ['past'], 'past'],
  ['written', 'write', ['participle'], 'none'],
  ['denied', 'deny', ['past', 'participle'], 'past'],
  ['denies', 'deny', ['third'], 'present'],
  ['admitted', 'admit', ['past', 'participle'], 'past'],
  ['argued', 'argue', ['past', 'participle'], 'past'],
  ['agreed', 'agree', ['past', 'participle'], 'past'],
  ['agreeing', 'agree', ['ing'], 'none'],
  ['began', 'begin', ['past'], 'past'],
  ['read', 'read', ['base', 'past', 'participle'], 'past']
])('%s is a form of %s', (form, lemma, expected, tense) => {
  expect([isCue(form)?.lemma, forms(form), isCue(form)?.tense]).toEqual([lemma, expected, tense])
})

test.each([
  ['say', 'neutral'],
  ['claim', 'non-factive'],
  ['allege', 'non-factive'],
  ['admit', 'factive'],
  ['acknowledge', 'factive'],
  ['reveal', 'factive'],
  ['deny', 'negative'],
  ['refute', 'negative']
])('%s is %s', (verb, factivity) => {
  expect(isCue(verb)?.factivity).toBe(factivity)
})

test.each([
  ['say', 'speech'],
  ['write', 'writing'],
  ['believe', 'cognition']
])('%s is %s', (verb, channel) => {
  expect(isCue(verb)?.channel).toBe(channel)
})

test('no form is misspelt by its rule', () => {
  for (const wrong of ['sayed', 'telled', 'admited', 'denyed', 'claimmed', 'writed', 'agreeed', 'lieing']) {
    expect(isCue(wrong)).toBeUndefined()
  }
})

test.each(['walk', 'bridge', 'the', 'Said', ''])('%s is no cue', (word) => {
  expect(isCue(word)).toBeUndefined()
})
