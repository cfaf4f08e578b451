import {wordMap, wordSet} from '../words.ts'

/**
 * Words that say that somebody took or left an office. Verbs by lemma; `with` are the words of which one must
 * follow within the clause, as runs of normal forms.
 */
export interface TenureVerb {
  readonly lemma: string
  readonly edge: 'start' | 'end'
  /** Who changes office: the subject, the subject of a passive, or the object of an active verb. */
  readonly holder: 'subject' | 'patient'
  readonly with?: readonly string[]
  /** A title must follow: “became prime minister”, “joined as head coach”. */
  readonly title?: 'object' | 'as' | 'to'
  /** The object leaves as the subject comes, or the other way round: “succeeded Tony Blair”. */
  readonly exchanges?: true
  /** Said of offices of a state only: nobody is sworn in as a party’s leader. */
  readonly oath?: true
  /**
   * It may be said of the announcement, days or months before the first or the last day in office: “was appointed head
   * coach”, “resigned on Thursday”.
   */
  readonly announces?: true
}

const office = [
  'office',
  'power',
  'the presidency',
  'the premiership',
  'the post',
  'the job',
  'the role',
  'the position',
  'the chair',
  'the reins',
  'the helm',
  'the top job',
  'top job'
]

export const tenureVerbs: readonly TenureVerb[] = [
  {lemma: 'swear', edge: 'start', holder: 'patient', with: ['in', 'into office'], oath: true},
  {lemma: 'inaugurate', edge: 'start', holder: 'patient', oath: true},
  {lemma: 'install', edge: 'start', holder: 'patient', title: 'as'},
  {lemma: 'crown', edge: 'start', holder: 'patient'},
  {
    lemma: 'take',
    edge: 'start',
    holder: 'subject',
    with: [
      'office',
      'power',
      'over',
      'the oath',
      'the helm',
      'the reins',
      'the chair',
      'the presidency',
      'the premiership',
      'the top job',
      'charge',
      'up the post',
      'up the job',
      'up office',
      'up his post',
      'up her post',
      'his oath',
      'her oath',
      'his seat',
      'her seat',
      'his post',
      'her post'
    ]
  },
  {
    lemma: 'assume',
    edge: 'start',
    holder: 'subject',
    with: [...office, 'the title', 'his duties', 'her duties', 'his post', 'her post', 'the duties']
  },
  {lemma: 'assume', edge: 'start', holder: 'subject', title: 'object'},
  {lemma: 'enter', edge: 'start', holder: 'subject', with: ['office'], oath: true},
  {lemma: 'become', edge: 'start', holder: 'subject', title: 'object'},
  {lemma: 'start', edge: 'start', holder: 'subject', title: 'as'},
  {
    lemma: 'start',
    edge: 'start',
    holder: 'subject',
    with: ['work as', 'in the job', 'in the post', 'in the role']
  },
  {lemma: 'begin', edge: 'start', holder: 'subject', title: 'as'},
  {
    lemma: 'begin',
    edge: 'start',
    holder: 'subject',
    with: ['work as', 'his term', 'her term', 'their term', 'his tenure', 'her tenure']
  },
  {lemma: 'join', edge: 'start', holder: 'subject', title: 'as'},
  {
    lemma: 'come',
    edge: 'start',
    holder: 'subject',
    with: ['to power', 'into office', 'to office', 'into power']
  },
  {lemma: 'return', edge: 'start', holder: 'subject', with: ['to power', 'to office']},
  {lemma: 'accede', edge: 'start', holder: 'subject'},
  {
    lemma: 'ascend',
    edge: 'start',
    holder: 'subject',
    with: ['to the throne', 'the throne', 'to the presidency']
  },
  {lemma: 'move', edge: 'start', holder: 'subject', title: 'to'},
  {lemma: 'succeed', edge: 'start', holder: 'subject', exchanges: true},
  {lemma: 'replace', edge: 'start', holder: 'subject', exchanges: true},
  {lemma: 'appoint', edge: 'start', holder: 'patient', title: 'object', announces: true},
  {lemma: 'name', edge: 'start', holder: 'patient', title: 'object', announces: true},
  {lemma: 'hire', edge: 'start', holder: 'patient', title: 'as', announces: true},
  {lemma: 'promote', edge: 'start', holder: 'patient', title: 'to', announces: true},
  {lemma: 'resign', edge: 'end', holder: 'subject', announces: true},
  {lemma: 'quit', edge: 'end', holder: 'subject', announces: true},
  {lemma: 'retire', edge: 'end', holder: 'subject'},
  {lemma: 'abdicate', edge: 'end', holder: 'subject'},
  {lemma: 'step', edge: 'end', holder: 'subject', with: ['down', 'aside']},
  {lemma: 'stand', edge: 'end', holder: 'subject', with: ['down', 'aside']},
  {lemma: 'bow', edge: 'end', holder: 'subject', with: ['out']},
  {
    lemma: 'leave',
    edge: 'end',
    holder: 'subject',
    with: [...office, 'his post', 'her post', 'the white house', 'his job', 'her job']
  },
  {lemma: 'leave', edge: 'end', holder: 'subject', title: 'as'},
  {lemma: 'depart', edge: 'end', holder: 'subject', with: [...office]},
  {lemma: 'depart', edge: 'end', holder: 'subject', title: 'as'},
  {lemma: 'vacate', edge: 'end', holder: 'subject', with: office},
  {lemma: 'relinquish', edge: 'end', holder: 'subject', with: office},
  {
    lemma: 'give',
    edge: 'end',
    holder: 'subject',
    with: [
      'up the post',
      'up the job',
      'up his post',
      'up her post',
      'up the presidency',
      'up the role',
      'up office',
      'up power',
      'up his job',
      'up her job'
    ]
  },
  {
    lemma: 'lose',
    edge: 'end',
    holder: 'subject',
    with: ['office', 'power', 'his job', 'her job', 'the presidency']
  },
  {
    lemma: 'hand',
    edge: 'end',
    holder: 'subject',
    with: ['over the post', 'over power', 'over the presidency', 'over to']
  },
  {lemma: 'oust', edge: 'end', holder: 'patient'},
  {lemma: 'dismiss', edge: 'end', holder: 'patient'},
  {lemma: 'sack', edge: 'end', holder: 'patient'},
  {lemma: 'fire', edge: 'end', holder: 'patient'},
  {
    lemma: 'remove',
    edge: 'end',
    holder: 'patient',
    with: ['from office', 'from power', 'from the post', 'from his post', 'from her post', 'from the job']
  },
  {lemma: 'remove', edge: 'end', holder: 'patient', title: 'as'},
  {lemma: 'depose', edge: 'end', holder: 'patient'},
  {lemma: 'topple', edge: 'end', holder: 'patient'}
]

