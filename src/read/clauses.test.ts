import {describe, expect, test} from 'vitest'
import {readDated} from '../../tests/dated.ts'
import {compileFacts} from '../facts/compile.ts'
import {parseFactSheet} from '../facts/parse-sheet.ts'

const sheet = `
title: Freedonia
verified: 2025-04-01
people:
  ada-roe: {name: Ada Roe, pronoun: she}
  bo-doe: {name: Bo Doe, pronoun: he}
offices:
  prime-minister:
    name: Prime Minister of Freedonia
    titles: [Prime Minister]
    holders:
      - {person: bo-doe, from: 2015-11-04, to: 2025-03-14}
      - {person: ada-roe, from: 2025-03-14}
events:
  call: {name: call between Ada Roe and the king, phrases: [call], participants: [ada-roe], date: 2025-03-28}
  summit: {name: summit of Freedonia, phrases: [summit], participants: [ada-roe, bo-doe], date: 2025-03-20}
`
const {facts} = compileFacts([parseFactSheet(sheet, 'sheet.yaml').sheet!])
const read = (text: string) => readDated(text, facts)

/** What is said of the clause whose verb stands between stars. */
function statusOf(marked: string) {
  const article = read(marked.replaceAll('*', ''))
  const token = article.tokens.start.findIndex((start) => start >= marked.indexOf('*'))
  return article.clauses[article.syntax.clauseOf[token]!]?.status
}

/** Each event of a sentence: whose, which end, and the time that belongs to it. */
function links(
  sentence: string,
  lead = 'Ada Roe and the king had a call between Ada Roe and the king. Bo Doe was at the summit of Freedonia.\n\n'
) {
  const {events, times, text} = read(lead + sentence)
  return events
    .filter(({start}) => start >= lead.length)
    .map(({tenure, time, status}) => {
      const who = tenure ? `${tenure.edge} ${tenure.person ?? '?'}` : 'event'
      return `${who} @ ${time === null ? '–' : text.slice(times[time]!.start, times[time]!.end)}${status === 'asserted' ? '' : `, ${status}`}`
    })
}

describe('a clause is asserted', () => {
  test.each([
    'The council *approved* the plan on Monday.',
    'The mayor said the council *approved* the plan.',
    'The mayor knows that the council *approved* the plan.',
    'When the council *approved* the plan, the mayor cheered.',
    'Before the council *approved* the plan, it met.',
    'The plan, which the council *approved*, is long.',
    'The council, which *approved* the plan, left.',
    'The plan was *approved* by the council.',
    'The plan has been *approved*.',
    'The plan is being *approved*.',
    'The plan had been *approved* before he left.',
    'The council *approved* the plan, but the mayor did not.',
    'The council *approved* the plan although the mayor had not asked.',
    'After *approving* the plan, the council left.',
    'The council left, having *approved* the plan.',
    'The council voted, and the mayor *signed*.'
  ])('%s', (sentence) => {
    expect(statusOf(sentence)).toBe('asserted')
  })
})

describe('a clause is negated', () => {
  test.each([
    'The council did not *approve* the plan.',
    'The council never *approved* the plan.',
    'No council *approved* the plan.',
    'Nobody *approved* the plan.',
    'The plan that the council has not *approved* is long.',
    'The council hardly *approved* the plan.',
    'The council neither *approved* nor rejected the plan.',
    'The council cannot *approve* the plan.',
    "The council won't *approve* the plan.",
    "The council hasn't *approved* the plan.",
    'The council was not *asked*.',
    'The council approved the plan, but the mayor did not *sign* it.',
    'The council approved the plan although the mayor had not *asked*.',
    'The council almost *approved* the plan.'
  ])('%s', (sentence) => {
    expect(statusOf(sentence)).toBe('negated')
  })
})

describe('a clause is future', () => {
  test.each([
    'The council will *approve* the plan on Monday.',
    'The council plans to *approve* the plan.',
    'The council is expected to *approve* the plan.',
    'The council is to *approve* the plan on Monday.',
    'The council is set to *approve* the plan.',
    'The council was about to *approve* the plan.',
    'The council is going to *approve* the plan.',
    'When the council *approves* the plan, the mayor will cheer.',
    'Once the council *approves* the plan, work starts.',
    'Until the council *approves* the plan, nothing happens.',
    'The plan will be *approved*.',
    'The council hopes it will *approve* the plan.',
    'The council promised it would *approve* the plan.',
    'He said he would *approve* the plan on Friday.'
  ])('%s', (sentence) => {
    expect(statusOf(sentence)).toBe('future')
  })
})

