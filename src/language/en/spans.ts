import {wordSet} from '../words.ts'

/** Verbs of what lasts from one time to another; others may move it: “brought forward from June 12 to June 4”. */
export const lastingVerbs = wordSet(
  `last run stay live work serve be lead head chair coach rule govern reign teach play study continue stretch extend stay
  take open close show hold remain govern preside edit manage direct represent`
)
/** Of these the one who does them holds an office or a place, so that years do not count back. */
export const servingVerbs = wordSet(
  'live work serve lead head chair coach rule govern reign teach play study preside edit manage direct represent'
)
