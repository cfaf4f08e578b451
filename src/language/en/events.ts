/** Words about events: the verbs that say that one took place, and what makes a noun another event of its kind. */

import {wordSet} from '../words.ts'

/** The event is their subject, or the subject of their passive: “took place”, “was held”, “came”. */
export const happeningVerbs = wordSet(
  'be take happen occur hold come fall begin start open end close conclude finish stage host convene set mark date land play'
)
/** The event is their object: “won the election”, “issued its ruling”, “joined the march”. */
export const attendingVerbs = wordSet(
  `win lose attend join hold host stage contest fight play draw survive sweep secure watch chair open close conclude
  issue deliver hand give lead organise organize suffer make launch file submit publish release unveil present conduct mount
  stage undergo hear`
)
/** With “for” they tell of those who were there: “Thousands gathered on Sunday for the memorial”. */
export const gatheringVerbs = wordSet('gather assemble congregate crowd pack fill throng flock turn queue')
/** What is said and so done: the day of its announcement is its own (“announced its offer on April 14”). */
export const announcedNouns = wordSet(
  'offer bid proposal decision resignation candidacy retirement ceasefire tariff tariffs'
)
/** Participles right behind an event that go on with it: “the memorial, held on Sunday in Marlow”. */
export const heldWords = wordSet('held staged hosted convened conducted organised organized signed')
/** A time beside them is the event’s first day, or its last. */
export const openingVerbs = wordSet('begin start open')
export const closingVerbs = wordSet('end close conclude finish')

/** Nouns of what comes again and again: with another year they speak of another event of the kind. */
export const recurringNouns = wordSet(
  `election elections vote votes referendum ballot polls poll derby match game final semifinal tie fixture race summit
  meeting conference congress convention talks session hearing trial ruling verdict judgment judgement decision debate
  interview call conversation visit trip tour march protest demonstration strike rally festival fair cup tournament
  championship budget review speech address`
)

/** Nouns of events that are verbs of many other things as well: “dealt with the bank”, “plans a branch”. */
export const lightNouns = wordSet(
  `deal deals plan plans work show report study order orders play run talk start end move offer change case crisis affair
  event process project programme program action measure measures state place time point part matter story season`
)

/** Words before an event noun that make it another event of its kind: “another call”, “the previous derby”. */
export const otherOfKind = wordSet(
  `another other next previous last earlier later second third fourth fifth subsequent future further similar every each
  no any annual regular different women men girls boys youth junior reserve under-21 under-19 under-18 local regional`
)
/** Words that do so only beside a common noun: “a new summit”, “the planned launch”. */
export const openToOthers = wordSet(
  `new first possible potential recent final upcoming planned proposed separate own last-minute old early usual such`
)

/** Prepositions of a complement that says which event of its kind is meant: “the vote on the budget”. */
export const tellingPrepositions = wordSet('of on for about over against with between by')
/** Prepositions of where and how: what stands behind them leaves the event as it is. */
export const placingPrepositions = wordSet('in at from near outside to')

/** Words that put a time, or an event, into a distance from another: “two days after the vote”. */
export const relatingWords = wordSet(
  'after before since until till following ahead prior than unlike between eve'
)

/** Nouns behind an event noun that leave it the same event: “the derby win”, “election day”. */
export const sameEvent = wordSet(
  `win victory defeat loss draw triumph success failure day night evening morning ceremony event itself proper`
)
/** Words that may stand right behind an event noun and are no noun. */
export const behindNouns = wordSet(
  `ago alone itself himself herself there here too however indeed today up down out away back off over together again not
  last next ahead prior due instead because only early late is was will has had`
)