describe('a clause is hypothetical', () => {
  test.each([
    'The council would *approve* the plan if asked.',
    'The council would have *approved* the plan.',
    'The council might have *approved* the plan.',
    'If the council *approves* the plan, work starts.',
    'Work starts unless the council *rejects* the plan.',
    'Had the council *approved* the plan, work would have begun.',
    'Should the council *approve* it, work starts.',
    'The mayor asked whether the council *approved* the plan.',
    'Whether the council *approved* the plan is unclear.',
    'It is unclear if the council *approved* the plan.',
    'Even if the council *approved* it, work would not start.',
    'As if the council had *approved* it, work began.',
    'Assuming the council *approves* it, work starts.',
    'In case the council *approves* it, work starts.',
    'Provided the council *approves* it, work starts.'
  ])('%s', (sentence) => {
    expect(statusOf(sentence)).toBe('hypothetical')
  })
})

describe('a clause is open', () => {
  test.each([
    'The council could *approve* the plan.',
    'The council may *approve* the plan.',
    'The council must *approve* the plan.',
    'The mayor denied that the council *approved* the plan.',
    'The mayor doubts that the council *approved* the plan.',
    'The mayor did not say that the council *approved* the plan.',
    'It is not true that the council *approved* the plan.'
  ])('%s', (sentence) => {
    expect(statusOf(sentence)).toBe('open')
  })
})

describe('a clause is question', () => {
  test.each(['Has the council *approved* the plan?', 'Did the council *approve* the plan?'])(
    '%s',
    (sentence) => {
      expect(statusOf(sentence)).toBe('question')
    }
  )
})

describe('a time belongs to one of several events, or to none', () => {
  test.each<[string, readonly string[]]>([
    [
      'The call was the first since Ada Roe was sworn in on March 14.',
      ['event @ –', 'start ada-roe @ March 14']
    ],
    [
      'The call came on March 28, two weeks after Ada Roe was sworn in.',
      ['event @ March 28', 'start ada-roe @ –']
    ],
    [
      'Ada Roe, who was sworn in on March 14, made the call on March 28.',
      ['start ada-roe @ March 14', 'event @ March 28']
    ],
    [
      'On March 28, Ada Roe, who was sworn in two weeks before, made the call.',
      ['start ada-roe @ –', 'event @ March 28']
    ],
    ['The call on March 28 followed the summit on March 20.', ['event @ March 28', 'event @ –']],
    ['The summit was held on March 20 and the call on March 28.', ['event @ March 20', 'event @ March 28']],
    ['Ada Roe resigned on Monday, a day after the summit.', ['end ada-roe @ Monday', 'event @ –']],
    ['Before the summit on March 20, Ada Roe had not spoken.', ['event @ March 20, negated']],
    ['Ada Roe spoke on Monday about the summit of March 20.', ['event @ March 20']],
    ['Ada Roe said on Monday that the summit would be held in May.', ['event @ May, future']],
    ['Ada Roe said Monday the summit was a success.', ['event @ –']],
    ['At the March 20 summit, Ada Roe said the call had gone well.', ['event @ March 20', 'event @ –']],
    ['The March 28 call was short.', ['event @ March 28']],
    ["Friday's call was short.", ['event @ Friday']],
    ["Last week's summit was short.", ['event @ Last week']],
    ['The call, on March 28, was short.', ['event @ March 28']],
    ['The call took place on March 28.', ['event @ March 28']],
    ['The call, which took place on March 28, was short.', ['event @ March 28']],
    ['The call lasted an hour on March 28.', ['event @ –']],
    [
      'Ada Roe took office on March 14 after Bo Doe resigned on January 6.',
      ['start ada-roe @ March 14', 'end bo-doe @ January 6']
    ],
    [
      'Bo Doe resigned on January 6 and Ada Roe took office on March 14.',
      ['end bo-doe @ January 6', 'start ada-roe @ March 14']
    ],
    ['Ada Roe, sworn in on March 14, replaced Bo Doe.', ['start ada-roe @ March 14', 'start ada-roe @ –']],
    ['Ada Roe became prime minister on March 14.', ['start ada-roe @ March 14']],
    [
      'Since becoming prime minister on March 14, Ada Roe has made one call.',
      ['start ada-roe @ March 14', 'event @ –']
    ],
    ['Ada Roe will be sworn in on April 2.', ['start ada-roe @ April 2, future']],
    ['Ada Roe was not sworn in on March 9.', ['start ada-roe @ March 9, negated']],
    [
      'If Ada Roe is sworn in on April 2, the call will follow.',
      ['start ada-roe @ April 2, hypothetical', 'event @ –, future']
    ],
    [
      'Unlike Bo Doe, who was sworn in on November 4, 2015, Ada Roe was sworn in on a Friday.',
      ['start bo-doe @ November 4, 2015', 'start ada-roe @ Friday']
    ],
    [
      'Bo Doe stepped down on Friday, hours before Ada Roe took office.',
      ['end bo-doe @ Friday', 'start ada-roe @ –']
    ],
    ['Ada Roe met Bo Doe on Tuesday, before the summit.', ['event @ –']],
    ['The report on the summit came out on March 25.', ['event @ –']],
    ['Plans for the summit were made on March 1.', ['event @ –']],
    ['The summit begins on April 2.', ['event @ April 2']],
    ['Ada Roe recently took office, on March 14.', ['start ada-roe @ March 14']],
    ['The summit opened on April 2 and ended on April 4.', ['event @ April 2']],
    ['Tickets for the summit were sold on March 1.', ['event @ –']],
    ['The summit had been planned for April 2.', ['event @ –']],
    ['The summit was postponed on March 1.', ['event @ –']],
    ['The summit was moved from March 10 to March 20.', ['event @ –']],
    ['Three days after the March 20 summit, Ada Roe resigned.', ['event @ March 20', 'end ada-roe @ –']],
    ['Ada Roe resigned on March 23, three days after the summit.', ['end ada-roe @ March 23', 'event @ –']],
    ['In a call on Friday, Ada Roe said she would resign on Monday.', ['end ada-roe @ Monday, future']],
    ['Ada Roe said in a call on Friday that Bo Doe had resigned on Monday.', ['end bo-doe @ Monday']]
  ])('%s', (sentence, expected) => {
    expect(links(sentence)).toEqual(expected)
  })
})

