import {wordSet} from '../words.ts'

/** Words before a name that put it into the past: “the old transit district”, “like the”, “since the”. */
export const pastWords = wordSet(
  `former formerly old ex late then once defunct erstwhile dissolved abolished onetime past previous last renamed extinct
  after since during like unlike history name names brand logo ruins called named before until when remember ex-`
)

/** Words before a name that put it into the present, whatever else stands there: “under the current”. */
export const presentWords = wordSet('current present ongoing existing today')

/** Words before a common noun that make it another of its kind: “a new state of emergency”. */
export const kinds = wordSet('a an another new any no fresh second third next future such similar every')

/** What may be of something that is no more: “the archive of”, “the end of”, “historians of”. */
export const pastHeads = wordSet(
  `history histories end ending days day era time times years archive archives archivist historian historians legacy memory
  memories victim victims survivor survivors successor heir name building headquarters ruins remains veteran veterans founder
  founders fall collapse dissolution abolition anniversary story stories demise bankruptcy closure last records files
  rest part parts wake aftermath lessons result effects effect form course height start beginning`
)

/** Nouns that speak for an organization: “a spokeswoman for”. */
export const speakers = wordSet(
  `spokesman spokeswoman spokesperson spokespeople official officials head chief director boss leader representative
  representatives employee employees staff lawyers`
)

/** Where somebody was is where they were then: “I drove out to Ellesmere Field at the weekend”. */
export const bodilyVerbs = wordSet(
  'arrive come cross crash cycle depart drive enter fly go head hurry land march move return ride run sail stop travel visit walk'
)
/** Prepositions between such a verb and the place. */
export const towards = wordSet('to into at in near from through via for')