/** With a title these say that a tenure lasts: “has been council president since 2019”. */
export const stateVerbs = wordSet(['be', 'serve', 'remain', 'act'])

/** With what the office is of, these say that a tenure lasts: “has led the court since 2016”. */
export const holdingVerbs = wordSet('hold lead run head chair govern rule reign manage coach captain')

/** What is held, in words that name no office: “held the post until May”. */
export const postNouns = wordSet(
  'office post job position role title presidency premiership chair power helm government cabinet top'
)

/** Phrases for being in office: “in charge since October”. */
export const holdingPhrases: readonly (readonly string[])[] = [
  'in charge',
  'in office',
  'in power',
  'in the job',
  'in the post',
  'in the role',
  'at the helm'
].map((phrase) => phrase.split(' '))

/** What may follow a length of time in office: “nine years in power”. */
export const lengthPhrases: readonly (readonly string[])[] = [
  ...holdingPhrases.map((phrase) => phrase.join(' ')),
  'in government',
  'in the top job',
  'in the chair',
  'at the top',
  'on the throne',
  'on the job',
  'as leader'
].map((phrase) => phrase.split(' '))

/** Nouns for a time in office with its length: “his nine-year tenure”. */
export const reignNouns = wordSet(
  'tenure reign rule premiership presidency stint spell chancellorship mayoralty papacy'
)

/** Verbs by which a length in office is wished or given, not spent: “was given four years in office”. */
export const grantingVerbs = wordSet(
  'give grant promise want need offer have sign get seek win face deserve sentence agree'
)

/** Nouns for the time in office, whose beginning or end a verb tells: “whose term ended in 2014”. */
export const termNouns = wordSet('term tenure mandate reign presidency premiership chancellorship mayoralty')
export const termVerbs = wordMap<'start' | 'end'>([
  ['begin', 'start'],
  ['start', 'start'],
  ['end', 'end'],
  ['expire', 'end'],
  ['finish', 'end']
])

/** Nouns for an end that is announced before it comes: “the resignation of the minister on Thursday”. */
export const announcedNouns = wordSet(['resignation', 'departure', 'retirement'])

/** Verbs of which a change of office is the object and not yet the fact: “offered his resignation on Friday”. */
export const offeringVerbs = wordSet(
  'announce offer tender submit accept reject demand seek want plan expect hand delay postpone call'
)

/** Those of leaving that take other objects as well: “quit the party”, “resigned from the board”. */
export const leavingVerbs = wordSet('resign quit retire step stand bow depart')

/** Nouns for the ends of a tenure: “Carney’s swearing-in”, “the resignation of David Cameron”. */
export const tenureNouns = wordMap<'start' | 'end'>([
  ['swearing-in', 'start'],
  ['swearing', 'start'],
  ['inauguration', 'start'],
  ['investiture', 'start'],
  ['accession', 'start'],
  ['coronation', 'start'],
  ['arrival', 'start'],
  ['resignation', 'end'],
  ['departure', 'end'],
  ['dismissal', 'end'],
  ['sacking', 'end'],
  ['ouster', 'end'],
  ['ousting', 'end'],
  ['removal', 'end'],
  ['retirement', 'end'],
  ['abdication', 'end']
])