describe('what is denied, doubted, supposed or only nearly so is no statement', () => {
  test.each<[string, readonly string[]]>([
    ['Ada Roe refused to resign on Monday.', []],
    ['Ada Roe failed to take office on March 9.', []],
    ['Ada Roe declined to step down on Monday.', []],
    ['Ada Roe has yet to take office.', []],
    ['Ada Roe almost resigned on Monday.', []],
    ['Ada Roe nearly resigned on Monday.', ['end ada-roe @ Monday, negated']],
    ['Ada Roe hardly resigned on Monday.', ['end ada-roe @ Monday, negated']],
    ['Rather than resign on Monday, Ada Roe stayed.', []],
    ['Instead of resigning on Monday, Ada Roe stayed.', []],
    ['Without taking office on March 9, Ada Roe made plans.', []],
    ['It is not true that Ada Roe took office on March 9.', ['start ada-roe @ March 9, open']],
    ['It is false that Ada Roe took office on March 9.', ['start ada-roe @ March 9, open']],
    ['Assuming Ada Roe took office on March 9, she was late.', ['start ada-roe @ March 9, hypothetical']],
    ['Provided Ada Roe takes office on March 9, she is fine.', []],
    ['In case Ada Roe resigned on Monday, he would act.', ['end ada-roe @ Monday, hypothetical']],
    ['Even if Ada Roe resigned on Monday, he would not act.', ['end ada-roe @ Monday, hypothetical']],
    ['Rumours that Ada Roe resigned on Monday were wrong.', ['end ada-roe @ Monday, open']],
    ['Reports that Ada Roe took office on March 9 are false.', ['start ada-roe @ March 9, open']],
    ['Ada Roe wanted to resign on Monday.', []],
    ['Ada Roe threatened to resign on Monday.', []],
    ['Ada Roe offered to resign on Monday.', []],
    ['Ada Roe pretended that she took office on March 9.', ['start ada-roe @ March 9, open']],
    ['He wrongly said that Ada Roe took office on March 9.', ['start ada-roe @ March 9, open']],
    ['He joked that Ada Roe took office on March 9.', ['start ada-roe @ March 9, open']],
    ['He falsely claimed Ada Roe took office on March 9.', []],
    ['Some believe Ada Roe took office on March 9.', []],
    ['As if Ada Roe had resigned on Monday, he cheered.', ['end ada-roe @ Monday, hypothetical']],
    ['Far from resigning on Monday, Ada Roe stayed.', ['end ada-roe @ Monday, negated']],
    ['Contrary to reports that Ada Roe resigned on Monday, she stayed.', ['end ada-roe @ Monday, open']],
    ['Ada Roe was rumoured to have resigned on Monday.', ['end ada-roe @ Monday, future']],
    ['Ada Roe was sworn in on a Friday.', ['start ada-roe @ Friday']],
    ['Ada Roe managed to take office on March 9.', []],
    ['Ada Roe agreed to resign on Monday.', []],
    ['Ada Roe did resign on Monday.', ['end ada-roe @ Monday']],
    ['Ada Roe only took office on March 9.', ['start ada-roe @ March 9']]
  ])('%s', (sentence, expected) => {
    expect(links(sentence)).toEqual(expected)
  })
})
