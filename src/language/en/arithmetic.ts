/** Words that relate numbers to each other, in normal form. */

import {wordSet} from '../words.ts'

/** Verbs and nouns of change, by base form: “rose 20 percent”, “a drop of 5 points”. */
export const changes = wordSet(
  `rise increase climb jump grow surge soar gain advance rally leap rocket swell expand raise hike lift boost up higher
  growth fall drop decline decrease sink slump plunge tumble slide slip shrink contract dip cut reduce reduction lower
  down lose loss plummet tank crash`
)

/** Nouns of a difference, before “of” or behind their amount: “a gap of 2,838 votes”, “a 15-point lead”. */
export const marginNouns = wordSet('margin gap lead difference advantage edge win victory deficit majority')
/** Verbs whose “by” states a margin: “won by 15 points”. */
export const marginVerbs = wordSet(
  `win lead lose beat defeat trail edge outpoll outscore outvote trounce rout pass fail prevail top oust carry
  approve adopt reject elect re-elect`
)
/** With votes behind “by” they state one as well: “took the seat by 118 votes”. */
export const seatVerbs = wordSet(
  'take hold keep retain regain capture gain claim secure flip unseat scrape survive'
)
/** What joins two sides: “52% to 40%”, “18,204 for and 15,321 against”. */
export const sideJoins = wordSet('to - – — versus vs v against and while with but')
/** Games whose margin is no difference of the scores beside it: “won by five wickets, 203-5”. */
export const otherMargins = wordSet('wicket innings inning length set stroke shot hole second')
/** Words that open another pair of numbers. */
export const pairBreaks = wordSet('and while but whereas as when after before since ; compared versus vs or')
/** Words between a margin and its score: “by 13 votes, with 218 to 205”, “by a final score of 98-85”. */
export const scoreLeads = wordSet('with at by a the final score tally count vote result of on')
/** Words between a score and the margin that it gives: “53-47 vote, a margin of six”. */
export const afterScores = wordSet('vote votes decision ballot tally count , a an the of by with — – (')
/** Who casts one vote each: “18,204 people voted for it”. */
export const voters = wordSet(
  'person voter member delegate resident lawmaker legislator senator deputy resident citizen employee'
)
