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
  'the top job'
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
  {lemma: 'resign', edge: 'end', holder: 'subject'},
  {lemma: 'quit', edge: 'end', holder: 'subject'},
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
    with: ['over the post', 'over power', 'over the presidency']
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

/** Verbs that say that a tenure lasts: “has been council president since 2019”, “held the post until May”. */
export const stateVerbs: ReadonlySet<string> = new Set(['be', 'serve', 'hold', 'remain', 'work', 'act'])

/** Nouns for the ends of a tenure: “Carney’s swearing-in”, “the resignation of David Cameron”. */
export const tenureNouns: ReadonlyMap<string, 'start' | 'end'> = new Map([
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
